"""The document is there: open it, find it, or go on with the plan."""

from collections.abc import Callable
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
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, Caption, Hint, NoteLine, PanelTitle
from ui.controls.line import Hairline
from ui.controls.page_sketch import PageSketch
from ui.go_to import GoTo
from ui.made import MadeDocument
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
        """One card for each document that was made, what was not made and why, and the folder."""
        making = self.context.made
        if len(making.made) > 1:
            self.heading.setText(self.words.word("many", count=str(len(making.made))))
        for number, document in enumerate(making.made, 1):
            self.column.addWidget(DoneCard(self, number, document, self.open))
            self.column.addSpacing(self.theme.px(12))
        for not_made in making.not_made:
            why = not_made.why or self.words.word("stopped")
            words = self.words.word("not_made", document=not_made.title, why=why)
            self.column.addWidget(NoteLine("warning", words, self, colour="error", weight=600))
            self.column.addSpacing(self.theme.px(12))
        if making.not_made:
            again = QuietButton(self.words.word("again"), "done.again", icon="back", parent=self)
            again.clicked.connect(lambda: self.wants.emit(Place("documents", self.context.place.outcome)))
            self.column.addWidget(again)
        if not making.made:
            self.column.addWidget(Body(self.words.word("not_found"), parent=self))
        self._note = NoteLine("info", self.words.word("not_found"), self)
        self._note.hide()
        self.column.addWidget(self._note)
        files = [document.path for document in making.made if document.path is not None]
        if files:
            show = QuietButton(self.words.word("show_folder"), "done.show_folder", icon="folder", parent=self)
            show.clicked.connect(lambda: self.open(files[0].parent))
            self.column.addWidget(show)

    def open(self, path: Path) -> None:
        """Open a file or folder with the computer's own program, or say that it is gone."""
        there = path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self._note.setVisible(not there)
        if not there:
            self.told.emit(self.words.word("not_found"))

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


class DoneCard(Card):
    """One document: its sketch, what it is, its file, and Open."""

    def __init__(self, page: DonePage, number: int, document: MadeDocument, open_: Callable[[Path], None]) -> None:
        super().__init__(page)
        theme, path = page.theme, document.path
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        row.addWidget(PageSketch(document.kind, self))
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(Body(document.title, self, weight=600))
        words.addWidget(Caption(path.name if path is not None else page.words.word("printed"), self))
        words.addStretch(1)
        row.addLayout(words, 1)
        if path is not None:
            button = SecondButton(page.words.word("open"), f"done.open{number}", icon="open", parent=self)
            button.setAccessibleName(page.words.word("open_name", document=path.name))
            button.clicked.connect(lambda: open_(path))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)


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
        dates = QuietButton(page.words.word("dates"), "done.dates", icon="calendar", parent=self)
        dates.clicked.connect(lambda: page.wants.emit(GoTo("dates", plan.id)))
        self._column.addWidget(dates)
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
