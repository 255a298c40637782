from copy import deepcopy
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.interview.take_in import KINDS, take_in, take_out
from app.plan.deadline import Deadline
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.record import to_record
from tests.making import a_plan, plans

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 18, tzinfo=UTC)
WHOLE = "By the end of Year 6, Tunde will carry a message to the office so that he is known by name there."


def of(plan: Plan) -> dict[str, object]:
    """A plan without its bin and times: what somebody sees of it."""
    record = to_record(plan)
    return {key: value for key, value in record.items() if key not in ("bin", "changed")}


def test_an_outcome_comes_in_with_its_parts_in_their_fields() -> None:
    plan = a_plan()
    many = len(plan.outcomes)
    taken = take_in(plan, "outcome", WHOLE, TODAY)
    made = plan.outcomes[-1]
    assert (taken.where, taken.outcome, len(plan.outcomes)) == ("outcome", made.id, many + 1)
    assert made.answer("will.will") == "carry a message to the office"
    assert made.answer("so_that.so_that") == "he is known by name there"
    deadline = Deadline.parse(made.answer("when.when"))
    assert deadline is not None
    assert "Year 6" in deadline.value or deadline.kind != "text"
    assert not made.answer("change.change")


def test_an_outcome_goes_to_the_first_outcome_where_nobody_has_written_yet() -> None:
    blank = Outcome()
    plan = Plan(outcomes=[blank])
    taken = take_in(plan, "outcome", WHOLE, TODAY)
    assert plan.outcomes == [blank]
    assert blank.answer("will.will")
    take_out(plan, taken, NOW)
    assert plan.outcomes == [blank]
    assert not any(blank.answers.values())


@pytest.mark.parametrize(
    "text",
    [
        "More independence at lunch",
        "By July, Tunde will carry a message to the office. His teacher keeps the tally on the wall chart.",
    ],
)
def test_words_that_no_part_holds_are_kept_as_the_change(text: str) -> None:
    plan = Plan()
    take_in(plan, "outcome", text, TODAY)
    assert plan.outcomes[0].answer("change.change") == text


@pytest.mark.parametrize(
    ("text", "step", "has_date"),
    [
        ("By Easter, Tunde will knock before he goes in", "Tunde will knock before he goes in", True),
        ("Tunde will knock before he goes in by Easter.", "Tunde will knock before he goes in", True),
        ("carry the register with a friend", "Carry the register with a friend", False),
    ],
)
def test_a_step_keeps_its_words_and_its_date(text: str, step: str, has_date: bool) -> None:
    plan = a_plan(outcomes=[Outcome(id="first"), Outcome(id="last")])
    taken = take_in(plan, "step", text, TODAY, outcome="first")
    made = plan.outcomes[0].steps[-1]
    assert (taken.where, taken.outcome, taken.made) == ("step", "first", made.id)
    assert made.text.rstrip(".") == step
    assert (Deadline.parse(made.by) is not None) is has_date
    assert plan.outcomes[1].steps == []


def test_a_step_without_an_outcome_goes_to_the_last_or_makes_one() -> None:
    plan = a_plan(outcomes=[Outcome(id="first"), Outcome(id="last")])
    assert take_in(plan, "step", "Knock first", TODAY).outcome == "last"
    empty = Plan()
    taken = take_in(empty, "step", "Knock first", TODAY)
    assert [outcome.id for outcome in empty.outcomes] == [taken.outcome]


def test_help_goes_to_the_drawer_once() -> None:
    plan = Plan()
    assert take_in(plan, "provision", "Two hours with a mentor", TODAY).where == "drawer"
    assert take_in(plan, "provision", "two hours with a mentor", TODAY).where == "drawer_before"
    assert [kept.what for kept in plan.drawer] == ["Two hours with a mentor"]


def test_a_hope_comes_in_only_where_there_is_none() -> None:
    plan = Plan(answers={"hope.none": "yes"})
    taken = take_in(plan, "aspiration", "To work with horses", TODAY)
    assert (taken.where, plan.aspiration.text) == ("hope", "To work with horses")
    assert take_in(plan, "aspiration", "To fly", TODAY).where == "hope_before"
    assert plan.aspiration.text == "To work with horses"
    take_out(plan, taken, NOW)
    assert plan.answers == {"hope.none": "yes"}


def test_what_is_no_kind_is_not_taken_in() -> None:
    with pytest.raises(KeyError):
        take_in(Plan(), "other", "Present: Mr Abara", TODAY)


@given(plans(), st.sampled_from(KINDS), st.one_of(st.text(max_size=200), st.just(WHOLE)))
def test_whatever_was_taken_in_can_be_taken_out_again(plan: Plan, kind: str, text: str) -> None:
    plan.outcomes = plan.outcomes or [Outcome()]
    before = deepcopy(plan)
    taken = take_in(plan, kind, text, TODAY)
    take_out(plan, taken, NOW)
    assert of(plan) == of(before)
