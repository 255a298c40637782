"""Everything in which a file and a plan differ, to be chosen one by one or all at once."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, ngettext
from app.offered import Offered
from ui.accessibility import announce
from ui.bring_home_card import DifferenceCard
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton
from ui.controls.labels import Caption, FlowedLabel, Lead, NoteLine
from ui.controls.wrap import Wrap
from ui.incoming import Incoming
from ui.theme import Theme

AT_ONCE: Final = 4
"""So many cards are made before the window is drawn again."""


class BringHomeResults(QWidget):
    """`asked` carries "take", "copy" (keep it as a plan of its own) or "plan" (leave the plan as it is)."""

    asked = Signal(str)

    def __init__(
        self, incoming: Incoming, offers: Sequence[Offered], notes: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._incoming, self._offers = incoming, offers
        if incoming.chosen is None:
            incoming.chosen = {offer.field for offer in offers if offer.is_plain}
        self.chosen = incoming.chosen
        self.cards: list[DifferenceCard] = []
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(Caption(incoming.file, self))
        nothing = _("Nothing in this file is different from the plan.")
        column.addWidget(Lead(incoming.lead() if offers else nothing, self))
        for note in notes:
            column.addWidget(NoteLine("info", note, self))
        self.summary = FlowedLabel("", size=20, weight=600, line=28, parent=self)
        column.addWidget(self.summary)
        column.addLayout(self._choosers())
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(14))
        column.addLayout(self._list)
        column.addLayout(self._deeds())
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._make_cards)
        self._make_cards()
        self._count()

    def focus_first(self) -> None:
        """Give the keyboard to the first box to tick, or to the way on."""
        first = next((card.tick for card in self.cards if card.tick is not None), None)
        (first or self.plan).setFocus(Qt.FocusReason.OtherFocusReason)

    def say_nothing_is_chosen(self) -> None:
        """Nothing can be taken while nothing is ticked."""
        self.summary.setText(_("Tick at least one change first."))
        announce(self, self.summary.words(), assertive=True)
        self.focus_first()

    def _choosers(self) -> Wrap:
        row = Wrap()
        row.setSpacing(Theme.of(self).px(20))
        self.all = QuietButton(_("Tick all"), "bring_home.all", parent=self)
        self.all.clicked.connect(lambda: self._tick(all_of_them=True))
        self.none = QuietButton(_("Tick none"), "bring_home.none", parent=self)
        self.none.clicked.connect(lambda: self._tick(all_of_them=False))
        several = sum(offer.can_be_taken for offer in self._offers) > 1
        for button in (self.all, self.none):
            button.setVisible(several)
            row.addWidget(button)
        return row

    def _deeds(self) -> Wrap:
        row = Wrap()
        row.setSpacing(Theme.of(self).px(12))
        self.take = PrimaryButton(_("Put the ticked changes in the plan"), "bring_home.do", icon="check", parent=self)
        self.take.clicked.connect(lambda: self.asked.emit("take"))
        self.take.setVisible(any(offer.can_be_taken for offer in self._offers))
        self.copy = SecondButton(_("Keep the file as a plan of its own"), "bring_home.copy", icon="copy", parent=self)
        self.copy.clicked.connect(lambda: self.asked.emit("copy"))
        self.copy.setVisible(self._incoming.copy() is not None)
        self.plan = SecondButton(_("Leave the plan as it is"), "bring_home.plan", parent=self)
        self.plan.clicked.connect(lambda: self.asked.emit("plan"))
        for button in (self.take, self.copy, self.plan):
            row.addWidget(button)
        return row

    def _make_cards(self) -> None:
        """Make the next few cards; the rest follow when the window has had its turn."""
        at = len(self.cards)
        for number, offer in enumerate(self._offers[at : at + AT_ONCE], at + 1):
            card = DifferenceCard(offer, number, chosen=offer.field in self.chosen, parent=self)
            card.ticked.connect(lambda on, field=offer.field: self._choose(field, on))
            self._list.addWidget(card)
            card.show()
            self.cards.append(card)
        if len(self.cards) < len(self._offers):
            self._next.start(0)

    def _choose(self, field: str, on: bool) -> None:
        if on:
            self.chosen.add(field)
        else:
            self.chosen.discard(field)
        self._count()

    def _tick(self, *, all_of_them: bool) -> None:
        wanted = {offer.field for offer in self._offers if offer.can_be_taken} if all_of_them else set()
        self.chosen.clear()
        self.chosen.update(wanted)
        for card in self.cards:
            if card.tick is not None:
                card.tick.setChecked(all_of_them)
        self._count()
        announce(self, self.summary.words())

    def _count(self) -> None:
        count = len(self.chosen)
        self.summary.setText(ngettext("{count} change is ticked", "{count} changes are ticked", count))
        self.summary.setVisible(bool(self._offers))
