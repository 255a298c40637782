"""An icon that only decorates: screen readers pass it by."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import draw_icon
from ui.theme import Theme, follow_theme


class IconLabel(QWidget):
    """One icon of our own in a colour of the palette; `size` is in pixels at 100 %."""

    def __init__(self, name: str, colour: str = "muted", size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        follow_theme(self._restyle)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._token = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        edge = Theme.of(self).px(self._size)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        edge = theme.px(self._size)
        place = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        draw_icon(QPainter(self), self._name, theme.palette.colour(self._token), place)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
