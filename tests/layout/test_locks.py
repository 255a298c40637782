"""The locks hold every part to one version and one content, on every system, and name no place to fetch it from."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNTIME = ROOT / "packaging" / "requirements.txt"
BUILD = ROOT / "packaging" / "requirements-build.txt"
DEVELOPMENT = ROOT / "packaging" / "requirements-dev.txt"


def pinned(lock: Path) -> dict[str, str]:
    """The version of each part by its name."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"), flags=re.MULTILINE))


def asked_for(*groups: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [*project["project"]["dependencies"]]
    for group in groups:
        named += [line for line in project["dependency-groups"][group] if isinstance(line, str)]
    return [Requirement(line) for line in named]


@pytest.mark.parametrize("lock", [RUNTIME, BUILD, DEVELOPMENT], ids=lambda lock: lock.name)
def test_a_lock_holds_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(
        r"^\s*-", re.sub(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$", "", text, flags=re.MULTILINE), re.MULTILINE
    )
    assert all("--hash" in text.partition(f"{name}==")[2].splitlines()[1] for name in pinned(lock))


@pytest.mark.parametrize(
    ("lock", "groups"),
    [(RUNTIME, ()), (BUILD, ("build",)), (DEVELOPMENT, ("build", "dev"))],
    ids=["runtime", "build", "development"],
)
def test_a_lock_pins_everything_the_project_asks_for(lock: Path, groups: tuple[str, ...]) -> None:
    versions = pinned(lock)
    for wanted in asked_for(*groups):
        assert wanted.specifier.contains(versions[canonicalize_name(wanted.name)]), wanted


def test_the_program_is_built_and_tested_with_the_parts_it_runs_with() -> None:
    assert pinned(RUNTIME).items() <= pinned(BUILD).items() <= pinned(DEVELOPMENT).items()


def test_what_is_installed_here_is_what_the_lock_says() -> None:
    assert {name: metadata.version(name) for name in pinned(RUNTIME)} == pinned(RUNTIME)
