"""One difference between a plan and what came in: both side by side, and a box to tick."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview.page import Choice
from app.offered import Offered
from ui.controls.card import Card, Well
from ui.controls.choice_card import TickCard
from ui.controls.labels import Body, Caption, NoteLine, Title
from ui.theme import Theme

_NARROW: Final = 560
"""Below this width of a card, in logical pixels, the two stand one below the other."""


class DifferenceCard(Card):
    """`ticked` carries whether the words of the file are wanted."""

    ticked = Signal(bool)

    def __init__(self, offered: Offered, number: int, *, chosen: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.offered = offered
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme = Theme.of(self)
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(Title(offered.label, self))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.px(12))
        nothing = _("Nothing")
        here = self._side(_("In the plan now"), offered.old or nothing)
        there = self._side(_("In the file"), offered.new or nothing)
        self._row.addWidget(here, 1)
        self._row.addWidget(there, 1)
        self.column.addLayout(self._row)
        if offered.why:
            self.column.addWidget(NoteLine("info", offered.why, self))
        self.tick: TickCard | None = None
        if offered.can_be_taken:
            label = {
                "added": _("Add it to the plan"),
                "removed": _("Remove it from the plan"),
            }.get(offered.state, _("Take what the file says"))
            self.tick = TickCard(Choice(id="take", label=label), f"bring_home.take.{number}", parent=self)
            self.tick.setAccessibleName(fill(_("{deed}: {label}"), {"deed": label, "label": offered.label}))
            said = fill(
                _("In the plan now: {old}. In the file: {new}."),
                {"old": offered.old or nothing, "new": offered.new or nothing},
            )
            self.tick.setAccessibleDescription(" ".join((said, offered.why)).strip())
            self.tick.setChecked(chosen)
            self.tick.toggled.connect(self.ticked)
            self.column.addWidget(self.tick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() / Theme.of(self).scale < _NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else across)

    def _side(self, title: str, words: str) -> QWidget:
        side = Well(self, padding=16)
        side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        side.column.addWidget(Caption(title, side, weight=600))
        lines = QVBoxLayout()
        lines.setSpacing(Theme.of(self).px(4))
        for line in words.split("\n"):
            lines.addWidget(Body(line, side))
        side.column.addLayout(lines)
        side.column.addStretch(1)
        return side
