"""The help drawer: help typed where a change was asked is kept safe, and offered back when steps are built (F100)."""

from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step


def keep_in_drawer(plan: Plan, what: str) -> Provision | None:
    """Put help in the drawer; nothing happens when it is empty or already there."""
    what = what.strip()
    if not what or any(kept.what.casefold() == what.casefold() for kept in plan.drawer):
        return None
    kept = Provision(what=what)
    plan.drawer.append(kept)
    return kept


def take_from_drawer(plan: Plan, step: Step, kept: Provision) -> None:
    """Give help from the drawer to a step, in the first empty place for help."""
    plan.drawer.remove(kept)
    for index, help_ in enumerate(step.helps):
        if help_.is_empty:
            step.helps[index] = kept
            return
    step.helps.append(kept)


def put_in_drawer(plan: Plan, step: Step, help_: Provision) -> None:
    """Take help away from a step, back into the drawer."""
    step.helps.remove(help_)
    plan.drawer.append(help_)
