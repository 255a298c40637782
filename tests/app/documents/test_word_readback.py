"""Every answer in a Word file can be found again, also after another program has saved it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from app.documents.making import make
from app.documents.word.marks import label_marks, value_marks
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents.outline import W, words
from tests.app.documents.sample_plans import STAFF, TODAY, ehc_plan

SOFFICE = shutil.which("soffice")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.docx"
    write_word(make("meeting", ehc_plan(), texts=Texts(), today=TODAY, options=STAFF), path)
    return path


def answers(file: Path) -> dict[str, str]:
    """The words of the last cell of each row that carries a bookmark of ours."""
    found = {}
    for row in Document(str(file)).element.body.iter(f"{W}tr"):
        cells = list(row.iter(f"{W}tc"))
        names = {mark.get(f"{W}name", "") for mark in row.iter(f"{W}bookmarkStart")}
        for name in names:
            if name.startswith("st_"):
                cell = next(cell for cell in cells if name in _names(cell))
                found[name] = "\n".join(map(words, cell.iter(f"{W}p")))
    return found


def _names(cell: etree._Element) -> set[str]:
    return {mark.get(f"{W}name", "") for mark in cell.iter(f"{W}bookmarkStart")}


def test_each_answer_stands_between_its_own_marks(file: Path) -> None:
    found = answers(file)
    assert found["st_00000000001a_today"] == "She takes the wheel off with help and stops there, four times this term."
    assert found["st_00000000011a_by"] == "18 December 2026"
    assert found["st_00000000001a_barrier"].splitlines() == [
        "The room is loud on Fridays.",
        "Tools are kept in another order each week.",
    ]
    assert len(found) > 50


def test_the_control_carries_the_tag_twice_and_only_plain_words(file: Path) -> None:
    controls = list(Document(str(file)).element.body.iter(f"{W}sdt"))
    assert controls
    for control in controls:
        alias, tag = (control.find(f"{W}sdtPr/{W}{name}") for name in ("alias", "tag"))
        assert alias is not None
        assert tag is not None
        assert alias.get(f"{W}val") == tag.get(f"{W}val", "")
        assert control.find(f".//{W}rStyle") is None
        assert control.find(f"{W}sdtPr/{W}text") is not None


def test_the_label_of_an_answer_is_marked_too(file: Path) -> None:
    names = {mark.get(f"{W}name", "") for mark in Document(str(file)).element.body.iter(f"{W}bookmarkStart")}
    values = {name for name in names if name.startswith("st_")}
    assert {f"stL_{name.removeprefix('st_')}" for name in values if not name.endswith("_x")} <= names


@pytest.mark.parametrize("tag", ["", "no owner", "a.b.c", "owner.a_field_far_too_long", "Ä.by", 'x".by'])
def test_a_tag_that_a_bookmark_cannot_carry_is_refused(tag: str) -> None:
    with pytest.raises(ValueError, match="not a tag"):
        label_marks(tag, 1)
    with pytest.raises(ValueError, match="not a tag"):
        value_marks(tag, 1, plain=True)


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice (libreoffice-writer-nogui)")
def test_all_answers_survive_libreoffice(file: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(again),
        str(file),
    ]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    assert answers(again / file.name) == answers(file)
