"""The program as scripts meet it: started for real, spoken to through its arguments, files and pipes."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def program(*arguments: str, given: str | bytes = "", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        cwd=ROOT,
        input=given.encode() if isinstance(given, str) else given,
        env=os.environ | environment,
        capture_output=True,
        check=False,
    )


CLOCK = '{"school_year": "Year 8", "meeting": "2026-11-21"}\n'


def test_the_clock_answers_line_by_line() -> None:
    said = program("clock", given=CLOCK * 2)
    assert said.returncode == 0, said.stderr
    first, second = map(json.loads, said.stdout.splitlines())
    assert first == second
    assert first["horizon"] == "end of Key Stage 3"


def test_lines_can_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "asked.jsonl").write_text(CLOCK, encoding="utf-8-sig")
    assert program("clock", str(tmp_path / "asked.jsonl")).stdout == program("clock", given=CLOCK).stdout


def test_a_byte_order_mark_at_the_start_of_a_pipe_does_no_harm() -> None:
    assert program("clock", given=b"\xef\xbb\xbf" + CLOCK.encode()).returncode == 0


@pytest.mark.parametrize("command", ["clock", "voice", "parts"])
def test_a_line_that_cannot_be_answered_ends_in_exit_code_two_and_a_sentence(command: str) -> None:
    said = program(command, given="nonsense\n")
    assert said.returncode == 2
    assert "error" in json.loads(said.stdout)
    assert said.stderr.decode().count("\n") == 1


def test_what_is_not_text_gets_a_sentence() -> None:
    said = program("parts", given=b'{"text": "\xff\xfe"}\n')
    assert (said.returncode, said.stderr.splitlines()) == (2, [b"What was given is not text in UTF-8."])


def test_a_file_of_lines_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    said = program("parts", str(tmp_path / "nowhere"))
    assert (said.returncode, said.stdout) == (2, b"")
    assert said.stderr.decode().splitlines() == ["This file could not be opened. Check that it is still there."]


def test_letters_of_every_script_pass_whatever_the_console_expects() -> None:
    line = json.dumps({"text": "By June, Łucja will say “نعم” 👋."}, ensure_ascii=False)
    said = program("parts", given=line, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert said.returncode == 0, said.stderr
    assert "Łucja" in said.stdout.decode()


def test_half_a_letter_comes_back_as_json_can_say_it() -> None:
    said = program("voice", given='{"text": "Ines will wave \\ud83d."}\n')
    assert said.returncode == 0, said.stderr
    assert "\ud83d" in json.loads(said.stdout)["first_future"]


@pytest.mark.skipif(not shutil.which("bash"), reason="needs a shell with pipes")
def test_a_reader_who_has_had_enough_is_no_error() -> None:
    command = f"yes '{CLOCK.strip()}' | head -n 2000 | \"{sys.executable}\" -m app clock | head -n 1"
    said = subprocess.run(["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.stderr == ""


@pytest.mark.parametrize("command", ["clock", "voice", "parts"])
def test_a_question_about_words_or_dates_waits_for_no_window_and_no_database(command: str) -> None:
    script = f"import sys; from app.__main__ import main; main(['{command}']); print(*sys.modules, sep='\\n')"
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    assert {name.partition(".")[0] for name in ran.stdout.split()} & {
        "PySide6",
        "sqlalchemy",
        "sqlcipher3",
        "docx",
    } == set()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
@pytest.mark.parametrize("display", ["", ":9871"])
def test_without_a_screen_the_window_is_a_sentence(tmp_path: Path, display: str) -> None:
    said = program("--data-dir", str(tmp_path), DISPLAY=display, WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert said.returncode == 2
    assert said.stderr.decode() == "There is no screen to show the window on. Start Steps Towards from a desktop.\n"


def test_plans_are_added_and_listed_in_the_folder_that_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "plans of ours"
    added = program("example", "--data-dir", str(folder))
    assert added.returncode == 0, added.stderr
    listed = program("--data-dir", str(folder), "list", "--json")
    assert [plan["id"] for plan in json.loads(listed.stdout)] == [added.stdout.decode().strip()]


def test_a_folder_that_is_a_file_gets_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said = program("list", "--data-dir", str(tmp_path / "file"))
    assert said.returncode == 2
    assert said.stderr.decode().count("\n") == 1
    assert b"Traceback" not in said.stderr


@pytest.mark.slow
def test_the_program_tests_itself_and_says_what_works(tmp_path: Path) -> None:
    said = program("self-test", HOME=str(tmp_path))
    assert said.returncode == 0, said.stdout + said.stderr
    lines = said.stdout.decode().splitlines()
    assert len(lines) >= 5
    assert all(line.startswith("ok ") for line in lines)
    assert not list(tmp_path.rglob("*.docx")), "its documents belong in a folder that goes away"


def test_a_document_becomes_a_pdf_without_a_screen(tmp_path: Path) -> None:
    store = ("--data-dir", str(tmp_path))
    plan_id = program(*store, "example").stdout.decode().strip()
    made = program(*store, "export", "--plan", plan_id, "--as", "pdf", "--out", str(tmp_path / "it.pdf"), DISPLAY="")
    assert made.returncode == 0, made.stderr
    assert (tmp_path / "it.pdf").read_bytes().startswith(b"%PDF-")
