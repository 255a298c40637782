"""The few strokes that every control shares: boxes with exact borders, bars and icons set from the start side."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from ui.icons import draw_icon
from ui.theme import Theme


def box(
    painter: QPainter, rect: QRectF, *, fill: QColor | None, border: QColor | None, width: float, radius: float
) -> None:
    """A rounded box whose border lies inside the rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, width) if border and width else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if border else 0.0
    corner = max(radius - inset, 0.0)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)


def start_bar(painter: QPainter, rect: QRectF, colour: QColor, width: float, radius: float, rtl: bool) -> None:
    """A straight bar along the start side of a rounded box, following its corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    left = rect.right() - width if rtl else rect.left()
    bar = QPainterPath()
    bar.addRect(QRectF(left, rect.top(), width, rect.height()))
    painter.fillPath(shape.intersected(bar), colour)
    painter.restore()


def mirrored(rect: QRectF, room: QRectF, rtl: bool) -> QRectF:
    """The rectangle, or its mirror image in the room where people read from right to left."""
    if not rtl:
        return rect
    return QRectF(room.left() + room.right() - rect.right(), rect.top(), rect.width(), rect.height())


def icon_at(painter: QPainter, theme: Theme, name: str, token: str, rect: QRectF) -> None:
    """An icon of our own in a colour of the palette."""
    draw_icon(painter, name, theme.palette.colour(token), rect)


def dashed_line(painter: QPainter, one: QPointF, other: QPointF, colour: QColor, width: float, dash: float) -> None:
    """A line of dashes of this many pixels, with gaps as long."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash / width, dash / width])
    painter.setPen(pen)
    painter.drawLine(one, other)
