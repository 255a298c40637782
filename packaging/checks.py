"""Everything that has to be true before a change is good: one command, every step named and timed, one summary."""

import re
import subprocess
import time
from collections.abc import Sequence
from typing import Final

import bootstrap
import debian
import word_checker

CHECKS: Final = {
    "format": ["-m", "ruff", "format", "--check"],
    "lint": ["-m", "ruff", "check"],
    "types": ["-m", "mypy"],
    "contracts": ["-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo"],
    "strings": [str(bootstrap.PACKAGING / "strings.py"), "--check"],
}
TESTS: Final = ["-m", "pytest", "-n", "2", "--dist", "worksteal"]
HALVES: Final = (["--ignore=tests/ui"], ["tests/ui"])
"""The window's tests run in processes of their own: what a fault in a window leaves behind in memory must not reach the
tests of the store."""


def run(pytest_arguments: Sequence[str]) -> int:
    """Run every check, then the tests with these arguments; gives 0 only when all of them pass.

    A failing check does not stop the others: one run tells everything there is to mend.
    """
    began = time.monotonic()
    python = str(bootstrap.ready(bootstrap.DEVELOPMENT))
    debian.ensure_window_libraries(required=True)
    still_missing = debian.ensure_test_packages()
    word_checker.ensure_word_checker()
    passed = {name: _passes(name, [python, "-P", *command]) for name, command in CHECKS.items()}
    print("\n=== tests", flush=True)
    runs = [list(pytest_arguments)] if pytest_arguments else HALVES
    ended = [_run_tests([python, "-P", *TESTS, *more]) for more in runs]
    tests_pass = all(good for good, _ in ended)
    counts = _together([counts for _, counts in ended])
    _summarise(passed | {"tests": tests_pass}, counts, still_missing, time.monotonic() - began)
    return 0 if tests_pass and all(passed.values()) else 1


def _passes(name: str, command: Sequence[str]) -> bool:
    print(f"\n=== {name}", flush=True)
    began = time.monotonic()
    code = subprocess.run(command, cwd=bootstrap.ROOT, env=bootstrap.environment()).returncode
    print(f"=== {name} {_verdict(code == 0)} in {time.monotonic() - began:.1f} s", flush=True)
    return code == 0


def _run_tests(command: Sequence[str]) -> tuple[bool, str]:
    last = ""
    with subprocess.Popen(
        command,
        cwd=bootstrap.ROOT,
        env=bootstrap.environment(),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    ) as tests:
        for line in tests.stdout or ():
            print(line, end="", flush=True)
            last = line.strip() or last
    found = re.fullmatch(r"=* ?(.*) in [\d.]+s\b.*", last)
    return tests.returncode == 0, found[1] if found else "no test ran to its end"


def _together(counts: Sequence[str]) -> str:
    """The counts of several runs in one: "3 passed" and "1 failed, 4 passed" are "1 failed, 7 passed"."""
    sums: dict[str, int] = {}
    for number, what in re.findall(r"(\d+) ([a-z]+)", ", ".join(counts)):
        sums[what] = sums.get(what, 0) + int(number)
    lost = [said for said in counts if not re.search(r"\d", said)]
    order = sorted(sums, key=lambda what: (what != "failed", what != "passed"))
    return ", ".join([*lost, *(f"{sums[what]} {what}" for what in order)])


def _summarise(passed: dict[str, bool], counts: str, still_missing: Sequence[str], seconds: float) -> None:
    if still_missing:
        print(f"\nSome tests were skipped. {debian.how_to_install(still_missing)}")
    print()
    for name, good in passed.items():
        print(f"{name:<10} {_verdict(good)}")
    failed = [name for name, good in passed.items() if not good]
    verdict = f"{', '.join(failed)} failed" if failed else "every check passed"
    print(f"{f' {verdict}, {counts} in {seconds:.2f}s ':=^80}", flush=True)


def _verdict(good: bool) -> str:
    return "passed" if good else "FAILED"
