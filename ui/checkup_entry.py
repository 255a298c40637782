"""Where an old plan is pasted, opened from a Word file, or tried with an example."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.accessibility import announce
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton
from ui.controls.labels import Lead, NoteLine
from ui.controls.wrap import Wrap
from ui.fields.text import TextField
from ui.theme import Theme

LIMIT: Final = 60_000
"""Letters: some forty pages of a plan."""
_LINES: Final = 8
_FEWEST: Final = 3
_LOW: Final = 560
"""Below this height of the window, in logical pixels, the box shows only a few lines."""


class CheckupEntry(QWidget):
    """`asked` carries "read", "open_file" or "example"; `edited` the words after each change."""

    asked = Signal(str)
    edited = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        lead = _("Paste it here. Each sentence is sorted, with what is there and one kind question to ask.")
        column.addWidget(Lead(lead, self))
        label = _("The words of the plan")
        hint = _("A Section E, an old plan or a page of targets. You can change the words here too.")
        self.field = TextField(
            "checkup.text", label, label=label, hint=hint, limit=LIMIT, lines=_LINES, most=_LINES, parent=self
        )
        self.field.set_value(text)
        self.field.edited.connect(self.edited)
        column.addWidget(self.field)
        buttons = Wrap()
        buttons.setSpacing(theme.px(12))
        self.read = PrimaryButton(_("Read it"), "checkup.read", icon="search", parent=self)
        self.read.clicked.connect(lambda: self.asked.emit("read"))
        self.open_file = SecondButton(_("Open a Word file"), "checkup.open_file", icon="folder", parent=self)
        self.open_file.clicked.connect(lambda: self.asked.emit("open_file"))
        self.example = QuietButton(_("Try it with an example"), "checkup.example", icon="open", parent=self)
        self.example.clicked.connect(lambda: self.asked.emit("example"))
        self.example.setMinimumHeight(theme.px(52))  # in line with the others
        for button in (self.read, self.open_file, self.example):
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(NoteLine("lock", _("Nothing here is kept, unless you take it into a plan."), self))

    def show_text(self, text: str) -> None:
        """Put these words in the box instead of what is there."""
        self.field.show_error(None)
        self.field.set_value(text)
        self.field.edit.moveCursor(QTextCursor.MoveOperation.Start)
        self.field.say_full(False)

    def take_height(self, height: float) -> None:
        """Fit a window of this many logical pixels: the buttons shall be seen under the box."""
        lines = _LINES if height >= _LOW else _FEWEST
        self.field.edit.show_lines(lines, lines)

    def show_problem(self, sentence: str) -> None:
        """Say beside the box why nothing could be read, and lead back to it."""
        self.field.show_error(sentence)
        self.field.focus_first()
        announce(self, sentence, assertive=True)

    def show_busy(self, words: str) -> None:
        """Say what is under way on the first button; nothing says that it is done."""
        self.read.setText(words or _("Read it"))
        if words:
            announce(self, words)
