"""The start page of the spread: a scrolling sheet that holds one page and, in small windows, what stood beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.shape import Shape
from ui.theme import Theme

COLUMN = 720
"""The widest a column of text gets, in logical pixels: about 75 letters (R38)."""


class Sheet(QScrollArea):
    """Scrolls one page up and down, never sideways, and keeps what has the focus in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        # Ours, not Qt's own: to find out what that one is, Python would bring in every kind of widget there is.
        self.setViewport(QWidget(self))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._inner = QWidget(self)
        self._inner.setObjectName("sheet_inner")
        self._row = QHBoxLayout(self._inner)
        self._row.setSpacing(0)
        self._holder = QWidget(self._inner)
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.of(self).px(24))
        self._row.addWidget(self._holder, 1)
        self._row.addStretch(0)
        self.setWidget(self._inner)
        self._page: QWidget | None = None
        self._watched: list[QWidget] = []
        self._edge = self._lead_in = 0

    def show_page(self, page: QWidget) -> None:
        """Put a page on the sheet, at its top; the one before is thrown away."""
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        self._column.insertWidget(0, page, 1)
        page.resize(self._holder.size())  # As wide as it will be, or all its words would be laid out twice.
        page.show()
        self.verticalScrollBar().setValue(0)

    def take_shape(self, shape: Shape, *, wide: bool) -> None:
        """Fit the window: edges, and the width of the column unless the page is a wide one."""
        theme = Theme.of(self)
        self._edge, self._lead_in = theme.px(shape.edge), theme.px(shape.lead_in)
        self._keep_room_for_the_bar()
        self._holder.setMaximumWidth(theme.px(COLUMN) if not wide else 16_777_215)
        self._holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_room_for_the_bar()

    def _keep_room_for_the_bar(self) -> None:
        """The scroll bar stands in the edge of the page, so that the column never jumps when it comes or goes."""
        taken = self.width() - self.viewport().width()
        end = max(self._edge - taken, Theme.of(self).px(8))
        foot = Theme.of(self).px(16)
        if self.isRightToLeft():
            self._row.setContentsMargins(end, self._lead_in, self._edge, foot)
        else:
            self._row.setContentsMargins(self._edge, self._lead_in, end, foot)

    def take_end(self, end: QWidget) -> None:
        """Hold the end page under the page, in a window too narrow to have it beside."""
        if self._column.indexOf(end) < 0:
            self._column.insertWidget(1, end)
        end.show()

    def take_bar(self, bar: QWidget) -> None:
        """Hold the bottom bar at the end of the page, in a window too low to keep it fixed."""
        if self._column.indexOf(bar) < 0:
            self._column.addWidget(bar)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Scroll so that this widget is seen whole; of one taller than the window, where it is written or its top."""
        top = widget.mapTo(self._inner, QPoint(0, 0)).y()
        tall, margin, room = widget.height(), Theme.of(self).px(24), self.viewport().height()
        if tall > room and isinstance(widget, QTextEdit):
            cursor = widget.cursorRect()
            top, tall = top + cursor.top(), cursor.height()
        margin = max(min(margin, (room - tall) // 2), 0)
        bar = self.verticalScrollBar()
        if top - margin < bar.value() or tall > room:
            bar.setValue(top - margin)
        elif top + tall + margin > bar.value() + room:
            bar.setValue(top + tall + margin - room)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page is laid out after it is shown, and words wrap anew: what has the focus may move under the edge."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._keep_focus_in_sight()
        return False

    def _focus_moved(self, before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        while now is not None and self._inner.isAncestorOf(now):
            now.installEventFilter(self)
            self._watched.append(now)
            now = now.parentWidget()
        self._keep_focus_in_sight()

    def _keep_focus_in_sight(self) -> None:
        # While a mouse button is down nothing may move away from under it.
        if self._watched and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.keep_in_sight(self._watched[0])
