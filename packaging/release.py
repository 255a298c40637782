"""What is released: the version, the time of its commit, and what is new in it."""

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
NAME: Final = "steps-towards"
COMING: Final = "Unreleased"
_FIRST_DAY_OF_ZIP: Final = 315_532_800


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """One release. Every file that is made carries its `moment`, in seconds since 1970, so that none carries today."""

    version: str
    moment: int
    notes: tuple[str, ...]

    @property
    def when(self) -> datetime:
        """The moment, in universal time."""
        return datetime.fromtimestamp(self.moment, UTC)


def this_release() -> Release:
    """The release that the sources beside us are."""
    version = _version()
    return Release(
        version=version,
        moment=_moment(),
        notes=notes_of(version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")),
    )


def notes_of(version: str, changelog: str) -> tuple[str, ...]:
    """What is new in this version, a sentence or two each; while it has no section of its own, what is coming."""
    sections: dict[str, str] = {}
    for section in re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]:
        title, _, text = section.partition("\n")
        sections[title.split()[0].strip("[]")] = text
    points = re.split(r"^- ", sections.get(version, sections.get(COMING, "")), flags=re.MULTILINE)[1:]
    return tuple(" ".join(point.split()) for point in points)


def why_not_to_release(release: Release) -> list[str]:
    """What stands against giving these sources to people as a release, a sentence each; nothing when all is well."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True)
    against = []
    if changed.returncode or changed.stdout:
        against.append("The sources hold changes that are in no commit.")
    if not re.search(rf"^## \[?{re.escape(release.version)}\b", changelog, flags=re.MULTILINE):
        against.append(f"CHANGELOG.md has no section for {release.version}.")
    return against


def _version() -> str:
    found = re.search(
        r'^__version__\s=\s"(.+)"$', (ROOT / "app" / "__init__.py").read_text("utf-8"), flags=re.MULTILINE
    )
    if found is None:
        raise LookupError("app/__init__.py has no version")
    return found[1]


def _moment() -> int:
    """The time that was given, or that of the commit; sources that have neither are all of the same day."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    try:
        asked = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return _FIRST_DAY_OF_ZIP
    return int(asked.stdout) if asked.stdout.strip() else _FIRST_DAY_OF_ZIP
