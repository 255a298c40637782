"""The calendar file holds the days of plans, as RFC 5545 wants them, and names nobody unless that was chosen."""

import errno
import os
import re
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

import app.documents.saving
from app.calendar_file import calendar_file, calendar_name, days, save_calendar
from app.documents.saving import DiskFullError, FolderGoneError
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.sample_plans import TODAY, ehc_plan, empty_plan, sen_support_plan, strange_plan
from tests.app.documents.test_any_plan import plans

CHANGED = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
PROPERTIES = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP"}


def made(*plans: Plan, with_names: bool = False) -> bytes:
    return calendar_file(plans, texts=Texts(), with_names=with_names)


def a_plan() -> Plan:
    plan = ehc_plan()
    plan.changed = CHANGED
    return plan


def check(calendar: bytes) -> list[dict[str, str]]:
    """Every event with its properties, after what RFC 5545 asks of each line (3.1), and of each event (3.6.1)."""
    assert calendar.endswith(b"\r\n")
    assert b"\r" not in calendar.replace(b"\r\n", b"")
    assert b"\n" not in calendar.replace(b"\r\n", b"")
    lines = calendar.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 for line in lines)
    for line in lines:
        line.decode("utf-8")  # No letter is cut in half.
    unfolded = calendar.decode("utf-8").replace("\r\n ", "").split("\r\n")[:-1]
    assert not [line for line in unfolded if re.search("[\x00-\x08\x0a-\x1f\x7f]", line)]
    assert unfolded[0] == "BEGIN:VCALENDAR"
    assert unfolded[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "PRODID:-//Steps Towards//Plans//EN"} <= set(unfolded[1:3])
    return [event_of(block) for block in "\n".join(unfolded[3:-1]).split("END:VEVENT\n")]


def event_of(block: str) -> dict[str, str]:
    first, *lines = block.removesuffix("END:VEVENT").strip().split("\n")
    assert first == "BEGIN:VEVENT"
    event = dict(line.split(":", 1) for line in lines)
    assert {name.partition(";")[0] for name in event} == PROPERTIES
    assert len(lines) == len(PROPERTIES)
    assert re.fullmatch(r"\d{8}", event["DTSTART;VALUE=DATE"])
    assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", event["SUMMARY"])
    return event


def test_meeting_review_and_steps_stand_on_the_days_they_fall_on() -> None:
    assert [(day.on.isoformat(), day.title) for day in days(a_plan(), texts=Texts())] == [
        ("2026-12-03", "Meeting about a plan"),
        ("2026-12-18", "Step 1.1 is due"),
        ("2027-02-12", "Step 1.2 is due"),
        ("2027-02-12", "Step 2.1 is due"),
        ("2027-03-18", "Look at a plan again"),
        ("2027-03-26", "Step 3.1 is due"),
        ("2027-07-16", "Step 1.3 is due"),
    ]


def test_a_day_that_is_only_words_is_not_guessed() -> None:
    plan = empty_plan()
    plan.answers["review.review"] = "text::after the summer"
    assert days(plan, texts=Texts()) == ()
    assert made(plan) == b""


def test_the_file_says_what_another_program_reads_back() -> None:
    calendar = Calendar.from_ical(made(a_plan(), with_names=True))
    read = [(event.decoded("dtstart"), str(event["summary"])) for event in calendar.walk("VEVENT")]
    assert read == [(day.on, day.title) for day in days(a_plan(), texts=Texts(), with_names=True)]
    assert all(
        event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in calendar.walk("VEVENT")
    )


def test_the_file_is_what_the_standard_asks_for() -> None:
    events = check(made(a_plan(), sen_support_plan(), with_names=True))
    assert len(events) == len(days(a_plan(), texts=Texts())) + len(days(sen_support_plan(), texts=Texts()))
    assert len({event["UID"] for event in check(made(a_plan()))}) == len(check(made(a_plan())))


def test_titles_name_nobody_unless_that_was_chosen() -> None:
    assert b"Bronwen" not in made(a_plan())
    assert b"tools" not in made(a_plan())
    assert b"Bronwen: step due: Know the tools" in made(a_plan(), with_names=True)


def test_the_name_is_the_one_that_documents_show() -> None:
    plan = a_plan()
    plan.answers["documents.name"] = "initials"
    calendar = made(plan, with_names=True)
    assert b"Bronwen" not in calendar
    assert b"SUMMARY:B: meeting about the plan" in calendar
    assert calendar_name([plan], texts=Texts(), today=TODAY, with_names=True) == "Dates - B - 2026-11-21.ics"


def test_the_file_name_names_nobody_unless_the_titles_do() -> None:
    assert calendar_name([a_plan()], texts=Texts(), today=TODAY) == "Dates - 2026-11-21.ics"
    assert calendar_name([a_plan()] * 2, texts=Texts(), today=TODAY, with_names=True) == "Dates - 2026-11-21.ics"


def test_the_same_plan_makes_the_same_bytes_and_a_moved_day_keeps_its_id() -> None:
    assert made(a_plan()) == made(deepcopy(a_plan()))
    moved = a_plan()
    moved.outcomes[0].steps[0].by = "date:2027-01-15:"
    before = {event["SUMMARY"]: event for event in check(made(a_plan()))}["Step 1.1 is due"]
    after = {event["SUMMARY"]: event for event in check(made(moved))}["Step 1.1 is due"]
    assert before["UID"] == after["UID"]
    assert before["DTSTART;VALUE=DATE"] != after["DTSTART;VALUE=DATE"]
    assert before["DTSTAMP"] == "20261120T153000Z"


def test_strange_words_stay_in_one_title() -> None:
    plan = strange_plan()
    plan.outcomes[0].steps[0].name = "a\\b; c, d\r\nEND:VEVENT\x00\ud800 " + "ü🌻" * 100
    titles = [str(event["summary"]) for event in Calendar.from_ical(made(plan, with_names=True)).walk("VEVENT")]
    assert len(titles) == len(check(made(plan, with_names=True)))
    assert any("a\\b; c, d END:VEVENT ü🌻" in title and title.endswith("…") for title in titles)


@settings(max_examples=40)
@given(plans, st.booleans())
def test_any_plan_makes_a_calendar_that_is_sound(plan: Plan, with_names: bool) -> None:
    calendar = made(plan, with_names=with_names)
    assert bool(calendar) is bool(days(plan, texts=Texts()))
    if calendar:
        assert len(check(calendar)) == len(Calendar.from_ical(calendar).walk("VEVENT"))


def test_a_calendar_is_saved_beside_an_older_one(tmp_path: Path) -> None:
    first, second = (save_calendar(made(a_plan()), tmp_path, "Dates.ics") for _time in range(2))
    assert (first.name, second.name) == ("Dates.ics", "Dates (2).ics")
    assert first.read_bytes() == second.read_bytes() == made(a_plan())


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(FolderGoneError):
        save_calendar(made(a_plan()), tmp_path / "gone", "Dates.ics")


def test_a_full_disk_leaves_no_half_calendar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(app.documents.saving, "force_to_disk", full)
    with pytest.raises(DiskFullError):
        save_calendar(made(a_plan()), tmp_path, "Dates.ics")
    assert list(tmp_path.iterdir()) == []
