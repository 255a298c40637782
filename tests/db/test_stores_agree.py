"""What every store promises, asked of the SQLite one, of an encrypted one and of the one in memory."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.memory_store import MemoryStore
from app.plan.due import in_order
from app.plan.plan import Plan
from app.plan.progress import summarise
from app.plan.remove import remove_outcome
from app.store import Glimpse, NotFoundError, PlanStore
from db.store import open_store
from tests.making import NOON, a_full_plan, a_plan, a_step, an_outcome, plans

KINDS: dict[str, Callable[[Path], PlanStore]] = {
    "sqlite": open_store,
    "encrypted": lambda folder: open_store(folder, key=bytes(range(32))),
    "memory": lambda _folder: MemoryStore(),
}


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, data_folder: Path) -> Iterator[PlanStore]:
    opened = KINDS[request.param](data_folder)
    yield opened
    opened.close()


def test_what_was_saved_is_loaded(store: PlanStore) -> None:
    plan = a_full_plan()
    store.save(plan)
    assert store.load(plan.id) == plan


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans(), later=plans())
def test_any_plan_comes_back_as_it_was_saved_also_over_another(store: PlanStore, plan: Plan, later: Plan) -> None:
    store.save(plan)
    assert store.load(plan.id) == plan
    later.id = plan.id
    store.save(later)
    assert store.load(plan.id) == later


def test_every_change_to_a_saved_plan_is_saved(store: PlanStore) -> None:
    plan = a_full_plan()
    store.save(plan)
    moved = plan.outcomes[1].steps.pop()
    plan.outcomes[0].steps.insert(0, moved)
    plan.outcomes.reverse()
    plan.drawer.append(plan.outcomes[1].steps[1].helps.pop())
    plan.outcomes[0].answers["will.will"] = "choose and pay"
    del plan.answers["hope.hope"]
    plan.bin.clear()
    plan.reviews.pop(0)
    store.save(plan)
    assert store.load(plan.id) == plan


def test_removing_an_outcome_with_all_it_holds_is_saved(store: PlanStore) -> None:
    plan = a_full_plan()
    store.save(plan)
    remove_outcome(plan, plan.outcomes[0].id, NOON)
    store.save(plan)
    assert store.load(plan.id) == plan


def test_what_is_given_shares_nothing_with_the_store(store: PlanStore) -> None:
    plan = a_plan()
    store.save(plan)
    plan.outcomes[0].answers["will.will"] = "changed and not saved"
    store.load(plan.id).outcomes.clear()
    assert store.load(plan.id).outcomes[0].answer("will.will") == "buy his own lunch at the market café"


def test_plans_do_not_share_their_insides(store: PlanStore) -> None:
    first, second = a_plan(), a_plan()
    second.outcomes = first.outcomes
    store.save(first)
    store.save(second)
    first.outcomes = []
    store.save(first)
    assert store.load(second.id) == second


@pytest.mark.parametrize(
    "name",
    ["Zoë & <b>Ali</b>", 'O\'Neill "Bo"', "عائشہ", "👩🏽‍🦽 Jo", "x" * 300, "'; DROP TABLE plans; --", "{name} %s \\n"],
)
def test_a_name_is_only_a_name(store: PlanStore, name: str) -> None:
    plan = a_plan(answers={"name.name": name})
    store.save(plan)
    assert store.load(plan.id).learner.name == name
    assert store.summaries()[0].name == name


def test_an_answer_of_sixty_thousand_letters_is_kept(store: PlanStore) -> None:
    plan = a_plan(answers={"hope.hope": "ab é " * 12_000})
    store.save(plan)
    assert store.load(plan.id) == plan


def test_a_plan_that_is_not_there_is_said_so(store: PlanStore) -> None:
    for ask in (store.load, store.restore, lambda plan_id: store.remove(plan_id, NOON)):
        with pytest.raises(NotFoundError):
            ask("nowhere")


def test_summaries_say_what_the_plans_say_the_last_changed_first(store: PlanStore) -> None:
    old, new = a_full_plan(), a_plan(changed=NOON + timedelta(seconds=1))
    store.save(new)
    store.save(old)
    assert store.summaries() == [summarise(new), summarise(old)]


def test_a_glimpse_is_the_last_changed_plan_and_then_those_due_first(store: PlanStore) -> None:
    days = ("2026-11-02", "2026-12-03", "2027-01-07", "")
    names = ("Zoë", "zed", "Élodie", "Dilan", "عائشہ", "")
    for number, (name, meeting, review) in enumerate(product(names, days, days)):
        answers = {"name.name": name, "plan_type.meeting": meeting, "review.review": review}
        store.save(a_plan(answers=answers, changed=NOON + timedelta(seconds=number % 7)))
    gone = a_plan(changed=NOON + timedelta(days=1))
    store.save(gone)
    store.remove(gone.id, NOON)
    everything, today = store.summaries(), date(2026, 11, 21)
    assert store.glimpse(today, 61) == Glimpse(
        plans=[everything[0], *in_order(everything[1:], "due", today)][:61], count=len(everything)
    )


def test_a_glimpse_of_nothing_is_nothing(store: PlanStore) -> None:
    assert store.glimpse(NOON.date(), 61) == Glimpse(plans=[], count=0)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(plan=plans())
def test_any_plan_is_listed_as_it_is(store: PlanStore, plan: Plan) -> None:
    store.save(plan)
    assert summarise(plan) in store.summaries()


def test_a_removed_plan_is_in_the_bin_and_comes_back_whole(store: PlanStore) -> None:
    plan, other = a_plan(), a_plan()
    store.save(plan)
    store.save(other)
    store.remove(plan.id, NOON)
    assert [summary.id for summary in store.summaries()] == [other.id]
    assert store.removed() == [replace(summarise(plan), removed=NOON)]
    assert store.load(plan.id) == plan
    store.restore(plan.id)
    assert store.removed() == []
    assert store.load(plan.id) == plan


def test_saving_a_removed_plan_leaves_it_in_the_bin(store: PlanStore) -> None:
    plan = a_plan()
    store.save(plan)
    store.remove(plan.id, NOON)
    plan.answers["name.name"] = "Dilan K"
    store.save(plan)
    assert [summary.name for summary in store.removed()] == ["Dilan K"]
    assert store.summaries() == []


def test_the_bin_lists_the_last_removed_first(store: PlanStore) -> None:
    first, second = a_plan(), a_plan()
    for plan, minutes in ((second, 1), (first, 0)):
        store.save(plan)
        store.remove(plan.id, NOON + timedelta(minutes=minutes))
    assert [summary.id for summary in store.removed()] == [second.id, first.id]


def test_forgetting_takes_only_what_has_been_in_the_bin_long_enough(store: PlanStore) -> None:
    kept, recent, old = a_plan(), a_plan(), a_full_plan()
    for plan in (kept, recent, old):
        store.save(plan)
    store.remove(old.id, NOON - timedelta(days=31))
    store.remove(recent.id, NOON - timedelta(days=30))
    assert store.forget(NOON - timedelta(days=30)) == 1
    assert store.forget(NOON - timedelta(days=30)) == 0
    with pytest.raises(NotFoundError):
        store.load(old.id)
    assert [summary.id for summary in store.removed()] == [recent.id]
    assert [summary.id for summary in store.summaries()] == [kept.id]


def test_a_forgotten_plan_can_be_saved_again(store: PlanStore) -> None:
    plan = a_plan(outcomes=[an_outcome(steps=[a_step(), a_step()])])
    store.save(plan)
    store.remove(plan.id, NOON)
    store.forget(NOON + timedelta(days=1))
    store.save(plan)
    assert store.load(plan.id) == plan
    assert [summary.id for summary in store.summaries()] == [plan.id]


def test_backing_up_changes_nothing(store: PlanStore) -> None:
    plan = a_full_plan()
    store.save(plan)
    store.back_up()
    assert store.load(plan.id) == plan
