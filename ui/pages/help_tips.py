"""Quiet tips beside help that is read back: words that let help be anything from a lot to nothing."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.coach.finding import Finding
from app.coach.reading import Reading
from app.i18n import _, fill
from app.interview.set_aside import AsideTips
from app.plan.provision import FIVE_PARTS, Provision
from ui.coach_live import REST_MS
from ui.coach_look import Asked, Look, asked, look
from ui.coach_profile import profile_of
from ui.coach_reader import CoachReader
from ui.controls.buttons import QuietButton
from ui.controls.labels import Hint, NoteLine
from ui.page import PageContext
from ui.retire import retire
from ui.theme import Theme

MOST: Final = 2
"""Beside the five parts that are asked for, more would be nagging."""
FIELD: Final = "step.help_what"


class HelpTips(QWidget):
    """The tips for one help, each with a way to keep the words. Says nothing aloud by itself."""

    def __init__(self, context: PageContext, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._number = context, number
        self._aside = AsideTips(context.plan, context.place, FIELD)
        self._asked: Asked | None = None
        self._answered: Asked | None = None
        self._readings: tuple[Reading, Reading | None] | None = None
        self._text = ""
        self._look = Look()
        self._reader = CoachReader()
        self._reader.came.connect(self._came)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._body = QWidget(self)
        self._column.addWidget(self._body)
        self.hide()

    @property
    def is_at_rest(self) -> bool:
        """Nothing more will come of what is written now."""
        return not self._rest.isActive() and self._answered is self._asked

    def look_at(self, help_: Provision) -> None:
        """Read this help once typing rests."""
        text = ", ".join(part for name in FIVE_PARTS if (part := getattr(help_, name).strip()))
        if text != self._text:
            self._text = text
            self._rest.start()

    def _read(self) -> None:
        context = self._context
        profile = profile_of(context.settings)
        self._asked = asked(context.plan, context.place, "help", self._text, profile)
        self._reader.read(self._asked)

    def _came(self, what: Asked, readings: tuple[Reading, Reading | None]) -> None:
        if what is self._asked and what.text == self._text:
            self._readings, self._answered = readings, what
            self._show()

    def _show(self) -> None:
        if self._asked is None or self._readings is None:
            return
        self._look = look(self._context.plan, self._context.place, FIELD, self._asked, self._readings)
        retire(self._body, self._column)
        self._body = QWidget(self)
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(Theme.of(self).px(2))
        for number, finding in enumerate(self._look.findings[:MOST], 1):
            self._add(rows, finding, number)
        self._column.addWidget(self._body)
        self.setVisible(bool(self._look.findings))

    def _add(self, rows: QVBoxLayout, finding: Finding, number: int) -> None:
        rows.addWidget(NoteLine("speech", finding.message, self._body))
        rows.addWidget(Hint(finding.suggestion or finding.question, self._body))
        keep = QuietButton(_("Keep my words"), f"step.help{self._number}.tip{number}.keep", parent=self._body)
        keep.setAccessibleName(fill(_("Keep my words: {message}"), {"message": finding.message}))
        keep.clicked.connect(lambda: self._keep(finding))
        rows.addWidget(keep)

    def _keep(self, finding: Finding) -> None:
        self._aside.add(finding.rule, finding.quote)
        self._show()
