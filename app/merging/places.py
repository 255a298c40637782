"""Writes in a plan what another copy of it has: an answer, a thing, another order."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, Final

from app.documents.readback.puts import PLAN
from app.plan.outcome import Outcome
from app.plan.plan import Plan, now
from app.plan.provision import Provision
from app.plan.remove import remove_outcome, remove_step
from app.plan.review import Review
from app.plan.step import Step

Thing = Outcome | Step | Provision | Review
_CHOSEN: Final = "reason.chosen"

__all__ = ("PLAN", "add", "put_in_order", "remove", "replace_with", "set_answer", "set_text", "take_ladder")


def set_answer(plan: Plan, owner: str, field_id: str, answers: dict[str, str]) -> None:
    """Answer a field, and what remembers of its page, as these answers do."""
    outcome = plan.outcome(owner)
    kept = plan.answers if owner == PLAN else outcome.answers if outcome else {}
    page = field_id.partition(".")[0]
    for name in (field_id, f"{page}.from"):
        if name in answers:
            kept[name] = answers[name]
        else:
            kept.pop(name, None)


def set_text(plan: Plan, step_id: str, name: str, value: str) -> None:
    """Write one text of a step."""
    step = next((step for outcome in plan.outcomes for step in outcome.steps if step.id == step_id), None)
    if step is not None:
        setattr(step, name, value)


def take_ladder(plan: Plan, outcome_id: str, other: Outcome) -> None:
    """Climb the ladder as the other copy did, and choose the same reasons."""
    outcome = plan.outcome(outcome_id)
    if outcome is None:
        return
    outcome.rungs = deepcopy(other.rungs)
    if _CHOSEN in other.answers:
        outcome.answers[_CHOSEN] = other.answers[_CHOSEN]
    else:
        outcome.answers.pop(_CHOSEN, None)


def add(plan: Plan, owner: str, thing: Thing, before: Sequence[str]) -> None:
    """Put a thing behind those that stand before it in the other copy, and out of the bin if it was there."""
    things = _list(plan, owner, type(thing))
    at = max((place for place, one in enumerate(things, 1) if one.id in before), default=0)
    things.insert(at, deepcopy(thing))
    plan.bin = [item for item in plan.bin if item.thing.id != thing.id]


def remove(plan: Plan, owner: str, thing: Thing) -> None:
    """Take a thing out: an outcome or a step to the bin, where it can be brought back from."""
    match thing:
        case Outcome():
            remove_outcome(plan, thing.id, now())
        case Step():
            remove_step(plan, owner, thing.id, now())
        case _:
            things = _list(plan, owner, type(thing))
            things[:] = [one for one in things if one.id != thing.id]


def replace_with(plan: Plan, owner: str, thing: Thing) -> None:
    """Put a thing in the place of the one with its id."""
    things = _list(plan, owner, type(thing))
    things[:] = [deepcopy(thing) if one.id == thing.id else one for one in things]


def put_in_order(plan: Plan, owner: str, kind: type[Thing], order: Sequence[str]) -> None:
    """Put the things of an owner in this order of ids; others stay behind those before them."""
    things = _list(plan, owner, kind)
    known = [one for one in things if one.id in order]
    known.sort(key=lambda one: order.index(one.id))
    things[:] = [known.pop(0) if one.id in order else one for one in things]


def _list(plan: Plan, owner: str, kind: type[Thing]) -> list[Any]:
    if kind is Outcome:
        return plan.outcomes
    if kind is Review:
        return plan.reviews
    if kind is Provision and owner == PLAN:
        return plan.drawer
    outcome = plan.outcome(owner)
    if kind is Step:
        return outcome.steps if outcome else []
    return next((step.helps for one in plan.outcomes for step in one.steps if step.id == owner), [])
