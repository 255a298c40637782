"""How soon the window is there, and the plans in it, beside a bare window of the same library; and the memory.

From source and, when one was built, frozen; warm, and cold where this computer lets its caches be dropped.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from compileall import compile_dir
from dataclasses import dataclass, field
from math import nan
from pathlib import Path
from statistics import median

from bench_measure import Measure

WARM_ROUNDS = 9
COLD_ROUNDS = 3
ROOT = Path(__file__).parent.parent
ROOMS = ("app", "db", "ui")
MOMENTS = ("first-window", "plans-listed", "every-plan-listed")
FIRST_WINDOW, PLANS_LISTED = 1.3, 2.5
"""So many times as long as a bare window these may take."""

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Steps Towards"))
window.resize(1366, 768)
window.show()
app.processEvents()
sys.stderr.write(f"first-window {time.time():.4f}\\n")
app.exec()
"""
CACHES = Path("/proc/sys/vm/drop_caches")
MEGABYTE = 1024


@dataclass(kw_only=True, slots=True)
class Starts:
    """Starts of one program over one folder: the seconds to each moment, and the megabytes at the last of them."""

    command: Sequence[str]
    moments: Sequence[str]
    seconds: dict[str, list[float]] = field(default_factory=dict)
    megabytes: list[float] = field(default_factory=list)

    def again(self) -> None:
        """Start the program once more, and end it when it has told of every moment."""
        found, megabytes = _start(self.command, self.moments)
        for moment, seconds in found.items():
            self.seconds.setdefault(moment, []).append(seconds)
        self.megabytes.append(megabytes)

    def typical(self, moment: str) -> float:
        """The seconds to this moment, half of the starts taking longer."""
        return median(self.seconds[moment])


def measure_start(stores: Mapping[int, Path], frozen: Path | None) -> Iterator[Measure]:
    """From the command to the first window, to the first plans listed and to all, for folders with so many plans."""
    for room in ROOMS:  # As they are wherever they are installed; here they may have been changed a moment ago.
        compile_dir(ROOT / room, quiet=2)
    programs = {"source": [sys.executable, "-P", "-m", "app"]} | ({"frozen": [str(frozen)]} if frozen else {})
    yield from _measure(stores, programs, "warm", WARM_ROUNDS)
    if os.access(CACHES, os.W_OK):
        yield from _measure(stores, programs, "cold", COLD_ROUNDS)
    else:
        yield Measure(what="Cold starts: only root may drop the caches of Linux", found=nan, unit="")


def _measure(stores: Mapping[int, Path], programs: Mapping[str, list[str]], how: str, rounds: int) -> Iterator[Measure]:
    bare = Starts(command=[sys.executable, "-P", "-c", BARE], moments=MOMENTS[:1])
    ours = {
        (name, count): Starts(command=[*command, "--data-dir", str(folder)], moments=MOMENTS)
        for name, command in programs.items()
        for count, folder in stores.items()
    }
    for _round in range(rounds):  # In turn, so that a busy moment of the computer is shared by all.
        for starts in (bare, *ours.values()):
            if how == "cold":
                drop_caches()
            starts.again()
    yield Measure(what=f"Bare window, {how}", found=bare.typical(MOMENTS[0]), unit="s")
    for (name, count), starts in ours.items():
        yield from _told(starts, bare, f"{count:,} plans, {name}, {how}", is_held=how == "warm")
    if bare.megabytes[-1] and how == "warm":
        yield Measure(what="Memory of a bare window", found=bare.megabytes[-1], unit="MB")
        for (name, count), starts in ours.items():
            yield Measure(what=f"Memory with {count:,} plans, {name}", found=starts.megabytes[-1], unit="MB")


def _told(starts: Starts, bare: Starts, which: str, *, is_held: bool) -> Iterator[Measure]:
    """The moments of these starts beside those of the bare window. Cold, the disk decides, and no bar is held."""
    bars = {MOMENTS[0]: FIRST_WINDOW, MOMENTS[1]: PLANS_LISTED} if is_held else {}
    names = dict(zip(MOMENTS, ("First window", "Plans listed", "All plans listed"), strict=True))
    for moment, name in names.items():
        times = starts.typical(moment) / bare.typical(MOMENTS[0])
        yield Measure(what=f"{name}, {which}", found=times, unit="x", bar=bars.get(moment))


def drop_caches() -> None:
    """Let the next program be read from the disk anew."""
    os.sync()
    CACHES.write_text("3", encoding="ascii")


def _start(command: Sequence[str], moments: Sequence[str]) -> tuple[dict[str, float], float]:
    """Start a program, wait for the moments it tells of; gives the seconds to each, and its megabytes at the last."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"STEPS_TOWARDS_TIMES": "1", "PYTHONPATH": str(ROOT)}
    began = time.time()
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8") as program:
        try:
            found = {moment: _moment(program, moment) - began for moment in moments}
            return found, _megabytes(program.pid)
        finally:
            program.terminate()


def _moment(program: "subprocess.Popen[str]", moment: str) -> float:
    heard = []
    for line in program.stderr or ():
        name, _space, when = line.partition(" ")
        if name == moment:
            return float(when)
        heard.append(line)
    raise RuntimeError(f"The program ended before {moment}:\n{''.join(heard)}")


def _megabytes(process: int) -> float:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
    return int(lines["VmRSS"].split()[0]) / MEGABYTE
