"""How things are now: what works, what does not and what should change, for the learner, the family and the staff."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.controls.labels import Hint
from ui.controls.segments import Segments
from ui.page import Page

PEOPLE: Final = ("learner", "family", "staff")
SIDES: Final = ("working", "not_working", "change")


class NowPage(Page):
    """One person's view at a time; the others are one press away and keep what was written."""

    def build(self) -> None:
        """Who is speaking, then the three boxes of that person."""
        people = {person: self.words.word(person) for person in PEOPLE}
        self._who = Segments(self.words.question, people, identifier="now.person", parent=self)
        self._who.set_value(PEOPLE[0])
        self._who.changed.connect(self._show_person)
        self.column.addWidget(self._who)
        self.column.addSpacing(self.theme.px(8))
        self._detail = Hint("", parent=self)
        self.column.addWidget(self._detail)
        self.column.addSpacing(self.theme.px(16))
        for person in PEOPLE:
            for side in SIDES:
                self.add_field(f"{person}_{side}")
        self.add_examples()
        self._show_person(PEOPLE[0])

    def _show_person(self, shown: str) -> None:
        self._detail.setText(self.words.word(f"{shown}_detail"))
        for person in PEOPLE:
            for side in SIDES:
                box: QWidget = self.fields[f"now.{person}_{side}"]
                box.setVisible(person == shown)
