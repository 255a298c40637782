"""The hope: in anybody's words, with words to start from, and a way on for somebody who has none yet."""

from ui.coach_live import LiveCoach
from ui.controls.buttons import QuietButton
from ui.page import Page


class HopePage(Page):
    """Asks for the hope; "no hope yet" opens the questions that help to find one."""

    def build(self) -> None:
        """The hope with its starters, and the way round."""
        self.coach = LiveCoach(self, self.add_field("hope"), "hope")
        self.column.addSpacing(self.theme.px(16))
        none_yet = QuietButton(self.words.word("no_hope"), "hope.none", icon="speech", parent=self)
        none_yet.clicked.connect(self._has_none)
        self.column.addWidget(none_yet)
        self.add_examples()

    def _has_none(self) -> None:
        self.edited.emit("hope.none", "yes")
        self.done.emit()
