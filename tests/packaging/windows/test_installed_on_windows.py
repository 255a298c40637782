"""The files for Windows as people use them: installed, tried with a real window, upgraded, carried about, removed."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from release import this_release
from windows.msi import write_msi

from tests.packaging.windows.conftest import Made
from tests.packaging.windows.wine import LONG, Ended, Wine, path_for_windows

pytestmark = [pytest.mark.slow, pytest.mark.timeout(4 * LONG)]

IS_OPEN = 3
"""How the installer ends, silent, when Steps Towards is open."""


def files_of(wine: Wine) -> set[str]:
    """Every file of this Windows that an installer may leave behind, but for those that are temporary."""
    found = (path.relative_to(wine.drive) for path in wine.drive.rglob("*") if path.is_file())
    temporary = ("windows/Installer", "windows/temp", f"users/{wine.person.name}/Temp")
    return {str(path) for path in found if not str(path).startswith(temporary)}


def keys_of(wine: Wine) -> set[str]:
    """Every line about us in the registry."""
    wine.settle()
    lines = [line for file in ("user.reg", "system.reg") for line in _lines(wine.drive.parent / file)]
    return {line for line in lines if "steps" in line.lower() and "towards" in line.lower()}


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


def is_same(folder: Path, installed: Path) -> bool:
    """Whether every file of the folder was installed, byte for byte."""
    files = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file()]
    return all((installed / file).read_bytes() == (folder / file).read_bytes() for file in files)


def tried(wine: Wine, program: Path) -> Ended:
    """The program's test of itself, in a real window, with the document it makes."""
    return wine.run(program, "self-test")


def open_and_wait(wine: Wine, program: Path, data: Path) -> "subprocess.Popen[str]":
    """Open the window and leave it open, as soon as the plans are listed."""
    window = wine.start(program, "--data-dir", path_for_windows(data))
    until = time.monotonic() + LONG
    while not (data / "plans.db").exists():
        assert time.monotonic() < until, "the window did not open its plans"
        time.sleep(0.2)
    return window


def asked_to_go(wine: Wine, home: Path) -> Ended:
    """Uninstall, silent, and wait for the end, which takes a last word without quotes: only a batch file can say it."""
    there = path_for_windows(home)
    line = rf'@start /wait "" "{there}\uninstall.exe" /S _?={there}'
    (wine.drive / "remove.bat").write_bytes(f"{line}\r\n@exit %errorlevel%\r\n".encode())
    ended = wine.run("cmd", "/c", r"C:\remove.bat")
    (wine.drive / "remove.bat").unlink()
    return ended


def close_politely(wine: Wine, window: "subprocess.Popen[str]") -> None:
    wine.run("taskkill", "/im", "steps-towards.exe")
    window.communicate(timeout=LONG)
    assert window.returncode == 0


@pytest.fixture
def plans(windows: Wine) -> Iterator[Path]:
    """The folder where the plans of this person are kept; whatever happens, they are still there in the end."""
    folder = windows.person / "AppData" / "Local" / "Steps Towards"
    folder.mkdir(parents=True)
    (folder / "precious").write_text("a plan", encoding="utf-8")
    yield folder
    assert (folder / "precious").read_text(encoding="utf-8") == "a plan"


def test_one_person_installs_uses_upgrades_and_removes_it(windows: Wine, made: Made, plans: Path) -> None:
    before = files_of(windows)
    home = windows.person / "AppData" / "Local" / "Programs" / "Steps Towards"
    program = home / "steps-towards.exe"

    assert windows.run(made.installer, "/S").code == 0
    assert is_same(made.folder, home)
    assert list(windows.person.rglob("Start Menu/Programs/Steps Towards.lnk"))
    assert keys_of(windows)

    said = tried(windows, program)
    assert said.code == 0, said.said
    assert "ok the Word file is made and says what was written" in said.said
    assert "FAILED" not in said.said

    window = open_and_wait(windows, program, plans)
    assert windows.run(made.installer, "/S").code == IS_OPEN
    assert asked_to_go(windows, home).code == IS_OPEN
    assert is_same(made.folder, home)
    close_politely(windows, window)

    (home / "lib" / "of an older version.txt").touch()
    assert windows.run(made.installer, "/S").code == 0
    assert is_same(made.folder, home)
    (home / "lib" / "of an older version.txt").unlink()

    assert windows.run(home / "uninstall.exe", "/S").code == 0
    windows.settle()
    left = files_of(windows) - before
    assert {file for file in left if "AppData/Local/Steps Towards/" not in file} == set()
    assert keys_of(windows) == set()


@pytest.fixture
def older(made: Made, tmp_path: Path) -> str:
    """A package of the version before, as Windows calls the file."""
    package = tmp_path / "older.msi"
    write_msi(made.folder, package, replace(this_release(), version="0.0.9"))
    return path_for_windows(package)


def test_a_school_installs_it_for_everybody_and_removes_it(windows: Wine, made: Made, plans: Path, older: str) -> None:
    before = files_of(windows)
    home = windows.drive / "Program Files" / "Steps Towards"
    package = path_for_windows(made.package)

    assert windows.run("msiexec", "/i", older, "/qn").code == 0
    assert windows.run("msiexec", "/i", package, "/qn").code == 0
    assert windows.run("msiexec", "/i", older, "/qn").code != 0, "an older version took the place of a newer one"
    assert is_same(made.folder, home)
    assert list(windows.drive.rglob("Start Menu/Programs/Steps Towards.lnk"))

    # Program Files cannot be written by those who use it.
    for path in (home, *home.rglob("*")):
        path.chmod(0o555)
    added = windows.run(home / "steps-towards-console.exe", "example", inside=home)
    assert added.code == 0, added.said
    assert (plans / "plans.db").exists()
    for path in (home, *home.rglob("*")):
        path.chmod(0o755)

    assert windows.run("msiexec", "/x", package, "/qn").code == 0
    left = files_of(windows) - before
    assert {file for file in left if "AppData/Local/Steps Towards/" not in file} == set()


PLACES = (
    "a stick",
    "Zoë's stick",
    "الخطط",
    "/".join(["a folder whose name is quite long, as some people like it"] * 3),
)


@pytest.mark.parametrize("place", PLACES, ids=["plain", "apostrophe and accent", "Arabic", "240 letters"])
def test_it_is_carried_about_on_a_stick_with_everything_it_holds(windows_unseen: Wine, made: Made, place: str) -> None:
    stick = windows_unseen.drive / place
    with ZipFile(made.portable) as zipped:
        zipped.extractall(stick)
    before = files_of(windows_unseen)
    home = stick / "Steps Towards"

    added = windows_unseen.run(home / "steps-towards.exe", "example")
    assert added.code == 0, added.said
    listed = windows_unseen.run(home / "steps-towards.exe", "list", "--json")
    assert listed.code == 0, listed.said
    assert added.said.strip() in listed.said
    assert (home / "data" / "plans.db").exists()
    left = {file for file in files_of(windows_unseen) - before if not file.startswith(f"{place}/Steps Towards/data/")}
    assert left == set()


def test_without_the_file_that_says_so_nothing_is_kept_beside_the_program(windows_unseen: Wine, made: Made) -> None:
    copied = windows_unseen.drive / "copied"
    shutil.copytree(made.folder, copied, copy_function=os.link)
    before = set(copied.rglob("*"))
    assert windows_unseen.run(copied / "steps-towards.exe", "example").code == 0
    assert set(copied.rglob("*")) == before
    assert list(windows_unseen.person.glob("AppData/Local/Steps Towards/plans.db"))


def test_a_folder_with_a_part_missing_says_which_and_that_the_plans_are_safe(windows_unseen: Wine, made: Made) -> None:
    copied = windows_unseen.drive / "copied"
    shutil.copytree(made.folder, copied, copy_function=os.link)
    (copied / "runtime" / "python311.dll").unlink()
    said = windows_unseen.run(copied / "steps-towards-console.exe")
    assert said.code == 101
    assert "python311.dll" in said.said
    assert "Your plans are safe" in said.said
