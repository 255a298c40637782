"""What was edited in LibreOffice, saved as Word or by way of its own format, comes home as well."""

from pathlib import Path

import pytest

from app.documents.readback.change import ReadBack
from app.documents.readback.taking import take
from tests.app.documents.libreoffice import SOFFICE, WORD, WRITER, run_basic
from tests.app.documents.reading_back import a_file, found
from tests.app.documents.sample_plans import ehc_plan

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice (libreoffice-writer-nogui)"),
]

OUTCOME, SECOND, THIRD, STEP, NEXT = "00000000001a", "00000000002a", "00000000003a", "00000000011a", "00000000012a"
EDITS = f"""
  cell = CellOf(doc, "st_{OUTCOME}_need")
  cell.insertString(cell.End, " It is worse on Fridays.", False)
  cell = CellOf(doc, "st_{OUTCOME}_today")
  cell.insertString(cell.Start, "In November: ", False)
  cell = CellOf(doc, "st_{OUTCOME}_barrier")
  cell.insertControlCharacter(cell.End, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
  cell.insertString(cell.End, "The bus is late.", False)
  cell = CellOf(doc, "st_{STEP}_known")
  cell.String = "All six, on three days"
  cell = CellOf(doc, "st_{OUTCOME}_notes")
  cell.String = "Mam will send photos."
  cell = CellOf(doc, "st_{STEP}_help")
  cursor = cell.createTextCursor()
  cursor.gotoStart(False)
  cursor.goRight(6, True)
  cursor.CharWeight = com.sun.star.awt.FontWeight.BOLD
  cursor = doc.createReplaceDescriptor()
  cursor.SearchString = "The turn has gone by then."
  cursor.ReplaceString = "The turn has left."
  doc.replaceAll(cursor)
  place = doc.Bookmarks.getByName("st_{SECOND}_today").Anchor
  table = place.TextTable
  table.Rows.removeByIndex(CInt(Mid(place.Cell.CellName, 2)) - 1, 1)
  cell = CellOf(doc, "st_{NEXT}_by")
  cell.String = "19 February 2027"
  doc.RecordChanges = True
  cell = CellOf(doc, "st_{NEXT}_known")
  cell.insertString(cell.End, ", alone", False)
  doc.RecordChanges = False
"""
WANTED = {
    f"{OUTCOME}.need": (
        "Bronwen forgets the next move when a job has more than two. She then walks away. It is worse on Fridays."
    ),
    f"{OUTCOME}.today": "In November: She takes the wheel off with help and stops there, four times this term.",
    f"{OUTCOME}.barrier": "The room is loud on Fridays.\nTools are kept in another order each week.\nThe bus is late.",
    f"{STEP}.known": "All six, on three days",
    f"{OUTCOME}.notes": "Mam will send photos.",
    f"{SECOND}.need": "Words come slowly when several people talk. The turn has left.",
    f"{NEXT}.by": "19 February 2027",
    f"{NEXT}.known": "Four times out of five, alone",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The meeting document, unedited and edited, each saved as Word and by way of LibreOffice's own format."""
    folder = tmp_path_factory.mktemp("libreoffice")
    path = a_file(ehc_plan(), folder)
    urls = {name: (folder / name).as_uri() for name in ("plain.docx", "plain.odt", "via.docx")}
    urls |= {name: (folder / name).as_uri() for name in ("edited.docx", "edited.odt", "edited via.docx")}
    code = f'  doc = Opened("{path.as_uri()}")\n'
    for name, edits in (("plain", ""), ("edited", EDITS)):
        via = "via.docx" if name == "plain" else "edited via.docx"
        code += f"""{edits}
  Save(doc, "{urls[f"{name}.docx"]}", "{WORD}")
  Save(doc, "{urls[f"{name}.odt"]}", "{WRITER}")
  other = Opened("{urls[f"{name}.odt"]}")
  Save(other, "{urls[via]}", "{WORD}")
  other.close(True)
"""
    run_basic(folder, code + "  doc.close(True)\n")
    return {"plain": folder / "plain.docx", "plain via odt": folder / "via.docx", "edited": folder / "edited.docx",
            "edited via odt": folder / "edited via.docx"}  # fmt: skip


def read(files: dict[str, Path], name: str) -> ReadBack:
    return found(ehc_plan(), files[name])


@pytest.mark.parametrize("name", ["plain", "plain via odt"])
def test_a_file_that_was_only_saved_changes_nothing(files: dict[str, Path], name: str) -> None:
    assert read(files, name).changes == ()


@pytest.mark.parametrize("name", ["edited", "edited via odt"])
def test_every_edit_comes_home_or_is_said(files: dict[str, Path], name: str) -> None:
    said = {change.field: (change.new, change.state) for change in read(files, name).changes}
    wanted = {tag: (text, "tracked" if tag == f"{NEXT}.known" else "changed") for tag, text in WANTED.items()}
    assert said == wanted | {f"{SECOND}.today": ("", "missing")}


@pytest.mark.parametrize("name", ["edited", "edited via odt"])
def test_what_came_home_is_in_the_plan(files: dict[str, Path], name: str) -> None:
    plan = ehc_plan()
    take(plan, found(plan, files[name]).changes)
    bike, second = plan.outcomes[0], plan.outcomes[1]
    assert bike.answers["need.need"] == WANTED[f"{OUTCOME}.need"]
    assert bike.answers["barriers.barriers"] == WANTED[f"{OUTCOME}.barrier"]
    assert bike.answers["review.notes"] == "Mam will send photos."
    assert (bike.steps[0].known, bike.steps[1].by) == ("All six, on three days", "date:2027-02-19:")
    assert bike.steps[1].known == "Four times out of five, alone"
    assert second.answers["known.baseline"] == ehc_plan().outcomes[1].answers["known.baseline"]
