"""The document is there: open it, find it, or go on with the plan."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.plan.place import Place
from app.plan.spoken import day
from ui.controls.buttons import QuietButton, SecondButton
from ui.controls.card import Card
from ui.controls.document_card import PageSketch
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, Caption, Hint, NoteLine, PanelTitle
from ui.controls.line import Hairline
from ui.go_to import GoTo
from ui.page import Page
from ui.theme import Theme

PAPERS_BEFORE: Final = timedelta(weeks=2)
"""Papers go to everyone at least two weeks before a review meeting (SEND Regulations 2014, regulation 20)."""


class DonePage(Page):
    """What was made, with Open; opposite, what comes next."""

    def add_heading(self) -> None:
        """The good news, with its tick."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        row.addWidget(DoneMark(self))
        row.addWidget(self.heading, 1)
        self.column.addLayout(row)

    def build(self) -> None:
        """One card for each file that was made, and the folder."""
        made = self.context.made
        for number, path in enumerate(made, 1):
            self.column.addWidget(self._card(number, path))
            self.column.addSpacing(self.theme.px(12))
        if not made:
            self.column.addWidget(Body(self.words.word("not_found"), parent=self))
        self._note = NoteLine("info", self.words.word("not_found"), self)
        self._note.hide()
        self.column.addWidget(self._note)
        if made:
            show = QuietButton(self.words.word("show_folder"), "done.show_folder", icon="folder", parent=self)
            show.clicked.connect(lambda: self._open(made[0].parent))
            self.column.addWidget(show)

    def continue_text(self) -> str:
        """Out of the walk."""
        return self.words.word("home")

    def focus_first(self) -> None:
        """The button that opens the document, or the heading."""
        first = self.findChild(QWidget, "done.open1")
        (first or self.heading).setFocus()

    def end_panel(self) -> QWidget:
        """What next?"""
        return NextPanel(self)

    def _card(self, number: int, path: Path) -> Card:
        card = Card(parent=self)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(20))
        row.addWidget(PageSketch(parent=card))
        words = QVBoxLayout()
        words.setSpacing(self.theme.px(4))
        words.addStretch(1)
        words.addWidget(Body(path.stem, card, weight=600))
        words.addWidget(Caption(path.name, card))
        words.addStretch(1)
        row.addLayout(words, 1)
        button = SecondButton(self.words.word("open"), f"done.open{number}", icon="open", parent=card)
        button.setAccessibleName(self.words.word("open_name", document=path.name))
        button.clicked.connect(lambda: self._open(path))
        row.addWidget(button)
        card.column.addLayout(row)
        return card

    def _open(self, path: Path) -> None:
        there = path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self._note.setVisible(not there)
        if not there:
            self.told.emit(self.words.word("not_found"))


class DoneMark(QWidget):
    """A tick in a circle. It only decorates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Theme.of(self).px(48)
        self.setFixedSize(size, size)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(IconLabel("check", "success", 26, parent=self), 0, Qt.AlignmentFlag.AlignCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Theme.of(self).colour("success_fill"))
        painter.drawEllipse(self.rect())


class NextPanel(QWidget):
    """Another outcome, the whole plan, and the date of the meeting."""

    def __init__(self, page: DonePage) -> None:
        super().__init__(page)
        self._page = page
        theme = Theme.of(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(PanelTitle(page.words.word("next"), self))
        plan = page.context.plan
        self._offer("add_outcome", "plus", GoTo("add_outcome", plan.id), self._count())
        self._offer("see_plan", "list", GoTo("plan", plan.id), page.words.word("see_plan_detail"))
        self._column.addWidget(Hairline(self))
        self._add_meeting()
        self._column.addStretch(1)

    def _count(self) -> str:
        """How many outcomes there are; for an EHC plan also how many are usual."""
        plan, words = self._page.context.plan, self._page.words
        count = len(plan.outcomes)
        said = words.word("has_one") if count == 1 else words.word("has_many", count=str(count))
        return f"{said} {words.word('usual_ehc')}" if plan.plan_type == "ehc" else said

    def _offer(self, key: str, icon: str, to: GoTo, detail: str) -> None:
        words = self._page.words
        button = QuietButton(words.word(key), f"done.{key}", icon=icon, parent=self)
        button.clicked.connect(lambda: self._page.wants.emit(to))
        self._column.addWidget(button)
        under = QHBoxLayout()
        under.addSpacing(Theme.of(self).px(30))
        under.addWidget(Hint(detail, self), 1)
        self._column.addLayout(under)

    def _add_meeting(self) -> None:
        words, plan, today = self._page.words, self._page.context.plan, self._page.context.today
        if plan.meeting is None:
            add = QuietButton(words.word("no_meeting"), "done.add_meeting", icon="calendar", parent=self)
            add.clicked.connect(lambda: self._page.wants.emit(Place("plan_type", self._page.context.place.outcome)))
            self._column.addWidget(add)
            return
        self._column.addWidget(NoteLine("calendar", words.word("meeting_on", date=day(plan.meeting)), self))
        papers = plan.meeting - PAPERS_BEFORE
        if papers >= today:
            self._column.addWidget(Hint(words.word("papers_by", date=day(papers)), self))
