"""Reads a whole plan: what is worth a look beyond single sentences, each with the place where it can be mended."""

from dataclasses import replace
from datetime import date

from app.coach.finding import Finding
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.coach.rule import finding
from app.plan.place import Place
from app.plan.plan import Plan


def check_plan(plan: Plan, today: date, profile: Profile | None = None) -> tuple[Finding, ...]:
    """What the plan's page points out, the most worthwhile first. `today` decides which days have passed."""
    by = profile or built_in()
    found = []
    if not plan.aspiration.text:
        found.append(replace(finding("O16"), place=str(Place("hope"))))
    return weighed(found, by)
