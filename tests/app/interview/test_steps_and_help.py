import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.interview.drawer import keep_in_drawer, put_in_drawer, take_from_drawer
from app.interview.journey import JOURNEY, steps_from_journey
from app.interview.steps import add_step, drop_empty_steps, move
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step


def test_each_written_part_of_the_journey_becomes_a_step_with_an_empty_place_for_help() -> None:
    outcome = Outcome()
    new = steps_from_journey(outcome, {"do": "swim one width", "ready": "pack her swim bag", "safe": " "})
    assert [step.text for step in new] == ["pack her swim bag", "swim one width"]
    assert all(len(step.helps) == 1 and step.helps[0].is_empty for step in new)


def test_asking_the_journey_twice_adds_nothing_twice() -> None:
    outcome = Outcome()
    written = dict.fromkeys(JOURNEY, "find the pool")
    steps_from_journey(outcome, {"know": "find the pool"})
    assert steps_from_journey(outcome, written) == []


@given(st.integers(1, 8), st.data())
def test_moving_a_step_keeps_every_step_once(count: int, data: st.DataObject) -> None:
    outcome = Outcome(steps=[Step(text=str(number)) for number in range(count)])
    before = {step.id for step in outcome.steps}
    step = data.draw(st.sampled_from(outcome.steps))
    place = move(outcome, step, data.draw(st.integers(-9, 9)))
    assert {step.id for step in outcome.steps} == before
    assert len(outcome.steps) == count
    assert outcome.steps[place - 1] is step


def test_help_is_kept_in_the_drawer_once() -> None:
    plan = Plan()
    keep_in_drawer(plan, " Speech therapy twice a week ")
    assert keep_in_drawer(plan, "speech therapy twice a week") is None
    assert keep_in_drawer(plan, "") is None
    assert [kept.what for kept in plan.drawer] == ["Speech therapy twice a week"]


@pytest.mark.parametrize("helps", [[], [Provision()], [Provision(what="A visual timetable")]])
def test_help_from_the_drawer_reaches_the_step_and_can_go_back(helps: list[Provision]) -> None:
    plan, step = Plan(), Step(helps=helps)
    kept = keep_in_drawer(plan, "A quiet corner")
    assert kept is not None
    take_from_drawer(plan, step, kept)
    assert plan.drawer == []
    assert "A quiet corner" in [help_.what for help_ in step.written_helps]
    put_in_drawer(plan, step, kept)
    assert plan.drawer == [kept]


def test_steps_nobody_wrote_on_are_dropped() -> None:
    outcome = Outcome()
    add_step(outcome)
    add_step(outcome).text = "wave to the driver"
    drop_empty_steps(outcome)
    assert [step.text for step in outcome.steps] == ["wave to the driver"]
