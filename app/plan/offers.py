"""The deadlines that are offered for an outcome: what suits the school year, then what people may bring."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.i18n import _, fill
from app.plan.dates import (
    LAST_NAMED_YEAR,
    NURSERY,
    Horizon,
    a_year_after,
    code_of,
    horizon,
    name_of_number,
    number_of,
    phase_name,
    phase_to_aim_for,
    year_end,
    year_end_a_year_away,
)
from app.plan.deadline import Deadline
from app.plan.plan import Plan
from app.plan.spoken import distance, month
from app.plan.terms import NO_EDITS, TERMS, Term, coming_terms, school_year_end, school_year_start_of

MILESTONE_AFTER: Final = 3
"""Years after which an outcome needs a milestone on the way (DOMAIN 2.4, Code 9.68)."""

SOON: Final = timedelta(days=7)
"""What is not further away than this is not offered."""
TIME_FOR_AN_OUTCOME: Final = timedelta(weeks=6)
"""A term that ends sooner than this is for steps."""
FARTHEST_PHASE: Final = 5
"""Years within which the phase after the suggested one is still worth offering."""

_FIRST_COURSE_YEAR: Final = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One deadline to choose, its label and a line of detail. `suggested` marks the one the program would take.

    `needs` is empty, or what must be asked before the deadline is whole: "age", "course" (its name and last day),
    "date" or "text". Build that deadline with `by_age`, `by_course_end`, `by_date` or `by_text` of `app.plan.deadline`.
    """

    deadline: Deadline
    label: str
    detail: str = ""
    suggested: bool = False
    needs: str = ""


def base(plan: Plan, today: date) -> date:
    """The day that outcomes are counted from: the meeting when it is still to come, else today."""
    meeting = plan.meeting
    return max(today, meeting) if meeting else today


def plan_horizon(plan: Plan, today: date, edited: Mapping[str, str] = NO_EDITS) -> Horizon | None:
    """What to write this plan's outcomes for, or nothing while neither school year nor birth says it.

    A school year that was given is the one of today: a meeting after the summer finds the learner one year further.
    """
    learner, meeting = plan.learner, base(plan, today)
    given = number_of(learner.school_year)
    years_on = school_year_start_of(meeting) - school_year_start_of(today)
    school_year = learner.school_year if given is None else code_of(given + years_on)
    return horizon(school_year=school_year, born=learner.born, meeting=meeting, edited=edited)


def reason(plan: Plan, today: date, edited: Mapping[str, str] = NO_EDITS) -> str:
    """Why the suggested deadline is suggested, or what the program would need to know to suggest a school stage."""
    found = plan_horizon(plan, today, edited)
    if found:
        return found.why
    if plan.learner.school_year == "not_in_school":
        return _("Without a school year, dates are counted from today. A date of birth can say more.")
    return _("Give the school year or the date of birth. Then the end of a school stage can be suggested.")


def offers(plan: Plan, today: date, *, edited: Mapping[str, str] = NO_EDITS) -> list[Offer]:
    """The deadlines for an outcome, the suggested one first; those that need a field last. No day is offered twice."""
    found = plan_horizon(plan, today, edited)
    start = base(plan, today)
    dated = _school_offers(plan, found, start, today, edited) if found else _plain_offers(plan, start, today, edited)
    if plan.plan_type != "ehc":
        dated += _term_offers(start, today, edited)
    first_course = found is None or found.number >= _FIRST_COURSE_YEAR
    course = Offer(deadline=Deadline("course"), label=_("The end of a course"), needs="course")
    age = Offer(deadline=Deadline("age"), label=_("By an age"), needs="age")
    own = Offer(deadline=Deadline("text"), label=_("In my own words"), needs="text")
    return [*once(dated), age, *([course] if first_course else []), another_date(), own]


def _school_offers(plan: Plan, found: Horizon, start: date, today: date, edited: Mapping[str, str]) -> list[Offer]:
    """The horizon, the end of this year, a point on the way to a far horizon, and what comes after the horizon."""
    number = found.number
    this_end = year_end(number, number, start, edited)
    on_the_way = year_end_a_year_away(start, edited)
    made = [_horizon_offer(found, start, today)]
    if this_end > start + SOON:
        made.append(_this_year(code_of(number), this_end, plan, start, today))
    if found.due > a_year_after(start, 2):
        between = number + on_the_way.year - 1 - school_year_start_of(start)
        made.append(_year_offer(between, on_the_way, _detail(on_the_way, today, _("A good point on the way."))))
    following = phase_to_aim_for(found.horizon_number)
    if following:
        due = year_end(number, following.last, start, edited)
        deadline = Deadline("phase", following.code, due)
        offer = Offer(deadline=deadline, label=_label(following.last, due), detail=_far(deadline, start, today))
        made += [offer] if due <= a_year_after(start, FARTHEST_PHASE) else []
    else:
        due = school_year_end(found.due.year + 1, edited)
        made.append(_year_offer(found.horizon_number + 1, due, _far(Deadline("year", "", due), start, today)))
    return made


def _plain_offers(plan: Plan, start: date, today: date, edited: Mapping[str, str]) -> list[Offer]:
    """The ends of this and the coming school years, for a learner whose school year nobody has told."""
    this_end = school_year_end(school_year_start_of(start) + 1, edited)
    aim = year_end_a_year_away(start, edited)
    after = school_year_end(aim.year + 1, edited)
    enough = _detail(aim, today, _("Enough time for an outcome."))
    return [
        Offer(deadline=Deadline("year", "", aim), label=_label(None, aim), detail=enough, suggested=True),
        *([_this_year("", this_end, plan, start, today)] if this_end > start + SOON else []),
        Offer(deadline=Deadline("year", "", after), label=_label(None, after), detail=_detail(after, today)),
    ]


def _horizon_offer(found: Horizon, start: date, today: date) -> Offer:
    kind, value = ("year", code_of(found.horizon_number)) if found.yearly else ("phase", found.phase)
    deadline = Deadline(kind, value, found.due)
    return Offer(
        deadline=deadline,
        label=_label(found.horizon_number, found.due),
        detail=_far(deadline, start, today),
        suggested=True,
    )


def _this_year(code: str, due: date, plan: Plan, start: date, today: date) -> Offer:
    too_soon = plan.plan_type == "ehc" and due < a_year_after(start)
    return Offer(
        deadline=Deadline("year", code, due),
        label=fill(_("The end of this school year, {month}"), {"month": month(due)}),
        detail=_detail(due, today, _("A step may fit in that time.") if too_soon else ""),
    )


def _year_offer(number: int, due: date, detail: str) -> Offer:
    return Offer(deadline=Deadline("year", code_of(number), due), label=_label(number, due), detail=detail)


def _term_offers(start: date, today: date, edited: Mapping[str, str]) -> list[Offer]:
    """The ends of the next two terms; the end of summer term is offered as the end of the school year already."""
    return [
        Offer(deadline=Deadline("term", term.name, term.end), label=term_label(term), detail=_detail(term.end, today))
        for term in coming_terms(start + TIME_FOR_AN_OUTCOME, 2, edited)
        if term.name != TERMS[-1]
    ]


def term_label(term: Term) -> str:
    """The end of a term on its card: "The end of the spring term, March 2027"."""
    sentence = {
        "autumn": _("The end of the autumn term, {month}"),
        "spring": _("The end of the spring term, {month}"),
        "summer": _("The end of the summer term, {month}"),
    }[term.name]
    return fill(sentence, {"month": month(term.end)})


def another_date() -> Offer:
    """The offer that lets somebody give any day."""
    return Offer(deadline=Deadline("date"), label=_("Another date"), needs="date")


def once(made: Iterable[Offer]) -> list[Offer]:
    """The offers in their order, without those that fall on a day already offered."""
    first: dict[date | None, Offer] = {}
    for offer in made:
        first.setdefault(offer.deadline.due, offer)
    return list(first.values())


def _label(number: int | None, due: date) -> str:
    if number is None or not NURSERY <= number <= LAST_NAMED_YEAR:
        return fill(_("The end of the school year, {month}"), {"month": month(due)})
    return fill(_("The end of {year}, {month}"), {"year": name_of_number(number), "month": month(due)})


def _far(deadline: Deadline, start: date, today: date) -> str:
    """The detail of a deadline that may be far: what ends then, and a milestone when it is years away."""
    due = deadline.due or today
    ends = fill(_("{phase} ends then."), {"phase": phase_name(deadline.value)}) if deadline.kind == "phase" else ""
    if deadline.value == "post_16":
        ends = _("The post-16 years end then.")
    milestone = _("Plan a milestone before it.") if due > a_year_after(start, MILESTONE_AFTER) else ""
    return _detail(due, today, ends, milestone)


def _detail(due: date, today: date, *more: str) -> str:
    """Whole sentences one after another, the distance first."""
    away = fill(_("{distance}."), {"distance": distance(due, today)})
    return " ".join(filter(None, (away, *more)))
