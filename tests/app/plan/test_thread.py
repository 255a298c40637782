from datetime import date

import pytest
from hypothesis import given

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.thread import gaps, rows
from tests.making import a_help, a_plan, a_step, an_outcome, plans


def codes(plan: Plan) -> list[str]:
    return [gap.code for gap in gaps(plan)]


def test_a_strand_that_holds_together_misses_nothing() -> None:
    plan = a_plan(outcomes=[an_outcome(answers={"need.need": "Coins take him long"})])
    (row,) = rows(plan)
    assert row.missing == ()
    assert (row.steps, row.without_help, row.providers, row.is_ready, row.parts) == (1, 0, ("school",), True, 3)
    assert row.first_step == date(2027, 2, 12)
    assert codes(plan) == []


def test_a_need_alone_misses_its_outcome_and_nothing_that_comes_later() -> None:
    plan = a_plan(outcomes=[Outcome(answers={"need.need": "Coins take him long"})])
    assert rows(plan)[0].missing == ("outcome",)
    assert codes(plan) == ["outcome"]


def test_an_outcome_that_came_from_nowhere_misses_its_need() -> None:
    assert rows(a_plan())[0].missing == ("need",)


def test_help_is_not_missed_before_there_are_steps() -> None:
    plan = a_plan(outcomes=[an_outcome(answers={"need.need": "Coins"}, steps=[])])
    assert rows(plan)[0].missing == ("steps",)


def test_every_step_without_help_is_counted() -> None:
    bare = [a_step(helps=[]), a_step(), a_step(helps=[])]
    plan = a_plan(outcomes=[an_outcome(answers={"need.need": "Coins"}, steps=bare)])
    (gap,) = gaps(plan)
    assert (gap.code, gap.count, gap.outcome_id) == ("help", 2, plan.outcomes[0].id)


def test_providers_are_named_once_in_the_order_of_the_steps() -> None:
    steps = [
        a_step(helps=[a_help(provider="club"), a_help(provider="family")]),
        a_step(helps=[a_help(provider="club")]),
    ]
    assert rows(a_plan(outcomes=[an_outcome(steps=steps)]))[0].providers == ("club", "family")


@pytest.mark.parametrize(("answer", "code"), [("hope.hope", "hope"), ("review.review", "review")])
def test_what_the_whole_plan_lacks_is_a_gap(answer: str, code: str) -> None:
    whole = an_outcome(answers={"need.need": "Coins"})
    assert codes(a_plan(answers={answer: ""}, outcomes=[whole])) == [code]


@given(plans())
def test_any_plan_has_a_row_for_each_outcome_and_gaps_that_lead_somewhere(plan: Plan) -> None:
    outcomes = plan.outcomes
    found = rows(plan)
    assert [row.outcome_id for row in found] == [outcome.id for outcome in outcomes]
    assert {gap.outcome_id for gap in gaps(plan)} <= {"", *(outcome.id for outcome in outcomes)}
