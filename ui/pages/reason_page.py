"""What matters most: one or two of the ladder's answers, chosen to be the reason in the outcome."""

from app.interview import ladder
from app.interview.page import Choice
from ui.controls.labels import Body
from ui.fields.choice import ChoiceField
from ui.page import Page


class ReasonPage(Page):
    """Offers every rung as a choice, and a line for another reason."""

    def build(self) -> None:
        """The rungs to choose from, then the reader's own words."""
        rungs = ladder.answered(self.context.outcome)
        if rungs:
            self._add_choices([self._choice(rung.id, rung.text, rung.question) for rung in rungs])
        else:
            self.column.addWidget(Body(self.words.word("none_yet"), parent=self))
        self.column.addSpacing(self.theme.px(24))
        self.add_field("own")
        self.add_examples()

    def _choice(self, rung_id: str, text: str, question: str) -> Choice:
        return Choice(id=rung_id, label=text, detail=self.words.word(f"from_{question}"))

    def _add_choices(self, choices: list[Choice]) -> None:
        spec = self.context.spec.field_named("chosen")
        hint = self.words.hint("chosen")
        field = ChoiceField(spec.id, self.words.question, choices, multiple=True, hint=hint, parent=self)
        self.column.addWidget(field)
        self.keep(spec, field)
