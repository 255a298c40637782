"""How soon the window is there, and the plans in it, beside a bare window of the same library; and the memory."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from compileall import compile_dir
from pathlib import Path
from statistics import median

from bench_measure import Measure

ROUNDS = 9
ROOT = Path(__file__).parent.parent
ROOMS = ("app", "db", "ui")
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
MEGABYTE = 1024


def measure_start(stores: Mapping[int, Path]) -> Iterator[Measure]:
    """From the command to the first window, and to the plans listed, for folders with this many plans."""
    for room in ROOMS:  # As they are wherever they are installed; here they may have been changed a moment ago.
        compile_dir(ROOT / room, quiet=2)
    bare: list[float] = []
    windows: dict[int, list[float]] = {count: [] for count in stores}
    lists: dict[int, list[float]] = {count: [] for count in stores}
    memory: dict[int, float] = {}
    bare_memory = 0.0
    for _ in range(ROUNDS):
        (moment, *_rest), bare_memory = _start(["-c", BARE], ["first-window"])
        bare.append(moment)
        for count, folder in stores.items():
            (window, listed), memory[count] = _start(
                ["-m", "app", "--data-dir", str(folder)], ["first-window", "plans-listed"]
            )
            windows[count].append(window)
            lists[count].append(listed)
    yield Measure(what="Bare window", found=median(bare), unit="s")
    for count in stores:
        of_plans = f"{count:,} plans"
        yield _beside(f"First window, {of_plans}", windows[count], bare, 1.3)
        yield _beside(f"Plans listed, {of_plans}", lists[count], bare, 2.5)
    if bare_memory:
        yield Measure(what="Memory of a bare window", found=bare_memory, unit="MB")
        for count, megabytes in memory.items():
            yield Measure(what=f"Memory with {count:,} plans listed", found=megabytes, unit="MB")


def _beside(what: str, ours: list[float], bare: list[float], bar: float) -> Measure:
    return Measure(what=f"{what}, beside a bare window", found=median(ours) / median(bare), unit="x", bar=bar)


def _start(arguments: list[str], moments: list[str]) -> tuple[list[float], float]:
    """Start a program, wait for the moments it tells of; gives the seconds to each, and its megabytes at the last."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"STEPS_TOWARDS_TIMES": "1", "PYTHONPATH": str(ROOT)}
    began = time.time()
    with subprocess.Popen(
        [sys.executable, "-P", *arguments], env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as program:
        try:
            found = [_moment(program, moment) - began for moment in moments]
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
