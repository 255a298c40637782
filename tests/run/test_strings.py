"""The template of sentences is brought up to date by one command, and a check notices when it is behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A small house: one module, the pages, the reader of pages."""
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources" / "pages", tmp_path / "resources" / "pages")
    (tmp_path / "packaging").mkdir()
    shutil.copy(ROOT / "packaging" / "strings.py", tmp_path / "packaging")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    assert strings(tmp_path).returncode == 0
    return tmp_path


def strings(house: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "packaging/strings.py", *arguments],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_check_is_content_with_what_the_command_made(copy: Path) -> None:
    assert strings(copy, "--check").returncode == 0


def test_a_new_sentence_in_the_code_is_noticed_and_then_collected(copy: Path) -> None:
    (copy / "app" / "new.py").write_text('def f() -> str:\n    return _("A kettle sings.")\n')
    said = strings(copy, "--check")
    assert said.returncode == 1
    assert "python3 run.py strings" in said.stderr
    strings(copy)
    assert 'msgid "A kettle sings."' in (copy / "resources" / "locale" / "app.pot").read_text()


def test_a_changed_word_of_a_page_is_noticed(copy: Path) -> None:
    page = copy / "resources" / "pages" / "name.toml"
    page.write_text(page.read_text(encoding="utf-8").replace('question = "', 'question = "Now: '), encoding="utf-8")
    said = strings(copy, "--check")
    assert said.returncode == 1
    assert "python3 run.py strings" in said.stderr


def test_collecting_twice_gives_the_same_file(copy: Path) -> None:
    before = (copy / "resources" / "locale" / "app.pot").read_bytes()
    strings(copy)
    assert (copy / "resources" / "locale" / "app.pot").read_bytes() == before
