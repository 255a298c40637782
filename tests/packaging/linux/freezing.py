"""Makes the frozen folder and the package with the Python that builds releases."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[3]
PACKAGING = ROOT / "packaging"
MOMENT = "1767225600"

MAKE = """
import sys
from pathlib import Path
from linux.build import make_folder
from linux.deb import make_deb
from release import this_release
out = Path(sys.argv[1])
folder = make_folder(print)
folder = folder.rename(out / folder.name)
make_deb(folder, out, this_release(), packing=("-Zgzip", "-z1"))
"""
READY = "import bootstrap; print(bootstrap.ready(bootstrap.BUILD, bootstrap.BUILD_VENV))"


@dataclass(frozen=True)
class Made:
    """What was made: the folder and the package."""

    folder: Path
    package: Path

    @property
    def program(self) -> Path:
        return self.folder / "steps-towards"


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def ready_to_build() -> str:
    return run([sys.executable, "-c", READY]).splitlines()[-1]


def run(command: list[str | Path], python: str = sys.executable) -> str:
    """Run Python as `run.py build` does; gives what it says."""
    told = subprocess.run(
        [python, *command[1:]],
        cwd=PACKAGING,
        env=os.environ | {"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": MOMENT, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return told.stdout
