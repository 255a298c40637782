"""Quiet containers: a card with a hairline, and a well for notes."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls.paint import box, start_bar
from ui.theme import Theme, follow_theme


class Card(QWidget):
    """A surface with a hairline. Put things in `column`; `padding` is in pixels at 100 %.

    `bar` names a token for a bar along the start side, such as `gold` for the hope.
    """

    _fill = "surface"

    def __init__(self, parent: QWidget | None = None, *, padding: int = 24, bar: str = "") -> None:
        super().__init__(parent)
        self._padding, self._bar = padding, bar
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        follow_theme(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room, radius = QRectF(self.rect()), theme.px(12)
        box(painter, room, fill=theme.colour(self._fill), border=theme.colour("line"), width=1, radius=radius)
        if self._bar:
            start_bar(painter, room, theme.colour(self._bar), theme.px(5), radius, self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        edge = theme.px(self._padding)
        upright = theme.px(self._padding * 0.75)
        self.column.setContentsMargins(edge, upright, edge, upright)
        self.update()


class Well(Card):
    """Where notes stand: neutral, never amber or red."""

    _fill = "well"
