"""A page of the path: one question drawn from its words and fields. It says what changed and decides nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.i18n import _
from app.interview import answers
from app.interview.page import FieldSpec, PageSpec
from app.interview.wording import PageWords
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.step import Step
from app.settings import Settings
from ui.controls.error_summary import ErrorSummary, Problem
from ui.controls.labels import Heading, Lead
from ui.examples_panel import ExamplesPanel
from ui.fields.field import FieldBox
from ui.fields.starters import StarterChips
from ui.fields.text import TextField
from ui.made import Making
from ui.make_field import make_field
from ui.theme import Theme
from ui.whole_examples import SHOWN_ON, WholeExamples


@dataclass(frozen=True, kw_only=True, slots=True)
class PageContext:
    """What a page may know: the plan and the place in it, the page's words, today and the settings.

    `made` holds what came of the documents that were made last in this walk.
    """

    plan: Plan
    place: Place
    spec: PageSpec
    words: PageWords
    today: date
    settings: Settings
    use_settings: Callable[[Settings], None]
    made: Making

    @property
    def outcome(self) -> Outcome:
        """The outcome the page is about. Pages about the whole plan do not ask."""
        outcome = self.plan.outcome(self.place.outcome)
        if outcome is None:
            raise LookupError(str(self.place))
        return outcome

    @property
    def step(self) -> Step:
        """The step the page is about. Only the step page asks."""
        step = self.outcome.step(self.place.step)
        if step is None:
            raise LookupError(str(self.place))
        return step


ENTERED: Final = (QLineEdit, QRadioButton, QCheckBox)
"""Where Enter means Continue: what is answered on one line or by choosing."""


class Coach(Protocol):
    """What a page asks of its coach, where it has one."""

    def say(self) -> None:
        """Say to screen readers what is shown."""
        ...

    def open_tip(self, rule: str, quote: str = "") -> None:
        """Open the tip of a rule about these words."""
        ...

    def keep_help(self) -> None:
        """Put help that was written in the drawer."""
        ...


class Page(QWidget):
    """The frame of every page. A subclass adds what it needs to `self.column` in `build`.

    `edited(field id, value)` says that an answer changed; `changed` that the page moved something in the plan itself
    (a rung, a step); `wants` a `Place` or a `GoTo` to go to; `done` that Continue is meant (Enter in a line); `told`
    words to announce; `dropped` a `BinItem` that can be put back, and words for it; `can_undo` words, and a function
    that takes something back.
    """

    edited = Signal(str, str)
    changed = Signal()
    wants = Signal(object)
    done = Signal()
    told = Signal(str)
    dropped = Signal(object, str)
    can_undo = Signal(str, object)

    is_wide = False
    """Takes the whole window: no end page."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = context.words
        self.fields: dict[str, FieldBox] = {}
        self.coach: Coach | None = None
        self.setObjectName(context.spec.id)
        self.setAccessibleName(context.words.question)
        self.theme = Theme.of(self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.summary = ErrorSummary(self)
        self.summary.hide()
        self.column.addWidget(self.summary)
        self._under_summary = QWidget(self)
        self._under_summary.setFixedHeight(self.theme.px(24))
        self._under_summary.hide()
        self.column.addWidget(self._under_summary)
        self.heading = Heading(context.words.question, parent=self)
        self.heading.setObjectName(f"{context.spec.id}.question")
        self.add_heading()
        self.add_lead()
        self.build()
        self.column.addStretch(1)

    def add_heading(self) -> None:
        """Put the question on the page."""
        self.column.addWidget(self.heading)

    def add_lead(self) -> None:
        """Say under the question what to think about."""
        if self.words.lead:
            self.column.addSpacing(self.theme.px(8))
            self.column.addWidget(Lead(self.words.lead, parent=self))
        self.column.addSpacing(self.theme.px(24))

    def build(self) -> None:
        """Add the page's own contents under its question."""
        raise NotImplementedError

    def end_panel(self) -> QWidget | None:
        """The page's own end page, or nothing for the outcome so far."""
        return None

    def continue_text(self) -> str:
        """Other words for the Continue button, or nothing."""
        return ""

    def arrived(self) -> None:
        """The page is on the screen and what it says is heard: a suggestion that is already chosen is said now."""

    def prepare(self, go_on: Callable[[], None]) -> None:
        """Continue was pressed and nothing stands in its way: do what has to be done first, then go on."""
        go_on()

    def leaving(self) -> None:
        """The page is about to be left: tidy what only the page knows."""

    def refresh(self) -> None:
        """The plan changed: show again what this page shows of it beside its fields."""

    def add_field(self, name: str, layout: QLayout | None = None) -> FieldBox:
        """Draw a field of the page's spec, with its label and hint, filled with its answer."""
        spec = self.context.spec.field_named(name)
        field = make_field(spec, self.words, self)
        if not spec.label and self.heading.buddy() is None:
            self.heading.set_buddy(field.widget_for_error())
        (layout if layout is not None else self.column).addWidget(field)
        self.keep(spec, field)
        if starters := self.words.starters(name):
            self._add_starters(spec, field, starters, layout if layout is not None else self.column)
        return field

    def _add_starters(self, spec: FieldSpec, field: FieldBox, starters: tuple[str, ...], layout: QLayout) -> None:
        named = self.words.word("starters") if "starters" in self.context.spec.words else _("Words to start from")
        chips = StarterChips(f"{spec.id}.starters", named, starters, parent=self)
        chips.chosen.connect(lambda words: self._start_with(field, words))
        if layout is self.column:
            self.column.addSpacing(self.theme.px(22))
        layout.addWidget(chips)

    @staticmethod
    def _start_with(field: FieldBox, words: str) -> None:
        if isinstance(field, TextField):
            field.start_with(words)
            return
        before = field.value().rstrip()
        field.set_value(f"{before} {words} " if before else f"{words} ")
        field.focus_first()
        field.edited.emit(field.value())

    def new_column(self, row: QHBoxLayout, stretch: int = 1) -> QVBoxLayout:
        """A column of its own in a row of columns."""
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(16))
        row.addLayout(column, stretch)
        return column

    def add_examples(self) -> None:
        """Offer what others could answer, at four ages; shown only when it is asked for."""
        if self.words.examples:
            self.column.addSpacing(self.theme.px(24))
            self.column.addWidget(ExamplesPanel(self.context.spec.id, self.words.examples, parent=self))
        page = self.context.place.page
        if page in SHOWN_ON:
            self.column.addSpacing(self.theme.px(8))
            self.column.addWidget(WholeExamples(page, self.context.plan, self.context.outcome, parent=self))

    def keep(self, spec: FieldSpec, field: FieldBox) -> None:
        """Fill a field with its answer and pass on what is written in it."""
        self.fields[spec.id] = field
        field.set_value(answers.read(self.context.plan, self.context.place, spec.id))
        field.edited.connect(lambda value: self.edited.emit(spec.id, value))

    def problems(self) -> list[Problem]:
        """What stops Continue: an empty answer that is needed, a date that is none."""
        found = []
        for spec in self.context.spec.fields:
            field = self.fields.get(spec.id)
            if field is None:
                continue
            message = field.problem()
            if not message and spec.required and not field.value().strip():
                message = self.words.required_message(spec.name)
            field.show_error(message)
            if message:
                found.append(Problem(message=message, field=field))
        return found

    def show_problems(self, problems: list[Problem]) -> None:
        """Put the summary on top and the focus in it; with none, take it away."""
        self.summary.show_problems(problems)
        self.summary.setVisible(bool(problems))
        self._under_summary.setVisible(bool(problems))
        if problems:
            self.summary.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line means Continue; lines pass it up, boxes of several lines keep it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.focusWidget(), ENTERED):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Give the focus to the first field, or to the question where there is none."""
        for field in self.fields.values():
            if field.isVisibleTo(self):
                field.focus_first()
                return
        self.heading.setFocus()


PageClass = Callable[[PageContext, QWidget | None], Page]
