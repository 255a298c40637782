"""The difference it makes: begun from the reason that was chosen, and changed in any word."""

from app.interview import answers
from app.sentence.formula import suggested_so_that
from ui.coach_live import LiveCoach
from ui.controls.buttons import QuietButton
from ui.controls.stem import Stem
from ui.fields.text import TextField
from ui.page import Page
from ui.pages.parts_offer import PartsOffer


class SoThatPage(Page):
    """The end of the sentence, in pencil until somebody has been here."""

    def build(self) -> None:
        """The stem, the words, and the reason again for somebody who changed too much."""
        self.column.addWidget(Stem("door", "so", self.words.word("stem"), parent=self))
        self.column.addSpacing(self.theme.px(8))
        self._field = self.add_field("so_that")
        self._suggested = suggested_so_that(self.context.plan, self.context.outcome)
        if self._suggested and not self._field.value():
            self._field.set_value(self._suggested)
        if self._suggested:
            again = QuietButton(self.words.word("use_reason"), "so_that.use_reason", icon="undo", parent=self)
            again.clicked.connect(self._use_reason)
            self.column.addWidget(again)
        PartsOffer(self, self._field)
        self.coach = LiveCoach(self, self._field, "so_that")
        self.add_examples()

    def leaving(self) -> None:
        """What stands in the box when the page is left is the answer, also where it came from the reason."""
        shown = self._field.value()
        if shown != answers.read(self.context.plan, self.context.place, "so_that.so_that"):
            self.edited.emit("so_that.so_that", shown)

    def _use_reason(self) -> None:
        if isinstance(self._field, TextField):
            self._field.set_value(self._suggested)
            self.edited.emit("so_that.so_that", self._suggested)
            self._field.focus_first()
