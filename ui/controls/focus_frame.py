"""One frame around whatever has the keyboard: ink on a yellow band in the light, yellow with a gap in the dark."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.controls.paint import box
from ui.theme import Theme

_OUTSIDE: Final = 5
_RING: Final = 3
_KEPT: Final = "focusFollower"
_MOVES: Final = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}
)


class FocusFrame(QWidget):
    """The overlay of one window. It takes no clicks and no focus, and follows its control wherever that goes.

    A control whose paint does not reach its edges says how far outside the frame stands, as `focus_room`.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        _follower()

    def stand_around(self, control: QWidget) -> None:
        """Be where this control of the window is, as far as it can be seen."""
        window = control.window()
        theme = Theme.of(self)
        across, upright = (theme.px(room) for room in getattr(control, "focus_room", (_OUTSIDE, _OUTSIDE)))
        inside = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
        self.setGeometry(inside.adjusted(-across, -upright, across, upright))
        seen = self._seen(control, window)
        if seen == self.rect():
            self.clearMask()
        else:
            self.setMask(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room = QRectF(self.rect())
        outside, ring = theme.px(_OUTSIDE), theme.px(_RING)
        radius = theme.px(8) + outside
        inner = room.adjusted(ring, ring, -ring, -ring)
        box(painter, inner, fill=None, border=theme.colour("focus_band"), width=outside - ring, radius=radius - ring)
        box(painter, room, fill=None, border=theme.colour("focus"), width=ring, radius=radius)

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


class _Follower(QObject):
    """Watches the control that has the keyboard. It lives with the application: a window that is going away must not
    be asked to follow its own end."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._control: QWidget | None = None
        self._frame: FocusFrame | None = None
        self._watched: list[QWidget] = []
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go)
        app.focusChanged.connect(self._moved)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def _moved(self) -> None:
        # The focus also moves while a window is taken down; by the next turn of the loop only the living are left.
        self._soon.start()

    def _go(self) -> None:
        new = QApplication.focusWidget()
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
        self._control, self._frame = None, None
        if new is None or not needs_frame(new):
            return
        self._frame = new.window().findChild(FocusFrame, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._control = new
        parent: QWidget | None = new
        while parent is not None:
            parent.installEventFilter(self)
            self._watched.append(parent)
            parent = None if parent.isWindow() else parent.parentWidget()
        self._follow()

    def _follow(self) -> None:
        control, frame = self._control, self._frame
        if control is None or frame is None or not isValid(control) or not isValid(frame):
            return
        if control.isVisible():
            frame.stand_around(control)
        else:
            frame.hide()


def _follower() -> None:
    """Make sure that the application has its one follower."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and not isinstance(app.property(_KEPT), _Follower):
        app.setProperty(_KEPT, _Follower(app))


def needs_frame(control: QWidget) -> bool:
    """Whether a control needs the frame: fields show focus by their own border; containers, and headings that only
    take the focus so that they are read out, not at all."""
    without = QLineEdit | QTextEdit | QAbstractScrollArea | QLabel
    return not isinstance(control, without) and not control.isWindow()
