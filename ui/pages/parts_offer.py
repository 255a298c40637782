"""Offers to take a whole outcome apart that somebody wrote or pasted in one box of part 4 (feature F18)."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from app.interview.pasted import FILLED, put_in_place, take_back
from app.sentence.whole import whole_outcome
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.labels import Body
from ui.fields.field import FieldBox
from ui.page import Page
from ui.theme import Theme


class PartsOffer(QWidget):
    """Shows itself while the words of a field read as a whole outcome. Pressed, it can be undone."""

    def __init__(self, page: Page, field: FieldBox) -> None:
        super().__init__(page)
        self._page, self._field = page, field
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Theme.of(self).px(12), 0, 0)
        well = Well(parent=self, padding=16)
        row = QHBoxLayout()
        row.addWidget(Body(_("This reads as a whole outcome."), well), 1)
        button = SmallButton(_("Put each part in its place"), f"{page.context.spec.id}.take_apart", parent=well)
        button.clicked.connect(self._take_apart)
        row.addWidget(button)
        well.column.addLayout(row)
        rows.addWidget(well)
        self.hide()
        field.add_below(self)
        field.edited.connect(self._look_at)
        self._look_at(field.value())

    def _look_at(self, words: str) -> None:
        """Show or hide, by what is written now."""
        self._found = whole_outcome(words)
        self.setVisible(self._found is not None)

    def _take_apart(self) -> None:
        page, outcome, field_id = self._page, self._page.context.outcome, self._field.identifier
        if self._found is None:
            return
        before = dict(put_in_place(page.context.plan, outcome, self._found, page.context.today))
        if field_id not in FILLED:
            before[field_id] = outcome.answers.pop(field_id, "")
        page.changed.emit()
        page.told.emit(_("Each part is in its place."))
        page.can_undo.emit(_("Each part is in its place."), lambda: take_back(outcome, before))
        page.wants.emit(page.context.place)
