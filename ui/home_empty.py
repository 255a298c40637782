"""The home page before the first plan: what this is for, how an outcome reads, and one way to begin."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton
from ui.controls.card import Card
from ui.controls.labels import Caption, FlowedLabel, NoteLine
from ui.controls.sentence_part import SentencePart
from ui.controls.wrap import Wrap
from ui.home_words import home_words
from ui.staircase import Staircase
from ui.theme import Theme

NARROW: Final = 1000
_STAIRS_FROM: Final = 640
"""The height of a window, in logical pixels, from which there is room for the stairs as well."""


class EmptyHome(QWidget):
    """`asked` carries "start", "open_file", "example" or "check_up", and no plan."""

    asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(24))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.px(48))
        self._hero = self._words()
        self._sample = _Sample(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addWidget(self._hero, 6, middle)
        self._row.addWidget(self._sample, 5, middle)
        self._stairs = Staircase(self)
        column.addStretch(1)
        column.addLayout(self._row)
        column.addStretch(1)
        column.addWidget(self._stairs)

    def focus_first(self) -> None:
        """Give the focus to the way to begin."""
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_size(self, width: float, height: float, columns: int) -> None:
        """Fit a window of this many logical pixels."""
        narrow = width < NARROW
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(Theme.of(self).px(24 if narrow else 48))
        self._stairs.setVisible(not narrow and height >= _STAIRS_FROM)

    def _words(self) -> QWidget:
        theme, words = Theme.of(self), home_words()
        hero = QWidget(self)
        hero.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(FlowedLabel(words.word("empty_title"), size=40, weight=700, line=50, kind=True, parent=hero))
        column.addWidget(FlowedLabel(words.word("empty_lead"), size=20, line=32, kind=True, parent=hero))
        column.addSpacing(theme.px(14))
        buttons = Wrap()
        buttons.setSpacing(theme.px(12))
        self.start = PrimaryButton(words.word("new"), "home.start", icon="plus", parent=hero)
        self.start.clicked.connect(lambda: self.asked.emit("start", None))
        self.open_file = SecondButton(words.word("open_file"), "home.open_file", icon="folder", parent=hero)
        self.open_file.clicked.connect(lambda: self.asked.emit("open_file", None))
        buttons.addWidget(self.start)
        buttons.addWidget(self.open_file)
        column.addLayout(buttons)
        column.addSpacing(theme.px(10))
        self.example = QuietButton(words.word("explore"), "home.example", icon="open", parent=hero)
        self.example.setAccessibleDescription(words.word("explore_detail"))
        self.example.clicked.connect(lambda: self.asked.emit("example", None))
        self.check_up = QuietButton(_("Check an old plan"), "home.check_up", icon="search", parent=hero)
        self.check_up.clicked.connect(lambda: self.asked.emit("check_up", None))
        ways = Wrap()
        ways.setSpacing(theme.px(24))
        ways.set_line_spacing(0)
        ways.addWidget(self.example)
        ways.addWidget(self.check_up)
        column.addLayout(ways)
        column.addWidget(NoteLine("clock", words.word("empty_time"), hero))
        column.addWidget(NoteLine("repeat", words.word("empty_stop"), hero))
        return hero


class _Sample(Card):
    """One outcome in its three parts, and what an outcome is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=32)
        theme, words = Theme.of(self), home_words()
        self.column.setSpacing(theme.px(6))
        self.column.addWidget(Caption(words.word("sample_title"), self, weight=600))
        self.column.addSpacing(theme.px(4))
        for kind, key in (("when", "sample_when"), ("will", "sample_will"), ("so", "sample_so_that")):
            part = SentencePart(kind, self)
            part.show_part("ink", words.word(key))
            self.column.addWidget(part)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(Caption(words.word("outcome_means"), self))
