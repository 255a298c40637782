"""Freezes the program for Linux: a folder that runs without Python, and that holds what its recipe lets in."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

import bootstrap
from frozen import LEFT_OUT, comes_along, modules
from release import NAME, ROOT

RECIPE: Final = Path(__file__).parent / "steps-towards.spec"
WORK: Final = ROOT / "build" / "linux"
FOLDER: Final = WORK / NAME
CAME_ALONG: Final = WORK / "work" / NAME / "came-along.json"

_IMPORT_EACH: Final = """
import sys
from importlib import import_module
left_out, names = (line.split() for line in sys.stdin)
sys.modules |= dict.fromkeys(left_out)
for name in names:
    import_module(name)
"""


def freeze() -> Path:
    """Make the folder anew and give its place. Raises `CannotStartError` when a part of it cannot be found."""
    check_that_nothing_is_missed()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    log = WORK / "freezing.log"
    places = ["--distpath", str(WORK), "--workpath", str(WORK / "work")]
    with log.open("w", encoding="utf-8") as file:
        ended = subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", *places, str(RECIPE)],
            env=bootstrap.environment() | {"PYINSTALLER_CONFIG_DIR": str(WORK / "cache")},
            stdout=file,
            stderr=subprocess.STDOUT,
        )
    said = log.read_text(encoding="utf-8")
    if ended.returncode:
        raise bootstrap.CannotStartError(f"The program could not be frozen. {log} says why.")
    if missing := sorted(missing_libraries(said)):
        raise bootstrap.CannotStartError(f"The program would lack {', '.join(missing)}: install them and build again.")
    if unknown := sorted(strangers(came_along())):
        raise bootstrap.CannotStartError(f"Parts came along that are not in the lock: {', '.join(unknown)}.")
    return FOLDER


def check_that_nothing_is_missed() -> None:
    """Import every module of the program without what is left out. Raises `CannotStartError` for one that needs it."""
    told = subprocess.run(
        [sys.executable, "-c", _IMPORT_EACH],
        input=f"{' '.join(LEFT_OUT)}\n{' '.join(name for name in modules() if name != 'app.__main__')}\n",
        env=bootstrap.environment() | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
    )
    if told.returncode:
        raise bootstrap.CannotStartError(f"The program needs a part that is left out.\n{told.stderr.strip()}")


def strangers(came: Iterable[str]) -> set[str]:
    """The parts that came along and that the lock of the program does not know."""
    owners = metadata.packages_distributions()
    lock = (bootstrap.PACKAGING / bootstrap.RUNTIME).read_text(encoding="utf-8")
    tops = {re.split(r"[./]", place)[0] for place in came}
    owning = {re.sub(r"[-_.]+", "-", name).lower() for top in tops for name in owners.get(top, ())}
    return {name for name in owning if f"\n{name}==" not in f"\n{lock}"}


def missing_libraries(log: str) -> Iterator[str]:
    """The libraries that the freezer could not find and that something needs which comes along."""
    for library, needed_by in re.findall(r"could not resolve '(.+?)', dependency of '(.+?)'", log):
        if comes_along(needed_by.partition("site-packages/")[2]):
            yield library


def came_along() -> dict[str, str]:
    """Each module and file in the folder, and the file it was made from."""
    found: dict[str, str] = json.loads(CAME_ALONG.read_text(encoding="utf-8"))
    return found


def forget_the_builder(folder: Path) -> None:
    """Take out where the Python of this machine had its libraries: the program has its own beside it."""
    for file in sorted(folder.rglob("*.so*")):
        asked = subprocess.run(["chrpath", "--list", file], capture_output=True, text=True)
        if re.search(r"=/", asked.stdout):
            subprocess.run(["chrpath", "--delete", file], stdout=subprocess.DEVNULL, check=True)


def settle(folder: Path, moment: int) -> None:
    """Give everything in the folder the same time, and the rights of files that are only read: all but the program."""
    for path in [folder, *sorted(folder.rglob("*"))]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.name == path.parent.name == NAME else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
