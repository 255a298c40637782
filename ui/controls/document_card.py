"""A document to choose or to open, with a little sketch of its page."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls.card import Card
from ui.controls.labels import FlowedLabel
from ui.theme import Theme, follow_theme


class PageSketch(QWidget):
    """The meeting document drawn in a few strokes: a heading, three parts, a table. It only decorates."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 80) -> None:
        super().__init__(parent)
        self._height = height
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        return QSize(theme.px(self._height * 0.76), theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self.height() / 134
        page = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("border"), max(1.5, 2 * unit)))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(page, 4 * unit, 4 * unit)
        bars: list[tuple[str, float, float, float, float]] = [("muted", 12, 12, 50, 7)]
        for row, token in enumerate(("when", "will", "so")):
            top = 30 + 17 * row
            bars += [(token, 12, top, 4, 10), ("rule", 20, top, 54, 4), ("rule", 20, top + 7, 40, 4)]
        for token, x, y, width, height in bars:
            colour = theme.colour(token)
            painter.fillRect(QRectF(x * unit, y * unit, width * unit, height * unit), colour)
        painter.setPen(QPen(theme.colour("rule"), 1))
        for line in range(4):
            y = (88 + 11 * line) * unit
            painter.drawLine(
                QRectF(12 * unit, y, 78 * unit, 0).topLeft(), QRectF(12 * unit, y, 78 * unit, 0).topRight()
            )
        for x in (12, 51, 90):
            painter.drawLine(
                QRectF(x * unit, 88 * unit, 0, 33 * unit).topLeft(),
                QRectF(x * unit, 88 * unit, 0, 33 * unit).bottomLeft(),
            )

    def _restyle(self, theme: Theme) -> None:
        self.setFixedSize(self.sizeHint())


class DocumentCard(Card):
    """A document with its sketch, its name and what is in it."""

    def __init__(self, identifier: str, title: str, detail: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName(identifier)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addWidget(PageSketch(self, height=134))
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addStretch(1)
        words.addWidget(FlowedLabel(title, size=20, weight=600, line=27, parent=self))
        words.addWidget(FlowedLabel(detail, kind=True, parent=self))
        words.addStretch(1)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.setMinimumWidth(theme.px(402))
        self.setMaximumWidth(theme.px(520))
