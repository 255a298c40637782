"""Help for one page, beside it: why it is asked, what the special words mean, and the keys that help."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.glossary import Entry, entries_in
from app.i18n import _
from app.interview.wording import PageWords
from ui.controls.buttons import QuietButton
from ui.controls.labels import Body, Caption, PanelTitle, Title
from ui.shortcuts import SHORTCUTS
from ui.theme import Theme


class HelpPanel(QWidget):
    """Says why, explains the words of the page, and lists the keys. Escape closes it."""

    closed = Signal()

    def __init__(self, words: PageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("help_panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Help for this page"))
        column = QVBoxLayout(self)
        edge = theme.px(12)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.px(12))
        if words.why:
            column.addWidget(PanelTitle(_("Why we ask"), parent=self))
            column.addWidget(Body(words.why, parent=self))
            column.addSpacing(theme.px(10))
        explained = entries_in(words.everything())
        if explained:
            column.addWidget(PanelTitle(_("What the words mean"), parent=self))
            for entry in explained:
                self._add_entry(column, entry)
            column.addSpacing(theme.px(10))
        column.addWidget(PanelTitle(_("Keys that help"), parent=self))
        for shortcut in SHORTCUTS:
            column.addWidget(Caption(f"{shortcut.spoken()}: {shortcut.what()}", parent=self))
        close = QuietButton(_("Close help"), "help.close", icon="back", parent=self)
        close.clicked.connect(self.closed)
        column.addWidget(close)
        column.addStretch(1)

    def _add_entry(self, column: QVBoxLayout, entry: Entry) -> None:
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(Title(entry.term, parent=self))
        both.addWidget(Body(entry.meaning, parent=self))
        column.addLayout(both)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
