"""Little sketches of the documents, one for each kind: a few strokes that only decorate."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.controls.paint import icon_at
from ui.theme import Theme, follow_theme

_UPRIGHT: Final = (102.0, 134.0)
_ON_ITS_SIDE: Final = (102.0, 82.0)
_ON_SIDE: Final = ("card", "thread")


class PageSketch(QWidget):
    """The page of a kind of document drawn in a few strokes; a kind without a sketch of its own gets lines of words."""

    def __init__(self, kind: str, parent: QWidget | None = None, *, height: int = 80) -> None:
        super().__init__(parent)
        self._kind, self._height = kind, height
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        return QSize(theme.px(self._height * _UPRIGHT[0] / _UPRIGHT[1]), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = _ON_ITS_SIDE if self._kind in _ON_SIDE else _UPRIGHT
        scale = self.height() / _UPRIGHT[1]
        painter.scale(scale, scale)
        painter.translate(0, (_UPRIGHT[1] - height) / 2)
        pencil = _Pencil(painter, Theme.of(self))
        pencil.paper(width, height)
        _SKETCHES.get(self._kind, _lines)(pencil)

    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


class _Pencil:
    """Draws on a page of 102 by 134 units, in the colours of the theme."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter, self.theme = painter, theme

    def paper(self, width: float, height: float) -> None:
        self.painter.setPen(QPen(self.theme.colour("border"), 2))
        self.painter.setBrush(self.theme.colour("surface"))
        self.painter.drawRoundedRect(QRectF(1, 1, width - 2, height - 2), 4, 4)

    def bar(self, token: str, x: float, y: float, width: float, height: float = 4) -> None:
        self.painter.fillRect(QRectF(x, y, width, height), self.theme.colour(token))

    def words(self, x: float, y: float, *widths: float) -> None:
        for number, width in enumerate(widths):
            self.bar("rule", x, y + 7 * number, width)

    def grid(self, left: float, top: float, columns: tuple[float, ...], rows: int, tall: float) -> None:
        self.painter.setPen(QPen(self.theme.colour("rule"), 1))
        right, bottom = left + sum(columns), top + rows * tall
        for row in range(rows + 1):
            self.painter.drawLine(QPointF(left, top + row * tall), QPointF(right, top + row * tall))
        x = left
        for column in (0.0, *columns):
            x += column
            self.painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def icon(self, name: str, token: str, x: float, y: float, edge: float = 20) -> None:
        icon_at(self.painter, self.theme, name, token, QRectF(x, y, edge, edge))

    def disc(self, x: float, y: float, *, token: str, filled: bool) -> None:
        self.painter.setPen(QPen(self.theme.colour(token), 1.5))
        self.painter.setBrush(self.theme.colour(token) if filled else Qt.BrushStyle.NoBrush)
        self.painter.drawEllipse(QPointF(x, y), 5, 5)


def _meeting(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 12, 50, 7)
    for row, token in enumerate(("when", "will", "so")):
        pencil.bar(token, 12, 30 + 17 * row, 4, 10)
        pencil.words(20, 30 + 17 * row, 60, 46)
    pencil.grid(12, 88, (39, 39), 3, 11)


def _learner(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 12, 58, 9)
    for row, (icon, token) in enumerate((("sunrise", "gold"), ("person_moving", "will"), ("stairs", "link"))):
        pencil.icon(icon, token, 12, 34 + 32 * row)
        pencil.bar("muted", 40, 37 + 32 * row, 42, 5)
        pencil.bar("muted", 40, 46 + 32 * row, 28, 5)


def _parent(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 12, 44, 7)
    pencil.words(12, 28, 74, 68, 74, 58)
    pencil.bar("muted", 12, 64, 34, 5)
    pencil.words(12, 77, 76, 70, 76, 64, 74, 48)


def _card(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 11, 44, 6)
    pencil.words(12, 24, 62)
    for row in range(3):
        for column in range(5):
            pencil.painter.setPen(QPen(pencil.theme.colour("rule"), 1.2))
            pencil.painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(12 + 16 * column, 34 + 14 * row, 11, 11)
            pencil.painter.drawRoundedRect(box, 2, 2)
            if row * 5 + column < 6:
                pencil.icon("check", "success", box.x() - 1, box.y() - 1, 13)


def _thread(pencil: _Pencil) -> None:
    painter, theme = pencil.painter, pencil.theme
    start = QPointF(20, 41)
    for row in range(3):
        y = 20 + 21 * row
        path = QPainterPath(start)
        path.cubicTo(QPointF(34, 41), QPointF(30, y), QPointF(46, y))
        path.lineTo(88, y)
        painter.setPen(QPen(theme.colour("gold"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(QPen(theme.colour("border"), 1.2))
        painter.setBrush(theme.colour("surface"))
        for x in (45, 69):
            painter.drawRoundedRect(QRectF(x, y - 6.5, 19, 13), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("gold"))
    painter.drawEllipse(start, 6, 6)


def _review(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 12, 50, 7)
    for row in range(4):
        pencil.words(12, 30 + 25 * row, 46, 32)
        pencil.disc(82, 35 + 25 * row, token="success" if row < 3 else "border", filled=row < 2)
    pencil.painter.setPen(Qt.PenStyle.NoPen)


def _lines(pencil: _Pencil) -> None:
    pencil.bar("muted", 12, 12, 44, 7)
    pencil.words(12, 28, 76, 70, 76, 64, 74, 70, 76, 48)


_SKETCHES: Final[Mapping[str, Callable[[_Pencil], None]]] = MappingProxyType(
    {
        "meeting": _meeting,
        "learner": _learner,
        "parent": _parent,
        "card": _card,
        "thread": _thread,
        "review": _review,
    }
)
