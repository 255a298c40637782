"""Where words go in a plan: one text of the plan, of an outcome, of a step or of its help."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import FIVE_PARTS, Provision
from app.plan.rung import Rung
from app.plan.step import Step

PLAN = "plan"
NEW_HELP = "new_help."
"""Before a part of help, with the step as owner: the step has none yet, and gets one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Put:
    """One text to write: the id of its owner (`PLAN` for the plan itself), the name of the answer or attribute, the
    words. With `instead_of` only those words of it are replaced."""

    owner: str
    name: str
    text: str
    instead_of: str = ""


def put_all(plan: Plan, puts: Iterable[Put]) -> None:
    """Write every text in its place. What has no place any more is left out."""
    for put in puts:
        _put(plan, put)


def text_at(plan: Plan, owner: str, name: str) -> str:
    """What stands at a place now; empty when there is nothing."""
    found = _owner(plan, owner)
    if isinstance(found, Plan | Outcome):
        return found.answers.get(name, "")
    return "" if found is None or name.startswith(NEW_HELP) else str(getattr(found, name))


def _put(plan: Plan, put: Put) -> None:
    found = _owner(plan, put.owner)
    text = put.text
    if put.instead_of:
        text = text_at(plan, put.owner, put.name).replace(put.instead_of, put.text, 1)
    match found:
        case Plan() | Outcome():
            _answer(found.answers, put.name, text)
        case Step() if put.name.startswith(NEW_HELP):
            part = put.name.removeprefix(NEW_HELP)
            help_ = next((one for one in found.helps if not one.is_empty), None)
            if help_ is None and part in FIVE_PARTS:
                help_ = Provision()
                found.helps.append(help_)
            if help_ is not None:
                setattr(help_, part, text)
        case Step() | Provision() | Rung():
            setattr(found, put.name, text)


def _answer(answers: dict[str, str], name: str, text: str) -> None:
    if text:
        answers[name] = text
    else:
        answers.pop(name, None)


def _owner(plan: Plan, owner: str) -> Plan | Outcome | Step | Provision | Rung | None:
    if owner == PLAN:
        return plan
    for outcome in plan.outcomes:
        if outcome.id == owner:
            return outcome
        if (rung := outcome.rung(owner)) is not None:
            return rung
        for step in outcome.steps:
            if step.id == owner:
                return step
            for help_ in step.helps:
                if help_.id == owner:
                    return help_
    return None
