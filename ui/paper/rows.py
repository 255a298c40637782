"""Tables on paper: a piece for each row, with its lines, and the head row that is repeated where a page starts."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from app.documents.blocks import Cell, Paragraph, Pictures, Table
from app.documents.look import HAIRLINE, RULE, TEAL, TableStyle
from app.documents.pdf.tags import Tag
from app.documents.word.pages import TWIPS_A_MM
from app.documents.word.text import paragraph_lines
from ui.paper.faces import POINT, colour, paragraph_style, table_style
from ui.paper.marks import Mark, Piece
from ui.paper.words import Column, paragraph, pictures

_EIGHTH: Final = POINT / 8
_THIN: Final = 4 * _EIGHTH
_THICK: Final = 8 * _EIGHTH


def rows(table: Table, rtl: bool, parent: Tag) -> Iterator[Piece]:
    """The pieces of a table, its head row first."""
    style = table_style(table.style)
    whole = Tag("Table", parent)
    head = _row(table, style, table.head, 0.0, rtl, Tag("TR", whole), is_head=True)
    yield head
    rooms = table.room or (0.0,) * len(table.rows)
    for number, (cells, room) in enumerate(zip(table.rows, rooms, strict=True), 1):
        is_last = number == len(table.rows)
        yield _row(table, style, cells, room, rtl, Tag("TR", whole), head=head, is_last=is_last)


def _row(
    table: Table, style: TableStyle, cells: tuple[Cell, ...], room: float, rtl: bool, tag: Tag,
    *, is_head: bool = False, is_last: bool = False, head: Piece | None = None,
) -> Piece:  # fmt: skip
    widths = [width * TWIPS_A_MM for width in table.widths]
    whole = sum(widths)
    inside: list[tuple[list[Mark], float]] = []
    # A bar lies half within the table, and its words stand that much further in.
    tallest, start, half = room * TWIPS_A_MM, 0.0, style.bar * _EIGHTH / 2
    for cell, width in zip(cells, widths, strict=True):
        column = Column(width=width - style.left - style.right - half, rtl=rtl)
        x = whole - start - width + style.right if rtl else start + style.left + half
        words, height = _cell(cell, column, Tag("TH" if is_head else "TD", tag))
        inside.append(([mark.moved(x, style.above) for mark in words], height + style.above + style.below + _THIN))
        tallest, start = max(tallest, inside[-1][1]), start + width
    marks = [
        mark.moved(0, (tallest - height) / 2 if style.centred else 0) for words, height in inside for mark in words
    ]
    breaks = _breaks(marks)
    if is_head and style.head_fill:
        marks.insert(0, Mark(x=0, y=0, width=whole, height=tallest, ink=colour(style.head_fill)))
    if style.boxed:
        marks += _boxes(widths, tallest, rtl, is_head=is_head)
    else:
        marks += _strokes(style, whole, tallest, rtl, is_head=is_head, is_last=is_last)
    return Piece(
        marks=tuple(marks),
        height=tallest,
        with_next=not is_last and (is_head or _stays_with_next(cells[0])),
        last_breaks=breaks,
        head=head,
    )


def _cell(cell: Cell, column: Column, tag: Tag) -> tuple[list[Mark], float]:
    """The words of a cell and how tall they are."""
    marks: list[Mark] = []
    top = gap = 0.0
    for block in cell.paragraphs:
        for piece in _pieces(block, column, tag, alone=len(cell.paragraphs) == 1):
            top += max(gap, piece.before)
            marks += [mark.moved(0, top) for mark in piece.marks]
            top, gap = top + piece.height, piece.after
    return marks, top + gap


def _pieces(block: Paragraph | Pictures, column: Column, cell: Tag, alone: bool) -> Iterator[Piece]:
    if isinstance(block, Pictures):
        yield pictures(block, column, cell)
        return
    lines = paragraph_lines(block)
    for runs in lines:
        yield paragraph(runs, block.style, column, cell if alone and len(lines) == 1 else Tag("P", cell))


def _boxes(widths: list[float], height: float, rtl: bool, *, is_head: bool) -> Iterator[Mark]:
    """Lines round every cell of a row."""
    whole, ink = sum(widths), colour(RULE)
    for y in (0.0, height - _THIN) if is_head else (height - _THIN,):
        yield Mark(x=0, y=y, width=whole, height=_THIN, ink=ink)
    for x in accumulate((0.0, *widths)):
        yield Mark(x=(whole - x if rtl else x) - _THIN / 2, y=0, width=_THIN, height=height, ink=ink)


def _strokes(
    style: TableStyle, width: float, height: float, rtl: bool, *, is_head: bool, is_last: bool
) -> Iterator[Mark]:
    if is_head and style.top:
        top = TEAL if style.line_colour == HAIRLINE else style.line_colour
        yield Mark(x=0, y=0, width=width, height=style.top * _EIGHTH, ink=colour(top))
    if is_head:
        thick = _THIN if style.head_line == HAIRLINE else _THICK
        yield Mark(x=0, y=height - thick, width=width, height=thick, ink=colour(style.head_line))
    elif not (is_last and style.bar):
        yield Mark(x=0, y=height - _THIN, width=width, height=_THIN, ink=colour(style.line_colour))
    if style.bar:
        bar = style.bar * _EIGHTH
        yield Mark(x=width - bar if rtl else 0, y=0, width=bar, height=height, ink=colour(TEAL))


def _breaks(marks: list[Mark]) -> tuple[float, ...]:
    """The heights between lines of words at which no cell is cut through."""
    ends = sorted({mark.y + mark.height for mark in marks})
    return tuple(end for end in ends[:-1] if not any(mark.y < end < mark.y + mark.height for mark in marks))


def _stays_with_next(cell: Cell) -> bool:
    return paragraph_style(cell.paragraphs[0].style).with_next
