"""Says what is in a release: for machines, for people, and in the words of every licence."""

from collections.abc import Iterable
from pathlib import Path

from parts import Part
from release import NAME, ROOT, Release
from sbom import sbom


def write_contents(out: Path, release: Release, parts: Iterable[Part]) -> list[Path]:
    """Write the list of parts in a standard form and as a table; gives both files."""
    for_machines = out / f"{NAME}-{release.version}.cdx.json"
    for_machines.write_text(sbom(release, parts), encoding="utf-8", newline="\n")
    for_people = out / f"{NAME}-{release.version}-contents.md"
    for_people.write_text(table(release, parts), encoding="utf-8", newline="\n")
    return [for_machines, for_people]


def table(release: Release, parts: Iterable[Part]) -> str:
    """What is new, and the parts with versions and licences, for people."""
    news = [f"- {note}" for note in release.notes]
    rows = [
        f"| {part.name} | {part.version} | {part.licence} | {_note(part)} |"
        for part in sorted(parts, key=lambda part: (part.name.lower(), part.version))
    ]
    return "\n".join(
        [
            f"# Steps Towards {release.version}",
            "",
            f"{release.when:%d %B %Y}. Its own licence is MIT.",
            *(["", "## What is new", "", *news] if news else []),
            "",
            "## What comes with it",
            "",
            "| Part | Version | Licence | |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )


def write_licences(folder: Path, parts: Iterable[Part]) -> None:
    """Put the words of every part's licence in the folder, one file a part. Raises `LookupError` for one without."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Steps Towards.txt").write_bytes((ROOT / "LICENSE").read_bytes())
    for part in parts:
        if not part.words and not part.inside:
            raise LookupError(f"no words of a licence for {part.name}")
        for file in part.words:
            several = f" {file.name.removesuffix('.txt')}" if len(part.words) > 1 else ""
            (folder / f"{part.name}{several}.txt").write_bytes(file.read_bytes())


def _note(part: Part) -> str:
    notes = [f"in {part.inside}"] if part.inside else []
    return ", ".join([*notes, *([f"only on {part.system}"] if part.system else [])])
