"""What stands on a page of paper: marks with their place, and pieces of them that are placed together."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtGui import QColor, QImage, QTextLayout, QTextLine

from app.documents.blocks import PageShape
from app.documents.pdf.tags import Tag


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """A line of words. `layout` keeps alive what the line belongs to."""

    text: str
    colour: QColor
    line: QTextLine
    layout: QTextLayout


@dataclass(frozen=True, kw_only=True, slots=True)
class Dashes:
    """A line to cut along."""

    colour: QColor


Ink = Words | QColor | QImage | Dashes


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """One thing on the page, its place and size in twentieths of a point from the top left corner of its piece, later
    of its page. `tag` says what it is to whoever cannot see it; nothing for what only decorates."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    tag: Tag | None = None

    def moved(self, x: float, y: float) -> "Mark":
        """The same mark, this much further right and down."""
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Marks that stand in a column together: a paragraph, or a row of a table with the `head` it repeats.

    `before` and `after` are the room above and below; `breaks` are the heights at which it may go on in the next
    column, and `last_breaks` those for one that is taller than a whole column. `section` starts pages of another shape.
    """

    marks: tuple[Mark, ...] = ()
    height: float = 0.0
    before: float = 0.0
    after: float = 0.0
    with_next: bool = False
    new_page: bool = False
    breaks: tuple[float, ...] = ()
    last_breaks: tuple[float, ...] = ()
    head: "Piece | None" = None
    section: PageShape | None = None

    def parted(self, at: float) -> "tuple[Piece, Piece]":
        """What stands above this height, and what stands below it."""
        return (
            replace(self, marks=tuple(_cut(self.marks, 0, at)), height=at, after=0, breaks=(), last_breaks=()),
            replace(
                self,
                marks=tuple(mark.moved(0, -at) for mark in _cut(self.marks, at, self.height)),
                height=self.height - at,
                before=0,
                new_page=False,
                breaks=_below(self.breaks, at),
                last_breaks=_below(self.last_breaks, at),
            ),
        )


@dataclass(kw_only=True, slots=True)
class PaperPage:
    """One side of paper with everything on it. `number` counts from 1."""

    shape: PageShape
    number: int
    marks: list[Mark] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What the page says, each paragraph on a line of its own, header and footer left out."""
        said: list[str] = []
        before: Tag | None = None
        for mark in self.marks:
            if mark.tag is None or not (text := mark.ink.text if isinstance(mark.ink, Words) else mark.tag.alt):
                continue
            if before is mark.tag:
                said[-1] += text
            elif before is not None and before.kind == "Lbl":
                said[-1] += f" {text}"
            else:
                said.append(text)
            before = mark.tag
        return "\n".join(line.strip() for line in said)


def _cut(marks: Iterable[Mark], top: float, bottom: float) -> list[Mark]:
    """The marks between two heights. Strokes that reach beyond are cut there; words and pictures never lie across."""
    kept = []
    for mark in marks:
        if isinstance(mark.ink, QColor):
            start, end = max(mark.y, top), min(mark.y + mark.height, bottom)
            if end > start or (top <= mark.y < bottom):
                kept.append(replace(mark, y=start, height=max(end - start, 0)))
        elif top <= mark.y + mark.height / 2 < bottom:
            kept.append(mark)
    return kept


def _below(breaks: tuple[float, ...], at: float) -> tuple[float, ...]:
    return tuple(height - at for height in breaks if height > at)
