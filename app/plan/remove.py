"""Taking outcomes and steps out of a plan, and putting them back: nothing is lost by a slip of the hand."""

from datetime import datetime

from app.plan.bin import KEPT, BinItem
from app.plan.outcome import Outcome
from app.plan.plan import Plan


def remove_outcome(plan: Plan, outcome_id: str, at: datetime) -> BinItem | None:
    """Move an outcome, with its steps, to the plan's bin; gives what to put back, or nothing if it is not there."""
    outcome = plan.outcome(outcome_id)
    if outcome is None:
        return None
    position = plan.outcomes.index(outcome)
    item = BinItem(thing=plan.outcomes.pop(position), position=position, removed=at)
    plan.bin.append(item)
    return item


def remove_step(plan: Plan, outcome_id: str, step_id: str, at: datetime) -> BinItem | None:
    """Move a step, with its help, to the plan's bin; gives what to put back, or nothing if it is not there."""
    outcome = plan.outcome(outcome_id)
    step = outcome.step(step_id) if outcome else None
    if outcome is None or step is None:
        return None
    position = outcome.steps.index(step)
    item = BinItem(thing=outcome.steps.pop(position), owner=outcome_id, position=position, removed=at)
    plan.bin.append(item)
    return item


def put_back(plan: Plan, item: BinItem) -> bool:
    """Take a thing out of the bin and put it where it was, or as near as the list now allows.

    Gives False, and changes nothing, when it is not in the bin any more or a step's outcome is gone for good. A step
    whose outcome is in the bin too goes back into that outcome there.
    """
    if item not in plan.bin:
        return False
    if isinstance(item.thing, Outcome):
        plan.outcomes.insert(item.position, item.thing)
    elif (owner := _owner(plan, item.owner)) is not None:
        owner.steps.insert(item.position, item.thing)
    else:
        return False
    plan.bin.remove(item)
    return True


def empty_bin(plan: Plan, now: datetime) -> int:
    """Erase what has been in the plan's bin for longer than `KEPT`; gives the number of things erased."""
    kept = [item for item in plan.bin if now - item.removed <= KEPT]
    erased = len(plan.bin) - len(kept)
    plan.bin = kept
    return erased


def _owner(plan: Plan, outcome_id: str) -> Outcome | None:
    binned = [item.thing for item in plan.bin if isinstance(item.thing, Outcome)]
    return next((outcome for outcome in (*plan.outcomes, *binned) if outcome.id == outcome_id), None)
