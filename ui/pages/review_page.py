"""When the plan is looked at again."""

from app.plan.review_dates import review_offers
from ui.controls.labels import Hint
from ui.fields.deadline import DeadlineField
from ui.page import Page


class ReviewPage(Page):
    """Offers the dates that schools use, and any other."""

    def build(self) -> None:
        """The dates, and what a review is."""
        plan, settings = self.context.plan, self.context.settings
        words = {key: self.words.word(key) for key in self.context.spec.words}
        field = DeadlineField(
            "review.review",
            self.words.question,
            review_offers(plan, self.context.today, edited=settings.term_dates),
            words,
            hint=self.words.hint("review"),
            parent=self,
        )
        self.column.addWidget(field)
        self.keep(self.context.spec.field_named("review"), field)
        self.column.addSpacing(self.theme.px(16))
        self.column.addWidget(Hint(self.words.word("meaning"), parent=self))
        self.add_examples()
