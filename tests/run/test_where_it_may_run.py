"""Where the program has to run: with every socket forbidden, from a folder it cannot change, whatever its name (UX R97,
R98, R102)."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "db", "ui", "resources")

WITHOUT_SOCKETS = """
import os, sys
def refuse(event, values):
    if event.startswith("socket."):
        os.write(2, f"asked for {event}\\n".encode())
        os._exit(3)
sys.addaudithook(refuse)
from app.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


class Ran(NamedTuple):
    code: int
    said: str
    calls: str
    before: dict[str, int]
    after: dict[str, int]


def files_in(folder: Path) -> dict[str, int]:
    return {str(file.relative_to(folder)): file.stat().st_mtime_ns for file in sorted(folder.rglob("*"))}


def as_read_only(folder: Path) -> list[str]:
    """What to put before a command so that it finds the folder read-only; for root its mode alone does not do."""
    for file in (folder, *folder.rglob("*")):
        file.chmod(0o555 if file.is_dir() else 0o444)
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return []
    bind = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'
    inside = ["unshare", "--mount", "sh", "-c", bind, str(folder)]
    may = subprocess.run([*inside, "true"], capture_output=True).returncode == 0
    return inside if may else []


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    """The program's test of itself, from a copy with a difficult name that cannot be changed."""
    folder = tmp_path_factory.mktemp("read only") / "Zoë’s “stick” & 100 % عائشہ"
    for room in ROOMS:
        shutil.copytree(ROOT / room, folder / room, ignore=shutil.ignore_patterns("__pycache__"))
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    calls = elsewhere / "calls"
    watch = ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(calls)] if shutil.which("strace") else []
    before = files_in(folder)
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder),
        "PYTHONPYCACHEPREFIX": str(elsewhere / "bytecode"),
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(elsewhere),
    }
    command = [*as_read_only(folder), *watch, sys.executable, "-P", "-c", WITHOUT_SOCKETS, "self-test"]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=600
    )
    seen = calls.read_text(encoding="utf-8") if calls.is_file() else ""
    yield Ran(done.returncode, done.stdout + done.stderr, seen, before, files_in(folder))
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755)


def test_it_does_all_its_work_with_every_socket_forbidden(ran: Ran) -> None:
    assert ran.code == 0, ran.said
    assert ran.said.count("ok") >= 7


def test_nothing_below_python_asks_the_system_for_the_network(ran: Ran) -> None:
    assert [line for line in ran.calls.splitlines() if "AF_INET" in line] == []


def test_it_runs_from_a_folder_that_cannot_be_changed_and_leaves_it_as_it_was(ran: Ran) -> None:
    assert ran.after == ran.before
