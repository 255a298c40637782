"""When it should happen by: the years drawn out, the date that suits explained, and every other date to choose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.interview import answers
from app.plan.deadline import Deadline
from app.plan.deadline_notes import notes
from app.plan.offers import offers, reason
from app.plan.place import Place
from app.plan.ruler import ruler
from ui.controls.buttons import QuietButton
from ui.controls.labels import Hint, Lead, NoteLine
from ui.controls.year_ruler import YearRuler
from ui.fields.deadline import DeadlineField
from ui.page import Page


class WhenPage(Page):
    """The phase clock on one page; the date it suggests is chosen until somebody chooses another."""

    def add_lead(self) -> None:
        """Why the suggested date suits, and beside it the way to put the school year right."""
        plan, today = self.context.plan, self.context.today
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(24))
        row.addWidget(Lead(reason(plan, today, self.context.settings.term_dates), parent=self), 1)
        row.addWidget(self._year_button(), 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addSpacing(self.theme.px(8))
        self.column.addLayout(row)
        self.column.addSpacing(self.theme.px(12))

    def build(self) -> None:
        """The ruler, the dates, and what is worth knowing about the one that is chosen."""
        plan, today = self.context.plan, self.context.today
        edited = self.context.settings.term_dates
        self._ruler = YearRuler("when.ruler", ruler(plan, None, today, edited=edited), parent=self)
        self.column.addWidget(self._ruler)
        self.column.addSpacing(self.theme.px(12))
        made = offers(plan, today, edited=edited)
        words = {key: self.words.word(key) for key in self.context.spec.words}
        self._field = DeadlineField("when.when", self.words.question, made, words, born=plan.learner.born, parent=self)
        self.column.addWidget(self._field)
        self.keep(self.context.spec.field_named("when"), self._field)
        self._suggest(next((str(offer.deadline) for offer in made if offer.suggested), ""))
        self._note = NoteLine("info", "", self)
        self.column.addSpacing(self.theme.px(12))
        self.column.addWidget(self._note)
        self._advice = Hint(self.words.lead, parent=self)
        self.column.addWidget(self._advice)
        self.column.addSpacing(self.theme.px(12))
        self._reason = self.add_field("reason")
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Draw and comment the date that is chosen now."""
        plan, today = self.context.plan, self.context.today
        edited = self.context.settings.term_dates
        deadline = self._field.deadline()
        self._ruler.show_ruler(ruler(plan, deadline, today, edited=edited))
        remarks = notes(deadline, plan, today, outcome=self.context.outcome, edited=edited) if deadline else []
        self._note.setText(" ".join(remarks))
        self._note.setVisible(bool(remarks))
        self._advice.setVisible(not remarks)
        self._reason.setVisible(bool(remarks) or bool(self._reason.value()))

    def arrived(self) -> None:
        """The suggested date is chosen, and lands in the sentence, until somebody chooses another."""
        if not answers.read(self.context.plan, self.context.place, "when.when") and self._field.value():
            self.edited.emit("when.when", self._field.value())

    def _suggest(self, value: str) -> None:
        if not self._field.value() and Deadline.parse(value):
            self._field.set_value(value)

    def _year_button(self) -> QuietButton:
        learner = self.context.plan.learner
        known = learner.school_year or learner.born
        key = "wrong_year" if known else "add_year"
        words = self.words.word(key, year_name=self._year_name()) if known else self.words.word(key)
        button = QuietButton(words, "when.year", icon="pencil", parent=self)
        button.clicked.connect(lambda: self.wants.emit(Place("year", self.context.place.outcome)))
        return button

    def _year_name(self) -> str:
        picture = ruler(self.context.plan, None, self.context.today, edited=self.context.settings.term_dates)
        return picture.years[picture.current].name
