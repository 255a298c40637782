"""Offers to take a whole outcome apart that somebody wrote or pasted in one box."""

from PySide6.QtWidgets import QHBoxLayout

from app.i18n import _
from app.interview.pasted import put_in_place, take_back, whole_outcome
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.labels import Body
from ui.page import Page


class PartsOffer(Well):
    """Shows itself while the words on its page read as a whole outcome. Pressed, it can be undone."""

    def __init__(self, page: Page) -> None:
        super().__init__(parent=page, padding=16)
        self._page = page
        row = QHBoxLayout()
        row.addWidget(Body(_("This reads as a whole outcome."), self), 1)
        button = SmallButton(_("Put each part in its place"), f"{page.context.spec.id}.take_apart", parent=self)
        button.clicked.connect(self._take_apart)
        row.addWidget(button)
        self.column.addLayout(row)
        self.hide()

    def look_at(self, words: str) -> None:
        """Show or hide, by what is written now."""
        self._found = whole_outcome(words)
        self.setVisible(self._found is not None)

    def _take_apart(self) -> None:
        page, outcome = self._page, self._page.context.outcome
        if self._found is None:
            return
        before = put_in_place(page.context.plan, outcome, self._found, page.context.today)
        page.changed.emit()
        page.told.emit(_("Each part is in its place."))
        page.can_undo.emit(_("Each part is in its place."), lambda: take_back(outcome, before))
        page.wants.emit(page.context.place)
