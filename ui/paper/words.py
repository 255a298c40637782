"""Words on paper: paragraphs, items of lists and pictures laid out in the width of a column."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QTextLayout, QTextOption

from app.documents.blocks import Paragraph, Pictures, Run
from app.documents.look import GOLD, HAIRLINE, RULE, TEAL, ParagraphStyle
from app.documents.pdf.tags import Tag
from app.documents.word.pages import TWIPS_A_MM
from app.documents.word.pictures import FOLDER
from app.documents.word.text import by_script, mostly_rtl, paragraph_lines
from ui.paper.faces import POINT, character_format, colour, font, list_style, paragraph_style, sign_format
from ui.paper.marks import Dashes, Mark, Piece, Words

BESIDE_BAR: Final = 260.0
"""How far words with a bar stand from both edges, and how wide the bar is with the room after it."""
_BAR: Final = 90.0
_BAR_START: Final = -30.0
_ABOVE_WORDS: Final = 120.0
_UNDER: Final = 15.0
INDENTS: Final = {1: 450.0, 2: 340.0}
"""How far items of numbered (1) and bulleted (2) lists stand in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """Where words are laid out: how wide it is, whether the document reads from the right, and whether its headings
    are in large print."""

    width: float
    rtl: bool = False
    large: bool = False


def paragraphs(block: Paragraph, column: Column, parent: Tag) -> Iterator[Piece]:
    """A piece for each line that the paragraph's words have ends for."""
    for runs in paragraph_lines(block):
        yield paragraph(runs, block.style, column, Tag("P", parent))


def paragraph(runs: tuple[Run, ...], style_name: str, column: Column, tag: Tag | None) -> Piece:
    """One paragraph in a named style."""
    style = paragraph_style(style_name, large=column.large)
    indent = BESIDE_BAR if style.bar else 0.0
    marks, heights = _lines(runs, style, Column(width=column.width - 2 * indent, rtl=column.rtl), indent, tag)
    above = _ABOVE_WORDS if style.top_line else 0.0
    marks = [mark.moved(0, above) for mark in marks]
    height = sum(heights) + above
    if style.under:
        marks.append(_under(style, height + style.under_space * POINT, column.width))
    if style.bar:
        x = column.width - _BAR_START - _BAR if column.rtl else _BAR_START
        marks.append(Mark(x=x, y=0, width=_BAR, height=height, ink=colour(GOLD)))
    if style.top_line:
        marks.append(Mark(x=0, y=0, width=column.width, height=POINT / 2, ink=colour(HAIRLINE)))
    return _piece(style, marks, heights)


def item(runs: tuple[Run, ...], number: int, column: Column, parent: Tag) -> Piece:
    """An item of a list: numbered where `number` is not 0."""
    style = list_style(numbered=bool(number))
    indent = INDENTS[style.number]
    one = Tag("LI", parent)
    lines = paragraph_lines(Paragraph(runs=runs))
    words = tuple(run for place, line in enumerate(lines) for run in _joined(place, line))
    within = Column(width=column.width - indent, rtl=column.rtl)
    marks, heights = _lines(words, style, within, 0 if column.rtl else indent, Tag("LBody", one))
    sign = Run(text=f"{number}." if number else "•")
    label, _heights = _lines((sign,), style, Column(width=indent, rtl=column.rtl), 0, Tag("Lbl", one), is_sign=True)
    label = [mark.moved(column.width - indent, 0) for mark in label] if column.rtl else label
    return _piece(style, [*label, *marks], heights)


def pictures(block: Pictures, column: Column, parent: Tag) -> Piece:
    """Pictures side by side, in as many lines as they need."""
    style = paragraph_style(block.style)
    marks: list[Mark] = []
    x = y = tallest = 0.0
    heights: list[float] = []
    for picture in block.pictures:
        width, height = picture.width * TWIPS_A_MM, picture.height * TWIPS_A_MM
        if x and x + width > column.width:
            heights.append(max(tallest, style.line * POINT))
            x, y, tallest = 0.0, y + heights[-1], 0.0
        tag = Tag("Figure", parent, picture.alt) if picture.alt else None
        image = _image(str(FOLDER / f"{picture.name}.png"))
        place = column.width - x - width if column.rtl else x
        marks.append(Mark(x=place, y=y, width=width, height=height, ink=image, tag=tag))
        x, tallest = x + width, max(tallest, height)
    return _piece(style, marks, [*heights, max(tallest, style.line * POINT)])


def _under(style: ParagraphStyle, y: float, width: float) -> Mark:
    """The line below a paragraph: one of its own, or dashes to cut along."""
    ink = colour(TEAL) if style.under == "single" else Dashes(colour=colour(RULE))
    return Mark(x=0, y=y, width=width, height=_UNDER, ink=ink)


@lru_cache(maxsize=64)
def _image(file: str) -> QImage:
    """A picture, read once: a file that shows it often holds it once."""
    return QImage(file)


def _joined(place: int, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """An item is one paragraph: a second line goes on after a space."""
    return (Run(text=" "), *runs) if place else runs


def _piece(style: ParagraphStyle, marks: list[Mark], heights: list[float]) -> Piece:
    above = _ABOVE_WORDS if style.top_line else 0.0
    ends = [above + height for height in accumulate(heights)]
    return Piece(
        marks=tuple(marks),
        height=ends[-1] + (style.under_space * POINT + _UNDER if style.under else 0),
        before=style.before * POINT,
        after=style.after * POINT,
        with_next=style.with_next,
        new_page=style.new_page,
        # Two lines stay together on either side, and a heading as a whole.
        breaks=() if style.level else tuple(ends[1:-2]),
        last_breaks=tuple(ends[:-1]),
    )


def _lines(
    runs: tuple[Run, ...], style: ParagraphStyle, column: Column, x: float, tag: Tag | None, is_sign: bool = False
) -> tuple[list[Mark], list[float]]:
    text = "".join(run.text for run in runs)
    layout = QTextLayout(text, font(style))
    layout.setFormats(list(_formats(runs, is_sign)))
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    rtl = column.rtl or mostly_rtl([piece for run in runs for piece in by_script(run)])
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    marks: list[Mark] = []
    heights: list[float] = []
    letters, top, least = _utf16(text), 0.0, style.line * POINT
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(column.width, 1.0))
        height = least if style.exact else max(least, line.height())
        # Word puts the room that a line has beyond its letters above them.
        line.setPosition(QPointF(0, (height - line.height()) * (0.5 if style.exact else 1)))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        said = letters[start:end].decode("utf-16-le", "surrogatepass")
        words = Words(text=said, line=line, layout=layout, colour=colour(style.colour))
        marks.append(Mark(x=x, y=top, width=column.width, height=height, ink=words, tag=tag))
        heights.append(height)
        top += height
    layout.endLayout()
    return marks, heights


def _formats(runs: tuple[Run, ...], is_sign: bool) -> Iterator[QTextLayout.FormatRange]:
    start = 0
    for run in runs:
        length = len(_utf16(run.text)) // 2
        if run.style or is_sign:
            made = QTextLayout.FormatRange()
            made.start, made.length = start, length
            made.format = sign_format() if is_sign else character_format(run.style)
            yield made
        start += length


def _utf16(text: str) -> bytes:
    """Qt counts letters as UTF-16 does: some signs are two of them."""
    return text.encode("utf-16-le", "surrogatepass")
