"""The fork where a change reads as help: it is kept safe, and the three questions are asked about it."""

from app.interview.drawer import keep_in_drawer
from ui.controls.card import Well
from ui.controls.labels import Body, Caption
from ui.page import Page


class HelpNotChangePage(Page):
    """Says kindly what was noticed, and keeps the help in the drawer unless told otherwise."""

    def build(self) -> None:
        """What was written, and where it should go."""
        written = Well(parent=self)
        written.column.addWidget(Caption(self.words.word("you_wrote"), parent=written))
        written.column.addWidget(Body(self.context.outcome.answer("change.change"), weight=600, parent=written))
        self.column.addWidget(written)
        self.column.addSpacing(self.theme.px(12))
        self.column.addWidget(Body(self.words.word("show_difference"), parent=self))
        self.column.addSpacing(self.theme.px(20))
        self.add_field("choice")
        self.add_examples()

    def leaving(self) -> None:
        """Put the help in the drawer, unless the person said that it is the change itself."""
        outcome = self.context.outcome
        if outcome.answer("help_not_change.choice") != "keep" and keep_in_drawer(
            self.context.plan, outcome.answer("change.change")
        ):
            self.changed.emit()
