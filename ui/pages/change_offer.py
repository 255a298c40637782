"""Offers the change that was written first as a start for what will be seen."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.sentence.doing import doing_of
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.labels import Body, Hint
from ui.fields.field import FieldBox
from ui.page import Page

SUBJECTS: Final = ("she", "he", "they", "i", "we", "to")
"""First words of a change that would not follow "will"."""


class ChangeOffer(Well):
    """Stands under an empty box; gone as soon as something is written, or where the change would not fit the stem."""

    def __init__(self, page: Page, field: FieldBox) -> None:
        super().__init__(parent=page, padding=20)
        self._page, self._field = page, field
        outcome, learner = page.context.outcome, page.context.plan.learner
        is_help = outcome.answer("help_not_change.choice") == "drawer"
        self._words = "" if is_help else doing_of(outcome.answer("change.change"), learner)
        first = self._words.partition(" ")[0].casefold()
        if first in SUBJECTS or first == learner.name.casefold():
            self._words = ""
        row = QHBoxLayout()
        row.setSpacing(page.theme.px(16))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Hint(page.words.word("from_change"), self))
        said.addWidget(Body(self._words, self, weight=500))
        row.addLayout(said, 1)
        use = SmallButton(page.words.word("use_change"), "will.use_change", parent=self)
        use.clicked.connect(self._use)
        row.addWidget(use, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        self.look_at(field.value())

    def look_at(self, written: str) -> None:
        """Show or hide, by what is written now."""
        self.setVisible(bool(self._words) and not written.strip())

    def _use(self) -> None:
        self._field.set_value(self._words)
        self._field.focus_first()
        self._field.edited.emit(self._words)
