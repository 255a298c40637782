"""The book spread of a walk: the bars, the page and what stands beside it, arranged for any size of window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.bars import BottomBar, TopBar
from ui.end_page import EndPage
from ui.shape import shape_of
from ui.sheet import Sheet
from ui.theme import Theme


class Spread(QWidget):
    """Holds `top`, `sheet`, `end` and `bottom`. In small windows `end` and `bottom` move onto the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.top = TopBar(self)
        self.bottom = BottomBar(self)
        self.sheet = Sheet(self)
        self.end = EndPage(self)
        self._is_wide: bool | None = None
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.sheet, 1)
        self._body.addWidget(self.end)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.top)
        self._column.addLayout(self._body, 1)
        self._column.addWidget(self.bottom)

    def arrange(self, *, wide: bool) -> None:
        """Fit the window; `wide` is for a page that wants all of it."""
        self._is_wide = wide
        shape = shape_of(self.width(), self.height(), Theme.of(self).scale)
        has_end = self.end.has_something()
        self.top.take_shape(shape, line=has_end and bool(shape.panel))
        self.bottom.take_shape(shape)
        self.sheet.take_shape(shape, wide=wide or not has_end)
        self.end.take_shape(shape)
        if shape.panel == 0 and has_end:
            self.sheet.take_end(self.end)
        else:
            self._take_end()
        if shape.bar_scrolls:
            self.sheet.take_bar(self.bottom)
        else:
            self._column.addWidget(self.bottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_wide is not None:
            self.arrange(wide=self._is_wide)

    def _take_end(self) -> None:
        if self._body.indexOf(self.end) < 0:
            self._body.addWidget(self.end)
        self.end.setVisible(self.end.has_something())
