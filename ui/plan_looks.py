"""What there is to look at on a plan's page: the gaps of its thread, and what the coach noticed in the whole of it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.coach.finding import Finding
from app.coach.plan_check import check_plan
from app.coach.profile import Profile
from app.i18n import _
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.thread import Gap, gaps
from ui.thread_words import gap_words

GAP_ACTIONS: Final = {
    "hope": "hope",
    "outcome": "open",
    "need": "need",
    "steps": "steps",
    "help": "help",
    "review": "review",
}
_SAME: Final = {"no-aspiration": "hope", "no-need": "need", "no-steps": "steps", "step-without-help": "help"}
"""Findings that a gap of the thread tells already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Thing:
    """One thing to look at: its words, its button, and what pressing it asks of the plan's view (`action`, `target`).

    `name` is the end of its control's id."""

    name: str
    words: str
    question: str
    button: str
    action: str
    target: str


def things(plan: Plan, today: date, profile: Profile) -> list[Thing]:
    """The most worthwhile first: what cannot be as it is, then the gaps of the thread, then the rest."""
    open_gaps = gaps(plan)
    told = {gap.code for gap in open_gaps}
    found = [each for each in check_plan(plan, today, profile) if _SAME.get(each.code) not in told]
    pressing = [each for each in found if each.severity == "must"]
    rest = [each for each in found if each.severity != "must"]
    made = [_of_finding(plan, each) for each in pressing]
    made += [_of_gap(gap) for gap in open_gaps]
    made += [_of_finding(plan, each) for each in rest]
    return _numbered(made)


def _of_gap(gap: Gap) -> Thing:
    words, button = gap_words(gap)
    return Thing(
        name=f"gap.{gap.code}",
        words=words,
        question="",
        button=button,
        action=GAP_ACTIONS[gap.code],
        target=gap.outcome_id,
    )


def _of_finding(plan: Plan, finding: Finding) -> Thing:
    first = plan.outcomes[0].id if plan.outcomes else ""
    place = Place.parse(finding.place) or Place(finding.page)
    place = place if place.outcome else Place(place.page, first, place.step)
    return Thing(
        name=f"look.{finding.code}",
        words=finding.message,
        question=finding.question,
        button=_("Take me there"),
        action="place",
        target=str(place),
    )


def _numbered(made: list[Thing]) -> list[Thing]:
    """Ids of their own: the second of a kind is numbered."""
    count: dict[str, int] = {}
    numbered = []
    for thing in made:
        count[thing.name] = count.get(thing.name, 0) + 1
        number = count[thing.name]
        name = thing.name if number == 1 else f"{thing.name}.{number}"
        numbered.append(replace(thing, name=name))
    return numbered
