"""One page of a document on the screen: white paper in every theme, as large as somebody wants it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.controls.buttons import name_control
from ui.theme import Theme


class SheetOfPaper(QWidget):
    """Shows a page; whoever cannot see it hears its words. It takes the focus, so that keys can turn pages."""

    accessible_role = QAccessible.Role.Document

    def __init__(self, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_control(self, identifier)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._image = QImage()

    def show_page(self, name: str, words: str, size: QSize) -> None:
        """Make room for a page of this size; its picture follows."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self._image = QImage()
        self.setFixedSize(size)
        self.update()

    def show_picture(self, image: QImage) -> None:
        """The page itself."""
        self._image = image
        self.update()

    def has_picture(self) -> bool:
        """The page is drawn."""
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(0, 0, self._image)
        painter.setPen(Theme.of(self).colour("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
