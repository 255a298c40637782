"""`app read-back` and `app import --merge`: what would change is told, and with --accept it is done after a backup."""

import json
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.commands.import_ import merge_plan
from app.commands.problem import CommandError
from app.commands.read_back import read_back_file
from app.memory_store import MemoryStore
from app.plan_file import write_plan_file
from tests.app.commands.test_program import program
from tests.app.documents.reading_back import a_file
from tests.app.documents.sample_plans import TODAY, ehc_plan
from tests.app.documents.word_editor import WordEditor

NEED, TODAY_ROW = "00000000001a.need", "00000000001a.today"


class Watched(MemoryStore):
    """A store that remembers in which order it was backed up and saved."""

    def __init__(self) -> None:
        super().__init__()
        self.deeds: list[str] = []

    def back_up(self) -> None:
        self.deeds.append("back up")

    def save(self, plan: Any) -> None:
        super().save(plan)
        self.deeds.append("save")


@pytest.fixture
def store() -> Watched:
    store = Watched()
    store.save(ehc_plan())
    store.deeds.clear()
    return store


@pytest.fixture
def file(store: Watched, tmp_path: Path) -> Path:
    """A file with one plain change, and one that the plan has changed too."""
    plan = store.load(ehc_plan().id)
    path = a_file(plan, tmp_path)
    with WordEditor(path) as editor:
        editor.retype(NEED, "She forgets.")
        editor.retype(TODAY_ROW, "In Word.")
    plan.outcomes[0].answers["known.baseline"] = "Here."
    store.save(plan)
    store.deeds.clear()
    return path


def told(store: MemoryStore, file: Path, accept: list[str] | None = None, **more: Any) -> dict[str, Any]:
    (line,) = read_back_file(store, file, **{"plan_id": None, "as_json": True, "today": TODAY, "accept": accept} | more)
    answer: dict[str, Any] = json.loads(line)
    return answer


def test_what_would_change_is_told_and_nothing_is_changed(store: Watched, file: Path) -> None:
    before = store.load(ehc_plan().id)
    answer = told(store, file)
    assert (answer["plan"], answer["kind"], answer["notes"]) == (before.id, "meeting", [])
    assert [(one["field"], one["old"], one["new"], one["state"]) for one in answer["changes"]] == [
        (NEED, "Bronwen forgets the next move when a job has more than two. She then walks away.", "She forgets.",
         "changed"),
        (TODAY_ROW, "Here.", "In Word.", "conflict"),
    ]  # fmt: skip
    assert store.load(before.id) == before
    assert store.deeds == []


@pytest.mark.parametrize(
    ("accept", "need", "today"),
    [([], True, False), (["all"], True, True), ([TODAY_ROW], False, True), ([NEED, TODAY_ROW], True, True)],
)
def test_what_is_accepted_is_done_after_a_backup(
    store: Watched, file: Path, accept: list[str], need: bool, today: bool
) -> None:
    answer = told(store, file, accept)
    assert answer["accepted"] == need + today
    assert store.deeds == ["back up", "save"]
    answers = store.load(ehc_plan().id).outcomes[0].answers
    assert (answers["need.need"] == "She forgets.") is need
    assert (answers["known.baseline"] == "In Word.") is today


def test_people_are_told_in_plain_lines(store: Watched, file: Path) -> None:
    lines = [*read_back_file(store, file, plan_id=None, accept=None, as_json=False, today=TODAY)]
    assert lines[0] == f"Outcome 1: What is hard  [{NEED}]"
    assert "  in the file: She forgets." in lines
    lines = [*read_back_file(store, file, plan_id=None, accept=[], as_json=False, today=TODAY)]
    assert lines[-2:] == ["1 change is in the plan now.", "1 change is left as it was."]


def test_a_name_that_is_not_there_is_said(store: Watched, file: Path) -> None:
    with pytest.raises(CommandError, match="nowhere"):
        told(store, file, ["nowhere"])
    assert store.deeds == []


def test_a_plan_that_is_not_here_or_in_the_bin_is_said(store: Watched, file: Path) -> None:
    store.remove(ehc_plan().id, datetime.now(UTC))
    with pytest.raises(CommandError, match="in the bin"):
        told(store, file)
    with pytest.raises(CommandError, match="not on this computer"):
        told(MemoryStore(), file)


def test_a_file_without_its_manifest_needs_the_id_of_its_plan(store: Watched, file: Path) -> None:
    with WordEditor(file) as editor:
        editor.drop_parts("customXml/")
        editor.drop_parts("docProps/custom")
    with pytest.raises(CommandError, match="of which plan"):
        told(store, file)
    answer = told(store, file, plan_id=ehc_plan().id)
    assert {one["state"] for one in answer["changes"]} == {"conflict"}
    assert answer["notes"]


def test_another_copy_is_told_and_merged(store: Watched, tmp_path: Path) -> None:
    there = deepcopy(store.load(ehc_plan().id))
    there.answers["hope.hope"] = "A shop with two kettles"
    there.outcomes.pop()
    path = tmp_path / "plan.stepstowards"
    write_plan_file(there, path)
    answer = json.loads("".join(merge_plan(store, path, accept=None, as_json=True)))
    assert [(one["field"], one["state"]) for one in answer["changes"]] == [
        ("plan.hope.hope", "changed"), ("00000000003a", "removed"),
    ]  # fmt: skip
    assert store.deeds == []
    assert [*merge_plan(store, path, accept=["plan.hope.hope"], as_json=False)][-2:] == [
        "1 change is in the plan now.",
        "1 change is left as it was.",
    ]
    assert store.deeds == ["back up", "save"]
    kept = store.load(there.id)
    assert (kept.answers["hope.hope"], len(kept.outcomes)) == ("A shop with two kettles", 3)


def test_a_plan_that_is_not_here_is_added_by_merging(tmp_path: Path) -> None:
    store, plan = MemoryStore(), ehc_plan()
    write_plan_file(plan, tmp_path / "plan.stepstowards")
    assert [*merge_plan(store, tmp_path / "plan.stepstowards", accept=None, as_json=False)] == [plan.id]
    assert store.load(plan.id) == plan


def test_the_program_reads_a_file_back_from_end_to_end(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    plan_id = program("--data-dir", data, "example").stdout.decode().strip()
    path = program("--data-dir", data, "export", "--plan", plan_id, "--out", str(tmp_path)).stdout.decode().strip()
    said = program("--data-dir", data, "read-back", path, "--json")
    assert (said.returncode, json.loads(said.stdout)["changes"]) == (0, [])
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"%PDF")
    said = program("--data-dir", data, "read-back", str(bad), "--json")
    assert (said.returncode, said.stdout) == (2, b"")
    assert said.stderr.decode().splitlines() == ["This is a PDF file. Choose the Word file that it was made from."]
