"""Words to start from: chips that put a few words into a field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.controls.buttons import SmallButton
from ui.controls.labels import FieldLabel
from ui.controls.wrap import Wrap
from ui.theme import Theme, follow_theme


class StarterChips(QWidget):
    """A title and its chips. `chosen` carries the words of the chip."""

    chosen = Signal(str)

    def __init__(self, identifier: str, title: str, starters: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(identifier)
        self.setAccessibleName(title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(FieldLabel(title))
        self._chips = Wrap()
        self._rows.addLayout(self._chips)
        for number, words in enumerate(starters, start=1):
            chip = SmallButton(words, f"{identifier}.{number}", icon="plus")
            chip.clicked.connect(self._choose)
            self._chips.addWidget(chip)
        follow_theme(self._restyle)

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, SmallButton):
            self.chosen.emit(chip.words())

    def _restyle(self, theme: Theme) -> None:
        self._rows.setSpacing(theme.px(14))
        self._chips.setSpacing(theme.px(8))
