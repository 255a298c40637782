"""The undo bar: says what was removed, and brings it back within ten seconds."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.i18n import _
from ui.accessibility import announce
from ui.controls.buttons import IconButton, SmallButton, name_control
from ui.controls.labels import FlowedLabel
from ui.controls.paint import box
from ui.theme import Theme, follow_theme

SECONDS: Final = 10


class UndoBar(QWidget):
    """Stands over the bottom of its window. It never moves, waits for whoever is on it, and leaves by itself."""

    def __init__(self, parent: QWidget, *, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        name_control(self, "undo_bar")
        self._window = parent
        self._take_back: Callable[[], None] | None = None
        self.label = FlowedLabel("", size=18, weight=500, line=26)
        self.undo = SmallButton(_("Undo"), "undo_bar.undo", icon="undo")
        self.undo.clicked.connect(self.take_back)
        self.close_button = IconButton("close", _("Hide this message"), "undo_bar.hide", framed=False)
        self.close_button.clicked.connect(self.leave)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.undo)
        self._row.addWidget(self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self._time_is_up)
        parent.installEventFilter(self)
        follow_theme(self._restyle)
        self.hide()

    def offer(self, words: str, take_back: Callable[[], None]) -> None:
        """Say what was done, and offer to call `take_back` for ten seconds."""
        self._take_back = take_back
        self.label.setText(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, f"{words} {_('You can undo this.')}")

    def take_back(self) -> None:
        """Undo now. Nothing happens when nothing is on offer."""
        undo = self._take_back
        self.leave()
        if undo is not None:
            undo()

    def leave(self) -> None:
        """Take the offer away."""
        self._timer.stop()
        self._take_back = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While the window is taken down, this can be called after Python has let go of what the bar holds.
        if event.type() == QEvent.Type.Resize and hasattr(self, "_window") and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        room = QRectF(self.rect())
        surface, text = theme.colour("surface"), theme.colour("text")
        box(QPainter(self), room, fill=surface, border=text, width=theme.px(2), radius=theme.px(12))

    def _time_is_up(self) -> None:
        focus = QApplication.focusWidget()
        busy = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if busy:
            self._timer.start()
        else:
            self.leave()

    def _place(self) -> None:
        theme, parent = Theme.of(self), self._window
        edge = theme.px(24)
        wide = min(parent.width() - 2 * edge, theme.px(560))
        tall = max(self.heightForWidth(wide), self.minimumSizeHint().height())
        x = parent.width() - wide - edge if not self.isRightToLeft() else edge
        self.setGeometry(x, parent.height() - tall - theme.px(79) - theme.px(16), wide, tall)

    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(theme.px(20), theme.px(12), theme.px(12), theme.px(12))
        self._row.setSpacing(theme.px(8))
        if self.isVisible():
            self._place()
