"""What is said about a file as a whole, before anything is taken from it."""

from app.documents.readback.made_with import MadeWith
from app.documents.word.answers import FoundAnswers
from app.i18n import _, ngettext


def notes_on(found: FoundAnswers, base: MadeWith) -> tuple[str, ...]:
    """The sentences that matter for this file, in the window's language."""
    notes = []
    if base.knowing == "nothing":
        notes.append(
            _("The file does not tell what the plan said when it was made. It is compared with the plan as it is now.")
        )
    if found.comments:
        notes.append(
            ngettext(
                "The file has {count} comment. Comments are not read.",
                "The file has {count} comments. Comments are not read.",
                found.comments,
            )
        )
    if any(answer.is_tracked for answers in found.answers.values() for answer in answers) or found.taken_out:
        notes.append(_("The file has tracked changes. They are read as if somebody had accepted them in Word."))
    if not found.answers:
        notes.append(_("This kind of document has no answers that can be read back."))
    return tuple(notes)
