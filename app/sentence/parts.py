"""Finds the parts of an outcome in a sentence somebody wrote: when, who, will do and so that, with their places."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundPart:
    """Words found in a text, and their places in it (`text[start:end] == quote`)."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundParts:
    """The parts that were found; those that were not are nothing."""

    when: FoundPart | None = None
    who: FoundPart | None = None
    will_do: FoundPart | None = None
    so_that: FoundPart | None = None


def find_parts(text: str) -> FoundParts:
    """The parts of an outcome in a text of any kind, whatever their order. Never raises; places lie inside the text."""
    found = {}
    for name, pattern in (
        ("when", r"\bBy (?P<part>[^,.]+)"),
        ("who", r"(?P<part>\b\w+) will\b"),
        ("will_do", r"\bwill\s+(?P<part>.+?)(?=\s*(?:\bso that\b|[.]|$))"),
        ("so_that", r"\bso that\s+(?P<part>[^.]+)"),
    ):
        match = re.search(pattern, text)
        found[name] = FoundPart(match["part"], match.start("part"), match.end("part")) if match else None
    return FoundParts(**found)
