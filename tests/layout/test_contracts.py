"""Each wall between the rooms is seen to hold: a wrong import in a copy of the house is found out."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WRONG_IMPORTS = [
    ("app/store.py", "import ui", "The domain knows no window and no database"),
    ("app/store.py", "import db", "The domain knows no window and no database"),
    ("app/store.py", "import PySide6.QtCore", "The domain knows no window and no database"),
    ("app/plan/plan.py", "import sqlalchemy", "The domain knows no window and no database"),
    ("app/plan/plan.py", "import sqlcipher3", "The domain knows no window and no database"),
    ("ui/__init__.py", "import db", "Windows and database never meet"),
    ("db/__init__.py", "import ui", "Windows and database never meet"),
    ("ui/__init__.py", "import sqlalchemy", "Windows do not touch the database library"),
    ("ui/__init__.py", "import sqlcipher3", "Windows do not touch the database library"),
    ("db/__init__.py", "import PySide6.QtCore", "The database draws nothing"),
    ("app/plan/plan.py", "import app.sentence", "Inside the domain"),
    ("app/sentence/__init__.py", "import app.interview.page", "Inside the domain"),
    ("app/coach/finding.py", "import app.documents.blocks", "Inside the domain"),
    ("app/interview/page.py", "import app.coach.finding", "Inside the domain"),
    ("app/documents/blocks.py", "import app.commands", "Inside the domain"),
    ("app/documents/blocks.py", "import docx", "Only the Word writer knows Word"),
    ("ui/__init__.py", "import docx", "Only the Word writer knows Word"),
    ("db/__init__.py", "import lxml.etree", "Only the Word writer knows Word"),
    ("ui/__init__.py", "import pypdf", "Only the finisher of PDF files knows their library"),
    ("app/documents/blocks.py", "import pypdf", "Only the finisher of PDF files knows their library"),
]


def test_every_contract_is_tried_by_a_wrong_import() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in project["tool"]["importlinter"]["contracts"]}
    assert names == {contract for _module, _wrong, contract in WRONG_IMPORTS}


def contracts_of(house: Path) -> "subprocess.CompletedProcess[str]":
    """What the checker of contracts says of the house in this folder."""
    return subprocess.run(
        [sys.executable, "-P", "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


def copy_of_the_house(folder: Path) -> Path:
    for room in ("app", "ui", "db"):
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_every_wall_of_the_house_stands(tmp_path: Path) -> None:
    said = contracts_of(copy_of_the_house(tmp_path))
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("module", "wrong", "contract"), WRONG_IMPORTS)
def test_a_wrong_import_breaks_its_contract(tmp_path: Path, module: str, wrong: str, contract: str) -> None:
    house = copy_of_the_house(tmp_path)
    with (house / module).open("a", encoding="utf-8") as opened:
        opened.write(f"\n{wrong}\n")
    said = contracts_of(house)
    assert said.returncode == 1, said.stderr
    assert f"{contract} BROKEN" in said.stdout
