"""Every room holds what its name says, in modules that can be read in one go."""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "ui", "db")
LONGEST = 300
TO_OTHER_MACHINES = {
    "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl",
    "telnetlib", "urllib", "urllib3", "webbrowser", "xmlrpc",
}  # fmt: skip
TOP_LEVEL = {
    "app", "db", "packaging", "resources", "tests", "ui", ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md",
    "pyproject.toml", "run.py",
}  # fmt: skip


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((ROOT / room).rglob("*.py"))


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_there_are_modules_to_look_at() -> None:
    assert all(list(modules(room)) for room in (*ROOMS, "tests", "packaging"))


def test_no_module_is_longer_than_can_be_read_in_one_go() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in modules(*ROOMS, "packaging")}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


@pytest.mark.parametrize("folder", ["packaging", "tests"])
def test_no_package_hides_a_library_or_a_room(folder: str) -> None:
    assert list((ROOT / folder).rglob("__init__.py")) == []


def test_the_packaging_library_stays_within_reach_of_the_project() -> None:
    subprocess.run([sys.executable, "-c", "import packaging.version"], cwd=ROOT, check=True)


@pytest.mark.parametrize("module", [*modules(*ROOMS)], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_reaches_for_the_network_or_the_plain_database(module: Path) -> None:
    named = set(imports(module))
    assert {name for name in named if name.partition(".")[0] in TO_OTHER_MACHINES} == set()
    assert {name for name in named if "QtNetwork" in name or name.partition(".")[0] == "sqlite3"} == set()


@pytest.mark.parametrize("module", [*modules(*ROOMS, "packaging")], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_opens_with_one_sentence_that_says_what_it_is_for(module: Path) -> None:
    said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))
    assert said
    assert said[0].isupper() or said[0] == "`"
    assert said.splitlines()[0].rstrip().endswith((".", ":", ";", ",")) or "\n" in said


def test_no_module_is_named_after_everything_and_nothing() -> None:
    nothing = {"utils", "util", "helpers", "helper", "common", "manager", "controller", "base", "core", "misc"}
    assert [path for path in modules(*ROOMS, "packaging", "tests") if nothing & set(path.stem.split("_"))] == []


def test_the_version_is_written_in_one_place_only() -> None:
    written = [path for path in modules(*ROOMS, "packaging") if "__version__ =" in path.read_text(encoding="utf-8")]
    assert written == [ROOT / "app" / "__init__.py"]
    assert "\nversion =" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_no_two_test_files_share_a_name() -> None:
    counted = Counter(path.name for path in modules("tests"))
    assert [name for name, count in counted.items() if count > 1 and name != "conftest.py"] == []


@pytest.mark.parametrize("module", [*(ROOT / "tests").rglob("test_*.py")], ids=lambda path: path.name)
def test_every_test_is_named_after_a_sentence(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    tests = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name[:5] == "test_"]
    assert tests
    assert [name for name in tests if len(name.split("_")) < 4] == []


def test_nothing_else_lies_at_the_top_of_the_project() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    assert {name.partition("/")[0] for name in listed.stdout.splitlines()} <= TOP_LEVEL
