"""Reads one text the way a good colleague would: what kind it is, what is there already, and what is worth a look."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from app.coach.finding import Finding
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.coach.rule import finding
from app.sentence.kind import reads_as_help
from app.sentence.parts import FoundParts, find_parts

FIELDS: Final = ("outcome", "will", "so_that", "step", "hope", "help", "change")
KINDS: Final = ("outcome", "step", "aspiration", "provision", "other")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What was read in a text: its `kind` (one of `KINDS`), its parts, codes of what is `there` already, the findings
    with the most worthwhile first, and for each letter of SMART whether the words show it."""

    text: str
    kind: str
    parts: FoundParts
    there: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    smart: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))


def read(text: str, *, field: str = "outcome", profile: Profile | None = None) -> Reading:
    """Read a text that was asked for as one of `FIELDS`. Never raises; the same text always reads the same."""
    parts = find_parts(text)
    is_help = reads_as_help(text)
    found = []
    if is_help:
        found.append(finding("O4", quote=text[:60], end=len(text[:60])))
    elif field == "outcome":
        found += [finding("O1")] if not parts.when else []
        found += [finding("O2")] if not parts.will_do else []
        found += [finding("O3")] if not parts.so_that else []
    measured = bool(re.search(r"\d|\btwice\b|\bevery\b|\beach\b", text))
    there = {"has-when": parts.when, "has-will-do": parts.will_do, "has-so-that": parts.so_that, "measurable": measured}
    return Reading(
        text=text,
        kind="provision" if is_help else "outcome",
        parts=parts,
        there=tuple(code for code, is_there in there.items() if is_there),
        findings=weighed(found, profile or built_in()),
        smart=MappingProxyType(
            {"S": bool(parts.will_do), "M": measured, "A": True, "R": bool(parts.so_that), "T": bool(parts.when)}
        ),
    )
