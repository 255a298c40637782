"""The coach on a page: what is there already, then what is worth a look, with a way to where it is mended."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.coach.check import Check
from app.coach.finding import Finding
from app.i18n import _, fill
from app.interview.wording import PageWords
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, FieldLabel, Hint
from ui.controls.line import Hairline
from ui.controls.wrap import Wrap
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
            self.column.addSpacing(theme.px(4))
            ticks = Wrap()
            ticks.setSpacing(theme.px(26))
            ticks.set_line_spacing(theme.px(2))
            for there in seen.there:
                ticks.addWidget(Tick(there, self))
            self.column.addLayout(ticks)
        if seen.there and seen.missing:
            self.column.addWidget(Hairline(self))
        if seen.missing:
            self.column.addWidget(FieldLabel(_("Worth a look"), parent=self))
            self.column.addSpacing(theme.px(4))
            for finding in seen.missing[:MOST]:
                if finding is not seen.missing[0]:
                    self.column.addWidget(Hairline(self))
                self.column.addLayout(self._row(finding))
        else:
            self.column.addSpacing(theme.px(10))
            self.column.addWidget(Body(words.word("nothing"), parent=self))

    def _row(self, finding: Finding) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(16))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Body(finding.message, parent=self))
        if finding.question:
            said.addWidget(Hint(finding.question, parent=self))
        row.addLayout(said, 1)
        show = SmallButton(
            _("Take me there"), f"{self._page_id}.{finding.code}", icon="forward", icon_at_end=True, parent=self
        )
        show.setAccessibleName(fill(_("Take me there: {message}"), {"message": finding.message}))
        show.clicked.connect(lambda: self.take_me_to.emit(finding.page))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


class Tick(QWidget):
    """One thing that is there, with its tick."""

    def __init__(self, there: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.of(self).px(8))
        row.addWidget(IconLabel("check", "success", 18, parent=self))
        row.addWidget(Body(there, parent=self), 1)
