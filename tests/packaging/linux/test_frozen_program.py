"""The frozen program on a real display: from a folder nobody can write, without the Python and the sources of here."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import __version__
from tests.packaging.linux.freezing import ROOT, Made

# The first of them waits until the program is frozen, and on a fresh machine until the freezer is installed.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    """A display that nobody sees."""
    if not shutil.which("Xvfb"):
        pytest.skip("needs Xvfb")
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as started:
        assert started.stdout
        yield f":{started.stdout.readline().decode().strip()}"
        started.terminate()


@pytest.fixture
def folder(made: Made, tmp_path: Path) -> Iterator[Path]:
    """The folder where somebody might unpack it, with the rights of a stick that is only read."""
    place = tmp_path / "Zoë O’Brien’s 'things' ü"
    shutil.copytree(made.folder, place / "steps-towards", copy_function=shutil.copy2)
    for path in place.rglob("*"):
        path.chmod(path.stat().st_mode & ~0o222)
    yield place / "steps-towards"
    for path in place.rglob("*"):
        path.chmod(path.stat().st_mode | 0o200)


def environment(home: Path, display: str) -> dict[str, str]:
    """That of somebody who has just signed in: nothing of ours, and traps for a program that looks around."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONHOME": "/nowhere",
        "PYTHONPATH": "/nowhere",
        "QT_PLUGIN_PATH": "/nowhere",
    }


def everything_in(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def test_it_tests_itself_in_a_real_window_from_a_folder_that_is_only_read(
    folder: Path, screen: str, tmp_path: Path
) -> None:
    before = everything_in(folder)
    told = subprocess.run(
        [folder / "steps-towards", "self-test"],
        cwd=folder,
        env=environment(tmp_path, screen),
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert "FAILED" not in told.stdout
    assert told.stderr == ""
    assert everything_in(folder) == before


def test_its_window_opens_the_plans_and_stays_on_a_desktop_of_today(folder: Path, screen: str, tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    # A Wayland desktop with room for X11 programs, which is what all of them are.
    desktop = environment(tmp_path, screen) | {"XDG_SESSION_TYPE": "wayland", "WAYLAND_DISPLAY": "wayland-0"}
    del desktop["QT_QPA_PLATFORM"]
    with subprocess.Popen(
        [folder / "steps-towards", "--data-dir", plans],
        cwd="/",
        env=desktop,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as window:
        for _ in range(300):
            if (plans / "plans.db").exists() and (plans / "steps-towards.log").exists():
                break
            time.sleep(0.2)
        time.sleep(3)
        stays = window.poll() is None
        window.terminate()
        said, _ = window.communicate(timeout=30)
    assert stays, said
    assert "Traceback" not in said
    assert f"started version={__version__}" in (plans / "steps-towards.log").read_text(encoding="utf-8")


def test_it_tells_the_version_of_the_sources(made: Made) -> None:
    told = subprocess.run([made.program, "--version"], capture_output=True, text=True, env={"PATH": "/usr/bin"})
    assert told.stdout == f"Steps Towards {__version__}\n"


def test_no_way_to_another_machine_and_nothing_of_a_maker_came_along(made: Made) -> None:
    files = " ".join(str(path.relative_to(made.folder)) for path in made.folder.rglob("*"))
    for stranger in (
        "Network",
        "Qml",
        "Quick",
        "tls",
        "_ssl",
        "_hashlib",
        "libcrypto",
        "opengl32sw",
        "_sqlite3.cpython",
    ):
        assert stranger not in files.replace("sqlcipher3/_sqlite3.cpython", "")
    said = subprocess.run(["strings", "-a", made.program], capture_output=True, text=True).stdout
    assert all(module not in said for module in ("\nssl\n", "\nhttp.client\n", "\npytest\n", "\nhypothesis\n"))


def test_the_folder_holds_our_languages_the_licences_and_no_path_of_the_builder(made: Made) -> None:
    inner = made.folder / "_internal"
    assert {path.name for path in (inner / "PySide6" / "Qt" / "translations").iterdir()} == {"qtbase_en.qm"}
    assert len(list((inner / "babel" / "locale-data").iterdir())) < 10
    pictures = ROOT / "resources" / "pictures" / "documents"
    assert {path.name for path in pictures.iterdir()} == {
        path.name for path in (inner / "resources" / "pictures" / "documents").iterdir()
    }
    licences = {path.name for path in (inner / "licences").iterdir()}
    assert {"Qt Qt.txt", "Qt LGPL-3.0.txt", "SQLCipher.txt", "Python.txt", "libxcb-cursor.so.0.txt"} <= licences
    home = str(Path.home()).encode()
    assert [
        path.name for path in inner.rglob("*.so*") if b"RUNPATH" in path.read_bytes() and home in path.read_bytes()
    ] == []


def test_it_is_no_larger_than_it_should_be(made: Made) -> None:
    files = [path for path in made.folder.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < 130e6
