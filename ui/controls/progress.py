"""How far along: six bars for the path, one bar an outcome. The words beside them carry the meaning."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.controls.paint import mirrored
from ui.theme import Theme, follow_theme


class _Bars(QWidget):
    """Rounded bars in a row, each filled by a share from 0 to 1. Screen readers pass them by."""

    def __init__(self, width: float, gap: float, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._width, self._gap = width, gap
        self.shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        count = len(self.shares)
        wide = count * self._width + max(count - 1, 0) * self._gap
        return QSize(theme.px(wide), theme.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, rtl = QRectF(self.rect()), self.isRightToLeft()
        tall, wide = theme.px(8), self._width * theme.scale
        for number, share in enumerate(self.shares):
            x = number * (self._width + self._gap) * theme.scale
            place = mirrored(QRectF(x, (room.height() - tall) / 2, wide, tall), room, rtl)
            shape = QPainterPath()
            shape.addRoundedRect(place, tall / 2, tall / 2)
            painter.fillPath(shape, theme.colour("track"))
            if share > 0:
                done = QPainterPath()
                done.addRect(mirrored(QRectF(x, 0, wide * min(share, 1.0), room.height()), room, rtl))
                painter.fillPath(shape.intersected(done), theme.colour("primary"))

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class SixParts(_Bars):
    """The six parts of the path."""

    def __init__(self, parent: QWidget | None = None, *, width: float = 36) -> None:
        super().__init__(width, width * 0.178, parent)
        self.shares = (0.0,) * 6

    def show_progress(self, part: int, share: float) -> None:
        """Fill the parts before this one (1 to 6), and this one by a share from 0 to 1."""
        self.shares = tuple(1.0 if number < part else share if number == part else 0.0 for number in range(1, 7))
        self.update()


class OutcomeBars(_Bars):
    """One short bar for each outcome, filled when it is ready."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(24, 6, parent)

    def show_outcomes(self, ready: int, count: int) -> None:
        """Show this many bars, the first ones filled."""
        self.shares = tuple(1.0 if number < ready else 0.0 for number in range(count))
        self.updateGeometry()
        self.update()
