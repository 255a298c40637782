"""The plan as plain data: every plan comes back, and what is no plan is refused."""

import json
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.record import VERSION, NewerRecordError, RecordError, from_record, to_record
from app.plan.review import Review
from app.plan.rung import Rung
from app.plan.step import Step
from tests.making import a_full_plan, plans

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=8,
)


@given(plans())
def test_every_plan_comes_back_from_its_record_through_json(plan: Plan) -> None:
    assert from_record(json.loads(json.dumps(to_record(plan)))) == plan


@pytest.mark.parametrize("noun", [Plan, Outcome, Step, Provision, Review, Rung])
def test_no_field_of_a_noun_is_forgotten(noun: type[Any]) -> None:
    record = to_record(a_full_plan())
    outcome = record["outcomes"][0]
    where = {
        Plan: record,
        Outcome: outcome,
        Step: outcome["steps"][0],
        Provision: record["drawer"][0],
        Review: record["reviews"][0],
        Rung: outcome["rungs"][0],
    }
    assert {field.name for field in fields(noun)} <= where[noun].keys()


def test_what_this_version_does_not_know_is_left_out() -> None:
    plan = a_full_plan()
    record = to_record(plan)
    for place in (record, record["outcomes"][0], record["outcomes"][0]["steps"][0], record["drawer"][0]):
        place["colour"] = {"of": ["the future"]}
    assert from_record(record) == plan


def test_what_is_missing_is_empty() -> None:
    plan = from_record({"format": "steps-towards-plan", "version": VERSION, "id": "abc", "outcomes": [{"steps": [{}]}]})
    assert plan.id == "abc"
    assert plan.answers == {}
    assert plan.outcomes[0].steps[0].text == ""
    assert plan.outcomes[0].id


def test_a_newer_record_is_refused_as_such() -> None:
    with pytest.raises(NewerRecordError) as refusal:
        from_record(to_record(a_full_plan()) | {"version": VERSION + 1})
    assert "newer version" in refusal.value.sentence


WRONG: dict[str, Any] = {
    "format": "another",
    "version": "1",
    "id": "../../etc",
    "answers": ["a list"],
    "outcomes": {"not": "a list"},
    "drawer": [None],
    "reviews": [{"held": "31 February"}],
    "bin": [{"kind": "plan"}],
    "place": 4,
    "is_example": "yes",
    "created": "yesterday",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_value_of_the_wrong_kind_is_refused(name: str) -> None:
    with pytest.raises(RecordError) as refusal:
        from_record(to_record(a_full_plan()) | {name: WRONG[name]})
    assert refusal.value.sentence


def test_an_answer_that_is_no_text_is_refused() -> None:
    record = to_record(a_full_plan())
    record["outcomes"][0]["answers"]["will.will"] = 12
    with pytest.raises(RecordError):
        from_record(record)


def test_two_things_with_the_same_id_are_refused() -> None:
    record = to_record(a_full_plan())
    record["outcomes"][1]["steps"][0]["id"] = record["outcomes"][0]["steps"][0]["id"]
    with pytest.raises(RecordError):
        from_record(record)


@given(JSON)
def test_any_other_data_is_refused_and_nothing_else_happens(data: object) -> None:
    with pytest.raises(RecordError):
        from_record(data)


@given(st.data())
def test_a_record_with_any_value_put_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    record = json.loads(json.dumps(to_record(a_full_plan())))
    place: Any = record
    while True:
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else list(range(len(place)))))
        if isinstance(place[key], dict | list) and place[key] and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = data.draw(JSON)
        break
    try:
        assert isinstance(from_record(record), Plan)
    except RecordError as refusal:
        assert refusal.sentence
