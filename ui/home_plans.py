"""The plans of the home page: the one to carry on with on top, the others as cards that can be found and sorted."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.due import ORDERS, in_order, matches, searchable
from app.store import Glimpse, PlanSummary
from ui.accessibility import announce
from ui.carry_on_card import CarryOnCard
from ui.controls.buttons import QuietButton, SecondButton, SmallButton
from ui.controls.labels import Body, FlowedLabel, Heading
from ui.controls.wrap import Wrap
from ui.fields.line import LineEdit
from ui.home_words import home_words
from ui.icons import icon
from ui.plan_card import PlanCard
from ui.plan_words import plan_type_name
from ui.theme import Theme

SHOWN: Final = 60
"""So many cards at first, and so many more each time they are asked for."""

AT_ONCE: Final = 6
"""So many cards are made before the window is drawn again: it must answer while ten thousand plans are listed."""

NARROW: Final = 640
"""Below this width, in logical pixels, what stands side by side goes under each other."""

HEAD_NARROW: Final = 860
"""The same for the heading and the buttons beside it."""

FIND_FROM: Final = 4
"""With fewer other plans than this, there is nothing to find or to sort."""


class HomePlans(QWidget):
    """`asked` carries "start", "open_file", "check_up", or what a card asks with its summary."""

    asked = Signal(str, object)

    def __init__(self, found: Glimpse, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self._today, self.order = today, ORDERS[0]
        self._others, self._number = found.plans[1:], found.count - 1
        self._found_by: dict[str, str] = {}
        self._cards: dict[str, PlanCard] = {}
        self._shown: list[PlanSummary] = []
        self._limit, self._columns = SHOWN, 3
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        self._head_row = self._head()
        self._column.addLayout(self._head_row)
        self.carry_on = CarryOnCard(found.plans[0], self)
        self.carry_on.asked.connect(self.asked)
        self._column.addWidget(self.carry_on)
        self._add_others()
        self._column.addStretch(1)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._show_more_cards)
        self.look_up("")

    def look_up(self, words: str) -> None:
        """Show the plans with these words, from the first; all of them for none."""
        found = [one for one in self._others if matches(self._searchable()[one.id], words)] if words else self._others
        self._shown, self._limit = in_order(found, self.order, self._today), SHOWN
        self._none.setVisible(bool(self._others) and not found)
        self._count.setText(str(len(found) if words else self._number))
        self._clear()
        self._show_more_cards()

    def take_all(self, found: Glimpse) -> bool:
        """Take all the plans where only the first were known; what is shown of them stays as it is.

        Gives False, and takes nothing, when it shows all of them already or another plan is to be carried on with.
        """
        waits = self._number > len(self._others)
        if not waits or found.plans[0] != self.carry_on.summary:
            return False
        shown = self._shown
        self._others, self._number, self._found_by = found.plans[1:], found.count - 1, {}
        found_now = in_order(self._others, self.order, self._today)
        if self.search.text() or found_now[: len(shown)] != shown:
            self.look_up(self.search.text())
        else:
            self._shown = found_now
            self._show_more_cards()
        return True

    def _searchable(self) -> dict[str, str]:
        """What each plan is found by, put together when somebody first looks for one."""
        if not self._found_by:
            self._found_by = {one.id: searchable(one, plan_type_name(one.plan_type)) for one in self._others}
        return self._found_by

    def follow(self, before: "HomePlans") -> None:
        """Show the plans that were looked for before they were listed anew, as far down as they were shown."""
        if before.order != self.order:
            self.put_in_order(before.order)
        if words := before.search.text():
            self.search.setText(words)
        self._limit = before._limit
        self._show_more_cards()

    def focus_first(self) -> None:
        """Give the focus to the way on with the last plan."""
        self.carry_on.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_size(self, width: float, height: float, columns: int) -> None:
        """Fit a window of this many logical pixels, with this many cards side by side."""
        self.carry_on.take_width(width)
        narrow = width < NARROW
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        is_tight = width < HEAD_NARROW
        self._head_row.setDirection(down if is_tight else across)
        self._head_row.setStretch(0, 0 if is_tight else 1)
        self._find_row.setDirection(down if narrow else across)
        self._find_row.setStretch(0, 0 if narrow else 1)
        if columns != self._columns:
            self._columns = columns
            self._clear()
            self._show_more_cards()

    def cards(self) -> list[PlanCard]:
        """The cards that are shown, in their order."""
        return [self._cards[one.id] for one in self._shown[: self._limit] if one.id in self._cards]

    def _head(self) -> QBoxLayout:
        words = home_words()
        self.heading = Heading(words.question, self)
        self.open_file = SecondButton(words.word("open_file"), "home.open_file", icon="folder", parent=self)
        self.open_file.clicked.connect(lambda: self.asked.emit("open_file", None))
        self.start = SecondButton(words.word("new"), "home.start", icon="plus", parent=self)
        self.start.clicked.connect(lambda: self.asked.emit("start", None))
        self.check_up = QuietButton(_("Check an old plan"), "home.check_up", icon="search", parent=self)
        self.check_up.clicked.connect(lambda: self.asked.emit("check_up", None))
        self.check_up.setMinimumHeight(Theme.of(self).px(52))  # in line with the others
        self.bring_home = QuietButton(_("Bring changes home"), "home.bring_home", icon="repeat", parent=self)
        self.bring_home.clicked.connect(lambda: self.asked.emit("bring_home", None))
        self.bring_home.setMinimumHeight(Theme.of(self).px(52))
        buttons = Wrap()
        buttons.setSpacing(Theme.of(self).px(12))
        buttons.addWidget(self.check_up)
        buttons.addWidget(self.bring_home)
        buttons.addWidget(self.open_file)
        buttons.addWidget(self.start)
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self.heading, 1)
        head.addLayout(buttons)
        return head

    def _add_others(self) -> None:
        theme, words = Theme.of(self), home_words()
        others = QWidget(self)
        column = self._column_of_others = QVBoxLayout(others)
        column.setContentsMargins(0, theme.px(2), 0, 0)
        column.setSpacing(theme.px(11))
        row = self._find_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(12))
        titled = QHBoxLayout()
        titled.setSpacing(theme.px(12))
        titled.addWidget(Heading(words.word("other_plans"), others, level=2))
        self._count = FlowedLabel("", size=18, line=27, colour="muted", parent=others)
        titled.addWidget(self._count)
        titled.addStretch(1)
        row.addLayout(titled, 1)
        self.search = LineEdit("home.find", 80, parent=others)
        self.search.setPlaceholderText(words.word("find"))
        self.search.setAccessibleName(words.word("find"))
        self.search.addAction(
            QAction(QIcon(icon("search", "muted", 20)), "", self.search), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.setMaximumWidth(theme.px(260))
        self.search.setMinimumWidth(theme.px(160))
        self.search.textChanged.connect(self.look_up)
        row.addWidget(self.search)
        self.sort = SmallButton("", "home.sort", icon="chevron_down", icon_at_end=True, parent=others)
        self.sort.clicked.connect(self._choose_order)
        row.addWidget(self.sort)
        column.addLayout(row)
        self._none = Body(words.word("found_none"), others)
        column.addWidget(self._none)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(16))
        column.addLayout(self._grid)
        self.more = SecondButton(_("Show more plans"), "home.show_more", parent=others)
        self.more.clicked.connect(self.show_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        many = self._number >= FIND_FROM
        self.search.setVisible(many)
        self.sort.setVisible(many)
        others.setVisible(bool(self._others))
        self._column.addWidget(others)
        self._name_order()

    def show_more(self) -> None:
        """Show sixty more cards, and lead to the first of them."""
        before = self._limit
        self._limit += SHOWN
        self._show_more_cards()
        cards = self.cards()
        if len(cards) > before:
            cards[before].title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_more_cards(self) -> None:
        """Make and place the next few cards; the rest follow when the window has had its turn."""
        wanted = self._shown[: self._limit]
        at = self._grid.count()
        self._column_of_others.setEnabled(False)  # or every card that is shown has all the others laid out anew
        for number, summary in enumerate(wanted[at : at + AT_ONCE], at):
            card = self._cards.get(summary.id)
            if card is None:
                card = PlanCard(summary, self._today, self)
                card.asked.connect(self.asked)
                self._cards[summary.id] = card
            self._grid.addWidget(card, *divmod(number, self._columns))
            card.show()
        self._column_of_others.setEnabled(True)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        if self._grid.count() < len(wanted):
            self._next.start(0)
        self.more.setVisible(len(self._shown) > self._limit)

    def _clear(self) -> None:
        self._next.stop()
        while (item := self._grid.takeAt(0)) is not None:
            card = item.widget()
            if card is not None:
                card.hide()

    # The order.

    def _choose_order(self) -> None:
        menu = QMenu(self)
        for order in ORDERS:
            action = menu.addAction(home_words().word(f"sort_{order}"))
            action.setObjectName(f"home.sort.{order}")
            action.setCheckable(True)
            action.setChecked(order == self.order)
            action.setData(order)
        menu.triggered.connect(lambda action: self.put_in_order(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sort.mapToGlobal(self.sort.rect().bottomLeft()))

    def put_in_order(self, order: str) -> None:
        """Show the plans in one of `ORDERS`."""
        self.order = order
        self._name_order()
        self.look_up(self.search.text())
        announce(self, fill(_("Order: {order}"), {"order": home_words().word(f"sort_{order}")}))

    def _name_order(self) -> None:
        words = home_words().word(f"sort_{self.order}")
        self.sort.setText(words)
        self.sort.setAccessibleName(fill(_("Order: {order}"), {"order": words}))
