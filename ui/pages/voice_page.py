"""In whose voice the plan speaks: each voice says the same thing, so that it can be heard before it is chosen."""

from app.i18n import window_texts
from app.interview.page import Choice
from app.sentence.formula import Parts, phrases
from app.sentence.voice import say
from ui.controls.labels import NoteLine
from ui.fields.choice import ChoiceField
from ui.make_field import choices_of
from ui.page import Page


class VoicePage(Page):
    """The voices as cards, a sample in each; "I" says for whose words it is."""

    def build(self) -> None:
        """The cards and the note."""
        spec = self.context.spec.field_named("voice")
        choices = [self._with_sample(choice) for choice in choices_of(spec, self.words)]
        hint = self.words.hint("voice")
        self._field = ChoiceField(spec.id, self.words.question, choices, hint=hint, parent=self)
        self.heading.set_buddy(self._field.widget_for_error())
        self.column.addWidget(self._field)
        self.keep(spec, self._field)
        if not self._field.value():
            self._field.set_value(self.context.plan.voice)
        self.column.addSpacing(self.theme.px(12))
        self._note = NoteLine("person", self.words.word("whose_note"), self)
        self.column.addWidget(self._note)
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Say whose words "I" stands for, while it is chosen."""
        self._note.setVisible(self._field.value() not in ("", "third"))

    def _with_sample(self, choice: Choice) -> Choice:
        learner, texts = self.context.plan.learner, window_texts()
        will_do = say(self.words.word("sample"), learner, choice.id, part="will_do").text
        who = learner.name or texts.gettext("the learner")
        said = phrases(Parts(who=who if choice.id == "third" else "I", will_do=will_do), choice.id, texts).will_do
        detail = f"{self.words.word('sample_said', text=said)}\n{choice.detail}"
        return Choice(id=choice.id, label=choice.label, detail=detail, icon=choice.icon)
