"""Choosing plans for something that is done with several: all of them, or those that are ticked."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill, ngettext
from app.interview.page import Choice
from app.plan.due import matches, searchable
from app.store import PlanSummary
from ui.controls.choice_card import ChoiceGroup
from ui.controls.labels import Caption, FieldLabel
from ui.controls.segments import Segments
from ui.fields.line import LineEdit
from ui.plan_words import kind_of_plan, name_of, plan_type_name
from ui.theme import Theme

SHOWN: Final = 30
"""More plans than this are found by their name."""
FIND_FROM: Final = 9


class BatchPlans(QWidget):
    """`changed` says that other plans are chosen now."""

    changed = Signal()

    def __init__(self, plans: Sequence[PlanSummary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self._plans = sorted(plans, key=lambda one: name_of(one).casefold())
        self._ticked: set[str] = set()
        self._group: ChoiceGroup | None = None
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        label = _("Which plans?")
        column.addWidget(FieldLabel(label, self))
        every = fill(_("All {count}"), {"count": str(len(plans))})
        self.which = Segments(label, {"all": every, "some": _("Some of them")}, identifier="batch.which", parent=self)
        self.which.setMinimumWidth(theme.px(44))
        self.which.set_value("all")
        self.which.changed.connect(self._turn)
        column.addWidget(self.which)
        self._some = QWidget(self)
        self._rows = QVBoxLayout(self._some)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(8))
        self.search = LineEdit("batch.find", 80, parent=self._some)
        self.search.setPlaceholderText(_("Find a plan"))
        self.search.setAccessibleName(_("Find a plan"))
        self.search.textChanged.connect(self._look_up)
        self.search.setVisible(len(plans) >= FIND_FROM)
        self._count = Caption("", self._some)
        self._rows.addWidget(self.search)
        self._rows.addWidget(self._count)
        column.addWidget(self._some)
        self._some.hide()

    def chosen(self) -> list[PlanSummary]:
        """The plans that are chosen, by their names."""
        if self.which.value() == "all":
            return list(self._plans)
        return [one for one in self._plans if one.id in self._ticked]

    def _turn(self, which: str) -> None:
        if which == "some" and self._group is None:
            self._look_up("")
        self._some.setVisible(which == "some")
        self.changed.emit()

    def _look_up(self, words: str) -> None:
        found = [one for one in self._plans if matches(searchable(one, plan_type_name(one.plan_type)), words)]
        if self._group is not None:
            self._rows.removeWidget(self._group)
            self._group.hide()
            self._group.deleteLater()
        choices = [
            Choice(id=one.id, label=name_of(one), detail=kind_of_plan(one.school_year, one.plan_type))
            for one in found[:SHOWN]
        ]
        self._group = ChoiceGroup(_("Plans"), choices, multiple=True, identifier="batch.plan", parent=self._some)
        self._group.set_value("\n".join(self._ticked))
        self._group.changed.connect(self._tick)
        self._rows.insertWidget(1, self._group)
        self._group.setVisible(bool(choices))
        self._say(len(found) - len(choices), none=not found)

    def _tick(self, _value: str) -> None:
        group = self._group
        if group is not None:
            for plan_id, card in group.cards.items():
                (self._ticked.add if card.isChecked() else self._ticked.discard)(plan_id)
        self._say_ticked()
        self.changed.emit()

    def _say(self, more: int, *, none: bool) -> None:
        self._more = _("No plan has these words.") if none else ""
        if more > 0:
            self._more = ngettext(
                "{count} more plan. Type a name to find it.", "{count} more plans. Type a name to find them.", more
            )
        self._say_ticked()

    def _say_ticked(self) -> None:
        ticked = ngettext("{count} plan is chosen.", "{count} plans are chosen.", len(self._ticked))
        self._count.setText(" ".join(filter(None, (ticked, self._more))))
