"""The quick check: what is there, what is worth a look, and the four things only people can tell."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.coach.finding import Finding
from app.plan.place import Place
from app.plan.weight import is_unsure
from ui.accessibility import announce
from ui.coach_check import aside_of, checked
from ui.coach_panel import CoachPanel
from ui.coach_profile import profile_of
from ui.coach_words import spoken
from ui.controls.labels import FieldLabel, Heading, Hint, NoteLine
from ui.controls.line import Hairline
from ui.controls.segments import Segments
from ui.go_to import TipAt
from ui.page import Page

PEOPLE: Final = ("mine", "control", "fair", "stretch")
WEIGHTS: Final = ("importance", "confidence")


class CheckPage(Page):
    """Tips, not rules: nothing here holds anybody up."""

    def build(self) -> None:
        """The coach's panel, then the four questions."""
        self._panel = CoachPanel(
            self.context.spec.id, opens_tips=False, nothing=self.words.word("nothing"), parent=self
        )
        self._panel.taken.connect(self._take_there)
        self._panel.brought_back.connect(self._bring_back)
        self._panel.heard.connect(self.say)
        self.coach = self
        self._show_check()
        self.column.addWidget(self._panel)
        self.column.addSpacing(self.theme.px(20))
        self.column.addWidget(Heading(self.words.word("people"), level=2, parent=self))
        self._asked_further: dict[str, NoteLine] = {}
        for name in PEOPLE:
            self._add_question(name)
        self._add_weights()
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Ask one question further where somebody said no, or is not sure."""
        for name, further in self._asked_further.items():
            further.setVisible(self.context.outcome.answer(f"check.{name}") in ("no", "not_sure"))
        self._unsure.setVisible(is_unsure(self.context.outcome))

    def say(self) -> None:
        """Say to screen readers what the check found; they hear it on request."""
        announce(self._panel, spoken(self._look))

    def open_tip(self, rule: str, quote: str = "") -> None:
        """Tips open on the page where they are mended."""

    def keep_help(self) -> None:
        """Help is kept on the page where it was written."""

    def _show_check(self) -> None:
        context = self.context
        self._look = checked(context.plan, context.outcome, profile_of(context.settings))
        self._panel.show_look(self._look)

    def _take_there(self, finding: Finding) -> None:
        page = (Place.parse(finding.place) or Place(finding.page)).page
        self.wants.emit(TipAt(Place(page, self.context.place.outcome), finding.rule, finding.quote))

    def _bring_back(self, finding: Finding) -> None:
        for tips in aside_of(self.context.plan, self.context.outcome):
            tips.bring_back(finding.rule, finding.quote)
        self.changed.emit()
        self._show_check()

    def focus_first(self) -> None:
        """The first of the four questions."""
        self._first.first().setFocus()

    def _add_weights(self) -> None:
        """How much it matters and how sure people are, to see which outcome comes first (feature F14)."""
        self.column.addSpacing(self.theme.px(24))
        self.column.addWidget(Heading(self.words.word("weight"), level=2, parent=self))
        for name in WEIGHTS:
            spec = self.context.spec.field_named(name)
            self.column.addSpacing(self.theme.px(12))
            self.column.addWidget(FieldLabel(self.words.label(name), parent=self))
            options = {str(number): str(number) for number in range(11)}
            segments = Segments(self.words.label(name), options, identifier=spec.id, equal=True, parent=self)
            segments.set_value(self.context.outcome.answer(spec.id))
            segments.changed.connect(partial(self.edited.emit, spec.id))
            self.column.addSpacing(self.theme.px(8))
            self.column.addWidget(segments)
            self.column.addWidget(Hint(self.words.hint(name), parent=self))
        self._unsure = NoteLine("speech", self.words.word("unsure"), self)
        self.column.addWidget(self._unsure)

    def _add_question(self, name: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(FieldLabel(self.words.label(name), parent=self))
        words.addWidget(Hint(self.words.hint(name), parent=self))
        row.addLayout(words, 1)
        spec = self.context.spec.field_named(name)
        options = {choice.id: self.words.choice_label(name, choice.id) for choice in spec.choices}
        segments = Segments(self.words.label(name), options, identifier=spec.id, equal=True, parent=self)
        segments.set_value(self.context.outcome.answer(spec.id))
        segments.changed.connect(lambda value: self.edited.emit(spec.id, value))
        segments.setMaximumWidth(self.theme.px(336))
        row.addWidget(segments, 1, Qt.AlignmentFlag.AlignVCenter)
        if name == PEOPLE[0]:
            self.column.addSpacing(self.theme.px(8))
        self.column.addLayout(row)
        further = NoteLine("speech", self.words.word(f"not_{name}"), self)
        self._asked_further[name] = further
        self.column.addWidget(further)
        if name == PEOPLE[0]:
            self._first = segments
        if name != PEOPLE[-1]:
            self.column.addWidget(Hairline(self))
