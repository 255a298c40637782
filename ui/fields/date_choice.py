"""A date in little room: a button that says it, and opens a list of dates that suit, with any other day under it."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import _, fill
from app.plan.deadline import Deadline, by_date, phrase
from app.plan.learner import read_date
from app.plan.offers import Offer
from ui.controls.buttons import SmallButton
from ui.fields.date import DateField
from ui.fields.field import FieldBox
from ui.theme import Theme, follow_theme


class DateChoice(FieldBox):
    """The value is an encoded deadline, or empty. An offer that needs a day shows the boxes for it."""

    def __init__(self, identifier: str, label: str, offers: Sequence[Offer], *, parent: QWidget | None = None) -> None:
        super().__init__(identifier, label, label=label, parent=parent)
        self._deadline: Deadline | None = None
        self._button = SmallButton(_("Choose a date"), identifier, icon="chevron_down", icon_at_end=True, parent=self)
        self._menu = QMenu(self._button)
        for offer in offers:
            action = QAction(offer.label, self._menu)
            action.triggered.connect(lambda checked=False, offer=offer: self._take(offer))
            self._menu.addAction(action)
        self._button.setMenu(self._menu)
        self.add_answer(self._button, named=False)
        follow_theme(self._restyle_button)
        self._day = DateField(f"{identifier}.day", _("Which day?"), parent=self)
        self._day.edited.connect(self._day_edited)
        self._day.hide()
        self.add_answer(self._day, named=False)
        self._say()

    def value(self) -> str:
        """The deadline as it is stored; empty while there is none."""
        return str(self._deadline) if self._deadline else ""

    def set_value(self, value: str) -> None:
        """Show a stored deadline, without saying `edited`."""
        self._deadline = Deadline.parse(value)
        if self._deadline and self._deadline.kind == "date" and self._deadline.due:
            self._day.set_value(self._deadline.due.isoformat())
        self._say()

    def problem(self) -> str:
        """A day that is none; nothing otherwise."""
        return self._day.problem() if not self._day.isHidden() else ""

    def _take(self, offer: Offer) -> None:
        self._day.setVisible(bool(offer.needs))
        if offer.needs:
            self._deadline = None
            self._day.focus_first()
        else:
            self._deadline = offer.deadline
        self._say()
        self.edited.emit(self.value())

    def _day_edited(self) -> None:
        due = read_date(self._day.value())
        self._deadline = by_date(due) if due else None
        self._say()
        self.edited.emit(self.value())

    def _restyle_button(self, theme: Theme) -> None:
        # As tall as a line to write in: the two stand side by side.
        self._button.setMinimumHeight(theme.px(48))

    def _say(self) -> None:
        said = phrase(self._deadline) if self._deadline else ""
        words = said[:1].upper() + said[1:] if said else _("Choose a date")
        self._button.setText(words)
        self._button.setAccessibleName(fill(_("{name} {value}"), {"name": self.name, "value": words}))
