"""The log and the crash report hold no word that a person typed, however it got near them."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.logs import EVENTS, FILE, LARGEST, note, redacted, start_log, stop_log


@pytest.fixture
def log(data_folder: Path) -> Iterator[Path]:
    start_log(data_folder)
    yield data_folder / FILE
    stop_log()


def test_a_note_says_what_happened_in_ids_and_numbers(log: Path) -> None:
    note("plan saved", plan="0123456789ab", ms=3.5, words=12)
    line = log.read_text(encoding="utf-8")
    assert line.endswith("plan saved plan=0123456789ab ms=3.5 words=12\n")


def test_words_never_reach_the_log(log: Path) -> None:
    logger = logging.getLogger("steps-towards")
    note("plan saved", name="ZZCANARY", plan="ZZCANARY", many=["ZZCANARY"])
    note("ZZCANARY")
    logger.warning("could not save %s", "ZZCANARY")
    logger.getChild("part").error("ZZCANARY")
    try:
        raise ValueError("ZZCANARY") from KeyError("ZZCANARY")
    except ValueError:
        logger.exception("ZZCANARY")
    text = log.read_text(encoding="utf-8")
    assert text.count("\n") >= 5
    assert "ZZCANARY" not in text
    assert "ValueError" in text
    assert "from KeyError" in text


def test_every_event_can_be_noted(log: Path) -> None:
    for event in EVENTS:
        note(event)
    assert all(event in log.read_text(encoding="utf-8") for event in EVENTS)


def test_the_log_stays_small(log: Path) -> None:
    for number in range(30_000):
        note("plan saved", plan="0123456789ab", ms=number, again=number, more=number)
    sizes = [path.stat().st_size for path in log.parent.iterdir()]
    assert len(sizes) == 2
    assert max(sizes) <= LARGEST


def test_without_a_folder_to_write_in_there_is_no_log_and_no_harm(tmp_path: Path) -> None:
    start_log(tmp_path / "nowhere")
    note("started")
    stop_log()


def test_a_crash_report_names_places_and_kinds_and_nothing_else() -> None:
    def inner(secret: str) -> None:
        raise RuntimeError(f"about {secret}")

    try:
        inner("ZZCANARY")
    except RuntimeError:
        report = redacted(*sys.exc_info())
    assert report.startswith("RuntimeError\n")
    assert "app/test_logs.py:" in report
    assert " inner" in report
    assert "ZZCANARY" not in report
    assert str(Path.cwd()) not in report
