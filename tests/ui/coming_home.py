"""A Word file of a plan that came back from a meeting, edited in the ways that matter to the window."""

from pathlib import Path

from app.documents.making import make
from app.documents.readback.opening import open_file
from app.documents.word.writing import write_word
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.word_editor import WordEditor
from tests.ui.conftest import TODAY
from ui.incoming import WordFile

NEED = "Beginning is hard when three things wait at once."
TODAY_TRACKED = "Twice a week."
TYPED_IN_WORD = (NEED, TODAY_TRACKED)


def an_edited_file(plan: Plan, folder: Path) -> Path:
    """The meeting document with one need written anew, a tracked change, a decision and a row that is gone."""
    path = folder / "Outcome plan - came back.docx"
    write_word(make("meeting", plan, texts=Texts(), today=TODAY), path)
    outcome = plan.outcomes[0]
    with WordEditor(path) as editor:
        editor.retype(f"{outcome.id}.need", NEED)
        editor.track(f"{outcome.id}.today", TODAY_TRACKED)
        editor.overtype(f"{outcome.id}.decided", "☒ Keep · ☐ Change · ☐ Let go")
        editor.delete_row(f"{outcome.id}.known")
    return path


def a_file_that_came_back(plan: Plan, folder: Path) -> WordFile:
    """As the desk keeps it once it was read."""
    path = an_edited_file(plan, folder)
    return WordFile(file=path.name, plan_id=plan.id, found=open_file(path))
