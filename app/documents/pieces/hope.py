"""The hope in a document: in quotation marks when it is the learner's own, and whose words it is in (Code 9.69)."""

from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.fragment import large_first
from app.sentence.pronouns import possessive


def hope_words(plan: Plan, texts: Texts) -> str:
    """The hope as it is printed: quoted only when the learner said it, signed it or chose it."""
    hope = plan.aspiration
    return fill(texts.gettext("“{words}”"), {"words": hope.text}) if hope.is_learners_own else hope.text


def whose_words(plan: Plan, texts: Texts, *, as_i: bool | None = None) -> str:
    """Whose words the hope is in. Said as "I" in a plan in the first person, or as `as_i` says."""
    first = plan.voice != "third" if as_i is None else as_i
    whose = {
        "own": texts.gettext("My own words") if first else texts.gettext("{names} own words"),
        "helped": texts.gettext("My words, with some help")
        if first
        else texts.gettext("{names} words, with some help"),
        "family": texts.gettext("The family’s words"),
        "guess": texts.gettext("A best guess, by people who know {name} well"),
    }
    name = plan.learner.name or texts.gettext("the learner")
    template = whose.get(plan.aspiration.source, texts.gettext("Whose words these are is not noted yet"))
    return large_first(fill(template, {"name": name, "names": possessive(name)}))
