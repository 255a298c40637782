from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.interview.pasted import FILLED, put_in_place, take_back
from app.plan.deadline import Deadline
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.whole import whole_outcome

TODAY = date(2026, 11, 21)
WHOLE = "By the end of Year 9, Tegan will hand out the hymn books each Sunday so that she has a part in her church."


def a_plan() -> Plan:
    outcome = Outcome(id="one", answers={"will.will": WHOLE, "so_that.so_that": "she is busy"})
    return Plan(answers={"name.name": "Tegan", "year.year": "year_8"}, outcomes=[outcome])


def test_a_whole_outcome_goes_to_its_three_fields() -> None:
    plan = a_plan()
    found = whole_outcome(WHOLE)
    assert found
    put_in_place(plan, plan.outcomes[0], found, TODAY)
    answers = plan.outcomes[0].answers
    assert answers["will.will"] == "hand out the hymn books each Sunday"
    assert answers["so_that.so_that"] == "she has a part in her church"
    deadline = Deadline.parse(answers["when.when"])
    assert deadline
    assert (deadline.kind, deadline.due) == ("phase", date(2028, 7, 21))


def test_a_date_nobody_offers_stays_in_its_own_words() -> None:
    plan = a_plan()
    found = whole_outcome("By the time his sister marries, Idwal will dance one dance so that he can enjoy the day")
    assert found
    put_in_place(plan, plan.outcomes[0], found, TODAY)
    assert plan.outcomes[0].answers["when.when"].startswith("text:")
    assert "his sister marries" in plan.outcomes[0].answers["when.when"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hand out the hymn books",
        "By July 2027",
        "so that she has a part in it",
        "Tegan",
        "ask if she can by June",
    ],
)
def test_a_part_alone_is_left_where_it_is(text: str) -> None:
    assert whole_outcome(text) is None


@given(st.dictionaries(st.sampled_from(FILLED), st.text(min_size=1, max_size=20)))
def test_taking_back_leaves_everything_as_it_was(answers: dict[str, str]) -> None:
    plan = a_plan()
    plan.outcomes[0].answers = dict(answers)
    found = whole_outcome(WHOLE)
    assert found
    take_back(plan.outcomes[0], put_in_place(plan, plan.outcomes[0], found, TODAY))
    assert plan.outcomes[0].answers == answers
