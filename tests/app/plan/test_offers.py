"""What is offered for an outcome: the suggested date first, and never the same day twice."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.dates import SCHOOL_YEARS
from app.plan.deadline import Deadline, phrase
from app.plan.offers import offers, plan_horizon, reason
from app.plan.plan import PLAN_TYPES, Plan
from app.plan.terms import edit_key

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def plan_of(year: str = "", plan_type: str = "ehc", born: str = "", meeting: str = "") -> Plan:
    return Plan(
        answers={
            "year.year": year,
            "year.born": born,
            "plan_type.type": plan_type,
            "plan_type.meeting": meeting,
        }
    )


PLANS = st.builds(
    plan_of,
    st.sampled_from(["", *SCHOOL_YEARS]),
    st.sampled_from(PLAN_TYPES),
    DAYS.map(date.isoformat) | st.just(""),
    DAYS.map(date.isoformat) | st.just(""),
)


def test_in_year_8_the_end_of_key_stage_3_comes_first() -> None:
    first, this_year, after, *more = offers(plan_of("year_8"), TODAY)
    assert first.deadline == Deadline("phase", "key_stage_3", date(2028, 7, 21))
    assert (first.label, first.detail, first.suggested) == (
        "The end of Year 9, July 2028",
        "1 year and 8 months away. Key Stage 3 ends then.",
        True,
    )
    assert (this_year.label, this_year.detail) == (
        "The end of this school year, July 2027",
        "8 months away. A step may fit in that time.",
    )
    assert phrase(this_year.deadline) == "the end of Year 8"
    assert after.label == "The end of Year 11, July 2030"
    assert after.detail == "3 years and 8 months away. Key Stage 4 ends then. Plan a milestone before it."
    assert [offer.needs for offer in more] == ["age", "date", "text"]


def test_a_far_horizon_comes_with_a_point_on_the_way() -> None:
    labels = [offer.label for offer in offers(plan_of("year_2"), TODAY)]
    assert labels[:3] == [
        "The end of Year 6, July 2031",
        "The end of this school year, July 2027",
        "The end of Year 3, July 2028",
    ]
    assert "The end of Year 9, July 2034" not in labels, "too far to be of use"


@pytest.mark.parametrize("plan_type", ["sen_support", "isp", "informal"])
def test_outside_an_ehc_plan_terms_are_offered_too(plan_type: str) -> None:
    plan = plan_of("year_8", plan_type)
    assert "The end of the spring term, March 2027" in [offer.label for offer in offers(plan, TODAY)]
    assert not any(offer.deadline.kind == "term" for offer in offers(plan_of("year_8"), TODAY))
    assert "step" not in " ".join(offer.detail for offer in offers(plan, TODAY))


def test_the_end_of_a_course_is_offered_from_year_10_on() -> None:
    def has_course(year: str) -> bool:
        return "course" in [offer.needs for offer in offers(plan_of(year), TODAY)]

    assert [has_course(year) for year in ("year_4", "year_9", "year_10", "year_14_on", "")] == [
        False,
        False,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize("year", ["", "not_sure", "not_in_school"])
def test_without_a_school_year_school_years_are_counted_from_today(year: str) -> None:
    first, this_year, *_rest = offers(plan_of(year), TODAY)
    assert (first.label, first.suggested) == ("The end of the school year, July 2028", True)
    assert this_year.label == "The end of this school year, July 2027"
    assert plan_horizon(plan_of(year), TODAY) is None
    assert "date of birth" in reason(plan_of(year), TODAY)


def test_the_reason_is_the_horizons_own() -> None:
    assert reason(plan_of("year_8"), TODAY).startswith("Year 8 is in Key Stage 3.")
    assert "Give the school year" in reason(plan_of("not_sure"), TODAY)
    assert "counted from today" in reason(plan_of("not_in_school"), TODAY)
    assert "Year 8" in reason(plan_of("not_in_school", born="2013-12-01"), TODAY)


def test_a_meeting_after_the_summer_finds_the_learner_a_year_further() -> None:
    in_june, in_september = date(2027, 6, 10), "2027-09-20"
    given_year = plan_horizon(plan_of("year_8", meeting=in_september), in_june)
    by_birth = plan_horizon(plan_of(born="2013-12-01", meeting=in_september), in_june)
    assert given_year is not None
    assert by_birth is not None
    assert given_year.school_year == by_birth.school_year == "Year 9"
    assert given_year.due == by_birth.due


def test_a_meeting_long_past_is_no_longer_counted_from() -> None:
    assert offers(plan_of("year_8", meeting="2024-01-10"), TODAY) == offers(plan_of("year_8"), TODAY)
    assert offers(plan_of("year_8", meeting="9999-12-31"), TODAY) == offers(plan_of("year_8"), TODAY)


def test_a_school_that_ends_earlier_is_offered_its_own_days() -> None:
    edited = {edit_key(2027, "summer", "end"): "2028-07-14"}
    assert offers(plan_of("year_8"), TODAY, edited=edited)[0].deadline.due == date(2028, 7, 14)


@given(PLANS, DAYS)
def test_the_suggested_date_is_first_alone_and_the_horizon(plan: Plan, today: date) -> None:
    made = offers(plan, today)
    found = plan_horizon(plan, today)
    assert [offer.suggested for offer in made] == [True] + [False] * (len(made) - 1)
    assert found is None or made[0].deadline.due == found.due


@given(PLANS, DAYS)
def test_every_offer_lies_ahead_once_has_words_and_can_be_stored(plan: Plan, today: date) -> None:
    made = offers(plan, today)
    dues = [offer.deadline.due for offer in made if not offer.needs]
    assert all(due is not None and due > today for due in dues)
    assert len(set(dues)) == len(dues)
    for offer in made:
        assert offer.label
        assert "{" not in offer.label + offer.detail
        assert offer.needs or (offer.detail and phrase(offer.deadline))
        assert Deadline.parse(str(offer.deadline)) == offer.deadline
    assert [offer.needs for offer in made][-2:] == ["date", "text"]
