"""A step as a row: its number on the thread, what it says, and the buttons that move, open and remove it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview.wording import PageWords
from app.plan.deadline import Deadline, phrase
from app.plan.learner import Learner
from app.plan.step import Step
from app.sentence.fragment import small_first
from ui.controls.buttons import IconButton, QuietButton
from ui.controls.card import Card
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, FlowedLabel, NoteLine
from ui.controls.wrap import Wrap
from ui.theme import Theme

NUMBER = 34
ROW = 88


class Knot(QWidget):
    """The number of a step on the gold thread that joins the steps. Decoration: the row says its number too."""

    def __init__(self, mark: str, *, first: bool = False, last: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self._first, self._last = mark, first, last
        self.setFixedWidth(Theme.of(self).px(NUMBER))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setPen(QPen(theme.colour("gold"), theme.px(3)))
        top = middle.y() if self._first else 0
        bottom = middle.y() if self._last else self.height()
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        radius = theme.px(NUMBER) / 2 - theme.px(2)
        painter.setPen(QPen(theme.colour("gold"), theme.px(2)))
        painter.setBrush(theme.colour("gold_fill" if self._mark else "gold"))
        painter.drawEllipse(middle, radius, radius)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(17, 700))
        place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._mark)


class StepRow(QWidget):
    """One step. `moved(by)`, `opened` and `removed` say what a person wants with it."""

    moved = Signal(int)
    opened = Signal()
    removed = Signal()

    def __init__(
        self,
        step: Step,
        number: int,
        count: int,
        words: PageWords,
        learner: Learner,
        *,
        is_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.step = step
        self._words, self._learner = words, learner
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        row.addWidget(Knot(str(number), first=number == 1, last=is_end, parent=self))
        card = Card(parent=self, padding=18)
        left, right = (12, 18) if self.isRightToLeft() else (18, 12)
        card.column.setContentsMargins(theme.px(left), theme.px(8), theme.px(right), theme.px(8))
        card.setMinimumHeight(theme.px(ROW))
        # The space between the cards belongs to the rows: the thread runs through it without a gap.
        frame = QVBoxLayout()
        frame.setContentsMargins(0, theme.px(5), 0, theme.px(5))
        frame.addWidget(card)
        row.addLayout(frame, 1)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        card.column.addLayout(line)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(Body(step.text, weight=600, parent=card))
        said.addLayout(self._details(card))
        said.addStretch(1)
        line.addLayout(said, 1)
        self._add_moves(line, number, count)
        change = QuietButton(words.word("change"), f"steps.change{number}", parent=self)
        change.setAccessibleName(words.word("change_name", place=str(number), text=step.text))
        change.clicked.connect(self.opened)
        line.addSpacing(theme.px(8))
        line.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        remove = IconButton(
            "trash",
            words.word("remove_name", place=str(number), text=step.text),
            f"steps.remove{number}",
            framed=False,
            parent=self,
        )
        remove.clicked.connect(self.removed)
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def _details(self, card: QWidget) -> QLayout:
        theme = Theme.of(self)
        deadline = Deadline.parse(self.step.by)
        when = fill(_("By {when}"), {"when": phrase(deadline)}) if deadline else self._words.word("no_date")
        by = NoteLine("calendar", when, card)
        helps = self.step.written_helps
        if helps:
            often = small_first(helps[0].often, self._learner)
            who = ", ".join(filter(None, (helps[0].who or helps[0].what, often)))
            both = Wrap()
            both.setSpacing(theme.px(16))
            both.set_line_spacing(0)
            both.addWidget(by)
            both.addWidget(NoteLine("people", who, card))
            return both
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(by, 0, Qt.AlignmentFlag.AlignVCenter)
        add = QuietButton(self._words.word("add_help"), f"steps.help_{self.step.id}", icon="plus", parent=card)
        add.setAccessibleName(self._words.word("add_help_name", text=self.step.text))
        add.clicked.connect(self.opened)
        add.setFixedHeight(theme.px(36))
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        return row

    def _add_moves(self, line: QHBoxLayout, number: int, count: int) -> None:
        for by, icon, allowed in ((-1, "up", number > 1), (1, "down", number < count)):
            name = self._words.word("up_name" if by < 0 else "down_name", text=self.step.text)
            button = IconButton(icon, name, f"steps.{icon}{number}", parent=self)
            button.clicked.connect(lambda checked=False, by=by: self.moved.emit(by))
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            button.setVisible(allowed)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class FlagRow(QWidget):
    """The end of the thread: the outcome that the steps lead to."""

    def __init__(self, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        knot = Knot("", last=True, parent=self)
        flag = IconLabel("flag", "bg", 18, parent=knot)
        inside = QHBoxLayout(knot)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(flag, 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(knot)
        row.addWidget(FlowedLabel(words, weight=600, kind=True, parent=self), 1)
        self.setMinimumHeight(theme.px(60))
