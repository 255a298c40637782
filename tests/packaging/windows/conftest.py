"""What the tests of the Windows files share: one build and one fresh Windows, however many processes test."""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import debian
import pytest
from release import this_release
from windows.build import build

from tests.packaging.windows.wine import NEEDED, Wine, copy_of_windows, make_windows, once, screen


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What `run.py build` makes for Windows."""

    folder: Path
    portable: Path
    installer: Path
    package: Path


@pytest.fixture(scope="session")
def between_processes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that every process of this test run has."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "windows"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def made(between_processes: Path) -> Made:
    """Everything for Windows, made from these sources, quickly and so not small."""
    if sys.version_info[:2] != (3, 11) or not sys.platform.startswith("linux"):
        pytest.skip("The Windows files are made with Python 3.11 on Linux.")
    if missing := [package for program, package in debian.WINDOWS_TOOLS.items() if not shutil.which(program)]:
        pytest.skip(f"NOTHING OF WINDOWS IS TESTED, for want of {', '.join(missing)}")

    def make(folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        build(folder, print, quick=True)

    out = once(between_processes / "made", make)
    name = f"steps-towards-{this_release().version}-windows"
    return Made(
        folder=out / name,
        portable=out / f"{name}-portable.zip",
        installer=out / f"{name}-setup.exe",
        package=out / f"{name}.msi",
    )


@pytest.fixture(scope="session")
def fresh_windows(between_processes: Path) -> Path:
    """A Windows nobody has used yet, to make copies of."""
    if missing := [program for program in NEEDED if not shutil.which(program)]:
        pytest.skip(f"NOTHING IS TRIED ON WINDOWS, for want of {', '.join(missing)}")
    return once(between_processes / "fresh", make_windows)


@pytest.fixture
def windows(fresh_windows: Path, tmp_path: Path) -> Iterator[Wine]:
    """A fresh Windows with a screen."""
    copy_of_windows(fresh_windows, tmp_path / "wine")
    with screen() as display:
        wine = Wine(tmp_path / "wine", display)
        yield wine
        wine.switch_off()


@pytest.fixture
def windows_unseen(fresh_windows: Path, tmp_path: Path) -> Iterator[Wine]:
    """A fresh Windows without a screen."""
    copy_of_windows(fresh_windows, tmp_path / "wine")
    wine = Wine(tmp_path / "wine")
    yield wine
    wine.switch_off()
