"""One step: what happens, by when, how it will be known, and the help for it, read back as a sentence."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview.drawer import take_from_drawer
from app.plan.deadline import Deadline
from app.plan.provision import Provision
from app.plan.step_dates import step_offers
from app.sentence.help_in_words import help_in_words
from ui.controls.buttons import SmallButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, Caption, Heading, Hint, NoteLine, PanelTitle, Title
from ui.controls.line import Hairline
from ui.controls.segments import Segments
from ui.controls.sentence_part import SentencePart
from ui.fields.date_choice import DateChoice
from ui.page import Page
from ui.sentence_panel import will_words
from ui.theme import Theme

HELP_ICONS = {
    "help_what": "speech",
    "help_who": "person",
    "help_many": "people",
    "help_often": "repeat",
    "help_long": "clock",
}


class StepPage(Page):
    """The step on top, its help in a well, and opposite what that help says."""

    def build(self) -> None:
        """The fields of the step, then those of its help."""
        self.add_field("text")
        self.column.addSpacing(self.theme.px(16))
        row = self._row(self.column)
        self._add_date("by", self.new_column(row, 2))
        self.add_field("known", self.new_column(row, 3))
        self.column.addSpacing(self.theme.px(16))
        self._add_help()
        self.column.addSpacing(self.theme.px(16))
        row = self._row(self.column)
        self._add_segments("group", self.new_column(row, 1))
        self.column.addSpacing(self.theme.px(16))
        self._add_date("review", self.column)
        self._add_drawer()
        self.add_examples()

    def end_panel(self) -> QWidget:
        """The outcome this leads to, and the help read back."""
        self._panel = HelpReadBack(self)
        self.refresh()
        return self._panel

    def refresh(self) -> None:
        """Read the help back as it is now."""
        self._panel.show_help(self)

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

    def _add_segments(self, name: str, column: QVBoxLayout) -> None:
        spec = self.context.spec.field_named(name)
        column.addWidget(Title(self.words.label(name), parent=self))
        options = {choice.id: self.words.choice_label(name, choice.id) for choice in spec.choices}
        segments = Segments(self.words.label(name), options, identifier=spec.id, parent=self)
        segments.set_value(getattr(self.context.step, name, "") or self._provider(name))
        segments.changed.connect(lambda value: self.edited.emit(spec.id, value))
        column.addWidget(segments)

    def _provider(self, name: str) -> str:
        helps = self.context.step.helps
        return helps[0].provider if name == "help_provider" and helps else ""

    def _add_help(self) -> None:
        well = Well(parent=self)
        head = QHBoxLayout()
        head.setSpacing(self.theme.px(10))
        head.addWidget(IconLabel("people", "text", 24, parent=well))
        head.addWidget(Heading(self.words.word("help_title"), level=2, parent=well))
        head.addWidget(Caption(self.words.word("help_detail"), parent=well), 1)
        well.column.addLayout(head)
        first = self._row(well.column)
        for name in ("help_what", "help_who"):
            self.add_field(name, self.new_column(first, 1))
        second = self._row(well.column)
        for name in ("help_many", "help_often", "help_long"):
            self.add_field(name, self.new_column(second, 1))
        self._add_segments("help_provider", well.column)
        self.column.addWidget(well)

    def _add_drawer(self) -> None:
        for number, kept in enumerate(self.context.plan.drawer, 1):
            words = fill(_("{use}: {help}"), {"use": self.words.word("from_drawer"), "help": kept.what})
            use = SmallButton(words, f"step.drawer{number}", icon="drawer", parent=self)
            use.clicked.connect(lambda checked=False, kept=kept: self._use(kept))
            self.column.addWidget(use)

    def _use(self, kept: Provision) -> None:
        take_from_drawer(self.context.plan, self.context.step, kept)
        self.changed.emit()
        self.wants.emit(self.context.place)


class HelpReadBack(QWidget):
    """The end page of a step: where it leads, and what its help says in one go."""

    def __init__(self, page: StepPage) -> None:
        super().__init__(page)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        words = page.words
        column.addWidget(PanelTitle(words.word("leads_to"), parent=self))
        self._will = SentencePart("will", self, compact=True)
        column.addWidget(self._will)
        column.addSpacing(theme.px(12))
        column.addWidget(PanelTitle(words.word("read_back"), parent=self))
        self._said = Body("", parent=self)
        column.addWidget(self._said)
        self._whole = NoteLine("check", words.word("all_there"), self, colour="success", weight=600)
        self._open = Hint("", parent=self)
        self._late = NoteLine("info", words.word("later_than_outcome"), self)
        for widget in (self._whole, self._open, self._late):
            column.addWidget(widget)
        column.addWidget(Hairline(self))
        column.addWidget(NoteLine("info", words.word("means"), self))
        column.addStretch(1)

    def show_help(self, page: StepPage) -> None:
        """Say the help of the page's step as it is now."""
        context, words = page.context, page.words
        self._will.show_part("ink", will_words(context.plan, context.outcome))
        help_ = context.step.helps[0] if context.step.helps else Provision()
        self._said.setText(help_in_words(help_, context.plan.learner))
        self._said.setVisible(not help_.is_empty)
        missing = help_.missing_parts
        self._whole.setVisible(not missing)
        named = ", ".join(words.word(f"part_{part}") for part in missing)
        self._open.setText(words.word("still_open", parts=named))
        self._open.setVisible(bool(missing) and not help_.is_empty)
        self._late.setVisible(_is_late(context.step.by, context.outcome.answer("when.when")))


def _is_late(step_by: str, outcome_by: str) -> bool:
    step, outcome = Deadline.parse(step_by), Deadline.parse(outcome_by)
    return bool(step and outcome and step.due and outcome.due and step.due > outcome.due)
