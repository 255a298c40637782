"""The kinds of documents as cards to tick, in as many columns as the window has room for."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox, QWidget

from app.documents.kind_words import kinds
from app.documents.order import OWN
from app.i18n import fill, window_texts
from app.sentence.fragment import large_first
from ui.controls.buttons import name_control
from ui.controls.document_card import DocumentCard
from ui.controls.labels import buddy_text
from ui.fields.field import FieldBox
from ui.theme import Theme

Offer = tuple[str, str, str]
"""What a document is called, for whom it is, and how long."""

FIRST: Final = "meeting"
"""What is ticked until somebody ticks something else."""
_THREE: Final = 1180
_TWO: Final = 800
"""The least widths of the window, in pixels at 100 %, for three and for two cards side by side."""


class KindsField(FieldBox):
    """Which documents to make: their ids, one a line. `looked` carries the id of one to look at first."""

    looked = Signal(str)

    def __init__(
        self, name: str, possessive: str, look: str, none: str, own: Offer | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("documents.kinds", name, parent=parent)
        self._none = none
        texts = window_texts()
        self.group = QGroupBox(buddy_text(name), self)
        name_control(self.group, "documents.kinds", name)
        self._grid = QGridLayout(self.group)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.cards: dict[str, DocumentCard] = {}
        for kind in kinds().values():
            title = large_first(fill(kind.said("title", texts), {"names": possessive}))
            self._add(kind.id, (title, kind.said("detail", texts), kind.said("size", texts)), look)
        if own is not None:
            self._add(OWN, own, "")
        self.add_answer(self.group)
        self._columns = 0
        self.fit(self.window().width())

    def _add(self, kind: str, offer: Offer, look: str) -> None:
        card = DocumentCard(f"documents.kinds.{kind}", *offer, look, self.group)
        card.toggled.connect(lambda _on: self.edited.emit(self.value()))
        card.looked.connect(lambda: self.looked.emit(kind))
        self.cards[kind] = card

    def value(self) -> str:
        """The ids of the ticked kinds, one a line."""
        return "\n".join(kind for kind, card in self.cards.items() if card.tick.isChecked())

    def set_value(self, value: str) -> None:
        """Tick these kinds and no others, without saying `edited`; the first where nothing was ever chosen."""
        ticked = value.splitlines() or [FIRST]
        for kind, card in self.cards.items():
            card.tick.blockSignals(True)
            card.tick.setChecked(kind in ticked)
            card.tick.blockSignals(False)

    def problem(self) -> str:
        """What is said when nothing is ticked."""
        return "" if self.value() else self._none

    def title(self, kind: str) -> str:
        """What a kind is called here."""
        return self.cards[kind].tick.title

    def chosen(self) -> list[str]:
        """The ids of the ticked kinds, in the order they are offered."""
        return self.value().splitlines()

    def widget_for_error(self) -> QWidget:
        """The first ticked card, or the first."""
        ticked = self.chosen()
        return self.cards[ticked[0] if ticked else next(iter(self.cards))].tick

    def fit(self, width: int) -> None:
        """Stand in as many columns as a window of this width has room for."""
        theme = Theme.of(self)
        columns = 3 if width >= theme.px(_THREE) else 2 if width >= theme.px(_TWO) else 1
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setSpacing(theme.px(16))
        for number, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, *divmod(number, columns))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit(self.window().width())
        super().resizeEvent(event)
