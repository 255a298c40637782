"""Where a statement of an old plan shall go: as what, and into which plan."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.i18n import _
from app.interview.page import Choice
from app.interview.take_in import KINDS
from app.plan.due import matches, searchable
from app.plan.plan import Plan
from app.sentence.formula import short_name
from app.store import PlanSummary
from ui.checkup_words import kind_name
from ui.controls.buttons import PrimaryButton, QuietButton
from ui.controls.card import Well
from ui.controls.choice_card import ChoiceGroup
from ui.controls.labels import FieldLabel
from ui.controls.segments import Segments
from ui.controls.wrap import Wrap
from ui.desk import Desk
from ui.fields.line import LineField
from ui.plan_words import kind_of_plan, name_of, plan_type_name
from ui.retire import retire
from ui.theme import Theme

NEW: Final = "new"
SHOWN: Final = 4
"""So many plans to choose from at a time, the last changed first; others are found by their words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choices:
    """What was chosen: a kind of `take_in.KINDS`, a plan (empty for a new one, then with its `name`), an outcome."""

    kind: str
    plan_id: str = ""
    outcome: str = ""
    name: str = ""


class TakePanel(Well):
    """`chosen` carries `Choices`; `left` says that nothing shall be taken."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, kind: str, plan_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self._desk, theme = desk, Theme.of(self)
        self._plans = desk.plans or []
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(FieldLabel(_("What is it?"), self))
        kinds = {name: kind_name(name) for name in KINDS}
        self._kind = Segments(_("What is it?"), kinds, identifier="checkup.as", parent=self)
        self._kind.set_value(kind if kind in KINDS else KINDS[0])
        self._kind.changed.connect(lambda _kind: self._fit())
        self.column.addWidget(self._kind)
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(FieldLabel(_("Which plan shall it go to?"), self))
        self._find = LineField("checkup.find", _("Find a plan"), label=_("Find a plan"), limit=80, parent=self)
        self._find.setVisible(len(self._plans) > SHOWN)
        self._find.edited.connect(self._look_up)
        self.column.addWidget(self._find)
        self._held = QVBoxLayout()
        self.column.addLayout(self._held)
        self._which: ChoiceGroup | None = None
        name = _("Name, nickname or initials")
        self._name = LineField("checkup.name", name, label=name, limit=60, parent=self)
        self.column.addWidget(self._name)
        self._outcomes = QVBoxLayout()
        self.column.addLayout(self._outcomes)
        self._outcome: ChoiceGroup | None = None
        self._asked_about = ""
        buttons = Wrap()
        buttons.setSpacing(theme.px(12))
        take = PrimaryButton(_("Take it in"), "checkup.take_in", icon="check", parent=self)
        take.clicked.connect(self._take)
        leave = QuietButton(_("Not now"), "checkup.not_now", parent=self)
        leave.clicked.connect(self.left)
        leave.setMinimumHeight(theme.px(52))  # in line with the other
        buttons.addWidget(take)
        buttons.addWidget(leave)
        self.column.addLayout(buttons)
        known = [summary.id for summary in self._plans]
        self._offer(self._plans, plan_id if plan_id in known else known[0] if known else NEW)

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        self._kind.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_up(self, words: str) -> None:
        chosen = self._plan()
        found = [one for one in self._plans if matches(searchable(one, plan_type_name(one.plan_type)), words)]
        self._offer(found, chosen if chosen in [one.id for one in found[:SHOWN]] else "")

    def _offer(self, plans: list[PlanSummary], chosen: str) -> None:
        """Offer these plans, the chosen one among them, and a new one."""
        first = [one for one in plans if one.id == chosen]
        shown = [*first, *(one for one in plans if one.id != chosen)][:SHOWN]
        if self._which is not None:
            retire(self._which, self._held)
        choices = [
            Choice(id=one.id, label=name_of(one), detail=kind_of_plan(one.school_year, one.plan_type)) for one in shown
        ]
        choices.append(Choice(id=NEW, label=_("A new plan")))
        self._which = ChoiceGroup(_("Which plan shall it go to?"), choices, identifier="checkup.plan", parent=self)
        self._which.set_value(chosen or (shown[0].id if shown else NEW))
        self._which.changed.connect(lambda _plan: self._fit())
        self._held.addWidget(self._which)
        self._which.show()
        self._fit()

    def _plan(self) -> str:
        return self._which.value() if self._which is not None else ""

    def _fit(self) -> None:
        """Ask only what has to be asked: a name for a new plan, an outcome for a step of a plan with several."""
        plan = self._plan()
        self._name.setVisible(plan == NEW)
        wanted = plan if self._kind.value() == "step" and plan != NEW else ""
        if wanted != self._asked_about:
            self._asked_about = wanted
            self._offer_outcomes(None)
            if wanted:
                self._fetch(wanted)

    def _fetch(self, plan_id: str) -> None:
        here = self._desk.plan
        if here is not None and here.id == plan_id:
            self._offer_outcomes(here)
            return

        def fetched(plan: Plan) -> None:
            if isValid(self) and plan.id == self._asked_about:
                self._offer_outcomes(plan)

        self._desk.fetch(plan_id, fetched)

    def _offer_outcomes(self, plan: Plan | None) -> None:
        if self._outcome is not None:
            retire(self._outcome, self._outcomes)
            self._outcome = None
        named = [(one.id, short_name(plan, one)) for one in plan.outcomes] if plan else []
        if len(named) < 2:
            return
        question = _("Which outcome does it lead to?")
        choices = [Choice(id=outcome, label=name or _("No words yet")) for outcome, name in named]
        self._outcome = ChoiceGroup(question, choices, identifier="checkup.outcome", parent=self)
        self._outcome.set_value(named[-1][0])
        self._outcomes.addWidget(self._outcome)
        self._outcome.show()

    def _take(self) -> None:
        plan = self._plan()
        self.chosen.emit(
            Choices(
                kind=self._kind.value(),
                plan_id="" if plan == NEW else plan,
                outcome=self._outcome.value() if self._outcome is not None else "",
                name=self._name.value() if plan == NEW else "",
            )
        )
