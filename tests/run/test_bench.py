"""What `run.py bench` says of a bar, and the one bar that is sure enough to be held on any machine."""

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(PACKAGING)
    return import_module("bench_measure")


def test_a_bar_is_kept_up_to_its_edge_and_not_above(bench: Any) -> None:
    assert bench.Measure(what="first window", found=1.3, unit="x", bar=1.3).is_kept
    assert not bench.Measure(what="first window", found=1.31, unit="x", bar=1.3).is_kept
    assert "NOT KEPT" in str(bench.Measure(what="first window", found=1.31, unit="x", bar=1.3))


def test_what_has_no_bar_is_only_told(bench: Any) -> None:
    measure = bench.Measure(what="memory", found=140, unit="MB")
    assert measure.is_kept
    assert str(measure).split() == ["memory", "140.00", "MB"]


def test_what_could_not_be_found_says_so_and_no_number(bench: Any) -> None:
    measure = bench.Measure(what="cold starts: only root may", found=float("nan"), unit="")
    assert str(measure) == "cold starts: only root may"
    assert measure.is_kept


def test_a_start_tells_of_every_moment_in_its_order(bench: Any, data_folder: Path) -> None:
    start = import_module("bench_start")
    ours = start.Starts(
        command=[sys.executable, "-P", "-m", "app", "--data-dir", str(data_folder)], moments=start.MOMENTS
    )
    ours.again()
    seconds = [ours.typical(moment) for moment in start.MOMENTS]
    assert 0 < seconds[0] < seconds[1] <= seconds[2]


def test_the_share_of_times_is_the_smallest_that_holds_so_many(bench: Any) -> None:
    times = [float(number) for number in range(100, 0, -1)]
    assert bench.within(0.95, times) == 95
    assert bench.within(0.99, times) == 99
    assert bench.within(0.95, [3.0, 1.0]) == 3


def test_the_meeting_document_takes_no_longer_than_bare_words_would(bench: Any, tmp_path: Path) -> None:
    measure = import_module("bench_document").measure_document(tmp_path)
    assert measure.is_kept, str(measure)
