"""What could get in the way and what else could work; each other way can become a step at once."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.interview.steps import add_step
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.labels import Body, NoteLine
from ui.question_page import QuestionPage
from ui.theme import Theme


class BarriersPage(QuestionPage):
    """The two lists side by side, and under them the offer to make steps of the second."""

    def add_examples(self) -> None:
        """The offer stands before the examples."""
        self._offers: list[IdeaRow] = []
        self._well = Well(parent=self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.theme.px(8))
        self._well.column.addLayout(self._rows)
        self.column.addWidget(self._well)
        self.refresh()
        super().add_examples()

    def refresh(self) -> None:
        """One row for each idea, as it is written now."""
        outcome = self.context.outcome
        ideas = outcome.chosen("barriers.else")
        for number in range(len(self._offers) + 1, len(ideas) + 1):
            row = IdeaRow(number, self.words.word("use_as_step"), self.words.word("is_step"), self)
            row.button.clicked.connect(lambda checked=False, number=number: self._make_step(number))
            self._rows.addWidget(row)
            self._offers.append(row)
        steps = {step.text.strip().casefold() for step in outcome.steps}
        for number, row in enumerate(self._offers):
            row.setVisible(number < len(ideas))
            if number < len(ideas):
                name = self.words.word("use_as_step_name", text=ideas[number])
                row.show_idea(ideas[number], name, is_step=ideas[number].casefold() in steps)
        self._well.setVisible(bool(ideas))

    def _make_step(self, number: int) -> None:
        add_step(self.context.outcome).text = self.context.outcome.chosen("barriers.else")[number - 1]
        self.told.emit(self.words.word("is_step"))
        self.changed.emit()


class IdeaRow(QWidget):
    """One idea, with the button that makes it a step; then the note that it is one."""

    def __init__(self, number: int, make: str, done: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.of(self).px(16))
        self._idea = Body("", parent=self)
        self.button = SmallButton(make, f"barriers.use{number}", icon="stairs", parent=self)
        self._done = NoteLine("check", done, self, colour="success", weight=600)
        self._done.label.setMinimumWidth(self._done.label.sizeHint().width())
        row.addWidget(self._idea, 1)
        row.addWidget(self.button)
        row.addWidget(self._done)

    def show_idea(self, idea: str, name: str, *, is_step: bool) -> None:
        """Show an idea, and whether it is a step already."""
        self._idea.setText(idea)
        self.button.setAccessibleName(name)
        self.button.setVisible(not is_step)
        self._done.setVisible(is_step)
