"""Rules about the dates of a plan: too soon, too far, past, at the end of a phase that is ending, steps too late."""

from collections.abc import Iterator
from datetime import date

from app.coach.finding import Finding
from app.coach.found_at import found_at
from app.coach.profile import Profile
from app.plan.dates import a_year_after, phase_end, phase_of
from app.plan.deadline import Deadline
from app.plan.deadline_notes import OLDEST
from app.plan.offers import base, plan_horizon
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.step import Step


def dates_of_outcome(plan: Plan, outcome: Outcome, today: date, by: Profile) -> Iterator[Finding]:
    """Rules O10 to O13 on an outcome's own date. A reason given (`when.reason`) answers too soon and too far."""
    due, where = _due(outcome.answer("when.when")), Place("when", outcome.id)
    if due is None:
        return
    if due <= today:
        yield found_at("O13", where)
        return
    aim, born = plan_horizon(plan, today), plan.learner.born
    if aim and not aim.yearly:
        phase = phase_of(aim.number)
        if phase.last == aim.number and due == phase_end(phase.code, aim.number, base(plan, today)):
            yield found_at("O12", where)
    if born and due > a_year_after(born, OLDEST):
        yield found_at("O34", where)
    if outcome.answer("when.reason"):
        return
    suggested = aim is not None and due == aim.due
    if plan.plan_type == "ehc" and not suggested and due < _months_after(base(plan, today), by.least_months):
        yield found_at("O10", where)
    if due > a_year_after(base(plan, today), by.most_years) and not _has_milestone(outcome, base(plan, today), due):
        yield found_at("O11", where)


def dates_of_steps(plan: Plan, outcome: Outcome, today: date) -> Iterator[Finding]:
    """Rule P4: a step after its outcome, or longer than a year."""
    due, start = _due(outcome.answer("when.when")), base(plan, today)
    for step in outcome.written_steps:
        by = _due(step.by)
        if by and due and by > due:
            yield found_at("P4", _place(outcome, step), quote=step.text)
        elif by and by > a_year_after(start) and (due is None or due > a_year_after(start)):
            yield found_at("P7", _place(outcome, step), quote=step.text)


def _place(outcome: Outcome, step: Step) -> Place:
    return Place("step", outcome.id, step.id)


def _due(text: str) -> date | None:
    deadline = Deadline.parse(text)
    return deadline.due if deadline else None


def _months_after(start: date, months: int) -> date:
    """The same day so many months later; a 31st that is not there is the 28th."""
    number = start.year * 12 + start.month - 1 + months
    day = start.day if start.day <= 28 else 28
    return start.replace(year=number // 12, month=number % 12 + 1, day=day)


def _has_milestone(outcome: Outcome, start: date, due: date) -> bool:
    return any(a_year_after(start) <= by < due for step in outcome.written_steps if (by := _due(step.by)))
