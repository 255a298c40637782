"""One step: what happens, by when, how it will be known, and the help for it, read back as sentences."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview.drawer import put_in_drawer, take_from_drawer
from app.interview.steps import fade
from app.plan.place import Place
from app.plan.provision import Provision
from app.plan.step_dates import step_offers
from ui.coach_live import LiveCoach
from ui.controls.buttons import QuietButton
from ui.controls.labels import FieldLabel, Hint
from ui.controls.segments import Segments
from ui.fields.date_choice import DateChoice
from ui.page import Page
from ui.pages.card_fold import CardFold
from ui.pages.help_form import HelpForm
from ui.pages.help_read_back import HelpReadBack
from ui.retire import retire

WAYS: Final = ("with", "near", "reminder", "alone")
"""How the help for a step fades."""


class StepPage(Page):
    """The step on top, its help in wells under it, and opposite what that help says."""

    def build(self) -> None:
        """The fields of the step, then those of its help, then what few steps need."""
        if not self.context.step.helps:
            self.context.step.helps.append(Provision())
        self._panel: HelpReadBack | None = None
        text = self.add_field("text")
        self.column.addSpacing(self.theme.px(14))
        row = self._row(self.column)
        self._add_date("by", self.new_column(row, 2))
        known = self.add_field("known", self.new_column(row, 3))
        coach = self.coach = LiveCoach(self, text, "step")
        known.edited.connect(coach.look_again)
        self.column.addSpacing(self.theme.px(20))
        self._forms: list[HelpForm] = []
        self._wells = QVBoxLayout()
        self._wells.setSpacing(self.theme.px(12))
        self.column.addLayout(self._wells)
        self._below = QVBoxLayout()
        self._below.setSpacing(self.theme.px(8))
        self.column.addLayout(self._below)
        self._buttons: list[QuietButton] = []
        self._draw_help()
        self.column.addSpacing(self.theme.px(16))
        self._add_group()
        self.column.addSpacing(self.theme.px(20))
        self._add_date("review", self.column)
        self.column.addSpacing(self.theme.px(20))
        self._add_fading()
        self.column.addSpacing(self.theme.px(20))
        self._card = CardFold(self)
        self.column.addWidget(self._card)
        self.add_examples()

    def end_panel(self) -> QWidget:
        """The outcome this leads to, and the help read back."""
        self._panel = HelpReadBack(self.context, self.words, self)
        self.refresh()
        return self._panel

    def refresh(self) -> None:
        """Read the help back as it is now, and say which boxes its card has."""
        self._card.refresh()
        if self._panel is not None:
            self._panel.show_help()

    def leaving(self) -> None:
        """Help that says nothing goes."""
        self.context.step.helps[:] = self.context.step.written_helps

    def _row(self, column: QVBoxLayout) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        column.addLayout(row)
        return row

    def _add_date(self, name: str, column: QVBoxLayout) -> None:
        spec = self.context.spec.field_named(name)
        edited = self.context.settings.term_dates
        made = step_offers(self.context.plan, self.context.outcome, self.context.today, edited=edited)
        field = DateChoice(spec.id, self.words.label(name), made, parent=self)
        column.addWidget(field)
        self.keep(spec, field)

    def _add_group(self) -> None:
        spec = self.context.spec.field_named("group")
        self.column.addWidget(FieldLabel(self.words.label("group"), parent=self))
        self.column.addSpacing(self.theme.px(8))
        options = {choice.id: self.words.choice_label("group", choice.id) for choice in spec.choices}
        segments = Segments(self.words.label("group"), options, identifier=spec.id, parent=self)
        segments.set_value(self.context.step.group)
        segments.changed.connect(lambda value: self.edited.emit(spec.id, value))
        self.column.addWidget(segments)

    def _add_fading(self) -> None:
        less = QuietButton(self.words.word("less_help"), "step.less_help", icon="stairs", parent=self)
        less.clicked.connect(self._fade)
        self.column.addWidget(less)
        self.column.addWidget(Hint(self.words.word("less_help_detail"), parent=self))

    def _fade(self) -> None:
        step, outcome = self.context.step, self.context.outcome
        if not step.text.strip():
            self.fields["step.text"].focus_first()
            return
        made = fade(outcome, step, [self.words.word(f"less_help_{way}") for way in WAYS])
        self.changed.emit()
        self.told.emit(self.words.word("made_steps", count=str(len(made))))
        self.wants.emit(Place("steps", outcome.id))

    # The help: one form for each, drawn anew when one comes or goes.

    def _draw_help(self) -> None:
        for form in self._forms:
            retire(form, self._wells)
        for button in self._buttons:
            retire(button, self._below)
        step, words = self.context.step, self.words
        self._forms = [
            HelpForm(help_, number, self.context.spec, words, parent=self) for number, help_ in enumerate(step.helps, 1)
        ]
        for form in self._forms:
            form.changed.connect(self._help_changed)
            form.taken.connect(lambda form=form: self._take_away(form))
            for field in form.fields.values():
                field.edit.returnPressed.connect(self.done)
            self._wells.addWidget(form)
        self._buttons = [self._button("plus", words.word("add_help"), "step.add_help")]
        self._buttons[0].clicked.connect(self._add_more)
        for number, kept in enumerate(self.context.plan.drawer, 1):
            said = fill(_("{use}: {help}"), {"use": words.word("from_drawer"), "help": kept.what or kept.who})
            use = self._button("drawer", said, f"step.drawer{number}")
            use.clicked.connect(lambda checked=False, kept=kept: self._use(kept))
            self._buttons.append(use)

    def _button(self, icon: str, words: str, identifier: str) -> QuietButton:
        button = QuietButton(words, identifier, icon=icon, parent=self)
        self._below.addWidget(button)
        return button

    def _help_changed(self) -> None:
        self.changed.emit()

    def _add_more(self) -> None:
        self.context.step.helps.append(Provision())
        self._draw_help()
        self._forms[-1].focus_first()

    def _take_away(self, form: HelpForm) -> None:
        """Help that says something waits in the drawer; nothing that was written is lost."""
        step = self.context.step
        if form.help.is_empty:
            step.helps.remove(form.help)
        else:
            put_in_drawer(self.context.plan, step, form.help)
            self.told.emit(self.words.word("in_drawer"))
        if not step.helps:
            step.helps.append(Provision())
        self._draw_help()
        self._forms[0].focus_first()
        self.changed.emit()

    def _use(self, kept: Provision) -> None:
        take_from_drawer(self.context.plan, self.context.step, kept)
        self._draw_help()
        next(form for form in self._forms if form.help is kept).focus_first()
        self.changed.emit()
