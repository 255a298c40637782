"""The six parts of the path as a gold staircase towards a small sun."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import _, fill
from ui.bars import part_names
from ui.controls.flow import natural_width
from ui.controls.paint import mirrored
from ui.theme import Theme, follow_theme

_RISE: Final = 18
_CORNER: Final = 8
_SUN: Final = 14
_LETTERS: Final = 16


class Staircase(QWidget):
    """A picture with words; screen readers hear the names of the six parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = ", ".join(f"{number} {name}" for number, name in enumerate(part_names(), 1))
        self.setAccessibleName(fill(_("The six parts of the path: {names}"), {"names": names}))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        return QSize(theme.px(600), theme.px(5 * _RISE + 46))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, rtl = QRectF(self.rect()), self.isRightToLeft()
        names = part_names()
        sun = theme.px(_SUN)
        wide = (room.width() - 2 * sun - theme.px(20)) / len(names)
        rise, corner, base = theme.px(_RISE), theme.px(_CORNER), room.height() - theme.px(4)
        path = QPainterPath(QPointF(0, base))
        for number in range(1, len(names)):
            x, y = number * wide, base - (number - 1) * rise
            path.lineTo(x - corner, y)
            path.quadTo(x, y, x, y - corner)
            path.quadTo(x, y - rise, x + corner, y - rise)
        path.lineTo(len(names) * wide, base - (len(names) - 1) * rise)
        painter.save()
        if rtl:
            painter.translate(room.width(), 0)
            painter.scale(-1, 1)
        pen = QPen(theme.colour("gold"), theme.px(3))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setBrush(theme.colour("gold_fill"))
        top = base - (len(names) - 1) * rise
        painter.drawEllipse(QPointF(room.width() - sun - 2, top), sun, sun)
        painter.restore()
        self._paint_names(painter, theme, names, wide, base, room)

    def _paint_names(
        self, painter: QPainter, theme: Theme, names: tuple[str, ...], wide: float, base: float, room: QRectF
    ) -> None:
        font = theme.font(_LETTERS)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        for number, name in enumerate(names):
            words = f"{number + 1}  {name}"
            width = min(natural_width(words, font) + 2, wide - theme.px(12))
            top = base - number * theme.px(_RISE) - theme.px(34)
            place = QRectF(number * wide + theme.px(12), top, width, theme.px(24))
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(mirrored(place, room, self.isRightToLeft()), align, words)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
