"""How the answer below begins, such as “By the end of Year 9, … will…”."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.controls.icon_label import IconLabel
from ui.controls.labels import FlowedLabel
from ui.theme import Theme, follow_theme


class Stem(QWidget):
    """The beginning of a sentence, with its icon in a colour of the palette."""

    def __init__(self, icon: str, colour: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = FlowedLabel(words, size=18, weight=600, line=26)
        self._row = QHBoxLayout(self)
        self._row.addWidget(IconLabel(icon, colour, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.label, 1)
        follow_theme(self._restyle)

    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
