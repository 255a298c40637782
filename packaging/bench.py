"""Measures what people wait for, each beside something bare in the same run, and tells which bars are kept."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench_coach import measure_coach
from bench_document import measure_document
from bench_measure import Measure
from bench_plans import store_of
from bench_start import measure_start
from bench_window import measure_walk

MANY = 10_000


def main() -> int:
    """Print every measure as it is taken; gives 1 when a bar is not kept."""
    print(f"{'what':<58}{'found':>16}   bar")
    good = True
    for measure in measures():
        print(measure, flush=True)
        good = good and measure.is_kept
    print("Every bar is kept." if good else "A bar is not kept.")
    return 0 if good else 1


def measures() -> Iterator[Measure]:
    """Everything that is measured, the quick things first."""
    with tempfile.TemporaryDirectory(prefix="steps-towards-bench-") as folder:
        yield from measure_coach()
        yield measure_document(Path(folder))
        stores = {count: store_of(count, Path(folder)) for count in (0, 100, MANY)}
        yield from measure_start(stores)
        yield from measure_walk(stores[MANY])


if __name__ == "__main__":
    sys.exit(main())
