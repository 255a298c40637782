"""Draws pages of paper: the same strokes for the preview, the PDF and the printer."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.documents.pdf.tags import Tag
from ui.paper.marks import Dashes, Mark, PaperPage, Words


def draw_page(painter: QPainter, page: PaperPage, *, began: Callable[[Tag | None], None] | None = None) -> None:
    """Draw a page where the painter counts in twentieths of a point. `began` hears of each part before it is drawn."""
    current: Tag | None = None
    if began is not None:
        began(None)
    for mark in page.marks:
        if began is not None and mark.tag is not current:
            began(mark.tag)
            current = mark.tag
        _draw(painter, mark)


def _draw(painter: QPainter, mark: Mark) -> None:
    room = QRectF(mark.x, mark.y, mark.width, mark.height)
    ink = mark.ink
    if isinstance(ink, QColor):
        painter.fillRect(room, ink)
    elif isinstance(ink, QImage):
        painter.drawImage(room, ink)
    elif isinstance(ink, Words):
        painter.setPen(ink.colour)
        ink.line.draw(painter, room.topLeft())
        if ink.text.endswith(" "):
            # Qt leaves the space at the end of a line out: read aloud, two words would run together.
            painter.setFont(ink.layout.font())
            painter.drawText(QPointF(mark.x + ink.line.naturalTextWidth(), mark.y + ink.line.y()), " ")
    elif isinstance(ink, Dashes):
        painter.setPen(QPen(ink.colour, mark.height, Qt.PenStyle.DashLine))
        painter.drawLine(room.topLeft(), room.topRight())
