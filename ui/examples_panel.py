"""Examples for one question: what people of four ages could answer, shown when somebody asks for them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview.page import Example
from ui.controls.buttons import QuietButton
from ui.controls.card import Well
from ui.controls.labels import Body, Caption
from ui.theme import Theme


class ExamplesPanel(QWidget):
    """A quiet button; pressed, it shows the examples under it. Nothing of them ever goes into an answer."""

    def __init__(self, page_id: str, examples: Sequence[Example], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.button = QuietButton(_("Show examples"), f"{page_id}.examples", icon="info", parent=self)
        self.button.clicked.connect(self._turn)
        column.addWidget(self.button)
        self.well = Well(parent=self)
        self.well.column.setSpacing(theme.px(2))
        for example in examples:
            if example is not examples[0]:
                self.well.column.addSpacing(theme.px(10))
            age = fill(_("At age {age}"), {"age": str(example.age)})
            self.well.column.addWidget(Caption(age, weight=600, parent=self.well))
            self.well.column.addWidget(Body(example.text, parent=self.well))
        self.well.hide()
        column.addWidget(self.well)

    def _turn(self) -> None:
        shown = not self.well.isVisibleTo(self)
        self.well.setVisible(shown)
        self.button.setText(_("Hide examples") if shown else _("Show examples"))
