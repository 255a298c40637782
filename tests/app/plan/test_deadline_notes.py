"""What is kindly pointed out about a deadline, and when nothing is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.dates import SCHOOL_YEARS
from app.plan.deadline import Deadline, by_date
from app.plan.deadline_notes import notes
from app.plan.offers import offers
from app.plan.outcome import Outcome
from app.plan.plan import PLAN_TYPES, Plan
from app.plan.step import Step

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def plan_of(year: str = "year_8", plan_type: str = "ehc", born: str = "", meeting: str = "") -> Plan:
    return Plan(
        answers={
            "year.year": year,
            "year.born": born,
            "plan_type.type": plan_type,
            "plan_type.meeting": meeting,
        }
    )


def one_note(deadline: Deadline, plan: Plan, outcome: Outcome | None = None) -> str:
    (note,) = notes(deadline, plan, TODAY, outcome=outcome)
    return note


def test_a_good_date_needs_no_note() -> None:
    assert notes(by_date(date(2028, 7, 21)), plan_of(), TODAY) == []
    assert notes(Deadline("text", "the day of the move"), plan_of(), TODAY) == []


def test_under_a_year_an_ehc_outcome_is_asked_why() -> None:
    soon = by_date(date(2027, 5, 5))
    assert "less than a year" in one_note(soon, plan_of())
    assert notes(soon, plan_of(), TODAY, outcome=Outcome(answers={"when.reason": "The club closes in June"})) == []


@pytest.mark.parametrize("plan_type", ["sen_support", "isp", "informal"])
def test_under_a_year_is_fine_outside_an_ehc_plan(plan_type: str) -> None:
    soon = by_date(date(2027, 5, 5))
    assert notes(soon, plan_of(plan_type=plan_type), TODAY) == []


def test_the_year_counts_from_a_meeting_to_come() -> None:
    deadline = by_date(date(2027, 12, 20))
    assert notes(deadline, plan_of(), TODAY) == []
    assert "less than a year" in one_note(deadline, plan_of(meeting="2027-01-25"))


def test_over_three_years_asks_for_a_milestone() -> None:
    far = by_date(date(2030, 7, 22))
    assert "three years" in one_note(far, plan_of())
    soon_step = Outcome(steps=[Step(text="Leila will name two stops", by="date:2027-02-12:")])
    assert "three years" in one_note(far, plan_of(), soon_step)
    milestone = Outcome(steps=[Step(text="Leila will ride with a friend", by="date:2028-07-21:")])
    assert notes(far, plan_of(), TODAY, outcome=milestone) == []


def test_a_phase_in_its_last_year_points_to_the_next_phase() -> None:
    end_of_year_9 = by_date(date(2027, 7, 22))
    note = one_note(end_of_year_9, plan_of("year_9", "sen_support"))
    assert note.startswith("Key Stage 3 ends this school year.")
    assert "July 2029" in note
    assert notes(end_of_year_9, plan_of("year_8", "sen_support"), TODAY) == []


def test_a_day_that_has_passed_is_said_first_and_alone() -> None:
    assert "has passed" in one_note(by_date(TODAY), plan_of())
    assert "has passed" in one_note(by_date(TODAY - timedelta(days=900)), plan_of())


def test_after_the_25th_birthday_is_pointed_out() -> None:
    plan = plan_of("year_14_on", born="2003-05-01")
    assert "25th birthday" in one_note(by_date(date(2028, 7, 21)), plan)
    assert notes(by_date(date(2028, 5, 1)), plan, TODAY) == []


@given(st.builds(plan_of, st.sampled_from(SCHOOL_YEARS), st.sampled_from(PLAN_TYPES), st.just(""), DAYS.map(str)), DAYS)
def test_what_is_suggested_is_never_called_too_soon(plan: Plan, today: date) -> None:
    suggested = offers(plan, today)[0].deadline
    assert not any("less than a year" in note or "has passed" in note for note in notes(suggested, plan, today))


@given(
    st.builds(plan_of, st.sampled_from(SCHOOL_YEARS), st.sampled_from(PLAN_TYPES), st.just(""), DAYS.map(str)),
    DAYS,
    DAYS,
)
def test_notes_are_whole_kind_and_short_sentences(plan: Plan, due: date, today: date) -> None:
    for note in notes(by_date(due), plan, today):
        assert "{" not in note
        assert all(len(sentence.split()) <= 20 for sentence in note.replace("?", ".").split("."))
        assert not {"wrong", "must", "error", "invalid"} & set(note.lower().split())
