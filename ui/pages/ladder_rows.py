"""The rungs of one question as they hang under one another, with the line that joins them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, FlowedLabel
from ui.theme import Theme

INDENT = 36
NODE = 26


class Node(QWidget):
    """The round mark of a rung: filled when it is answered, a ring while it is being written. It only decorates."""

    def __init__(self, mark: str, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self._filled = filled
        size = Theme.of(self).px(NODE)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("so"), theme.px(2)))
        painter.setBrush(theme.colour("so" if self._filled else "bg"))
        edge = theme.px(1)
        painter.drawEllipse(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge))
        painter.setPen(theme.colour("bg" if self._filled else "so"))
        painter.setFont(theme.font(16, 700))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._mark)


class LadderRow(QWidget):
    """One rung: its mark, the question it answers, and under it whatever the page puts in `self.column`."""

    def __init__(self, mark: str, label: str, depth: int, *, filled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        row = QHBoxLayout(self)
        start = theme.px(INDENT) * depth
        row.setContentsMargins(0 if self.isRightToLeft() else start, 0, start if self.isRightToLeft() else 0, 0)
        row.setSpacing(theme.px(14))
        self.node = Node(mark, filled=filled, parent=self)
        row.addWidget(self.node, 0, Qt.AlignmentFlag.AlignTop)
        self.column = QVBoxLayout()
        self.column.setSpacing(theme.px(6))
        self.label = FlowedLabel(label, size=16, weight=600, line=24, colour="so", parent=self)
        self.column.addWidget(self.label)
        row.addLayout(self.column, 1)

    def add_words(self, words: str) -> QHBoxLayout:
        """Show a written answer; the row it stands in takes buttons at its end."""
        line = QHBoxLayout()
        line.addWidget(Body(words, weight=500, parent=self), 1)
        self.column.addLayout(line)
        return line


class StartRow(LadderRow):
    """What the question is asked of, at the top of the ladder."""

    def __init__(self, label: str, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", label, 0, filled=True, parent=parent)
        self.label.set_colour("muted")
        icon = IconLabel("person_moving", "bg", 18, parent=self.node)
        icon.move(
            (self.node.width() - icon.sizeHint().width()) // 2, (self.node.height() - icon.sizeHint().height()) // 2
        )
        self.add_words(words)


class LadderTree(QWidget):
    """Rows under one another; it paints the line from each rung to the one it was asked of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(18))
        self._rows: list[tuple[LadderRow, LadderRow | None]] = []

    def add_row(self, row: LadderRow, above: LadderRow | None) -> None:
        """Hang a row on the one above it."""
        self._rows.append((row, above))
        self.column.addWidget(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("so"), theme.px(2)))
        for row, above in self._rows:
            if above is not None:
                painter.drawPath(self._joint(above.node, row.node, theme.px(8)))

    def _joint(self, above: QWidget, below: QWidget, radius: int) -> QPainterPath:
        start = QPointF(above.mapTo(self, above.rect().center()))
        end = QPointF(below.mapTo(self, below.rect().center()))
        turn = radius if end.x() > start.x() else -radius
        path = QPainterPath(QPointF(start.x(), start.y() + above.height() / 2))
        path.lineTo(start.x(), end.y() - radius)
        path.quadTo(start.x(), end.y(), start.x() + turn, end.y())
        path.lineTo(end)
        return path
