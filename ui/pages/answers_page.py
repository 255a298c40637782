"""Everything that was answered, part by part, each with a way to change it that leads straight back here."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.interview.look_again import look_again
from app.interview.route import STOPS
from app.interview.summary import Row, rows
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.sentence.formula import short_name
from ui.bars import part_names
from ui.controls.buttons import QuietButton, SecondButton
from ui.controls.card import Card
from ui.controls.disclosure import Disclosure
from ui.controls.labels import Body, Caption, Heading, Hint, NoteLine, Title
from ui.controls.line import Hairline
from ui.go_to import GoTo
from ui.page import Page


class AnswersPage(Page):
    """A card for each part; a row for each page. Of several outcomes one is open, the others fold."""

    def build(self) -> None:
        """What is about the whole plan, then each outcome, then when it is looked at again."""
        plan = self.context.plan
        shown = rows(plan, self.context.place.outcome)
        about_plan = [row for row in shown if STOPS[row.place.page].about == "plan"]
        self._add_parts([row for row in about_plan if row.part < 3], self.column, {}, level=2)
        for number, outcome in enumerate(plan.outcomes, 1):
            self._add_outcome(outcome, number)
        self._add_another()
        self._add_parts([row for row in about_plan if row.part > 3], self.column, {}, level=2)

    def continue_text(self) -> str:
        """What Continue leads to."""
        return self.words.word("go_on")

    def _add_outcome(self, outcome: Outcome, number: int) -> None:
        is_alone = len(self.context.plan.outcomes) == 1
        if is_alone:
            self._fill_outcome(outcome, number, self.column, level=2)
            return
        name = short_name(self.context.plan, outcome) or self.words.word("no_name")
        fold = Disclosure(f"answers.outcome{number}", self.words.word("outcome", place=str(number), text=name), self)
        fold.column.setSpacing(0)
        self.column.addWidget(fold)
        self.column.addSpacing(self.theme.px(12))
        if outcome.id == self.context.place.outcome:
            self._fill_outcome(outcome, number, fold.column, level=3)
            fold.set_open(True)
        else:
            fold.toggled.connect(lambda is_open: self._fill_when_opened(fold, outcome, number))

    def _fill_when_opened(self, fold: Disclosure, outcome: Outcome, number: int) -> None:
        if not fold.column.count():
            self._fill_outcome(outcome, number, fold.column, level=3)
            fold.body.setVisible(fold.is_open())

    def _fill_outcome(self, outcome: Outcome, number: int, column: QVBoxLayout, *, level: int) -> None:
        edited = self.context.settings.term_dates
        marks = look_again(self.context.plan, outcome, self.context.today, edited=edited)
        about_it = [row for row in rows(self.context.plan, outcome.id) if STOPS[row.place.page].about != "plan"]
        self._add_parts(about_it, column, marks, level=level, number=number)

    def _add_parts(
        self, shown: list[Row], column: QVBoxLayout, marks: dict[Place, str], *, level: int, number: int = 1
    ) -> None:
        for part, of_part in groupby(shown, key=lambda row: row.part):
            name = part_names()[part - 1]
            is_end = part == 5 and STOPS[shown[0].place.page].about == "plan" and shown[0].part == 5
            title = self.words.word("looking_again") if is_end else name
            column.addWidget(Heading(title, level=2, parent=self) if level == 2 else Title(title, parent=self))
            column.addSpacing(self.theme.px(8))
            card = Card(parent=self)
            for place, row in enumerate(of_part):
                if place:
                    card.column.addWidget(Hairline(card))
                card.column.addLayout(self._row(row, marks.get(row.place, ""), number, card))
            column.addWidget(card)
            column.addSpacing(self.theme.px(24))

    def _row(self, row: Row, mark: str, number: int, card: QWidget) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(self.theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(self.theme.px(2))
        words.addWidget(Caption(row.label, parent=card))
        if not row.value:
            words.addWidget(Hint(self.words.word("not_answered"), parent=card))
        for said in row.value.split("\n") if row.value else ():
            words.addWidget(Body(said, parent=card))
        if mark:
            words.addSpacing(self.theme.px(4))
            key = {"changed": "look_again", "moved": "date_moved", "late": "step_late"}[mark]
            words.addWidget(NoteLine("info", self.words.word(key), card, colour="text", weight=600))
        line.addLayout(words, 1)
        line.addWidget(self._change(row, number), 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _change(self, row: Row, number: int) -> QuietButton:
        suffix = f".{row.place.step}" if row.place.step else f".{number}" if number > 1 else ""
        button = QuietButton(self.words.word("change"), f"answers.{row.place.page}{suffix}", icon="pencil", parent=self)
        button.setAccessibleName(self.words.word("change_name", question=row.label))
        button.clicked.connect(lambda: self.wants.emit(row.place))
        return button

    def _add_another(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        add = SecondButton(self.words.word("add_outcome"), "answers.add_outcome", icon="plus", parent=self)
        add.clicked.connect(lambda: self.wants.emit(GoTo("add_outcome", self.context.plan.id)))
        row.addWidget(add)
        row.addWidget(Hint(self.words.word("add_outcome_detail"), parent=self), 1)
        self.column.addLayout(row)
        self.column.addSpacing(self.theme.px(28))
