"""Reads a whole plan: what is worth a look beyond single sentences, each with the place where it can be mended."""

from collections.abc import Iterator
from datetime import date

from app.coach.finding import Finding
from app.coach.near_copies import near_copies
from app.coach.plan_coverage import coverage, other_people
from app.coach.plan_deadlines import dates_of_outcome, dates_of_steps
from app.coach.plan_links import help_of_steps, links_of_outcome, links_of_plan, links_of_steps
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.plan.outcome import Outcome
from app.plan.plan import Plan

__all__ = ("check_plan", "near_copies")


def check_plan(plan: Plan, today: date, profile: Profile | None = None) -> tuple[Finding, ...]:
    """What the plan's page points out, the most worthwhile first. `today` decides which days have passed."""
    by = profile or built_in()
    found = [*links_of_plan(plan), *coverage(plan, today, by), *other_people(plan)]
    for outcome in plan.outcomes:
        found += _of_outcome(plan, outcome, today, by)
    return weighed(found, by)


def _of_outcome(plan: Plan, outcome: Outcome, today: date, by: Profile) -> Iterator[Finding]:
    yield from links_of_outcome(outcome)
    yield from dates_of_outcome(plan, outcome, today, by)
    yield from dates_of_steps(plan, outcome, today)
    yield from links_of_steps(outcome)
    yield from help_of_steps(outcome)
