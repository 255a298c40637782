"""The days that are offered for looking at the plan again."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from app.i18n import _, fill, ngettext
from app.plan.dates import NURSERY, a_year_after
from app.plan.deadline import Deadline, by_date
from app.plan.offers import Offer, another_date, base, once, plan_horizon
from app.plan.plan import Plan
from app.plan.spoken import day, distance, month, months_after
from app.plan.terms import NO_EDITS, coming_terms, school_day_from, school_day_until

MONTHS: Final = 4
MONTHS_UNDER_FIVE: Final = 3


def review_offers(plan: Plan, today: date, *, edited: Mapping[str, str] = NO_EDITS) -> list[Offer]:
    """Next term, in some months and, for an EHC plan, within a year of the meeting; always on a school day.

    SEN Support is looked at three times a year (Code 6.65); an EHC plan at least every 12 months, and for a child
    under 5 every 3 to 6 (Code 9.166, 9.178). Days count from a meeting that is still to come, else from today.
    """
    start = base(plan, today)
    next_term = next(term for term in coming_terms(start, 2, edited) if term.start > start)
    made = [
        Offer(
            deadline=Deadline("half_term", next_term.name, next_term.half_term),
            label=fill(_("Next term, by half term in {month}"), {"month": month(next_term.half_term)}),
            detail=_away(next_term.half_term, today),
            suggested=True,
        ),
        _in_months(start, today, MONTHS_UNDER_FIVE if _is_ehc_under_five(plan, today) else MONTHS, edited),
    ]
    if plan.plan_type == "ehc":
        made.append(_within_a_year(plan, today, edited))
    return [*once(made), another_date()]


def _in_months(start: date, today: date, months: int, edited: Mapping[str, str]) -> Offer:
    due = school_day_from(months_after(start, months), edited)
    after_meeting = ngettext("{count} month after the meeting", "{count} months after the meeting", months)
    from_today = ngettext("In {count} month", "In {count} months", months)
    return Offer(deadline=by_date(due), label=after_meeting if start > today else from_today, detail=_on(due))


def _within_a_year(plan: Plan, today: date, edited: Mapping[str, str]) -> Offer:
    """The last school day of the twelve months after the meeting; after today's, when those are over."""
    counted_from = [held for held in (plan.meeting, today) if held]
    ends = (school_day_until(a_year_after(held), edited) for held in counted_from)
    due = next(end for end in ends if end > today)
    return Offer(deadline=by_date(due), label=_("At the latest for an EHC plan"), detail=_on(due))


def _is_ehc_under_five(plan: Plan, today: date) -> bool:
    found = plan_horizon(plan, today)
    return plan.plan_type == "ehc" and found is not None and found.number <= NURSERY


def _away(due: date, today: date) -> str:
    return fill(_("{distance}."), {"distance": distance(due, today)})


def _on(due: date) -> str:
    return fill(_("On {day}."), {"day": day(due)})
