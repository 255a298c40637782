"""A Windows of its own for a test, by Wine: a drive, a registry, a person's folders, and a screen nobody sees."""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from typing import Final

from tests.packaging.linux.freezing import alone

HERE: Final = Path(__file__).parent
LONG: Final = 900
"""Seconds: Wine takes its time, and other tests run beside it."""

NEEDED: Final = ("wine", "wineserver", "Xvfb", "x86_64-w64-mingw32-gcc")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ended:
    """How a program ended, and what it said."""

    code: int
    said: str


class Wine:
    """One Windows, in `folder`. Raises `TimeoutError` when a program takes longer than `LONG`."""

    def __init__(self, folder: Path, display: str = "") -> None:
        self.drive = folder / "windows" / "drive_c"
        (folder / "home").mkdir(parents=True, exist_ok=True)
        self._environment = {
            "PATH": os.environ["PATH"],
            # Wine makes a person's Desktop and Documents out of those of whoever is signed in here.
            "HOME": str(folder / "home"),
            "WINEPREFIX": str(folder / "windows"),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            # Nothing for web pages or .NET, our own colour profiles, no entries in the menu of this desktop.
            "WINEDLLOVERRIDES": "mscoree,mshtml=;mscms=n;winemenubuilder.exe=d",
            "WINEQT_QPA_FONTDIR": path_for_windows(Path("/usr/share/fonts/truetype")),
            # Wine keeps the names of Qt's own variables from programs, and gives them under these.
            "WINEQT_QPA_PLATFORM": "windows" if display else "offscreen",
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
        }

    @property
    def person(self) -> Path:
        """The folder of whoever is signed in to this Windows."""
        (person,) = (path.parent for path in self.drive.glob("users/*/AppData") if path.parent.name != "Public")
        return person

    def start(self, program: Path | str, *given: str, inside: Path | None = None) -> "subprocess.Popen[str]":
        """Start a program and leave it running."""
        return subprocess.Popen(
            ["wine", str(program), *given],
            cwd=inside,
            env=self._environment,
            # Python for Windows cannot write to a plain file that Wine hands it, but to a pipe it can.
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )

    def run(self, program: Path | str, *given: str, inside: Path | None = None) -> Ended:
        """Run a program to its end."""
        with self.start(program, *given, inside=inside) as running:
            try:
                said, _ = running.communicate(timeout=LONG)
            except subprocess.TimeoutExpired as late:
                os.killpg(running.pid, signal.SIGKILL)
                raise TimeoutError(f"{program} does not end. It said: {running.communicate()[0]}") from late
        return Ended(code=running.returncode, said=said)

    def settle(self) -> None:
        """Wait until nothing runs any more and all is written down."""
        subprocess.run(["wineserver", "-w"], env=self._environment, timeout=LONG, check=True)

    def switch_off(self) -> None:
        """End whatever still runs in this Windows."""
        subprocess.run(["wineserver", "-k"], env=self._environment, timeout=LONG, check=False)


def make_windows(folder: Path) -> None:
    """Set up a fresh Windows 10 in the folder, with what Wine lacks for today's Qt."""
    wine = Wine(folder)
    wine.run("wineboot", "--init")
    wine.run("winecfg", "-v", "win10")
    wine.settle()
    for name in ("icuuc", "mscms"):
        compile_for_windows(f"{name}.c", wine.drive / "windows" / "system32" / f"{name}.dll", "-shared")


def copy_of_windows(template: Path, folder: Path) -> None:
    """A second Windows like a fresh one. It shares the files that nobody writes, and has a registry of its own."""

    def bring(source: str, target: str) -> None:
        if source.endswith(".reg"):
            shutil.copyfile(source, target)
        else:
            os.link(source, target)

    shutil.copytree(template, folder, symlinks=True, copy_function=bring)


def compile_for_windows(source: str, target: Path, *way: str) -> None:
    """Compile one of the C files beside this module."""
    subprocess.run(["x86_64-w64-mingw32-gcc", "-Os", "-s", *way, "-o", target, HERE / source], check=True)


def path_for_windows(path: Path) -> str:
    """How a program in Wine calls a file of this computer."""
    return f"Z:{PureWindowsPath(path)}"


@contextmanager
def screen() -> Iterator[str]:
    """A screen nobody sees; gives its name."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as shown:
        assert shown.stdout
        try:
            yield f":{shown.stdout.readline().strip()}"
        finally:
            shown.terminate()


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """Let one of several test processes fill the folder while the others wait for it; gives the folder."""
    with alone(folder.with_suffix(".lock")):
        made = folder.with_suffix(".made")
        if not made.exists():
            make(folder)
            made.touch()
    return folder
