"""Qt for Python loses a reference to None with every call that returns nothing, in some versions: not in ours."""

import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]

CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(100_000):
    thing.setObjectName("name")
    thing.blockSignals(False)
print(before - sys.getrefcount(None))
"""


def test_a_hundred_thousand_calls_that_return_nothing_do_no_harm() -> None:
    ran = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    lost = int(ran.stdout)
    assert abs(lost) < 1_000


def test_the_version_that_loses_references_is_not_allowed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    qt = next(r for r in map(Requirement, project["project"]["dependencies"]) if r.name == "PySide6-Essentials")
    assert qt.specifier.contains("6.11.3")
    assert not qt.specifier.contains("6.12.0")
