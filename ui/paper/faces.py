"""The typefaces of paper: the look of the documents as fonts and formats, in twentieths of a point."""

from functools import cache
from typing import Final

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from app.documents.look import CHARACTERS, FONT, LARGE, PARAGRAPHS, TABLES, TEAL, TICK_BOX, ParagraphStyle, TableStyle

POINT: Final = 20.0
"""Twentieths of a point, the unit of everything on paper, in a point."""

_FAMILIES: Final = (FONT, "Liberation Sans", "Helvetica", "Atkinson Hyperlegible Next")
"""Liberation Sans and Helvetica are as wide as Arial, letter by letter."""
_SIGNS: Final = ("Segoe UI Symbol", "Apple Symbols", "DejaVu Sans")

_PARAGRAPHS: Final = {style.name: style for style in PARAGRAPHS}
_LISTS: Final = {style.number: style for style in PARAGRAPHS if style.number}
_LARGE: Final = {style.name: style for style in LARGE}
_TABLES: Final = {style.name: style for style in TABLES}


def paragraph_style(name: str, *, large: bool = False) -> ParagraphStyle:
    """The paragraph style with this name, in large print where it has one. Raises `KeyError`."""
    return _LARGE[name] if large and name in _LARGE else _PARAGRAPHS[name]


def list_style(*, numbered: bool) -> ParagraphStyle:
    """The style of the items of a list."""
    return _LISTS[1 if numbered else 2]


def table_style(name: str) -> TableStyle:
    """The table style with this name. Raises `KeyError`."""
    return _TABLES[name]


def font(style: ParagraphStyle) -> QFont:
    """The font of a paragraph style."""
    made = QFont()
    made.setFamilies(list(_FAMILIES))
    made.setPixelSize(round(style.size * POINT))
    made.setBold(style.bold)
    # At this size nothing is fitted to dots: lines break alike on every screen and printer.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def character_format(name: str) -> QTextCharFormat:
    """What a character style changes in the words of its paragraph."""
    made = QTextCharFormat()
    if name == TICK_BOX:
        made.setFontFamilies([*_SIGNS, *_FAMILIES])
    elif name:
        made.setFontWeight(QFont.Weight.Bold)
        made.setForeground(colour(CHARACTERS[name]))
    return made


def sign_format() -> QTextCharFormat:
    """The numbers and bullets of lists."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.Bold)
    made.setForeground(colour(TEAL))
    return made


@cache
def colour(value: str) -> QColor:
    """A colour of the look, such as `1F2A33`."""
    return QColor(f"#{value}")
