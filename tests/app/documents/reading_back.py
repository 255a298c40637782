"""A document, made and edited, and what reading it back finds: shared by the tests of edits that come home."""

from collections.abc import Callable
from pathlib import Path

from app.documents.making import make
from app.documents.options import DocumentOptions
from app.documents.readback.change import Change, ReadBack
from app.documents.readback.opening import open_file, read_back
from app.documents.word.writing import write_word
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.sample_plans import STAFF, TODAY
from tests.app.documents.word_editor import WordEditor


def a_file(plan: Plan, folder: Path, options: DocumentOptions = STAFF, kind: str = "meeting") -> Path:
    """The document of a plan, as a file."""
    path = folder / "plan.docx"
    write_word(make(kind, plan, texts=Texts(), today=TODAY, options=options), path)
    return path


def edited(plan: Plan, folder: Path, edit: Callable[[WordEditor], None], options: DocumentOptions = STAFF) -> ReadBack:
    """What reading back finds after an edit."""
    path = a_file(plan, folder, options)
    with WordEditor(path) as editor:
        edit(editor)
    return found(plan, path)


def found(plan: Plan, path: Path) -> ReadBack:
    """What reading this file back finds."""
    return read_back(plan, open_file(path), TODAY)


def only(result: ReadBack) -> Change:
    """The one change there is."""
    assert len(result.changes) == 1, result.changes
    return result.changes[0]


def states(result: ReadBack) -> dict[str, str]:
    """The state of each field that is listed."""
    return {change.field: change.state for change in result.changes}
