"""Listing, adding and exemplifying plans, with a store in memory."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.commands.import_ import import_plan
from app.commands.list_ import list_plans
from app.commands.problem import CommandError
from app.memory_store import MemoryStore
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan_file import write_plan_file


def a_plan(name: str = "Ngozi") -> Plan:
    return Plan(answers={"name.name": name, "plan_type.meeting": "2026-12-03"}, outcomes=[Outcome()])


def test_no_plans_are_listed_as_a_sentence_and_as_an_empty_list() -> None:
    assert list(list_plans(MemoryStore(), as_json=False)) == ["There are no plans yet."]
    assert json.loads("".join(list_plans(MemoryStore(), as_json=True))) == []


def test_the_list_tells_the_id_that_other_commands_want() -> None:
    store, plan = MemoryStore(), a_plan()
    store.save(plan)
    line = next(list_plans(store, as_json=False))
    assert line.startswith(f"{plan.id}  Ngozi  ")


def test_a_plan_without_a_name_can_still_be_told_from_the_others() -> None:
    store, plan = MemoryStore(), a_plan("")
    store.save(plan)
    assert "No name yet" in next(list_plans(store, as_json=False))


def test_the_list_for_scripts_is_one_line_of_json_with_every_field() -> None:
    store, plan = MemoryStore(), a_plan("Zoë “Z” \u2028 Ó Néill")
    store.save(plan)
    lines = list(list_plans(store, as_json=True))
    assert len(lines) == 1
    (found,) = json.loads(lines[0])
    assert (found["id"], found["name"], found["meeting"]) == (plan.id, plan.answers["name.name"], "2026-12-03")
    assert datetime.fromisoformat(found["changed"]) <= datetime.now(UTC)


def test_an_imported_plan_keeps_its_id(tmp_path: Path) -> None:
    store, plan = MemoryStore(), a_plan()
    write_plan_file(plan, tmp_path / "plan.stepstowards")
    assert import_plan(store, tmp_path / "plan.stepstowards") == plan.id
    assert store.load(plan.id).answers == plan.answers


def test_importing_a_plan_that_is_here_adds_a_copy_and_leaves_the_first_alone(tmp_path: Path) -> None:
    store, plan = MemoryStore(), a_plan()
    write_plan_file(plan, tmp_path / "plan.stepstowards")
    plan.answers["name.name"] = "Ngozi A."
    store.save(plan)
    added = import_plan(store, tmp_path / "plan.stepstowards")
    assert added != plan.id
    assert store.load(plan.id).learner.name == "Ngozi A."
    assert store.load(added).learner.name == "Ngozi"


def test_a_plan_in_the_bin_is_not_written_over_either(tmp_path: Path) -> None:
    store, plan = MemoryStore(), a_plan()
    write_plan_file(plan, tmp_path / "plan.stepstowards")
    store.save(plan)
    store.remove(plan.id, datetime.now(UTC))
    assert import_plan(store, tmp_path / "plan.stepstowards") != plan.id
    assert [summary.id for summary in store.removed()] == [plan.id]


@pytest.mark.parametrize("content", [b"", b"not a plan", b"[]", b'{"format": "something else"}', b"\xff\xfe\x00"])
def test_a_file_that_holds_no_plan_changes_nothing(tmp_path: Path, content: bytes) -> None:
    store = MemoryStore()
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(CommandError) as told:
        import_plan(store, tmp_path / "file")
    assert told.value.sentence.endswith("Nothing was changed.")
    assert store.summaries() == []


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"could not be opened"):
        import_plan(MemoryStore(), tmp_path / "nowhere")
