"""The two sheets fit on a page each, and what they say of the program is what the program does."""

import re
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from app import __version__, logs, paths, settings
from app.plan.bin import KEPT
from db import backup, thinning

ROOT = Path(__file__).parents[3]
NUMBERS = {1: "one", 2: "two"}


@pytest.fixture
def sheets(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return import_module("sheets.sheets")


def test_each_sheet_is_made_twice_in_the_same_bytes(sheets: Any, tmp_path: Path) -> None:
    made = []
    for again in ("once", "twice"):
        (tmp_path / again).mkdir()
        made.append([file.read_bytes() for file in sheets.make_sheets(tmp_path / again)])
    assert made[0] == made[1]
    assert sorted(file.name for file in (tmp_path / "once").iterdir()) == [
        "Steps Towards - for IT.docx",
        "Steps Towards - for IT.md",
        "Steps Towards - for data protection.docx",
        "Steps Towards - for data protection.md",
    ]


@pytest.mark.parametrize("source", ["it", "data_protection"])
def test_the_word_file_says_what_the_markdown_says(sheets: Any, source: str) -> None:
    words = sheets.markdown(source)
    document = sheets.content(sheets.read_sheet(words), sheets.date(2026, 9, 1))
    heading, lead, table = document.blocks
    said = [heading.text, lead.words, *(cell.words for row in table.rows for cell in row)]
    assert re.findall(r"[\w%~.\\/]+", " ".join(said)) == re.findall(
        r"[\w%~.\\/]+", words.replace("`", "").replace("\n- ", "\n").replace("#", "")
    )
    assert __version__ in words
    assert "{" not in words


def test_no_label_or_sentence_is_missing(sheets: Any) -> None:
    for source in sheets.SHEETS:
        sheet = sheets.read_sheet(sheets.markdown(source))
        assert sheet.title and sheet.lead and len(sheet.rows) == 8
        assert all(label and words.endswith(".") for label, words in sheet.rows)
        assert not re.search(
            r"\b\w+n['’]t\b|\b(?:it|that|there|we|you|they)['’](?:s|re|ll|ve)\b", sheets.markdown(source)
        )


def test_the_places_and_names_are_those_of_the_program(sheets: Any) -> None:
    words = sheets.markdown("it")
    for name in (backup.FILE, backup.FOLDER, settings.FILE, logs.FILE):
        assert f"`{name}`" in words
    assert rf"`%LOCALAPPDATA%\{paths.NAME}`" in words
    assert f"`~/.local/share/{paths.EXECUTABLE}`" in words
    assert rf"`Documents\{paths.where_documents_go('').name}`" in words


def test_the_days_of_bin_and_backups_are_those_of_the_program(sheets: Any) -> None:
    days, weeks, months = (many for many, _period in thinning._CALENDAR)
    kept = (
        f"those of {NUMBERS[thinning.ALL.days]} days, then the last of {days} days, {weeks} weeks and {months} months"
    )
    assert kept in sheets.markdown("it")
    assert f"waits {KEPT.days} days in the bin" in sheets.markdown("data_protection")
    assert f"the last of each of {months} months" in sheets.markdown("data_protection")


def test_as_long_as_no_passphrase_is_asked_for_the_sheet_says_that_plans_are_not_encrypted(sheets: Any) -> None:
    gives_a_key = "key=" in (ROOT / "app" / "__main__.py").read_text(encoding="utf-8")
    assert ("Not by the program, in this version." in sheets.markdown("data_protection")) is not gives_a_key


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (libreoffice-writer-nogui)")
def test_each_sheet_is_one_page(sheets: Any, tmp_path: Path) -> None:
    documents = [file for file in sheets.make_sheets(tmp_path) if file.suffix == ".docx"]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, documents)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    assert [len(PdfReader(file.with_suffix(".pdf")).pages) for file in documents] == [1, 1]
