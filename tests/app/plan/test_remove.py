"""Removing and putting back: what was removed comes back whole, to its place."""

from copy import deepcopy
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.plan.bin import KEPT
from app.plan.plan import Plan
from app.plan.remove import empty_bin, put_back, remove_outcome, remove_step
from tests.making import NOON, a_full_plan, a_plan, a_step, an_outcome, plans


@given(plans(), st.data())
def test_putting_back_at_once_undoes_a_removal(plan: Plan, data: st.DataObject) -> None:
    before = deepcopy(plan)
    outcome_id = data.draw(st.sampled_from(["", *(outcome.id for outcome in plan.outcomes)]))
    outcome = plan.outcome(outcome_id)
    if outcome and outcome.steps:
        item = remove_step(plan, outcome_id, data.draw(st.sampled_from(outcome.steps)).id, NOON)
    else:
        item = remove_outcome(plan, outcome_id, NOON)
    assert (item is None) == (outcome is None)
    assert item is None or (plan != before and put_back(plan, item))
    assert plan == before


def test_a_removed_thing_is_whole_in_the_bin() -> None:
    plan = a_full_plan()
    plan.bin.clear()
    outcome = plan.outcomes[0]
    item = remove_outcome(plan, outcome.id, NOON)
    assert plan.bin == [item]
    assert item
    assert item.thing is outcome
    assert item.thing.steps


def test_a_step_goes_back_between_its_neighbours() -> None:
    steps = [a_step(text=text) for text in ("first", "second", "third")]
    plan = a_plan(outcomes=[an_outcome(steps=steps)])
    item = remove_step(plan, plan.outcomes[0].id, steps[1].id, NOON)
    assert item
    put_back(plan, item)
    assert [step.text for step in plan.outcomes[0].steps] == ["first", "second", "third"]


def test_a_thing_comes_back_only_once() -> None:
    plan = a_full_plan()
    item = remove_outcome(plan, plan.outcomes[0].id, NOON)
    assert item
    assert put_back(plan, item)
    assert not put_back(plan, item)
    assert len(plan.outcomes) == 2


def test_a_step_follows_its_outcome_out_of_the_bin() -> None:
    plan = a_plan()
    outcome, step = plan.outcomes[0], plan.outcomes[0].steps[0]
    removed_step = remove_step(plan, outcome.id, step.id, NOON)
    removed_outcome = remove_outcome(plan, outcome.id, NOON)
    assert removed_step
    assert removed_outcome
    assert put_back(plan, removed_step)
    assert put_back(plan, removed_outcome)
    assert plan.outcomes[0].steps == [step]
    assert plan.bin == []


def test_a_step_whose_outcome_is_gone_for_good_stays_in_the_bin() -> None:
    plan = a_plan()
    outcome = plan.outcomes[0]
    item = remove_step(plan, outcome.id, outcome.steps[0].id, NOON)
    plan.outcomes.clear()
    assert item
    assert not put_back(plan, item)
    assert plan.bin == [item]


def test_the_bin_keeps_things_thirty_days() -> None:
    plan = a_plan(outcomes=[an_outcome(), an_outcome()])
    remove_outcome(plan, plan.outcomes[0].id, NOON - KEPT - timedelta(seconds=1))
    kept = remove_outcome(plan, plan.outcomes[0].id, NOON - KEPT)
    assert empty_bin(plan, NOON) == 1
    assert plan.bin == [kept]
