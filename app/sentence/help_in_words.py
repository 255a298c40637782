"""Help read back as plain sentences, so that a reader can hear whether it could be checked."""

from app.i18n import _, fill
from app.plan.provision import Provision
from app.sentence.fragment import large_first


def help_in_words(help_: Provision) -> str:
    """What the help says, in one to three short sentences; an empty text when nothing is written.

    The words of each part are the person's own: they stand whole, never bent to fit.
    """
    values = {part: getattr(help_, part).strip().rstrip(".") for part in ("what", "who", "many", "often", "long")}
    said = []
    if values["what"]:
        said.append(_("{what}, from {who}.") if values["who"] else _("{what}."))
    elif values["who"]:
        said.append(_("From {who}."))
    if values["many"]:
        said.append(_many(values["many"]))
    if values["often"]:
        said.append(_("It happens {often}, for {long} each time.") if values["long"] else _("It happens {often}."))
    elif values["long"]:
        said.append(_("It takes {long} each time."))
    provider = _provider(help_.provider)
    if provider and said:
        said.append(provider)
    lowered = {part: words if part in ("what", "who") else _lower_first(words) for part, words in values.items()}
    return large_first(fill(" ".join(said), lowered))


def _many(many: str) -> str:
    """A bare number counts learners."""
    if not many.isdecimal():
        return _("For {many}.")
    return _("For one learner.") if int(many) == 1 else _("For {many} learners.")


def _lower_first(words: str) -> str:
    """Inside a sentence: "Once a week" as "once a week"; a name or an abbreviation keeps its capital."""
    first = words.split(" ", 1)[0]
    common = first.lower() in _COMMON
    return words[:1].lower() + words[1:] if common else words


_COMMON = frozenset(
    [
        "a",
        "an",
        "the",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "once",
        "twice",
        "each",
        "every",
        "daily",
        "weekly",
        "about",
        "up",
        "at",
        "in",
        "for",
        "half",
        "most",
        "all",
        "both",
        "just",
        "only",
        "some",
        "on",
        "after",
        "before",
        "during",
        "when",
        "as",
        "small",
        "whole",
    ]
)


def _provider(provider: str) -> str:
    return {
        "school": _("School provides it."),
        "health": _("Health provides it."),
        "social_care": _("Social care provides it."),
        "family": _("The family provides it."),
        "club": _("A club provides it."),
        "council": _("The council provides it."),
    }.get(provider, "")
