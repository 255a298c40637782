"""What the quick check shows of a whole outcome: what is there, letter by letter, and what was not set aside."""

from typing import Final

from app.coach.check import check
from app.coach.profile import Profile
from app.coach.reading import read
from app.i18n import Texts
from app.interview.set_aside import AsideTips
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import sentence
from ui.coach_look import Look, letters_of

_FIELDS: Final = ("will.will", "so_that.so_that", "known.known", "change.change", "hope.hope")
"""Where a tip about the outcome can have been set aside."""


def checked(plan: Plan, outcome: Outcome, profile: Profile) -> Look:
    """The outcome as the check sees it now: what is missing from it, and what its words are worth a look for."""
    seen = check(plan, outcome, profile)
    tips = aside_of(plan, outcome)
    aside = tuple(each for each in seen.missing if any(tip.has(each.rule, each.quote) for tip in tips))
    whole = read(sentence(plan, outcome, Texts()), profile=profile)
    return Look(
        there=seen.there,
        letters=letters_of(plan, outcome, whole, {each.code for each in seen.missing}),
        findings=tuple(each for each in seen.missing if each not in aside),
        aside=aside,
        reasons=tuple("".join(tip.reason(each.rule, each.quote) for tip in tips) for each in aside),
    )


def aside_of(plan: Plan, outcome: Outcome) -> tuple[AsideTips, ...]:
    """The tips that were set aside for each text of the outcome."""
    return tuple(AsideTips(plan, Place(field_id.partition(".")[0], outcome.id), field_id) for field_id in _FIELDS)
