"""A copy says the same as the first plan and shares nothing with it."""

from collections.abc import Iterator

from hypothesis import given

from app.plan.copy import copy_of
from app.plan.plan import Plan
from app.plan.record import to_record
from tests.making import a_full_plan, plans


def ids(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (value["id"],) if "id" in value else ()
        for inside in value.values():
            yield from ids(inside)
    if isinstance(value, list):
        for inside in value:
            yield from ids(inside)


@given(plans())
def test_a_copy_has_ids_of_its_own(plan: Plan) -> None:
    assert not set(ids(to_record(plan))) & set(ids(to_record(copy_of(plan))))


def test_a_copy_says_the_same() -> None:
    plan = a_full_plan()
    copy = copy_of(plan)
    assert copy.answers == plan.answers
    assert [outcome.answer("will.will") for outcome in copy.outcomes] == [o.answer("will.will") for o in plan.outcomes]
    assert [step.text for step in copy.outcomes[1].steps] == [step.text for step in plan.outcomes[1].steps]
    assert copy.outcomes[0].steps[0].helps[0].what == plan.outcomes[0].steps[0].helps[0].what
    assert not copy.is_example
    assert copy.bin == []
    assert copy.place is None


def test_the_reason_chosen_from_the_ladder_is_still_chosen_in_the_copy() -> None:
    plan = a_full_plan()
    first = plan.outcomes[0]
    first.rungs.append(type(first.rungs[0])(question="do", parent=first.rungs[0].id, text="He could choose"))
    first.answers["reason.chosen"] = "\n".join(rung.id for rung in first.rungs)
    copy = copy_of(plan).outcomes[0]
    assert copy.chosen("reason.chosen") == tuple(rung.id for rung in copy.rungs)
    assert copy.rungs[1].parent == copy.rungs[0].id


def test_changing_a_copy_leaves_the_first_alone() -> None:
    plan = a_full_plan()
    before = to_record(plan)
    copy = copy_of(plan)
    copy.answers.clear()
    copy.outcomes[0].steps[0].helps.clear()
    copy.drawer[0].what = "changed"
    assert to_record(plan) == before
