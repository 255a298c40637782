"""The coach on a page: what is there already, then what is worth a look, with a way to where it is mended."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.coach.check import Check
from app.coach.finding import Finding
from app.i18n import _, fill
from app.interview.wording import PageWords
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, FieldLabel
from ui.controls.line import Hairline
from ui.theme import Theme

MOST = 3
"""At most three tips at a time (NOTES, principle 5)."""


class CoachPanel(Well):
    """Neutral in colour, good first. `take_me_to` carries the page where a finding can be mended."""

    take_me_to = Signal(str)

    def __init__(self, page_id: str, seen: Check, words: PageWords, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._page_id = page_id
        theme = Theme.of(self)
        if seen.there:
            self.column.addWidget(FieldLabel(_("What is there already"), parent=self))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.px(24))
            for index, there in enumerate(seen.there):
                grid.addLayout(self._tick(there), index // 2, index % 2)
            grid.setColumnStretch(2, 1)
            self.column.addLayout(grid)
        if seen.there and seen.missing:
            self.column.addWidget(Hairline(self))
        if seen.missing:
            self.column.addWidget(FieldLabel(_("Worth a look"), parent=self))
            for finding in seen.missing[:MOST]:
                self.column.addLayout(self._row(finding))
        else:
            self.column.addWidget(Body(words.word("nothing"), parent=self))

    def _tick(self, there: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(10))
        row.addWidget(IconLabel("check", "success", 18, parent=self))
        row.addWidget(Body(there, parent=self), 1)
        return row

    def _row(self, finding: Finding) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Body(f"{finding.message} {finding.question}".strip(), parent=self), 1)
        show = SmallButton(
            _("Take me there"), f"{self._page_id}.{finding.code}", icon="forward", icon_at_end=True, parent=self
        )
        show.setAccessibleName(fill(_("Take me there: {message}"), {"message": finding.message}))
        show.clicked.connect(lambda: self.take_me_to.emit(finding.page))
        row.addWidget(show)
        return row
