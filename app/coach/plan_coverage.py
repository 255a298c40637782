"""Rules about the plan as a whole: how many outcomes, which parts of life they reach, and whom they speak of."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from app.coach.finding import Finding
from app.coach.found_at import found_at
from app.coach.names import strangers
from app.coach.profile import Profile
from app.plan.dates import number_for
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan

FIRST_ADULT_YEAR: Final = 9
"""From the Year 9 review on, a plan prepares for adulthood (Code 8.9)."""
FIRST_YEAR_OVER_17: Final = 13
_WIDER: Final = frozenset(("semh", "sensory_physical", "health", "community", "care", "social_care"))
_READ: Final = (
    "change.change",
    "will.will",
    "so_that.so_that",
    "known.known",
    "known.baseline",
    "need.need",
    "read_back.own",
)


def coverage(plan: Plan, today: date, by: Profile) -> Iterator[Finding]:
    """The number of outcomes, their areas, and adult life from Year 9 on. Nothing is asked of an empty plan."""
    begun = [outcome for outcome in plan.outcomes if outcome.answer("will.will")]
    if not begun:
        return
    yield from _count(plan, sum(bool(outcome.answers) for outcome in plan.outcomes), by)
    first = Place("need", begun[0].id)
    year = number_for(plan.learner.school_year, plan.learner.born, today)
    adult = any(outcome.chosen("need.adult") for outcome in begun)
    if year is not None and year >= FIRST_ADULT_YEAR and not adult:
        yield found_at("O19", first)
    if plan.plan_type != "ehc":
        return
    areas = [frozenset(outcome.chosen("need.areas")) for outcome in begun]
    if len(begun) > 1 and all(areas) and len(frozenset.union(*areas)) == 1:
        yield found_at("L2", first)
    if not any(_reaches_further(outcome) for outcome in begun):
        yield found_at("L6", first)
    if year is not None and year >= FIRST_YEAR_OVER_17:
        unmarked = next((outcome for outcome in begun if not outcome.answer("need.section")), None)
        if unmarked:
            yield found_at("O20", Place("need", unmarked.id))


def _count(plan: Plan, number: int, by: Profile) -> Iterator[Finding]:
    """Only an EHC plan is expected to have several outcomes; any plan can have too many."""
    values = {"count": str(number), "fewest": str(by.fewest), "most": str(by.most)}
    if number > by.most:
        yield found_at("L1", Place("answers"), values=values)
    elif number < by.fewest and plan.plan_type == "ehc":
        yield found_at("L9", Place("answers"), values=values)


def _reaches_further(outcome: Outcome) -> bool:
    """It is about health, care, feelings or friends, or somebody outside school helps with it."""
    chosen = {*outcome.chosen("need.areas"), *outcome.chosen("need.adult"), *outcome.chosen("need.section")}
    providers = {help_.provider for step in outcome.written_steps for help_ in step.written_helps}
    return bool((chosen | providers) & _WIDER)


def other_people(plan: Plan) -> Iterator[Finding]:
    """Words that were written for another learner: a name, a pronoun (L5)."""
    learner = plan.learner
    values: Mapping[str, str] = {"name": learner.name}
    if not learner.name:
        return
    for place, text in _texts(plan):
        for each in strangers(text, learner):
            rule_id = "L5" if each.is_name else "L8"
            yield found_at(rule_id, place, quote=text[each.start : each.end], start=each.start, values=values)


def _texts(plan: Plan) -> Iterator[tuple[Place, str]]:
    for outcome in plan.outcomes:
        for field in _READ:
            if text := outcome.answer(field):
                yield Place(field.partition(".")[0], outcome.id), text
        for step in outcome.written_steps:
            yield Place("step", outcome.id, step.id), step.text
