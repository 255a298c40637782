"""What is offered for a step: school's landmarks, never after the outcome."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.plan.dates import a_year_after
from app.plan.deadline import Deadline, by_date, by_text, phrase
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.step_dates import step_offers

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
YEAR_8 = Plan(answers={"year.year": "year_8"})


def outcome_by(deadline: Deadline | None) -> Outcome:
    return Outcome(answers={"when.when": str(deadline)} if deadline else {})


def test_in_november_the_landmarks_run_to_the_summer() -> None:
    made = step_offers(YEAR_8, outcome_by(None), TODAY)
    assert [offer.label for offer in made] == [
        "The end of the autumn term, December 2026",
        "Half term, February 2027",
        "Easter, March 2027",
        "The end of the school year, July 2027",
        "Another date",
    ]
    assert [phrase(offer.deadline) for offer in made[:-1]] == [
        "the end of the autumn term 2026",
        "half term in February 2027",
        "Easter 2027",
        "the end of Year 8",
    ]
    assert made[0].detail == "3 weeks away."
    assert made[-1].needs == "date"


def test_the_first_landmark_with_time_for_a_step_is_suggested() -> None:
    assert [offer.suggested for offer in step_offers(YEAR_8, outcome_by(None), TODAY)].index(True) == 0
    week_before = date(2026, 12, 10)
    made = step_offers(YEAR_8, outcome_by(None), week_before)
    assert [offer.label for offer in made if offer.suggested] == ["Half term, February 2027"]


def test_after_the_summer_a_step_is_named_for_the_next_year() -> None:
    made = step_offers(YEAR_8, outcome_by(None), date(2026, 6, 1))
    ends = [offer for offer in made if offer.deadline.kind == "year"]
    assert [phrase(offer.deadline) for offer in ends] == ["the end of Year 8"]
    in_holidays = step_offers(YEAR_8, outcome_by(None), date(2027, 8, 10))
    assert [phrase(offer.deadline) for offer in in_holidays if offer.deadline.kind == "year"] == ["the end of Year 9"]


def test_an_outcome_before_every_landmark_gives_its_own_day() -> None:
    made = step_offers(YEAR_8, outcome_by(by_date(date(2026, 12, 1))), TODAY)
    assert [(offer.label, offer.deadline.due) for offer in made] == [
        ("The same day as the outcome", date(2026, 12, 1)),
        ("Another date", None),
    ]


def test_an_outcome_that_has_passed_leaves_only_another_date() -> None:
    made = step_offers(YEAR_8, outcome_by(by_date(date(2026, 11, 1))), TODAY)
    assert [offer.label for offer in made] == ["Another date"]


def test_an_outcome_without_a_known_day_sets_no_limit() -> None:
    free = step_offers(YEAR_8, outcome_by(by_text("the day of the move")), TODAY)
    assert free == step_offers(YEAR_8, outcome_by(None), TODAY)


@given(DAYS, st.integers(-400, 2500))
def test_no_step_is_offered_after_its_outcome_or_before_tomorrow(today: date, days: int) -> None:
    limit = today + timedelta(days=days)
    made = step_offers(YEAR_8, outcome_by(by_date(limit)), today)
    dues = [offer.deadline.due for offer in made if not offer.needs]
    assert all(due is not None and today < due <= limit for due in dues)
    assert bool(dues) == (days > 0)


@given(DAYS)
def test_steps_are_offered_in_order_within_the_year(today: date) -> None:
    made = step_offers(YEAR_8, outcome_by(None), today)
    dues = [offer.deadline.due for offer in made if offer.deadline.due]
    assert 2 <= len(dues) <= 4
    assert dues == sorted(set(dues))
    assert dues[-1] <= a_year_after(today)
    assert sum(offer.suggested for offer in made) == 1
