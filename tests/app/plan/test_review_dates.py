"""When the plan is looked at again: next term, in some months, and in time for the law of EHC plans."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.plan.dates import a_year_after
from app.plan.plan import PLAN_TYPES, Plan
from app.plan.review_dates import review_offers
from app.plan.terms import is_school_day

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def plan_of(plan_type: str, meeting: str = "", year: str = "year_8") -> Plan:
    return Plan(answers={"plan_type.type": plan_type, "plan_type.meeting": meeting, "year.year": year})


def test_sen_support_is_looked_at_next_term_or_in_four_months() -> None:
    made = review_offers(plan_of("sen_support"), TODAY)
    assert [(offer.label, offer.detail) for offer in made] == [
        ("Next term, by half term in February 2027", "2 months away."),
        ("In 4 months", "On 22 March 2027."),
        ("Another date", ""),
    ]
    assert [offer.suggested for offer in made] == [True, False, False]


def test_an_ehc_plan_is_looked_at_within_a_year_of_its_meeting() -> None:
    made = review_offers(plan_of("ehc", "2026-12-08"), TODAY)
    assert [offer.label for offer in made][1:] == [
        "4 months after the meeting",
        "At the latest for an EHC plan",
        "Another date",
    ]
    assert made[2].deadline.due == date(2027, 12, 8)


def test_the_year_of_an_ehc_plan_counts_from_a_meeting_that_was_held() -> None:
    assert review_offers(plan_of("ehc", "2026-03-12"), TODAY)[2].deadline.due == date(2027, 3, 12)
    assert review_offers(plan_of("ehc", "2024-03-12"), TODAY)[2].deadline.due == date(2027, 11, 19)
    assert review_offers(plan_of("ehc", "9999-12-31"), TODAY)[2].deadline.due == date(2027, 11, 19)


def test_the_plan_of_a_child_under_five_is_looked_at_sooner() -> None:
    assert review_offers(plan_of("ehc", year="nursery"), TODAY)[1].label == "In 3 months"
    assert review_offers(plan_of("sen_support", year="nursery"), TODAY)[1].label == "In 4 months"


def test_in_the_summer_holidays_next_term_is_the_autumn() -> None:
    assert "October 2027" in review_offers(plan_of("informal"), date(2027, 8, 10))[0].label


@given(st.sampled_from(PLAN_TYPES), DAYS, DAYS.map(date.isoformat) | st.just(""))
def test_every_review_is_ahead_on_a_school_day_and_offered_once(plan_type: str, today: date, meeting: str) -> None:
    plan = plan_of(plan_type, meeting)
    dues = [offer.deadline.due for offer in review_offers(plan, today) if not offer.needs]
    assert len(dues) == len(set(dues)) >= 1
    for due in dues:
        assert due is not None
        assert today < due
        assert is_school_day(due)
    if plan_type == "ehc":
        assert min(due for due in dues if due) <= a_year_after(max(today, plan.meeting or today))
