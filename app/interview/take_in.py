"""Takes a statement of an old plan into a plan: an outcome, a step, a hope, or help, each where it belongs (F101)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from app.interview.drawer import keep_in_drawer
from app.interview.pasted import FILLED, deadline_named, put_in_place, take_back
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.remove import remove_outcome, remove_step
from app.plan.step import Step
from app.sentence.found import masked
from app.sentence.parts import FoundParts, find_parts

KINDS: Final = ("outcome", "step", "provision", "aspiration")
"""What a statement can be taken in as, by the coach's names of kinds."""

WHERE: Final = ("outcome", "step", "drawer", "drawer_before", "hope", "hope_before")
"""Where a statement went. Those that end in `before` changed nothing: the same help, or a hope, was there already."""

_WHOLE: Final = "change.change"
_LEFT_OVER: Final = 3
"""So many letters beside the parts are worth keeping; "and" or a full stop is not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Taken:
    """Where a statement went: one of `WHERE`, the outcome, and the id of the step or the help that was made."""

    where: str
    outcome: str = ""
    made: str = ""
    before: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def take_in(plan: Plan, kind: str, text: str, today: date, *, outcome: str = "") -> Taken:
    """Put a statement where one of `KINDS` belongs; a step goes to this outcome, or to the last one.

    No word is lost: what the parts of an outcome do not hold is kept as the change. Raises `KeyError` for another kind.
    """
    text = " ".join(text.split())
    match kind:
        case "outcome":
            return _take_outcome(plan, text, today)
        case "step":
            return _take_step(plan, text, today, plan.outcome(outcome) or _last_outcome(plan))
        case "provision":
            kept = keep_in_drawer(plan, text)
            return Taken(where="drawer", made=kept.id) if kept else Taken(where="drawer_before")
        case "aspiration":
            return _take_hope(plan, text)
    raise KeyError(kind)


def take_out(plan: Plan, taken: Taken, at: datetime) -> None:
    """Undo `take_in`. What somebody has gone on with since is kept in the plan's bin."""
    match taken.where:
        case "outcome" if taken.made:
            remove_outcome(plan, taken.made, at)
        case "outcome" if (filled := plan.outcome(taken.outcome)) is not None:
            take_back(filled, taken.before)
        case "step":
            remove_step(plan, taken.outcome, taken.made, at)
        case "drawer":
            plan.drawer[:] = [kept for kept in plan.drawer if kept.id != taken.made]
        case "hope":
            for name, value in taken.before.items():
                _put(plan.answers, name, value)


def _take_outcome(plan: Plan, text: str, today: date) -> Taken:
    found = find_parts(text)
    blank = next(filter(_is_blank, plan.outcomes), None)
    outcome = blank or Outcome()
    if blank is None:
        plan.outcomes.append(outcome)
    put_in_place(plan, outcome, found, today)
    if not found.will_do or _says_more(text, found):
        outcome.answers[_WHOLE] = text
    before = MappingProxyType(dict.fromkeys((*FILLED, _WHOLE), ""))
    return Taken(where="outcome", outcome=outcome.id, made="" if blank else outcome.id, before=before)


def _take_step(plan: Plan, text: str, today: date, outcome: Outcome) -> Taken:
    when = find_parts(text).when
    step = Step(text=_large_first(text))
    if when and not text[when.end :].strip(" .,;"):
        step = Step(text=_large_first(text[: when.start].rstrip(" ,;")))
    elif when and not text[: when.start].strip():
        step = Step(text=_large_first(text[when.end :].lstrip(" ,;")))
    if when:
        step.by = str(deadline_named(plan, when.quote, today))
    outcome.steps.append(step)
    return Taken(where="step", outcome=outcome.id, made=step.id)


def _take_hope(plan: Plan, text: str) -> Taken:
    if plan.aspiration.text:
        return Taken(where="hope_before")
    names = ("hope.hope", "hope.none")
    before = {name: plan.answers.get(name, "") for name in names}
    plan.answers.pop("hope.none", None)
    plan.answers["hope.hope"] = text
    return Taken(where="hope", before=MappingProxyType(before))


def _last_outcome(plan: Plan) -> Outcome:
    if not plan.outcomes:
        plan.outcomes.append(Outcome())
    return plan.outcomes[-1]


def _is_blank(outcome: Outcome) -> bool:
    """Nobody has written anything about it yet."""
    written = any(value.strip() for value in outcome.answers.values())
    return not (written or outcome.rungs or outcome.steps)


def _says_more(text: str, found: FoundParts) -> bool:
    rest = masked(text, found.when, found.who, found.will_do, found.so_that)
    return sum(letter.isalnum() for letter in rest) > _LEFT_OVER


def _large_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _put(answers: dict[str, str], name: str, value: str) -> None:
    if value:
        answers[name] = value
    else:
        answers.pop(name, None)
