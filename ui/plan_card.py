"""A plan on the home page: whose it is, how far it has come, what is next and what is due."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.i18n import _, fill
from app.plan.due import due
from app.store import PlanSummary
from ui.controls.buttons import IconButton
from ui.controls.card import Card
from ui.controls.icon_label import IconLabel
from ui.controls.labels import FlowedLabel
from ui.controls.line import Hairline
from ui.controls.paint import box
from ui.controls.progress import OutcomeBars
from ui.controls.title_button import TitleButton
from ui.home_words import home_words
from ui.plan_words import due_words, kind_of_plan, name_of, next_words, outcomes_ready
from ui.theme import Theme

BARS: Final = 8
"""More outcomes than this are told in words alone."""

ACTIONS: Final = ("open", "carry_on", "copy", "save_copy", "delete")
"""What the menu of a card offers, in its order."""


class PlanCard(Card):
    """Opens its plan with a click or by its title; `asked` carries one of `ACTIONS` and the summary."""

    asked = Signal(str, object)

    def __init__(self, summary: PlanSummary, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=19)
        self.summary = summary
        self.setObjectName(f"home.card.{summary.id}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme = Theme.of(self)
        edge = theme.px(19)
        self.column.setContentsMargins(edge, theme.px(9), edge, theme.px(14))
        kind = kind_of_plan(summary.school_year, summary.plan_type)
        if summary.is_example:
            kind = fill(_("Example · {kind}"), {"kind": kind})
        ready = outcomes_ready(summary.ready, summary.outcomes)
        following = next_words(summary.next_step, summary.next_outcome, summary.outcomes)
        self.title = TitleButton(
            name_of(summary), f"home.plan.{summary.id}", size=21, line=27, detail=kind, parent=self
        )
        self.title.setAccessibleDescription(f"{kind}. {ready}. {following}. {due_words(due(summary, today), today)}.")
        self.title.clicked.connect(lambda: self.asked.emit("open", summary))
        name = fill(_("More: {name}"), {"name": name_of(summary)})
        self.more = IconButton("more", name, f"home.more.{summary.id}", framed=False, parent=self)
        self.more.clicked.connect(self.show_menu)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addSpacing(theme.px(7))
        self.column.addLayout(self._ready_row(summary, ready))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(Hairline(self))
        self.column.addSpacing(theme.px(2))
        done = summary.next_step == "nothing"
        self.column.addLayout(
            _line(self, "check" if done else "forward", "success" if done else "link", following, weight=500)
        )
        self.column.addSpacing(theme.px(5))
        self.column.addLayout(self._due_row(today))
        self.column.addStretch(1)

    def show_menu(self) -> None:
        """Open the menu of what can be done with this plan."""
        menu = card_menu(self, lambda action: self.asked.emit(action, self.summary))
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit("open", self.summary)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.underMouse():
            theme = Theme.of(self)
            border = theme.colour("border")
            box(QPainter(self), QRectF(self.rect()), fill=None, border=border, width=2, radius=theme.px(12))

    def _ready_row(self, summary: PlanSummary, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(12))
        if 0 < summary.outcomes <= BARS:
            bars = OutcomeBars(self)
            bars.show_outcomes(summary.ready, summary.outcomes)
            row.addWidget(bars, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(FlowedLabel(words, size=16, line=24, parent=self), 1)
        return row

    def _due_row(self, today: date) -> QHBoxLayout:
        found = due(self.summary, today)
        words = due_words(found, today)
        if found is not None and found.is_overdue:
            return _line(self, "clock", "error", words, weight=600, colour="error")
        if found is not None and found.is_soon:
            return _line(self, "clock", "text", words, weight=600)
        return _line(self, "calendar", "muted", words, colour="muted")


def card_menu(parent: QWidget, choose: Callable[[str], None]) -> QMenu:
    """The menu of a plan: every one of `ACTIONS`."""
    words = home_words()
    menu = QMenu(parent)
    for name in ACTIONS:
        if name == "delete":
            menu.addSeparator()
        action = menu.addAction(words.word(name))
        action.setObjectName(f"home.menu.{name}")
        action.triggered.connect(_chooses(choose, name))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _chooses(choose: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: choose(name)


def _line(
    parent: QWidget, icon: str, icon_colour: str, words: str, *, weight: int = 400, colour: str = "text"
) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.of(parent).px(8))
    row.addWidget(IconLabel(icon, icon_colour, 18, parent), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(FlowedLabel(words, size=16, weight=weight, line=24, colour=colour, parent=parent), 1)
    return row
