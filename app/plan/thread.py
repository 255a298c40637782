"""The golden thread of a plan: from the hope through what makes it hard, the outcome and the steps to the help."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.plan.deadline import Deadline
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.progress import difference, outcome_is_ready

FEWEST: Final = 4
MOST: Final = 8
"""How many outcomes an EHC plan usually has (feature F27): told, never enforced."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThreadRow:
    """One strand: a need, its outcome, the steps and their help.

    `parts` counts what is written of by when, will do and so that; `first_step` is the earliest date of a step;
    `providers` who helps, in the order of the steps.
    """

    outcome_id: str
    number: int
    need: str
    has_outcome: bool
    parts: int
    is_ready: bool
    by: Deadline | None
    steps: int
    first_step: date | None
    without_help: int
    providers: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The links that are not there yet: of "need", "outcome", "steps" and "help", in their order.

        Steps are not missed before there is an outcome, nor help before there are steps.
        """
        if not self.has_outcome:
            return ("need", "outcome") if not self.need else ("outcome",)
        there = {"need": bool(self.need), "steps": bool(self.steps), "help": not self.without_help}
        return tuple(link for link, is_there in there.items() if not is_there)


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """Something to look at when there is time. `code` names it; `outcome_id` is empty for the whole plan; `count` says
    how many there are of what it names."""

    code: str
    outcome_id: str = ""
    count: int = 1


def rows(plan: Plan) -> list[ThreadRow]:
    """The strands in the order of the outcomes, those somebody only began included."""
    return [_row(outcome, number) for number, outcome in enumerate(plan.outcomes, start=1)]


def gaps(plan: Plan) -> list[Gap]:
    """What the thread still lacks, the most telling first."""
    strands = rows(plan)
    found = [] if plan.aspiration.text else [Gap(code="hope")]
    lacking = {link: [row for row in strands if link in row.missing] for link in ("outcome", "need", "steps", "help")}
    for link, where in lacking.items():
        count = sum(row.without_help for row in where) if link == "help" else len(where)
        if where:
            found.append(Gap(code=link, outcome_id=where[0].outcome_id, count=count))
    if strands and not plan.answer("review.review"):
        found.append(Gap(code="review"))
    return found


def _row(outcome: Outcome, number: int) -> ThreadRow:
    steps = outcome.written_steps
    helps = [help_ for step in steps for help_ in step.written_helps]
    dates = [deadline.due for step in steps if (deadline := Deadline.parse(step.by)) and deadline.due]
    when, will = outcome.answer("when.when"), outcome.answer("will.will")
    return ThreadRow(
        outcome_id=outcome.id,
        number=number,
        need=outcome.answer("need.need"),
        has_outcome=bool(will or outcome.answer("change.change")),
        parts=sum(map(bool, (when, will, difference(outcome)))),
        is_ready=outcome_is_ready(outcome),
        by=Deadline.parse(when),
        steps=len(steps),
        first_step=min(dates, default=None),
        without_help=sum(not step.written_helps for step in steps),
        providers=tuple(dict.fromkeys(help_.provider for help_ in helps if help_.provider)),
    )
