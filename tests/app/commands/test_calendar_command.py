"""The calendar of plans without a window: one file for one plan or for all, and a sentence where there is none."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from app.__main__ import main
from app.commands.calendar import calendar
from app.commands.problem import CommandError
from app.memory_store import MemoryStore
from app.plan.plan import Plan

TODAY = date(2026, 11, 21)


def a_store() -> MemoryStore:
    store = MemoryStore()
    for name in ("Sam", "Ife"):
        store.save(Plan(answers={"name.name": name, "plan_type.meeting": "2026-12-03"}))
    return store


def titles(path: str) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(Path(path).read_bytes()).walk("VEVENT")]


def test_all_plans_share_one_file_in_the_folder_that_is_made(tmp_path: Path) -> None:
    path = calendar(a_store(), plan_id=None, with_names=True, out=tmp_path / "spring", today=TODAY)
    assert path == str(tmp_path / "spring" / "Dates - 2026-11-21.ics")
    assert sorted(titles(path)) == ["Ife: meeting about the plan", "Sam: meeting about the plan"]


def test_one_plan_goes_in_the_file_that_was_named(tmp_path: Path) -> None:
    store = a_store()
    out = tmp_path / "mine.ics"
    path = calendar(store, plan_id=store.summaries()[0].id, with_names=False, out=out, today=TODAY)
    assert (path, titles(path)) == (str(out), ["Meeting about a plan"])


def test_plans_without_a_day_are_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no days"):
        calendar(MemoryStore(), plan_id=None, with_names=False, out=tmp_path, today=TODAY)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_no_files_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CommandError, match="folder"):
        calendar(a_store(), plan_id=None, with_names=False, out=tmp_path / "file" / "in", today=TODAY)


def test_the_program_makes_the_calendar_of_its_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ["--data-dir", str(tmp_path / "data")]
    assert main([*place, "example"]) == 0
    assert main([*place, "calendar", "--all", "--out", str(tmp_path / "out")]) == 0
    assert titles(capsys.readouterr().out.splitlines()[-1])
