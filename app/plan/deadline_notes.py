"""What is kindly pointed out about a deadline: too soon, too far, past, or at the end of a phase that is ending."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.i18n import _, fill
from app.plan.dates import Horizon, a_year_after, phase_end, phase_name, phase_of
from app.plan.deadline import Deadline
from app.plan.offers import MILESTONE_AFTER, base, plan_horizon
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import month
from app.plan.terms import NO_EDITS

OLDEST: Final = 25


def notes(
    deadline: Deadline,
    plan: Plan,
    today: date,
    *,
    outcome: Outcome | None = None,
    edited: Mapping[str, str] = NO_EDITS,
) -> list[str]:
    """What is worth a look about an outcome's deadline, as sentences; none when its day is not known.

    Rules O10 to O13: under a year for an EHC outcome (local guidance, not law), over three years without a milestone
    (Code 9.68), this phase though it is in its last year (seed S4), in the past, after the 25th birthday. With the
    `outcome`, a step a year or more ahead counts as the milestone, and a reason given (`when.reason`) answers the
    notes on too soon and too far.
    """
    due = deadline.due
    if due is None:
        return []
    if due <= today:
        return [_("This day has passed. Which day to come would suit?")]
    aim = plan_horizon(plan, today, edited)
    reason_given = outcome is not None and bool(outcome.answer("when.reason"))
    found = [
        _ending_phase(due, aim, plan, today, edited),
        "" if reason_given else _too_soon(due, aim, plan, today),
        "" if reason_given else _too_far(due, plan, today, outcome),
        _too_old(due, plan),
    ]
    return [note for note in found if note]


def _too_soon(due: date, aim: Horizon | None, plan: Plan, today: date) -> str:
    # In the summer holidays the right end of a phase can be eleven months away: it is not called too soon.
    suggested = aim is not None and due == aim.due
    if plan.plan_type != "ehc" or suggested or due >= a_year_after(base(plan, today)):
        return ""
    return _(
        "This is less than a year ahead. In an EHC plan that often suits a step. "
        "To keep it as an outcome, say why in a few words."
    )


def _too_far(due: date, plan: Plan, today: date, outcome: Outcome | None) -> str:
    start = base(plan, today)
    if due <= a_year_after(start, MILESTONE_AFTER) or _has_milestone(outcome, start, due):
        return ""
    return _(
        "This is more than three years ahead. What could be seen after one year? "
        "A step or an outcome for that year marks the way."
    )


def _ending_phase(due: date, aim: Horizon | None, plan: Plan, today: date, edited: Mapping[str, str]) -> str:
    if aim is None or aim.yearly:
        return ""
    phase = phase_of(aim.number)
    if phase.last != aim.number or due != phase_end(phase.code, aim.number, base(plan, today), edited):
        return ""
    return fill(
        _("{phase} ends this school year. An outcome for {month} would see the learner through what comes next."),
        {"phase": phase_name(phase.code), "month": month(aim.due)},
    )


def _too_old(due: date, plan: Plan) -> str:
    born = plan.learner.born
    if born is None or due <= a_year_after(born, OLDEST):
        return ""
    return _("This is after the 25th birthday. Plans like this one have usually ended by then.")


def _has_milestone(outcome: Outcome | None, start: date, due: date) -> bool:
    steps = outcome.written_steps if outcome else []
    days = [by.due for step in steps if (by := Deadline.parse(step.by)) and by.due]
    return any(a_year_after(start) <= day < due for day in days)
