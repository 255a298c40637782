"""A document lands whole under a free name, and every failure is a sentence that loses nothing."""

import errno
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from app.documents.blocks import DocumentContent, Heading
from app.documents.saving import (
    LONGEST,
    DiskFullError,
    DocumentError,
    FolderGoneError,
    OpenElsewhereError,
    ReadOnlyFolderError,
    UnfitNameError,
    file_name,
    save_beside,
    save_document,
)
from app.documents.word.writing import write_word
from app.plan.plan import Plan

CONTENT = DocumentContent(
    title="Outcome plan", header="Ife", footer="Made today", blocks=(Heading(text="A plan", level=1),)
)
TODAY = date(2026, 11, 21)


def named(name: str) -> Plan:
    return Plan(answers={"name.name": name})


def failing(number: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_bytes(b"half of it")
        raise OSError(number, os.strerror(number))

    return write


def test_a_document_is_saved_under_its_name(tmp_path: Path) -> None:
    path = save_document(CONTENT, tmp_path, "Plan.docx")
    assert path == tmp_path / "Plan.docx"
    assert [paragraph.text for paragraph in Document(str(path)).paragraphs] == ["A plan"]
    assert [file.name for file in tmp_path.iterdir()] == ["Plan.docx"]


def test_a_taken_name_gets_a_number_and_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "Plan.docx").write_bytes(b"notes from the meeting")
    (tmp_path / "Plan (2).docx").write_bytes(b"more notes")
    assert save_document(CONTENT, tmp_path, "Plan.docx").name == "Plan (3).docx"
    assert (tmp_path / "Plan.docx").read_bytes() == b"notes from the meeting"
    assert (tmp_path / "Plan (2).docx").read_bytes() == b"more notes"


@pytest.mark.parametrize("lock", ["~$ttle plan.docx", ".~lock.Little plan.docx#"])
def test_a_name_that_word_or_libreoffice_has_open_is_left_alone(tmp_path: Path, lock: str) -> None:
    (tmp_path / lock).touch()
    assert save_document(CONTENT, tmp_path, "Little plan.docx").name == "Little plan (2).docx"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, OpenElsewhereError),
        (errno.EROFS, ReadOnlyFolderError),
        (errno.ENOENT, UnfitNameError),
        (errno.ENAMETOOLONG, UnfitNameError),
        (errno.EIO, DocumentError),
    ],
)
def test_each_failure_is_its_own_sentence_and_leaves_nothing_behind(
    tmp_path: Path, number: int, kind: type[DocumentError]
) -> None:
    with pytest.raises(DocumentError) as caught:
        save_beside(failing(number), tmp_path, "Plan.docx")
    assert type(caught.value) is kind
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_files_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(ReadOnlyFolderError):
        save_beside(refuse, tmp_path, "Plan.docx")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_disk_that_is_really_full_says_so(tmp_path: Path) -> None:
    def write(path: Path) -> None:
        path.touch()
        with Path("/dev/full").open("wb") as full:
            write_word(CONTENT, full)

    with pytest.raises(DiskFullError):
        save_beside(write, tmp_path, "Plan.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(FolderGoneError):
        save_document(CONTENT, tmp_path / "gone", "Plan.docx")


def test_a_name_too_long_for_the_disk_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnfitNameError):
        save_document(CONTENT, tmp_path, "n" * 300 + ".docx")
    assert list(tmp_path.iterdir()) == []


def test_the_name_says_what_who_and_when() -> None:
    assert file_name("Ife", "Outcome plan", TODAY) == "Outcome plan - Ife - 2026-11-21.docx"
    assert file_name("IB", "Outcome plan", TODAY) == "Outcome plan - IB - 2026-11-21.docx"
    assert file_name("", "Outcome plan", TODAY) == "Outcome plan - 2026-11-21.docx"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Zoë & <b>O’Dell</b>", "Zoë & bO’Dellb"),
        ("CON: a/b\\c|d?", "CON abcd"),
        ("  dots...  ", "dots"),
        ("Ife\x07\u202e\n", "Ife"),
        ("یوسف", "یوسف"),
        ("🌻", "🌻"),
    ],
)
def test_signs_that_a_system_forbids_are_left_out(name: str, kept: str) -> None:
    assert file_name(name, "Outcome plan", TODAY) == f"Outcome plan - {kept} - 2026-11-21.docx"


@given(st.text(max_size=400), st.booleans())
def test_a_name_is_always_short_and_allowed(name: str, initials: bool) -> None:
    found = file_name(name, "Outcome plan", TODAY)
    assert len(found) <= LONGEST
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', found)
    assert found.endswith("2026-11-21.docx")
    assert "  " not in found


@given(st.text(max_size=400))
def test_every_name_can_really_be_saved_under(name: str) -> None:
    assert len(file_name(name, "Outcome plan", TODAY).encode()) <= 255
