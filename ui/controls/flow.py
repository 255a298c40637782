"""Words laid out in lines of a set height, broken kindly: the narrowest block that keeps its number of lines."""

from dataclasses import dataclass
from math import inf
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

_LINE_BREAK = "\u2028"


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """Words in lines. `width` and `height` are what they need, in pixels."""

    layout: QTextLayout
    lines: int
    width: float
    height: float
    line_height: float

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the words in the painter's pen, their top start corner here."""
        self.layout.draw(painter, QPointF(x, y))

    @property
    def left(self) -> float:
        """Where the words begin on the left, in pixels from where the layout begins."""
        return min((self.layout.lineAt(number).naturalTextRect().left() for number in range(self.lines)), default=0.0)

    def line_rects(self) -> list[QRectF]:
        """Where the words of each line stand, as tall as the line."""
        found = []
        for number in range(self.lines):
            words = self.layout.lineAt(number).naturalTextRect()
            found.append(QRectF(words.left(), number * self.line_height, words.width(), self.line_height))
        return found

    def rects_of(self, start: int, end: int) -> list[QRectF]:
        """Where the letters from `start` up to `end` stand, line by line."""
        found = []
        for number in range(self.lines):
            line = self.layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                one, other = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                top = number * self.line_height
                found.append(QRectF(min(one, other), top, abs(other - one), self.line_height))
        return found


_KEPT: Final = 1000
_KNOWN: Final[dict[tuple[str, str, float, float, bool, bool], Flow]] = {}
"""What was laid out lately: a page that is arranged asks dozens of times how tall the same words are."""


def flow(
    words: str,
    font: QFont,
    room: float,
    line_height: float,
    *,
    kind: bool = False,
    rtl: bool = False,
) -> Flow:
    """The words laid out in `room` pixels; `kind` keeps the last line from being one lonely word.

    `rtl` sets them at the right edge; which way they run is in the words themselves.
    """
    asked = (words, font.key(), room, line_height, kind, rtl)
    known = _KNOWN.get(asked)
    if known is not None:
        return known
    if len(_KNOWN) >= _KEPT:
        _KNOWN.clear()
    # What stands on one line from the left stands there in any wider room as well.
    wide = (words, asked[1], inf, line_height, False, False)
    known = _KNOWN.get(wide)
    if known is None or rtl or known.width >= room:
        known = _flowed(words, font, room, line_height, kind=kind, rtl=rtl)
        if known.lines == 1 and not rtl:
            _KNOWN[wide] = known
    _KNOWN[asked] = known
    return known


def _flowed(words: str, font: QFont, room: float, line_height: float, *, kind: bool, rtl: bool) -> Flow:
    made = _lay_out(words, font, room, line_height, rtl)
    if not kind or made.lines < 2:
        return made
    low, high = max(made.width / made.lines, 1.0), room
    while high - low > 2:
        middle = (low + high) / 2
        if _lay_out(words, font, middle, line_height, rtl).lines > made.lines:
            low = middle
        else:
            high = middle
    narrow = _lay_out(words, font, high, line_height, rtl)
    if rtl:
        for number in range(narrow.lines):
            line = narrow.layout.lineAt(number)
            line.setPosition(line.position() + QPointF(room - high, 0))
    return narrow


def longest_word(words: str, font: QFont) -> float:
    """The width in pixels of the widest word: narrower than this, words would be broken."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0)


def natural_width(words: str, font: QFont) -> float:
    """The width in pixels of the words on as few lines as they have."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(line) for line in words.split("\n")), default=0.0)


def _lay_out(words: str, font: QFont, room: float, line_height: float, rtl: bool) -> Flow:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout = QTextLayout(words.replace("\n", _LINE_BREAK), font)
    layout.setCacheEnabled(True)
    layout.setTextOption(option)
    layout.beginLayout()
    number = 0
    widest = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 1.0))
        line.setPosition(QPointF(0, number * line_height + (line_height - line.height()) / 2))
        widest = max(widest, line.naturalTextWidth())
        number += 1
    layout.endLayout()
    return Flow(layout=layout, lines=number, width=widest, height=number * line_height, line_height=line_height)


def _x(found: object) -> float:
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
