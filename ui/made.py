"""What came of making documents: those that are there, and those that are not, with the reason in a sentence."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class MadeDocument:
    """One document: its kind, what people call it, and its file; none for one that went to the printer."""

    kind: str
    title: str
    path: Path | None


@dataclass(frozen=True, kw_only=True, slots=True)
class NotMade:
    """One document that was not made, and why; no reason for one that was stopped."""

    title: str
    why: str


@dataclass(kw_only=True, slots=True)
class Making:
    """Everything that came of it."""

    made: list[MadeDocument] = field(default_factory=list)
    not_made: list[NotMade] = field(default_factory=list)
