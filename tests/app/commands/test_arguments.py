"""What can be typed after the program's name, and what is said to what cannot."""

from pathlib import Path

import pytest

from app.commands.arguments import read_arguments


@pytest.mark.parametrize(
    "typed",
    [
        ["--data-dir", "here", "list", "--json"],
        ["list", "--json", "--data-dir", "here"],
        ["list", "--data-dir=here", "--json"],
    ],
)
def test_the_data_folder_can_stand_before_or_after_the_command(typed: list[str]) -> None:
    asked = read_arguments(typed)
    assert (asked.command, asked.data_dir, asked.json) == ("list", Path("here"), True)


def test_nothing_typed_means_the_window_and_the_usual_folder() -> None:
    asked = read_arguments([])
    assert (asked.command, asked.data_dir) == (None, None)


def test_the_data_folder_alone_means_the_window() -> None:
    asked = read_arguments(["--data-dir", "here"])
    assert (asked.command, asked.data_dir) == (None, Path("here"))


@pytest.mark.parametrize(
    "typed",
    [
        ["lst"],
        ["list", "--jso"],
        ["export"],
        ["export", "--all"],
        ["export", "--all", "--plan", "x", "--out", "y"],
        ["export", "--all", "--out", "y", "--document", "poem"],
        ["calendar", "--all"],
        ["calendar", "--all", "--plan", "x", "--out", "y"],
        ["import"],
        ["screens"],
    ],
)
def test_what_makes_no_sense_gets_one_sentence_and_exit_code_two(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        read_arguments(typed)
    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.endswith(".\n")
    assert said.err[0].isupper()


def test_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--help"])
    said = capsys.readouterr().out
    for command in (
        "list",
        "export",
        "calendar",
        "import",
        "example",
        "clock",
        "voice",
        "parts",
        "self-test",
        "screens",
    ):
        assert f"\n    {command} " in said
