"""The way back in: the plan that was worked on last, where it stopped, and its outcome so far."""

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill, window_texts
from app.plan.learner import Learner
from app.sentence.doing import doing_of
from app.sentence.formula import Parts, phrases
from app.sentence.fragment import as_clause
from app.sentence.third import is_first_person
from app.sentence.tokens import tokens_of
from app.sentence.voice import say
from app.store import PlanSummary
from ui.bars import part_text
from ui.controls.buttons import IconButton, PrimaryButton
from ui.controls.card import Card
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Caption, FlowedLabel
from ui.controls.progress import SixParts
from ui.controls.sentence_part import KINDS, part_label
from ui.controls.title_button import TitleButton
from ui.home_words import home_words
from ui.plan_card import card_menu
from ui.plan_words import name_of
from ui.theme import Theme

NARROW: Final = 900
"""Below this width, in logical pixels, the card's contents stand under each other."""
_SIDE: Final = 306
_SHARE_UNDER_WAY: Final = 0.35
"""How much of the part somebody is in is drawn as done: the card does not load the plan to count its pages."""


class CarryOnCard(Card):
    """`asked` carries "carry_on", "open" or another action of a plan's menu, and the summary."""

    asked = Signal(str, object)

    def __init__(self, summary: PlanSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=23)
        self.summary = summary
        theme = Theme.of(self)
        self.setObjectName("home.carry_on_card")
        self.column.setContentsMargins(theme.px(23), theme.px(12), theme.px(23), theme.px(13))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(theme.px(28))
        self.column.addLayout(self._row)
        self._side = self._place()
        self._rule = _UprightLine(self)
        self._row.addWidget(self._side)
        self._row.addWidget(self._rule)
        self._row.addWidget(_SentenceLines(summary, self), 1)
        self._row.addLayout(self._buttons())

    def take_width(self, width: float) -> None:
        """Fit a window of this many logical pixels."""
        narrow = width < NARROW
        theme = Theme.of(self)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(theme.px(14 if narrow else 28))
        self._rule.setVisible(not narrow)
        self._side.setMinimumWidth(0 if narrow else theme.px(_SIDE))
        self._side.setMaximumWidth(16_777_215 if narrow else theme.px(_SIDE))

    def _place(self) -> QWidget:
        theme, summary = Theme.of(self), self.summary
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Caption(home_words().word("carry_on_title"), side, weight=600))
        title = TitleButton(name_of(summary), "home.carry_on_plan", size=26, line=34, most=2, parent=side)
        title.clicked.connect(lambda: self.asked.emit("open", summary))
        column.addWidget(title)
        column.addWidget(FlowedLabel(part_text(summary.part), size=16, line=24, parent=side))
        column.addSpacing(theme.px(8))
        bars = SixParts(side, width=32)
        bars.show_progress(summary.part, _SHARE_UNDER_WAY)
        column.addWidget(bars)
        column.addStretch(1)
        return side

    def _buttons(self) -> QHBoxLayout:
        name = name_of(self.summary)
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(8))
        more = IconButton("more", fill(_("More: {name}"), {"name": name}), "home.carry_on_more", framed=False)
        menu = lambda: card_menu(self, lambda action: self.asked.emit(action, self.summary)).popup(  # noqa: E731
            more.mapToGlobal(more.rect().bottomLeft())
        )
        more.clicked.connect(menu)
        self.button = PrimaryButton(home_words().word("carry_on"), "home.carry_on", parent=self)
        self.button.setAccessibleDescription(name)
        self.button.clicked.connect(lambda: self.asked.emit("carry_on", self.summary))
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


class _SentenceLines(QWidget):
    """The three parts of the outcome, each on its line; what is missing is a ruled line to write on."""

    def __init__(self, summary: PlanSummary, parent: QWidget) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(7))
        column.addStretch(1)
        learner = Learner(name=summary.name)
        when, will, difference = summary.parts
        # The card knows no pronouns: a plan in somebody's own words stays in them.
        own_words = any(is_first_person(tokens_of(text, summary.name)) for text in (will, difference))
        voice = "first_future" if own_words else "third"
        said = phrases(
            Parts(
                when=when,
                who="I" if own_words else summary.name or _("The learner"),
                will_do=say(doing_of(will, learner), learner, voice, part="will_do").text,
                so_that=say(as_clause(difference, learner), learner, voice, part="so_that").text,
            ),
            voice,
            window_texts(),
        )
        starts = (_("By"), fill(_("{name} will"), {"name": said.who}), _("so that"))
        for kind, words, start in zip(
            ("when", "will", "so"), (said.when, said.will_do, said.so_that), starts, strict=True
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(11))
            row.addWidget(IconLabel(KINDS[kind].icon, KINDS[kind].colour, 20, self), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_Words(words or start, kind, is_missing=not words, parent=self), 1)
            column.addLayout(row)
        column.addStretch(1)


class _Words(FlowedLabel):
    """One part; a missing one is followed by a line to write on."""

    def __init__(self, words: str, kind: str, *, is_missing: bool, parent: QWidget) -> None:
        weight = 400 if kind == "so" else 500
        super().__init__(
            words, size=17, weight=weight, line=24, colour="muted" if kind == "so" else "text", parent=parent
        )
        self._is_missing = is_missing
        spoken = fill(_("{label}: {words}"), {"label": part_label(kind), "words": _("empty") if is_missing else words})
        self.setAccessibleName(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_missing:
            return
        theme = Theme.of(self)
        painter = QPainter(self)
        words = self._flowed(self.width())
        last = words.line_rects()[-1]
        ends = (
            (last.left() - theme.px(8 + 240), last.left() - theme.px(8))
            if self.isRightToLeft()
            else (last.right() + theme.px(8), last.right() + theme.px(8 + 240))
        )
        y = (self.height() + words.height) / 2 - theme.px(4)
        painter.setPen(theme.colour("rule"))
        painter.drawLine(QPointF(max(ends[0], 0), y), QPointF(min(ends[1], self.width()), y))


class _UprightLine(QWidget):
    """A hairline from top to bottom."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Theme.of(self).colour("line"))
