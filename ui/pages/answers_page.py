"""Everything that was answered, part by part, each with a way to change it that leads straight back here."""

from itertools import groupby

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.interview.summary import Row, rows
from ui.bars import part_names
from ui.controls.buttons import QuietButton
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, Heading
from ui.controls.line import Hairline
from ui.page import Page


class AnswersPage(Page):
    """A card for each part; a row for each page."""

    def build(self) -> None:
        """The rows, grouped by part."""
        shown = rows(self.context.plan, self.context.place.outcome)
        for part, of_part in groupby(shown, key=lambda row: row.part):
            self.column.addWidget(Heading(part_names()[part - 1], level=2, parent=self))
            self.column.addSpacing(self.theme.px(8))
            card = Card(parent=self)
            self._fill(card, list(of_part))
            self.column.addWidget(card)
            self.column.addSpacing(self.theme.px(24))

    def continue_text(self) -> str:
        """What Continue leads to."""
        return self.words.word("go_on")

    def _fill(self, card: Card, of_part: list[Row]) -> None:
        for row in of_part:
            if row is not of_part[0]:
                card.column.addWidget(Hairline(card))
            line = QHBoxLayout()
            words = QVBoxLayout()
            words.setSpacing(self.theme.px(2))
            words.addWidget(Caption(row.label, parent=card))
            for said in row.value.split("\n") if row.value else [self.words.word("not_answered")]:
                words.addWidget(Body(said, parent=card))
            line.addLayout(words, 1)
            line.addWidget(self._change(row))
            card.column.addLayout(line)

    def _change(self, row: Row) -> QuietButton:
        suffix = f".{row.place.step}" if row.place.step else ""
        button = QuietButton(self.words.word("change"), f"answers.{row.place.page}{suffix}", icon="pencil", parent=self)
        button.setAccessibleName(self.words.word("change_name", question=row.label))
        button.clicked.connect(lambda: self.wants.emit(row.place))
        return button
