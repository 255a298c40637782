"""The deadlines that are offered for a step: school's own landmarks, and never one after the outcome."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from app.i18n import _, fill
from app.plan.dates import a_year_after, code_of, number_for
from app.plan.deadline import EASTER, Deadline
from app.plan.offers import SOON, Offer, another_date, term_label
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import distance, month
from app.plan.terms import NO_EDITS, TERMS, Term, coming_terms, school_year_start_of

TIME_FOR_A_STEP: Final = timedelta(weeks=3)
"""A step is a small success within weeks or a term; the first landmark at least this far away is suggested."""


def step_offers(plan: Plan, outcome: Outcome, today: date, *, edited: Mapping[str, str] = NO_EDITS) -> list[Offer]:
    """The next half term and the ends of the three coming terms, the soonest first, within a year and the outcome.

    When the outcome is too near for any of them, its own day. The last offer is always another date.
    """
    by = Deadline.parse(outcome.answer("when.when"))
    limit = by.due if by and by.due else date.max
    ahead = coming_terms(today, 3, edited)
    half_terms = [_half_term(term) for term in ahead if term.half_term > today + SOON]
    landmarks = sorted([*half_terms[:1], *(_term_end(term, plan, today, edited) for term in ahead)], key=_due)
    within = min(limit, a_year_after(today))
    chosen = [offer for offer in landmarks if today + SOON < _due(offer) <= within]
    if not chosen and by and today < limit < date.max:
        chosen = [Offer(deadline=by, label=_("The same day as the outcome"))]
    suggested = next((offer for offer in chosen if _due(offer) >= today + TIME_FOR_A_STEP), None)
    return [*(_finished(offer, today, offer is suggested) for offer in chosen), another_date()]


def _half_term(term: Term) -> Offer:
    label = fill(_("Half term, {month}"), {"month": month(term.half_term)})
    return Offer(deadline=Deadline("half_term", term.name, term.half_term), label=label)


def _term_end(term: Term, plan: Plan, today: date, edited: Mapping[str, str]) -> Offer:
    """The end of a term under the name people plan by: a spring term that is still to begin ends at Easter."""
    when = {"month": month(term.end)}
    if term.name == TERMS[-1]:
        label = fill(_("The end of the school year, {month}"), when)
        return Offer(deadline=Deadline("year", _year_code(term, plan, today), term.end), label=label)
    if term.start > today and term.name == "spring":
        return Offer(deadline=Deadline("term", EASTER, term.end), label=fill(_("Easter, {month}"), when))
    return Offer(deadline=Deadline("term", term.name, term.end), label=term_label(term))


def _year_code(term: Term, plan: Plan, today: date) -> str:
    number = number_for(plan.learner.school_year, plan.learner.born, today)
    return "" if number is None else code_of(number + term.school_year_start - school_year_start_of(today))


def _finished(offer: Offer, today: date, suggested: bool) -> Offer:
    detail = fill(_("{distance}."), {"distance": distance(_due(offer), today)})
    return replace(offer, detail=detail, suggested=suggested)


def _due(offer: Offer) -> date:
    return offer.deadline.due or date.max
