"""`run.py` on machines that have everything, and on machines that lack one thing: then it says which, in a sentence."""

import ast
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project's start as a fresh clone has it: nothing installed."""
    house = tmp_path / "house"
    shutil.copytree(ROOT / "packaging", house / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "run.py", house)
    return house


def run(house: Path, *arguments: str, before: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    """Start run.py in a Python that first does what `before` says, which is how a machine comes to lack something."""
    script = f"""
import sys, runpy
sys.path.insert(0, "packaging")
{before}
sys.path.pop(0)
sys.argv = {["run.py", *arguments]!r}
runpy.run_path("run.py", run_name="__main__")
"""
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=house,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def pretend_installed(house: Path, program: str) -> None:
    """Give the copy a `.venv` that looks made and a program to hand over to."""
    (house / ".venv" / "bin").mkdir(parents=True)
    (house / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (house / ".venv" / "window-libraries-found").touch()
    for lock in ("requirements.txt", "requirements-dev.txt"):
        text = (house / "packaging" / lock).read_text(encoding="utf-8")
        (house / ".venv" / f"installed-{lock}").write_text(f"{sys.version}\n{text}", encoding="utf-8")
    (house / "app").mkdir()
    (house / "app" / "__init__.py").touch()
    (house / "app" / "__main__.py").write_text(program, encoding="utf-8")


def test_any_old_python_can_read_the_file_that_says_it_is_too_old() -> None:
    ast.parse((ROOT / "run.py").read_text(encoding="ascii"), feature_version=(3, 6))


def test_an_old_python_is_told_what_is_needed(copy: Path) -> None:
    said = run(copy, before="sys.version_info = (3, 10, 4)")
    assert said.returncode == 1
    assert said.stderr == "Steps Towards needs Python 3.11 or newer, and this is Python 3.10.4.\n"


HAS_ONLY = """
import importlib.util
importlib.util.find_spec = lambda name: object() if name in {} else None
"""
"""A Python that has these of venv, pip and ensurepip, and not the others."""


def test_without_venv_one_sentence_and_the_line_to_type(copy: Path) -> None:
    said = run(copy, before=HAS_ONLY.format(["pip"]))
    assert said.returncode == 1
    assert said.stderr.startswith("This Python has no venv,")
    assert "python3-venv" in said.stderr
    assert "Traceback" not in said.stderr


def test_without_pip_one_sentence_and_the_line_to_type(copy: Path) -> None:
    said = run(copy, before=HAS_ONLY.format(["venv"]))
    assert said.returncode == 1
    assert said.stderr.startswith("This Python has no pip")
    assert "python3-pip" in said.stderr
    assert "Traceback" not in said.stderr


def test_when_nothing_can_be_installed_the_program_does_not_start_half_made(copy: Path) -> None:
    said = run(copy, "app", "clock", PIP_NO_INDEX="1", PIP_FIND_LINKS="", PIP_CONFIG_FILE=os.devnull)
    assert said.returncode == 1
    assert said.stderr.endswith("What Steps Towards needs could not be installed; the lines above say why.\n")
    assert not (copy / ".venv" / "installed-requirements.txt").exists()


LIBRARY_MISSING = """
import debian, bootstrap, sys
bootstrap.ready = lambda lock: sys.executable
debian.loads = lambda file: file != "libxcb-cursor.so.0"
"""


def test_missing_window_libraries_are_installed_where_no_password_is_asked(copy: Path, tmp_path: Path) -> None:
    pretend_installed(copy, "print('started')")
    (copy / ".venv" / "window-libraries-found").unlink()
    fake_apt(tmp_path)
    said = run(copy, before=LIBRARY_MISSING + "import os; os.geteuid = lambda: 0", PATH=path_with(tmp_path))
    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines() == ["Installing libxcb-cursor0.", "started"]
    assert "install --yes --no-install-recommends libxcb-cursor0" in (tmp_path / "asked").read_text()
    assert (copy / ".venv" / "window-libraries-found").exists()


def test_missing_window_libraries_are_named_where_a_password_is_asked(copy: Path, tmp_path: Path) -> None:
    pretend_installed(copy, "print('started')")
    (copy / ".venv" / "window-libraries-found").unlink()
    fake_apt(tmp_path)
    said = run(copy, before=LIBRARY_MISSING + "import os; os.geteuid = lambda: 1000", PATH=str(tmp_path / "bin"))
    assert said.returncode == 1
    assert said.stderr.endswith("\nsudo apt-get install libxcb-cursor0\n")
    assert "started" not in said.stdout
    assert not (copy / ".venv" / "window-libraries-found").exists()


def test_a_command_without_a_window_runs_without_its_libraries(copy: Path, tmp_path: Path) -> None:
    pretend_installed(copy, "print('started')")
    (copy / ".venv" / "window-libraries-found").unlink()
    (tmp_path / "bin").mkdir()
    said = run(copy, "app", "clock", before=LIBRARY_MISSING, PATH=str(tmp_path / "bin"))
    assert (said.returncode, said.stdout) == (0, "started\n")


def test_the_second_start_installs_nothing_and_passes_everything_on(copy: Path, tmp_path: Path) -> None:
    pretend_installed(copy, "import os, sys; print(sys.argv[1:], os.getcwd()); sys.exit(7)")
    said = subprocess.run(
        [sys.executable, str(copy / "run.py"), "app", "list", "--json", "--data-dir", "a b"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout == f"['list', '--json', '--data-dir', 'a b'] {tmp_path}\n"
    assert said.returncode == 7


def test_a_folder_with_a_room_of_the_same_name_does_not_take_the_programs_place(copy: Path, tmp_path: Path) -> None:
    pretend_installed(copy, "print('the right one')")
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "__init__.py").write_text("print('the wrong one')")
    said = subprocess.run(
        [sys.executable, str(copy / "run.py")], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert said.stdout == "the right one\n"


def test_a_changed_lock_is_noticed(copy: Path) -> None:
    pretend_installed(copy, "print('started')")
    (copy / "packaging" / "requirements.txt").write_text("not-a-part==1 --hash=sha256:" + "0" * 64 + "\n")
    said = run(copy, PIP_NO_INDEX="1", PIP_FIND_LINKS="", PIP_CONFIG_FILE=os.devnull)
    assert said.returncode == 1
    assert "started" not in said.stdout


def test_the_program_keeps_its_bytecode_even_where_that_is_switched_off(copy: Path) -> None:
    pretend_installed(copy, "import sys; print(sys.dont_write_bytecode)")
    assert run(copy, PYTHONDONTWRITEBYTECODE="1").stdout == "False\n"


def test_what_is_not_a_command_gets_the_list_of_commands(copy: Path) -> None:
    said = run(copy, "tset")
    assert said.returncode == 2
    assert "python3 run.py test" in said.stderr


def test_the_second_start_costs_little_beside_two_bare_pythons(copy: Path) -> None:
    pretend_installed(copy, "")
    run(copy)

    def best(command: list[str]) -> float:
        times = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run(command, check=True)
            times.append(time.perf_counter() - began)
        return min(times)

    bare = best([sys.executable, "-c", "pass"])
    own = best([sys.executable, str(copy / "run.py")]) - bare
    assert own < 10 * bare


def fake_apt(folder: Path) -> None:
    """An apt-get that writes down what it is asked, a sudo that wants a password, and nothing else but `env`."""
    programs = folder / "bin"
    programs.mkdir()
    for name, does in (("apt-get", f'echo "$@" >> {folder / "asked"}'), ("sudo", "exit 1")):
        (programs / name).write_text(f"#!/bin/sh\n{does}\n")
        (programs / name).chmod(0o755)


def path_with(folder: Path) -> str:
    return f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
