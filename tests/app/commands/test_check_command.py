"""`app check`: for people and for scripts, from a file or from what comes in; one sentence when it cannot."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from app.__main__ import main
from app.coach.profile import profile
from app.coach.rule import all_rules
from app.commands.check import check, rules

SENTENCE = "By the end of Year 9, Esi will improve her swimming."


def test_a_line_of_json_holds_what_scripts_need() -> None:
    (line,) = check([SENTENCE + "\n", "\n"], profile(), as_json=True, in_colour=False)
    answer = json.loads(line)
    assert list(answer) == ["text", "kind", "parts", "findings"]
    assert answer["text"] == SENTENCE
    assert answer["kind"] == "outcome"
    assert answer["parts"] == {
        "when": "By the end of Year 9",
        "who": "Esi",
        "will_do": "will improve her swimming",
        "so_that": "",
    }
    vague = next(each for each in answer["findings"] if each["code"] == "vague-word")
    assert list(vague) == ["code", "start", "end", "quote", "message", "suggestion", "source"]
    assert SENTENCE[vague["start"] : vague["end"]] == vague["quote"] == "improve"


def test_people_read_what_is_there_first() -> None:
    (told,) = check([SENTENCE], profile(), as_json=False, in_colour=False)
    lines = told.splitlines()
    assert lines[:3] == [SENTENCE, "  An outcome", "  ✓ A clear date"]
    assert any(line.startswith("  → “improve” can mean different things") for line in lines)
    assert "\x1b" not in told
    (coloured,) = check([SENTENCE], profile(), as_json=False, in_colour=True)
    assert "\x1b[32m  ✓ A clear date\x1b[0m" in coloured


def test_every_rule_is_listed_with_its_source_and_the_day_it_was_checked() -> None:
    listed = "\n".join(rules(by=profile("strict"), in_colour=False))
    for rule in all_rules():
        assert f"{rule.id:<4}  {rule.code}" in listed
        assert rule.message in listed
    assert "SEND Code of Practice 9.65. Checked on 21 November 2026." in listed


def test_a_file_is_read_and_so_is_what_comes_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "outcomes.txt"
    file.write_text(f"\ufeff{SENTENCE}\n\n{SENTENCE}\n", encoding="utf-8")
    assert main(["check", str(file), "--json"]) == 0
    from_file = capsys.readouterr().out
    assert [json.loads(line)["text"] for line in from_file.splitlines()] == [SENTENCE, SENTENCE]
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(SENTENCE.encode()), encoding="utf-8"))
    assert main(["check", "--json"]) == 0
    assert capsys.readouterr().out == from_file.splitlines()[0] + "\n"


def test_a_councils_profile_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ourshire.toml").write_text('[severity]\nvague-word = "off"\n', encoding="utf-8")
    (tmp_path / "outcomes.txt").write_text(SENTENCE, encoding="utf-8")
    asked = ["check", str(tmp_path / "outcomes.txt"), "--json", "--profile", str(tmp_path / "ourshire.toml")]
    assert main(asked) == 0
    assert "vague-word" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--profile", "loud"], "There is no profile “loud”."),
        (["--profile", "none.toml"], "In the profile none.toml: it could not be opened."),
        (["none.txt"], "This file could not be opened."),
        (["--profile", "bad.toml"], "In the profile bad.toml: nothing is called “colour”."),
        (["bytes.txt"], "What was given is not text in UTF-8."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    arguments: list[str],
    said: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.toml").write_text("colour = 'red'", encoding="utf-8")
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe")
    assert main(["check", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(said)
    assert told.err.count("\n") == 1
