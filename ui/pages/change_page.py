"""The one thing that should change, or stay: read along by the coach, who keeps help safe."""

from ui.coach_live import LiveCoach
from ui.question_page import QuestionPage


class ChangePage(QuestionPage):
    """A plain question with the coach under its words."""

    def build(self) -> None:
        """The fields, and the coach under the words."""
        super().build()
        self.coach = LiveCoach(self, self.fields["change.change"], "change")
