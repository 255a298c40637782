"""Measures what people wait for, each beside something bare in the same run, and tells which bars are kept."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from bench_batch import measure_batch
from bench_coach import measure_coach
from bench_document import measure_document
from bench_measure import Measure
from bench_plans import store_of
from bench_readback import measure_readback
from bench_start import measure_start
from bench_window import measure_walk

MANY = 10_000


def main(arguments: list[str]) -> int:
    """Print every measure as it is taken; gives 1 when a bar is not kept."""
    asked = _read(arguments)
    print(f"{'what':<58}{'found':>16}   bar")
    good = True
    for measure in measures(asked.frozen):
        print(measure, flush=True)
        good = good and measure.is_kept
    print("Every bar is kept." if good else "A bar is not kept.")
    return 0 if good else 1


def measures(frozen: Path | None) -> Iterator[Measure]:
    """Everything that is measured, the quick things first. `frozen` is a program that `run.py build` made, if any."""
    with tempfile.TemporaryDirectory(prefix="steps-towards-bench-") as folder:
        yield from measure_coach()
        yield measure_document(Path(folder))
        yield from measure_batch(Path(folder))
        yield measure_readback(Path(folder))
        stores = {count: store_of(count, Path(folder)) for count in (0, 100, MANY)}
        yield from measure_start(stores, frozen)
        yield from measure_walk(stores[MANY])


def _read(arguments: list[str]) -> Namespace:
    reader = ArgumentParser(prog="run.py bench", description="Measure how fast Steps Towards is.")
    reader.add_argument("--frozen", type=Path, metavar="FILE", help="measure this built program as well")
    return reader.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
