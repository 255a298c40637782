"""The frame of the quiet views (settings, words, keys, bin, about): the way back on top, one column to scroll."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.controls.labels import Heading, Lead
from ui.go_to import GoTo
from ui.home_bar import ViewBar
from ui.shape import shape_of
from ui.sheet import Sheet
from ui.theme import Theme
from ui.view import View

_BACK: Final = GoTo("back")


class PlainFrame(QWidget):
    """Fills a view. Put things in `column`, under the heading. `back` is where its first button leads."""

    def __init__(self, view: View, page: str, heading: str, lead: str = "", back: GoTo = _BACK) -> None:
        super().__init__(view)
        theme = Theme.of(self)
        self.bar = ViewBar(page, self)
        words = {"back": _("Back"), "plan": _("The plan")}.get(back.view, _("Your plans"))
        self.back = self.bar.add_back(words, back)
        self.bar.wants.connect(view.wants)
        self.sheet = Sheet(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self.sheet, 1)
        holder = QVBoxLayout(view)
        holder.setContentsMargins(0, 0, 0, 0)
        holder.addWidget(self)
        body = QWidget(self)
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(0, 0, 0, theme.px(24))
        self.column.setSpacing(theme.px(10))
        self.heading = Heading(heading, body)
        self.column.addWidget(self.heading)
        if lead:
            self.column.addWidget(Lead(lead, body))
        self.sheet.show_page(body)

    def add_section(self, words: str) -> None:
        """Begin another thought under a heading of its own."""
        self.column.addSpacing(Theme.of(self).px(20))
        self.column.addWidget(Heading(words, self, level=2))

    def fill_up(self) -> None:
        """Nothing more comes: what there is stays at the top."""
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape = shape_of(self.width(), self.height(), Theme.of(self).scale)
        self.bar.take_shape(shape, self.width())
        self.sheet.take_shape(shape, wide=False)
