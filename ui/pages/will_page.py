"""What will be seen or heard: written as the end of a sentence that is already begun."""

from app.i18n import _, fill
from app.sentence.formula import parts_of
from ui.coach_live import LiveCoach
from ui.controls.stem import Stem
from ui.page import Page
from ui.pages.change_offer import ChangeOffer
from ui.pages.parts_offer import PartsOffer


class WillPage(Page):
    """The heart of the outcome, under its stem "By the end of Year 9, Esi will…"."""

    def build(self) -> None:
        """The stem, the words, and what the coach has to say."""
        parts = parts_of(self.context.plan, self.context.outcome)
        values = {"when": parts.when, "who": parts.who}
        begun = _("By {when}, {who} will…") if parts.when else _("{who} will…")
        self.column.addWidget(Stem("flag", "when", fill(begun, values), parent=self))
        self.column.addSpacing(self.theme.px(8))
        self._field = self.add_field("will")
        self._from_change = ChangeOffer(self, self._field)
        self.column.addSpacing(self.theme.px(16))
        self.column.addWidget(self._from_change)
        PartsOffer(self, self._field)
        self.coach = LiveCoach(self, self._field, "will")
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Offer the change while nothing is written."""
        self._from_change.look_at(self._field.value())
