"""Sheets of helpers' cards to print and cut: four A6 faces on each page, down one column and then the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.documents.blocks import Block, Heading, PageShape, Paragraph, Run, Table
from app.documents.pieces.card_faces import (
    LABEL_WIDTH,
    LONGEST,
    Face,
    faces_of,
    fits_one_line,
    label_lines,
    room_for,
    title_lines,
    value_lines,
)
from app.documents.pieces.rows import cell, heads
from app.documents.pieces.step_cards import StepCard, WordRow, to_the_review
from app.documents.pieces.tick_grid import WIDTH, TickGrid
from app.i18n import Texts, fill

SHEET: Final = PageShape(top=8, sides=8, bottom=6, columns=2, is_bare=True)
"""A page with four faces; the line between its columns is a line to cut along."""

_POINTS_A_MM: Final = 72 / 25.4
_TO_WRITE: Final = "…"
"""What stands where a helper writes by hand: the row leaves the room."""

_NAME_TO_WRITE: Final = "………………"


@dataclass(frozen=True, kw_only=True, slots=True)
class _CardText:
    """A card's words as they fit on its faces: what stands above, beside, and below the grid."""

    number: int
    name: str
    head: str
    rows: tuple[WordRow, ...]
    grid: TickGrid | None
    end: str


def sheets(cards: list[StepCard], texts: Texts) -> tuple[Block, ...]:
    """Every face of every card, in their order."""
    faces = [(card, face) for card in (_fitted(card, texts) for card in cards) for face in _faces(card, texts)]
    return tuple(
        block
        for place, (card, face) in enumerate(faces)
        for block in _face_blocks(card, face, texts, is_upper=place % 2 == 0)
    )


def _fitted(card: StepCard, texts: Texts) -> _CardText:
    """What is too long for its place there is said in fewer words, and is whole in a row of its own or on the list."""
    say = texts.gettext
    who = card.who or _NAME_TO_WRITE
    head = fill(say("{who}, until {day}") if card.soon else "{who}", {"who": who, "day": card.soon})
    rows = list(card.rows)
    if label_lines(rows[0].label) > LONGEST:
        rows[0] = replace(rows[0], label=say("The learner will"))
    if value_lines(head) > LONGEST:
        rows.insert(0, WordRow(label=say("For"), text=head))
        head = say("The adult named below")
    return _CardText(
        number=card.number,
        name=card.name if title_lines(card.name) < LONGEST else say("The step in the list"),
        head=head,
        rows=tuple(rows),
        grid=card.grid,
        end=card.then if fits_one_line(card.then) else to_the_review(texts),
    )


def _faces(card: _CardText, texts: Texts) -> list[Face]:
    """How the card is parted. One that takes several faces says so in their titles, which may be longer for it."""
    alone = faces_of(card.rows, card.grid, room_for(_title(card, 1, 1, texts), card.head))
    if len(alone) == 1:
        return alone
    return faces_of(card.rows, card.grid, room_for(_title(card, 9, 9, texts), card.head))


def _face_blocks(card: _CardText, face: Face, texts: Texts, *, is_upper: bool) -> Iterator[Block]:
    """One face. The line to cut along stands under an upper one."""
    title = _title(card, face.part, face.parts, texts)
    yield Heading(text=title, level=2, style="Card title")
    yield _words(card.head, face, title, texts) if face.rows else _paragraph(card.head, "Card note")
    if card.grid and face.stop > face.start:
        yield _paragraph(card.grid.title, "Card measure")
        yield _ticks(card.grid, face)
    end = card.end if face.part == face.parts else _rest(texts)
    yield _paragraph(end, "Card end" if is_upper else "Card end below")


def _title(card: _CardText, part: int, parts: int, texts: Texts) -> str:
    one, several = texts.gettext("{number}. {name}"), texts.gettext("{number}. {name} ({part} of {parts})")
    values = {"number": str(card.number), "name": card.name, "part": str(part), "parts": str(parts)}
    return fill(one if parts == 1 else several, values)


def _rest(texts: Texts) -> str:
    return texts.gettext("The rest is on the next card.")


def _words(head: str, face: Face, title: str, texts: Texts) -> Table:
    return Table(
        style="Card words",
        head=(cell(texts.gettext("For"), "Card note"), cell(head, "Card note")),
        rows=tuple((cell(row.label, "Card label"), cell(row.text or _TO_WRITE, "Card text")) for row in face.rows),
        widths=(LABEL_WIDTH, WIDTH - LABEL_WIDTH),
        caption=title,
        description=texts.gettext("Who the card is for, and what to do, say and look for."),
        room=tuple(row.height / _POINTS_A_MM for row in face.rows),
    )


def _ticks(grid: TickGrid, face: Face) -> Table:
    return Table(
        style="Tick grid",
        head=heads(*grid.heads, style="Card note"),
        rows=grid.lines[face.start : face.stop],
        widths=grid.widths,
        caption=grid.title,
        room=(face.tick_height / _POINTS_A_MM,) * (face.stop - face.start),
    )


def _paragraph(text: str, style: str) -> Paragraph:
    return Paragraph(runs=(Run(text=text),), style=style)
