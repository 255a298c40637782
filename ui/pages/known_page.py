"""How everyone will know, and what happens today: plain questions, read along by the coach."""

from ui.coach_live import LiveCoach
from ui.pages.parts_offer import PartsOffer
from ui.question_page import QuestionPage


class KnownPage(QuestionPage):
    """The measure in words that two people read the same way."""

    def build(self) -> None:
        """The fields, and the coach under the first."""
        super().build()
        for name in ("known", "baseline"):
            PartsOffer(self, self.fields[f"known.{name}"])
        self.coach = LiveCoach(self, self.fields["known.known"], "known")
