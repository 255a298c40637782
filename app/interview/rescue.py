"""Moves help that was written where a change was asked to the help drawer, and knows how to undo it (feature F100)."""

from collections.abc import Callable
from typing import Final

from app.interview.drawer import keep_in_drawer
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan

FIELDS: Final = ("change.change", "will.will", "so_that.so_that", "step.text")
"""Where help can be rescued from. The words of a change stay as well: the three questions are asked of them."""


def rescue(plan: Plan, place: Place, field_id: str) -> tuple[Callable[[], None], Place]:
    """Keep the help of a field in the drawer; gives a function that takes it all back, and where to go on: the three
    questions, unless they are answered already, or it is a step."""
    outcome = plan.outcome(place.outcome)
    if outcome is None:
        raise LookupError(str(place))
    take_back = _take_back(plan, outcome, place)
    step = outcome.step(place.step)
    if field_id == "step.text":
        if step is not None:
            keep_in_drawer(plan, step.text)
            step.text = ""
        return take_back, place
    words = outcome.answer(field_id)
    keep_in_drawer(plan, words)
    if field_id != "change.change":
        outcome.answers.pop(field_id, None)
    if field_id == "change.change" or not outcome.answer("change.change"):
        outcome.answers["change.change"] = words
        outcome.answers["help_not_change.choice"] = "drawer"
    is_answered = any(rung.text.strip() for rung in outcome.rungs)
    return take_back, place if is_answered and field_id != "change.change" else Place("give", outcome.id)


def _take_back(plan: Plan, outcome: Outcome, place: Place) -> Callable[[], None]:
    drawer, answers, step = list(plan.drawer), dict(outcome.answers), outcome.step(place.step)
    text = step.text if step is not None else ""

    def undo() -> None:
        plan.drawer[:] = drawer
        outcome.answers.clear()
        outcome.answers.update(answers)
        if step is not None:
            step.text = text

    return undo
