"""The year ruler: the school years from now to the deadline as a picture, described for the window to paint."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import _, fill
from app.plan.dates import (
    LAST_NAMED_YEAR,
    NURSERY,
    a_year_after,
    name_of_number,
    phase_name,
    phase_of,
    phase_to_aim_for,
    year_end_a_year_away,
)
from app.plan.deadline import Deadline
from app.plan.offers import MILESTONE_AFTER, base, plan_horizon
from app.plan.plan import Plan
from app.plan.spoken import distance, month, span
from app.plan.terms import NO_EDITS, school_year_end, school_year_start_of

STATES: Final = ("suggested", "overruled", "under_one_year", "over_three")
MOST_YEARS: Final = 8
"""More than these do not fit the ruler with names that can be read; years before the present one go first."""

_YEARS_WITHOUT_PHASE: Final = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class RulerYear:
    """One school year on the ruler, all equally wide. `start` is its 1 September, `end` the end of its summer term;
    `key_stage` is empty where there is none to draw a bracket for."""

    name: str
    start: date
    end: date
    key_stage: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruler:
    """The picture. `today_at` and `horizon_at` are places along it from 0 to 1, nothing when off the ruler.

    `current` is the index of the present year; `flag` stands at the horizon ("July 2028"); `span` is the time until
    then, empty when it has passed; `state` is one of `STATES`; `description` says the whole picture in words.
    """

    years: tuple[RulerYear, ...]
    today_at: float | None
    horizon_at: float | None
    current: int
    flag: str
    span: str
    state: str
    description: str


def ruler(plan: Plan, deadline: Deadline | None, today: date, *, edited: Mapping[str, str] = NO_EDITS) -> Ruler:
    """The ruler for a chosen deadline; while none is chosen, or its day is not known, for the suggested one.

    It runs from the first year of the present phase to the end of the phase after it, or a year beyond the deadline.
    """
    found = plan_horizon(plan, today, edited)
    aim = found.due if found else year_end_a_year_away(base(plan, today), edited)
    due = deadline.due if deadline and deadline.due else aim
    now = school_year_start_of(today)
    # The horizon counts from the meeting, which may be in the next school year.
    number = found.number - (school_year_start_of(base(plan, today)) - now) if found else None
    first, last = _reach(number)
    # One year beyond the flag shows that life goes on after it.
    last = max(last, school_year_start_of(due) - now + 1)
    first = min(0, max(first, last - MOST_YEARS + 1))
    years = tuple(
        _year(now + offset, None if number is None else number + offset, edited)
        for offset in range(first, min(last, first + MOST_YEARS - 1) + 1)
    )
    return Ruler(
        years=years,
        today_at=_place(today, years),
        horizon_at=_place(due, years),
        current=-first,
        flag=month(due),
        span=span(today, due) if due > today else "",
        state=_state(due, aim, plan, today),
        description=_description(years, -first, due, today),
    )


def _reach(number: int | None) -> tuple[int, int]:
    """The first and last year to show, counted from the present one."""
    if number is None:
        return 0, _YEARS_WITHOUT_PHASE
    phase = phase_of(number)
    following = phase_to_aim_for(phase.last)
    first = -1 if number > phase.last else min(0, phase.first - number)
    last = following.last - number if following else max(phase.last - number + 1, 2)
    return first, last


def _year(start: int, number: int | None, edited: Mapping[str, str]) -> RulerYear:
    named = number is not None and NURSERY <= number <= LAST_NAMED_YEAR
    return RulerYear(
        name=name_of_number(number) if named and number is not None else _calendar_name(start),
        start=date(start, 9, 1),
        end=school_year_end(start + 1, edited),
        key_stage=_bracket(number) if named and number is not None else "",
    )


def _bracket(number: int) -> str:
    phase = phase_of(number).code
    return _("Post-16") if phase == "post_16" else phase_name(phase)


def _calendar_name(start: int) -> str:
    return fill(_("{first}/{last}"), {"first": str(start), "last": f"{(start + 1) % 100:02}"})


def _place(day: date, years: tuple[RulerYear, ...]) -> float | None:
    """Where a day is along the ruler. A school year fills its cell by the end of summer term: a flag for the end of a
    year stands on the line between two cells, and so do the summer holidays."""
    for index, year in enumerate(years):
        if year.start <= day < a_year_after(year.start):
            within = (day - year.start) / (year.end - year.start)
            return (index + min(1.0, within)) / len(years)
    return None


def _state(due: date, aim: date, plan: Plan, today: date) -> str:
    start = base(plan, today)
    if due > a_year_after(start, MILESTONE_AFTER):
        return "over_three"
    if due == aim:
        return "suggested"
    return "under_one_year" if due < a_year_after(start) else "overruled"


def _description(years: tuple[RulerYear, ...], current: int, due: date, today: date) -> str:
    sentence = _("School years from {first} to {last}. Today is in {now}. The date is in {month}, {distance}.")
    values = {
        "first": years[0].name,
        "last": years[-1].name,
        "now": years[current].name,
        "month": month(due),
        "distance": distance(due, today),
    }
    return fill(sentence, values)
