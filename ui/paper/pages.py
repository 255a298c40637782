"""Documents on pages: the blocks become pieces, and the pieces fill columns and pages as Word fills them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.documents.blocks import (
    DocumentContent,
    Heading,
    ListOf,
    NewSection,
    PageShape,
    Paragraph,
    Pictures,
    Run,
    Table,
)
from app.documents.look import RULE
from app.documents.pdf.tags import Tag
from app.documents.word.pages import LONG_SIDE, SHORT_SIDE, TWIPS_A_MM
from app.documents.word.text import printable, reads_from_right
from ui.paper.faces import POINT, colour
from ui.paper.marks import Mark, PaperPage, Piece
from ui.paper.rows import rows
from ui.paper.words import Column, item, paragraph, paragraphs, pictures

TO_EDGE: Final = 510.0
"""How far header and footer stand from the edge of the paper."""
BETWEEN: Final = 10.0 * TWIPS_A_MM
"""The room between two columns."""


def paper_size(shape: PageShape) -> tuple[int, int]:
    """Width and height of a page, in twentieths of a point."""
    return (LONG_SIDE, SHORT_SIDE) if shape.on_its_side else (SHORT_SIDE, LONG_SIDE)


def lay_out(content: DocumentContent) -> list[PaperPage]:
    """The pages of a document. What is laid out in one thread must be drawn in it."""
    rtl = reads_from_right(content.language)
    document = Tag("Document")
    filled = _Filling(content.page, rtl)
    for group in _kept_together(_pieces(content, rtl, document)):
        filled.add(group)
    for page in filled.pages:
        if not page.shape.is_bare:
            _add_margins(page, content, len(filled.pages), rtl)
    return filled.pages


def _pieces(content: DocumentContent, rtl: bool, document: Tag) -> Iterator[Piece]:
    page = content.page
    for block in content.blocks:
        column = Column(width=_column_width(page), rtl=rtl, large=content.large_print)
        match block:
            case NewSection():
                page = block.page
                yield Piece(section=page)
            case Heading():
                words = Run(text=printable(" ".join(block.text.split())))
                yield paragraph((words,), block.style_name, column, Tag(f"H{block.level}", document))
            case Paragraph():
                yield from paragraphs(block, column, document)
            case Pictures():
                yield pictures(block, column, document)
            case ListOf():
                whole = Tag("L", document)
                for number, runs in enumerate(block.items, 1):
                    yield item(runs, number if block.numbered else 0, column, whole)
            case Table():
                yield from rows(block, rtl, document)


def _column_width(page: PageShape) -> float:
    width = paper_size(page)[0] - 2 * page.sides * TWIPS_A_MM
    return (width - BETWEEN * (page.columns - 1)) / page.columns


def _kept_together(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Pieces that stay with the one that follows, and that one."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.with_next:
            yield group
            group = []
    if group:
        yield group


@dataclass(slots=True)
class _Filling:
    """Pages being filled: where the next piece goes."""

    shape: PageShape
    rtl: bool
    pages: list[PaperPage]
    column: int
    y: float
    gap: float
    start: float
    """Where the column starts, below a head row that was repeated."""

    def __init__(self, shape: PageShape, rtl: bool) -> None:
        self.shape, self.rtl, self.pages = shape, rtl, []
        self._start_page()

    def add(self, group: list[Piece]) -> None:
        """Put pieces that stay together where they fit; too tall for any column, they part where they must."""
        if group[0].section is not None:
            self.shape = group[0].section
            self._start_page()
            return
        if group[0].new_page and not self._is_at_top():
            self._start_page()
        if not self._fits(group) and not self._is_at_top() and not self._first_part_fits(group):
            self._start_column(group[0].head)
        for piece in group:
            self._place(piece)

    def _fits(self, group: list[Piece]) -> bool:
        return self._height(group) <= self._bottom() - self.y

    def _first_part_fits(self, group: list[Piece]) -> bool:
        """The last of the group may part by itself, and its first lines fit here with all before it."""
        last = group[-1]
        if not last.breaks:
            return self._height(group) > self._bottom() - self._top() and len(group) > 1 and self._some_fit(group)
        start = replace(last, height=last.breaks[0], after=0)
        return self._fits([*group[:-1], start])

    def _some_fit(self, group: list[Piece]) -> bool:
        """Rows that stay together are taller than a whole column: they start here when half of them fit."""
        room, height = self._bottom() - self.y, self._height(group)
        return room > height / 2

    def _height(self, group: list[Piece]) -> float:
        height, gap = 0.0, self.gap
        for number, piece in enumerate(group):
            at_top = number == 0 and self._is_at_top()
            height += (0 if at_top else max(gap, piece.before)) + piece.height
            gap = piece.after
        return height

    def _place(self, piece: Piece) -> None:
        while True:
            top = self.y + (0 if self._is_at_top() else max(self.gap, piece.before))
            room = self._bottom() - top
            if piece.height <= room:
                self._draw(piece, top)
                return
            if (at := _last_break(piece.breaks, room)) or (
                self._is_at_top() and (at := _last_break(piece.last_breaks, room))
            ):
                start, piece = piece.parted(at)
                self._draw(start, top)
                self._start_column(piece.head)
            elif self._is_at_top():
                self._draw(piece, top)  # Taller than the paper and not to be parted: it is cut, and nothing is lost.
                return
            else:
                self._start_column(piece.head)

    def _draw(self, piece: Piece, top: float) -> None:
        x = self._x()
        self.pages[-1].marks += [mark.moved(x, top) for mark in piece.marks]
        self.y, self.gap = top + piece.height, piece.after

    def _start_column(self, head: Piece | None = None) -> None:
        if self.column + 1 < self.shape.columns:
            self.column += 1
            self.y = self.start = self._top()
            self.gap = 0.0
        else:
            self._start_page()
        if head is not None:
            self._draw(_repeated(head), self.y)
            self.start = self.y

    def _start_page(self) -> None:
        self.pages.append(PaperPage(shape=self.shape, number=len(self.pages) + 1))
        self.column, self.gap = 0, 0.0
        self.y = self.start = self._top()
        for number in range(1, self.shape.columns):
            x = self._column_x(number) - BETWEEN / 2
            height = self._bottom() - self._top()
            line = Mark(x=x - POINT / 4, y=self._top(), width=POINT / 2, height=height, ink=colour(RULE))
            self.pages[-1].marks.append(line)

    def _is_at_top(self) -> bool:
        return self.y == self.start

    def _top(self) -> float:
        return self.shape.top * TWIPS_A_MM

    def _bottom(self) -> float:
        return paper_size(self.shape)[1] - self.shape.bottom * TWIPS_A_MM

    def _x(self) -> float:
        return self._column_x(self.shape.columns - 1 - self.column if self.rtl else self.column)

    def _column_x(self, number: int) -> float:
        return self.shape.sides * TWIPS_A_MM + number * (_column_width(self.shape) + BETWEEN)


def _last_break(breaks: tuple[float, ...], room: float) -> float:
    return max((at for at in breaks if at <= room), default=0.0)


def _repeated(head: Piece) -> Piece:
    """A head row once more: it is read aloud only the first time."""
    return replace(head, marks=tuple(replace(mark, tag=None) for mark in head.marks))


def _add_margins(page: PaperPage, content: DocumentContent, count: int, rtl: bool) -> None:
    width, height = paper_size(page.shape)
    sides = page.shape.sides * TWIPS_A_MM
    column = Column(width=width - 2 * sides, rtl=rtl, large=content.large_print)
    header = paragraph((Run(text=printable(" ".join(content.header.split()))),), "Header", column, None)
    footer = paragraph((Run(text=_counted(content.footer, page.number, count)),), "Footer", column, None)
    page.marks += [mark.moved(sides, TO_EDGE) for mark in header.marks]
    page.marks += [mark.moved(sides, height - TO_EDGE - footer.height) for mark in footer.marks]


def _counted(text: str, number: int, count: int) -> str:
    """The footer with its page's number, and how many there are."""
    # The last ones are ours; a person's own braces stand before them.
    before, page, rest = printable(" ".join(text.split())).rpartition("{page}")
    between, pages, after = rest.rpartition("{pages}")
    return "".join((before, str(number) if page else "", between, str(count) if pages else "", after))
