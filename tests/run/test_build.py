"""`run.py build`: what it says of a release, what it lists, and what stands against giving one to people."""

import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.utils import canonicalize_name

from app import __version__
from ui.about_view import PARTS

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Gives a module of `packaging/` by its name."""
    monkeypatch.syspath_prepend(PACKAGING)
    return import_module


CHANGELOG = """
# What is new

## Unreleased

- Coming.

## 0.2.0 (1 March 2027)

- One thing,
  told on two lines.
- Another.

## 0.1.0 (1 December 2026)

- The first.
"""


def test_the_notes_of_a_release_are_those_of_its_section(load: Any) -> None:
    notes_of = load("release").notes_of
    assert notes_of("0.2.0", CHANGELOG) == ("One thing, told on two lines.", "Another.")
    assert notes_of("0.1.0", CHANGELOG) == ("The first.",)


def test_a_version_without_a_section_has_the_notes_of_what_is_coming(load: Any) -> None:
    assert load("release").notes_of("0.3.0", CHANGELOG) == ("Coming.",)


def test_the_release_is_of_the_version_the_program_tells_and_of_a_given_moment(
    load: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    release = load("release").this_release()
    assert release.version == __version__
    assert f"{release.when:%Y-%m-%d %H:%M}" == "2026-01-01 00:00"
    assert release.notes


def test_a_release_is_refused_while_the_list_of_news_has_no_section_for_it(
    load: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    release = load("release")
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    against = release.why_not_to_release(release.Release(version="0.3.0", moment=0, notes=()))
    assert against == ["The sources hold changes that are in no commit.", "CHANGELOG.md has no section for 0.3.0."]
    (tmp_path / ".git" / "info" / "exclude").write_text("CHANGELOG.md\n")
    assert release.why_not_to_release(release.Release(version="0.2.0", moment=0, notes=())) == []


def test_the_sums_are_in_one_order_and_can_be_checked(load: Any, tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).write_text(name)
    sums = load("build").sums_of([tmp_path / "b", tmp_path / "a"])
    assert [line.split()[1] for line in sums.splitlines()] == ["a", "b"]
    checked = subprocess.run(["sha256sum", "--check"], input=sums, cwd=tmp_path, text=True, capture_output=True)
    assert checked.returncode == 0, checked.stderr


def test_every_part_of_the_lock_is_listed_with_its_licence_and_its_words(load: Any, tmp_path: Path) -> None:
    parts, contents = load("parts").common_parts(), load("contents")
    listed = {part.name: part for part in parts}
    lock = (PACKAGING / "requirements.txt").read_text(encoding="utf-8")
    locked = {line.partition("==")[0] for line in lock.splitlines() if line[:1].isalpha()}
    assert {canonicalize_name(name) for name in locked} <= set(listed)
    assert {"Qt", "ICU", "SQLite", "SQLCipher", "OpenSSL", "libxml2"} <= set(listed)
    assert sum("Atkinson" in name for name in listed) == len(list((ROOT / "resources" / "fonts").glob("*.ttf")))
    contents.write_licences(tmp_path, parts)
    written = " ".join(file.name for file in tmp_path.iterdir())
    assert [part.name for part in parts if part.name not in written and not part.inside] == []
    assert all(file.stat().st_size > 100 for file in tmp_path.iterdir())


def test_the_window_names_every_part_and_its_licence(load: Any) -> None:
    shown = {name.strip(): licence for names, licence in PARTS for name in re.sub(r" \d| \(.*\)", "", names).split(",")}
    for part in load("parts").common_parts():
        name = {"pyside6-essentials": "PySide6", "shiboken6": "PySide6"}.get(part.name, part.name).lower()
        licence = next((licence for other, licence in shown.items() if other.lower() == name), None)
        assert part.name.startswith("Atkinson") or part.licence in (licence or "").split(", "), part


def test_the_list_for_machines_is_sound_and_the_same_every_time(load: Any) -> None:
    release = load("release").Release(version="1.2.3", moment=1_767_225_600, notes=("New.",))
    frozen_parts = load("parts").frozen_parts
    parts = [*load("parts").common_parts(), *frozen_parts("Linux"), *frozen_parts("macOS")]
    first, again = load("sbom").sbom(release, parts), load("sbom").sbom(release, list(reversed(parts)))
    assert first == again
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(first) is None
    told = json.loads(first)
    assert told["metadata"]["component"]["version"] == "1.2.3"
    assert told["metadata"]["timestamp"].startswith("2026-01-01T00:00:00")
    assert all(part["version"] and part["licenses"] and part["purl"] for part in told["components"])
    assert len(told["components"]) == len(parts)


def test_the_list_for_people_names_each_part_and_what_is_new(load: Any) -> None:
    release = load("release").Release(version="1.2.3", moment=1_767_225_600, notes=("New.",))
    table = load("contents").table(release, load("parts").common_parts())
    assert "- New." in table
    assert "| SQLCipher | 4." in table


@pytest.mark.skipif(sys.platform == "darwin", reason="here it can be made")
def test_what_needs_another_system_is_said(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, PACKAGING / "build.py", "--only", "macos", "--out", tmp_path],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert said.returncode == 1
    assert "macos: can only be made on Darwin" in said.stdout


def test_a_missing_tool_or_library_is_installed_or_named_in_one_line(
    load: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    debian, bootstrap = load("debian"), load("bootstrap")
    asked: list[list[str]] = []
    monkeypatch.setattr(debian, "loads", lambda file: file != "libcups.so.2")

    def install(packages: list[str]) -> bool:
        asked.append(packages)
        return True

    monkeypatch.setattr(debian, "install", install)
    debian.ensure_for_building({"sh": "dash", "no-such-tool": "some-package"})
    assert asked == [["libcups2", "some-package"]]
    monkeypatch.setattr(debian, "install", lambda packages: False)
    with pytest.raises(bootstrap.CannotStartError, match="some-package"):
        debian.ensure_for_building({"no-such-tool": "some-package"})
