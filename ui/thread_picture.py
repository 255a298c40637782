"""The golden thread as a picture: five columns of cells, joined by gold where the plan hangs together."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from app.plan.plan import Plan
from app.plan.thread import rows
from ui.controls.icon_label import IconLabel
from ui.controls.labels import FlowedLabel
from ui.controls.paint import box, mirrored, start_bar
from ui.theme import Theme
from ui.thread_cells import LINKS, Act, Contents, contents, hope_contents
from ui.thread_words import column_names

WIDTHS: Final = (196, 206, 322, 170, 200)
"""How the room is shared among the columns; the gaps between them are 36."""
_GAP: Final = 36
_ROW: Final = 132
_TALL: Final = 4
"""From so many strands on, the hope stands at the top of its cell, where it can be seen."""


class ThreadCell(QWidget):
    """A cell: surface and hairline, or dashes where the link is missing."""

    def __init__(self, inside: Contents, parent: QWidget, *, is_hope: bool = False, at_top: bool = False) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.is_missing = inside.is_missing
        self._is_hope = is_hope
        column = QVBoxLayout(self)
        side = theme.px(21 if is_hope else 15)
        column.setContentsMargins(side, theme.px(10), theme.px(12), theme.px(10))
        if not at_top:
            column.addStretch(1)
        column.addWidget(inside)
        column.addStretch(1)
        self.setMinimumHeight(theme.px(_ROW))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room, radius = QRectF(self.rect()), theme.px(10)
        if self.is_missing:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(theme.colour("rule"), theme.px(2))
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), radius, radius)
            return
        box(painter, room, fill=theme.colour("surface"), border=theme.colour("line"), width=1, radius=radius)
        if self._is_hope:
            start_bar(painter, room, theme.colour("gold"), theme.px(5), radius, self.isRightToLeft())


class ThreadPicture(QWidget):
    """Rows of real cells; only the thread between them is painted."""

    def __init__(self, plan: Plan, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("plan.thread")
        self.setAccessibleName(_("From the hope to the help"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(_GAP))
        self._grid.setVerticalSpacing(theme.px(12))
        for column, (icon, name) in enumerate(column_names()):
            self._grid.addLayout(self._title(icon, name), 0, column)
            self._grid.setColumnStretch(column, WIDTHS[column])
        strands = rows(plan)
        self.hope = ThreadCell(hope_contents(plan, act), self, is_hope=True, at_top=len(strands) >= _TALL)
        self._grid.addWidget(self.hope, 1, 0, max(len(strands), 1), 1)
        self.strands: list[list[ThreadCell | None]] = []
        for row, outcome in zip(strands, plan.outcomes, strict=True):
            cells: list[ThreadCell | None] = []
            for column, link in enumerate(LINKS, start=1):
                inside = contents(link, plan, outcome, row, act)
                cell = ThreadCell(inside, self) if inside is not None else None
                if cell is not None:
                    self._grid.addWidget(cell, row.number, column)
                cells.append(cell)
            self.strands.append(cells)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hope = self.hope.geometry()
        for cells in self.strands:
            before: ThreadCell | None = None
            for cell in cells:
                if cell is None:
                    break
                missing = cell.is_missing or (before.is_missing if before else self.hope.is_missing)
                here = cell.geometry()
                if before is None:
                    start = hope.center().y() + (here.center().y() - hope.center().y()) * 0.42
                    self._join(painter, hope, start, here, missing=missing)
                else:
                    self._join(painter, before.geometry(), here.center().y(), here, missing=missing)
                before = cell

    def _join(self, painter: QPainter, one: QRect, start: float, other: QRect, *, missing: bool) -> None:
        """The thread from the end edge of one cell to the start edge of another."""
        theme, rtl = Theme.of(self), self.isRightToLeft()
        room = QRectF(self.rect())
        left, right = mirrored(QRectF(one), room, rtl).right(), mirrored(QRectF(other), room, rtl).left()
        from_, to = QPointF(left, start), QPointF(right, other.center().y())
        painter.save()
        if rtl:
            painter.translate(room.width(), 0)
            painter.scale(-1, 1)
        path = QPainterPath(from_)
        middle = (left + right) / 2
        path.cubicTo(QPointF(middle, from_.y()), QPointF(middle, to.y()), to)
        token = "rule" if missing else "gold"
        pen = QPen(theme.colour(token), theme.px(2 if missing else 3))
        if missing:
            pen.setDashPattern([2.2, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(QPen(theme.colour(token), theme.px(2)))
        painter.setBrush(theme.colour("bg" if missing else "gold"))
        for place in (from_, to):
            painter.drawEllipse(place, theme.px(3.5), theme.px(3.5))
        painter.restore()

    def _title(self, icon: str, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(8))
        row.addWidget(IconLabel(icon, "muted", 20, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(FlowedLabel(name, size=16, weight=600, line=24, colour="muted", parent=self), 1)
        return row
