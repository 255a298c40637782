"""Finding steps by walking through the day in one's mind: seven small questions, each answer a step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.interview.journey import JOURNEY, journey_field, steps_from_journey
from app.interview.wording import PageWords
from ui.controls.buttons import QuietButton, SecondButton
from ui.controls.card import Well
from ui.controls.labels import Heading, Hint
from ui.fields.line import LineField
from ui.page import Page, PageContext
from ui.theme import Theme


class Journey(Well):
    """The seven questions in a well on the steps page. `made(count)` says how many steps came of them."""

    made = Signal(int)

    def __init__(self, page: Page, context: PageContext, words: PageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent or page)
        self._context = context
        theme = Theme.of(self)
        self.column.addWidget(Heading(words.word("find_title"), level=2, parent=self))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(Hint(words.word("find_lead"), parent=self))
        self._fields: dict[str, LineField] = {}
        for part in JOURNEY:
            spec = context.spec.field_named(f"journey_{part}")
            label = words.label(spec.name)
            field = LineField(spec.id, label, label=label, hint=words.hint(spec.name), limit=spec.limit, parent=self)
            self.column.addSpacing(theme.px(18))
            self.column.addWidget(field)
            page.keep(spec, field)
            self._fields[part] = field
        self.column.addSpacing(theme.px(20))
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        use = SecondButton(words.word("find_use"), "steps.journey_use", parent=self)
        use.clicked.connect(self._make)
        close = QuietButton(words.word("find_close"), "steps.journey_close", parent=self)
        close.clicked.connect(lambda: self.made.emit(0))
        row.addWidget(use)
        row.addWidget(close)
        row.addStretch(1)
        self.column.addLayout(row)

    def focus_first(self) -> None:
        """The first of the seven."""
        self._fields[JOURNEY[0]].focus_first()

    def _make(self) -> None:
        written = {part: self._context.outcome.answer(journey_field(part)) for part in JOURNEY}
        self.made.emit(len(steps_from_journey(self._context.outcome, written)))
