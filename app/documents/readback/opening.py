"""Opens a Word file that came back, and says in a sentence why it cannot be read or of which plan it is."""

from datetime import date
from pathlib import Path
from typing import Final

from app.documents.kind_words import kind_names
from app.documents.readback.change import ReadBack
from app.documents.readback.compare import compare
from app.documents.word.answers import FoundAnswers, read_answers
from app.documents.word.gate import WordFileError
from app.i18n import _
from app.plan.plan import Plan

_USUAL: Final = "meeting"


class ReadBackError(Exception):
    """A file that cannot be read back. `why` is a key of the sentences; `sentence` says what to do instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def sentence(self) -> str:
        """What happened and what to do, in the window's language. Nothing was changed."""
        return {
            "gone": _("This file cannot be opened. Check that it is still there, and close it in Word."),
            "folder": _("This is a folder. Choose a Word file inside it."),
            "old": _("This is an older Word file, or it has a password. Save it in Word as .docx, without a password."),
            "pdf": _("This is a PDF file. Choose the Word file that it was made from."),
            "other": _("This is not a Word file. Save it in its own program as .docx, then choose it again."),
            "damaged": _("This Word file is not whole. Open it in Word, save it there, then choose it again."),
            "large": _("This Word file is too large for a document of a plan. Nothing was changed."),
            "runs": _("A small program is hidden in this file, so it stays closed. Nothing was changed."),
            "holds": _("There is another file inside this one, so it stays closed. Take it out in Word first."),
            "reaches": _("This file brings in things from elsewhere, so it stays closed. Nothing was changed."),
            "foreign": _("This file was not made here, or its marks are gone. Nothing can be read back from it."),
            "unnamed": _("The file does not tell of which plan it is. Open that plan, and bring it in there."),
            "newer": _("A newer version of Steps Towards made this file. Use that version to read it back."),
            "away": _("The plan of this file is not on this computer. Open its plan file first."),
            "binned": _("The plan of this file is in the bin. Bring it back first."),
            "another": _("This file is of another plan. Nothing was changed."),
        }[self.why]


def open_file(path: Path) -> FoundAnswers:
    """What a file says at our marks. Raises `ReadBackError`."""
    try:
        found = read_answers(path)
    except WordFileError as error:
        raise ReadBackError(error.why) from error
    if found.manifest is None and not (found.answers or found.unreadable):
        raise ReadBackError("foreign")
    return found


def plan_of(found: FoundAnswers) -> str:
    """The id of the plan that the file is of. Raises `ReadBackError` where another program took that away."""
    if found.manifest is None:
        raise ReadBackError("unnamed")
    return found.manifest.plan


def read_back(plan: Plan, found: FoundAnswers, today: date) -> ReadBack:
    """What the file would change in this plan. Raises `ReadBackError` for a file of another plan, or of another kind
    than this program makes."""
    if found.manifest is not None and found.manifest.plan != plan.id:
        raise ReadBackError("another")
    if found.manifest is None and not _is_about(plan, found):
        raise ReadBackError("another")
    kind = found.manifest.kind if found.manifest else _USUAL
    if kind not in kind_names():
        raise ReadBackError("newer")
    return compare(plan, found, kind, today)


def _is_about(plan: Plan, found: FoundAnswers) -> bool:
    """An outcome or a step of the plan is in the file, or nothing else could be."""
    own = {outcome.id for outcome in plan.outcomes} | {step.id for outcome in plan.outcomes for step in outcome.steps}
    owners = {tag.partition(".")[0] for tag in found.answers}
    return bool(owners & own) or owners <= {"plan", "learner", "family", "staff"}
