"""Something folded away under a button that says what is in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.controls.buttons import Fold
from ui.theme import Theme, follow_theme


class Disclosure(QWidget):
    """A wide button; what is put in `column` shows only while it is open."""

    toggled = Signal(bool)

    def __init__(self, identifier: str, words: str, parent: QWidget | None = None, *, is_open: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(f"{identifier}.fold")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.button = Fold(words, identifier, parent=self)
        rows.addWidget(self.button)
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        rows.addWidget(self.body)
        self.body.setVisible(is_open)
        self.button.setChecked(is_open)
        self.button.toggled.connect(self._fold)
        follow_theme(self._restyle)

    def is_open(self) -> bool:
        """What is inside can be seen."""
        return self.button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or fold."""
        self.button.setChecked(is_open)

    def set_title(self, words: str) -> None:
        """Say something else on the button."""
        self.button.setText(words)

    def _fold(self, is_open: bool) -> None:
        self.body.setVisible(is_open and self.column.count() > 0)
        self.toggled.emit(is_open)

    def _restyle(self, theme: Theme) -> None:
        self.column.setContentsMargins(0, theme.px(12), 0, 0)
