"""Where, when and with whom: three short questions; a whole outcome pasted in one of them is taken apart."""

from ui.pages.parts_offer import PartsOffer
from ui.question_page import QuestionPage


class WherePage(QuestionPage):
    """Plain fields, each with the offer for a whole outcome."""

    def build(self) -> None:
        """The fields, and what to do with a whole outcome in one of them."""
        super().build()
        for name in ("where", "when", "with"):
            PartsOffer(self, self.fields[f"where.{name}"])
