"""Says beside a change why it needs somebody's eye."""

from app.documents.readback.change import Change
from app.documents.readback.made_with import MadeWith
from app.i18n import _


def why(change: Change, base: MadeWith, *, calls_the_same: bool) -> str:
    """One sentence, or nothing for a change that speaks for itself. `calls_the_same`: the file and the plan call the
    learner by the same name or nickname."""
    if change.state == "ask" and not calls_the_same:
        return _(
            "The file calls the learner by another name than the plan does now. Read the words before you take them."
        )
    if change.state == "conflict":
        if base.knows(change.field):
            return _("This was changed in the file and in the plan. Choose which words to keep.")
        return _("The file does not tell which words are newer. Choose which to keep.")
    return {
        "tracked": _("The change is tracked in Word, and nobody has accepted it there yet."),
        "ask": _("It is not certain where these words belong in the plan."),
        "duplicated": _("This row is in the file more than once."),
        "missing": _("This row is not in the file any more. The plan keeps its words."),
        "gone": _("This is not in the plan any more, so there is no place for the words."),
        "unreadable": _("These words are mixed up with another answer. Look at them in the file."),
    }.get(change.state, "")
