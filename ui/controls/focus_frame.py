"""One frame around whatever has the keyboard: ink on a yellow band in the light, yellow with a gap in the dark."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.controls.paint import box
from ui.theme import Theme

_OUTSIDE: Final = 5
_RING: Final = 3
_MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
)


class FocusFrame(QWidget):
    """The overlay of one window. It takes no clicks and no focus, and follows its control wherever that goes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def go_to(self, control: QWidget | None) -> None:
        """Stand around this control of the window; None hides the frame."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._around = control if control and needs_frame(control) else None
        parent = self._around
        while parent is not None:
            parent.installEventFilter(self)
            self._watched.append(parent)
            parent = parent.parentWidget() if parent is not self.parent() else None
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room = QRectF(self.rect())
        radius = theme.px(8) + _OUTSIDE
        inner = room.adjusted(_RING, _RING, -_RING, -_RING)
        band = _OUTSIDE - _RING
        box(painter, inner, fill=None, border=theme.colour("focus_band"), width=band, radius=radius - _RING)
        box(painter, room, fill=None, border=theme.colour("focus"), width=_RING, radius=radius)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and isValid(new) and new.window() is self.parent()
        self.go_to(new if inside else None)

    def _follow(self) -> None:
        control, window = self._around, self.parentWidget()
        if control is None or window is None or not isValid(control) or not control.isVisible():
            self.hide()
            return
        inside = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        self.setGeometry(inside.adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        seen = self._seen(control, window)
        if seen == self.rect():
            self.clearMask()
        else:
            self.setMask(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()

    def _seen(self, control: QWidget, window: QWidget) -> QRect:
        """The piece of the frame that no scroll area hides."""
        seen = self.rect()
        parent = control.parentWidget()
        while parent is not None and parent is not window:
            area = parent.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
                edge = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
                seen = seen.intersected(edge.translated(-self.pos()))
            parent = area
        return seen


def needs_frame(control: QWidget) -> bool:
    """Whether a control needs the frame: fields show focus by their own border, containers not at all."""
    return not isinstance(control, QLineEdit | QTextEdit | QAbstractScrollArea) and not control.isWindow()
