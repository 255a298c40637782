"""`run.py test` goes through every check whatever fails, ends with one summary, and passes only when all do."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"

ARRANGED = """
import sys, pathlib
import bootstrap, checks, debian
bootstrap.ready = lambda lock: pathlib.Path(sys.executable)
debian.ensure_window_libraries = lambda *, required: None
debian.ensure_test_packages = lambda: {missing!r}
checks.CHECKS = {{"format": ["-c", "print('formatted')"], "lint": ["-c", "import sys; sys.exit({lint})"]}}
checks.TESTS = ["-c", "import sys; print(sys.argv[1:]); print({last!r}); sys.exit({tests})"]
sys.exit(checks.run({arguments!r}))
"""
GOOD = "==== 3 passed, 1 skipped in 0.52s ===="


def checked(
    *arguments: str, lint: int = 0, tests: int = 0, last: str = GOOD, missing: tuple[str, ...] = ()
) -> "subprocess.CompletedProcess[str]":
    script = ARRANGED.format(lint=lint, tests=tests, last=last, missing=missing, arguments=arguments)
    return subprocess.run(
        [sys.executable, "-c", script], cwd=PACKAGING, capture_output=True, text=True, encoding="utf-8", check=False
    )


def last_line(said: "subprocess.CompletedProcess[str]") -> str:
    return said.stdout.splitlines()[-1]


def test_everything_good_ends_in_one_line_like_that_of_the_tests() -> None:
    said = checked()
    assert said.returncode == 0, said.stderr
    assert re.fullmatch(r"=+ every check passed, 6 passed, 2 skipped in \d+\.\d\ds =+", last_line(said))


def test_a_failing_check_stops_nothing_and_is_named_at_the_end() -> None:
    said = checked(lint=1)
    assert said.returncode == 1
    assert "=== tests" in said.stdout
    assert "lint failed, 6 passed" in last_line(said)


@pytest.mark.parametrize("last", ["==== 1 failed, 2 passed in 1.00s ====", "1 failed, 2 passed in 61.00s (0:01:01)"])
def test_failing_tests_are_counted_at_the_end(last: str) -> None:
    said = checked(tests=1, last=last)
    assert said.returncode == 1
    assert "tests failed, 2 failed, 4 passed in" in last_line(said)


def test_tests_that_never_end_well_are_no_success() -> None:
    said = checked(tests=139, last="Segmentation fault")
    assert said.returncode == 1
    assert "no test ran to its end" in last_line(said)


def test_what_follows_goes_to_the_tests() -> None:
    assert "['-k', 'layout']" in checked("-k", "layout").stdout


def test_packages_that_could_not_be_installed_are_named_with_the_line_to_type() -> None:
    said = checked(missing=("xvfb",))
    assert said.returncode == 0
    assert "Some tests were skipped" in said.stdout
    assert "xvfb" in said.stdout


def test_the_machine_that_checks_runs_the_one_command_and_nothing_else() -> None:
    lines = (PACKAGING.parent / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines == ["#!/usr/bin/env bash", "python3 run.py test"]


def test_the_store_and_the_window_are_tested_in_processes_of_their_own() -> None:
    said = checked().stdout
    assert said.index("['--ignore=tests/ui']") < said.index("['tests/ui']")
