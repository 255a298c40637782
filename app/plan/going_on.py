"""Where to go on in a plan: the page that asks for what is missing first."""

from typing import Final

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.progress import missing, next_step

PAGE_OF: Final = {
    "name_hope": "hope",
    "say_whose_words": "hope_whose",
    "write_change": "change",
    "choose_when": "when",
    "write_will": "will",
    "write_so_that": "so_that",
    "say_known": "known",
    "read_back": "read_back",
    "add_steps": "steps",
    "add_help": "step",
    "choose_review": "review",
    "make_document": "documents",
    "nothing": "answers",
}
"""The page for each code of `app.plan.progress.NEXT_STEPS`."""


def place_in_hand(plan: Plan) -> Place:
    """Where the person stopped, when that is still there; otherwise what to do next."""
    place = plan.place
    if place is not None and (not place.outcome or plan.outcome(place.outcome)) and _has_step(plan, place):
        return place
    return next_place_of(plan)


def next_place_of(plan: Plan) -> Place:
    """The place of what to do next in the whole plan."""
    code, number = next_step(plan)
    outcomes = plan.outcomes
    if 0 < number <= len(outcomes):
        return place_in(outcomes[number - 1])
    return Place(PAGE_OF[code], outcomes[0].id if outcomes else "")


def place_in(outcome: Outcome) -> Place:
    """The place of what this outcome needs first; a ready one is read back."""
    code = next(iter(missing(outcome)), "read_back")
    if code == "write_so_that" and not outcome.rungs:
        return Place("give", outcome.id)
    return Place(PAGE_OF[code], outcome.id, _step_without_help(outcome) if code == "add_help" else "")


def _step_without_help(outcome: Outcome) -> str:
    return next((step.id for step in outcome.written_steps if not step.written_helps), "")


def _has_step(plan: Plan, place: Place) -> bool:
    outcome = plan.outcome(place.outcome)
    return not place.step or (outcome is not None and outcome.step(place.step) is not None)
