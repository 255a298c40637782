"""The golden thread for windows with little room: each strand a card, its links under each other."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from app.plan.plan import Plan
from app.plan.thread import rows
from ui.controls.card import Card
from ui.controls.paint import icon_at
from ui.theme import Theme
from ui.thread_cells import LINKS, Act, Contents, contents, hope_contents
from ui.thread_words import column_names

_NODE = 30


class ThreadChain(QWidget):
    """The hope, then the strands, each from the need to the help."""

    def __init__(self, plan: Plan, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("plan.thread")
        self.setAccessibleName(_("From the hope to the help"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        hope = Card(self, padding=20, bar="gold")
        hope.column.addWidget(hope_contents(plan, act))
        column.addWidget(hope)
        for row, outcome in zip(rows(plan), plan.outcomes, strict=True):
            links = [(link, contents(link, plan, outcome, row, act)) for link in LINKS]
            there = [(link, inside) for link, inside in links if inside is not None]
            column.addWidget(_Strand(there, self))


class _Strand(Card):
    """One strand: round nodes on a line, dashed from the first link that is missing."""

    def __init__(self, links: list[tuple[str, Contents]], parent: QWidget) -> None:
        super().__init__(parent, padding=19)
        theme = Theme.of(self)
        icons = dict(zip(LINKS, (icon for icon, _name in column_names()[1:]), strict=True))
        self._nodes: list[_Node] = []
        self.column.setSpacing(theme.px(8))
        for link, inside in links:
            row = QHBoxLayout()
            row.setSpacing(theme.px(14))
            node = _Node(icons[link], is_missing=inside.is_missing, parent=self)
            self._nodes.append(node)
            row.addWidget(node, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(inside, 1, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = Theme.of(self)
        painter = QPainter(self)
        for one, other in zip(self._nodes, self._nodes[1:], strict=False):
            missing = one.is_missing or other.is_missing
            pen = QPen(theme.colour("rule" if missing else "gold"), theme.px(2 if missing else 3))
            if missing:
                pen.setDashPattern([2.2, 2])
            painter.setPen(pen)
            x = one.geometry().center().x() + 0.5
            half = theme.px(_NODE) / 2
            start = one.geometry().center().y() + half
            painter.drawLine(QPointF(x, start), QPointF(x, other.geometry().center().y() - half))


class _Node(QWidget):
    """A link's icon in a ring."""

    def __init__(self, icon: str, *, is_missing: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_missing = is_missing
        self._icon = icon
        theme = Theme.of(self)
        self.setFixedSize(theme.px(_NODE + 2), theme.px(44))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(_NODE)
        place = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        pen = QPen(theme.colour("rule" if self.is_missing else "gold"), theme.px(2))
        if self.is_missing:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(theme.colour("surface" if self.is_missing else "gold_fill"))
        painter.drawEllipse(place.adjusted(1, 1, -1, -1))
        inset = theme.px(6)
        icon_at(painter, theme, self._icon, "text", place.adjusted(inset, inset, -inset, -inset))
