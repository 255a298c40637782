"""The steps towards an outcome: found, written, put in order and taken away again."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.interview.drawer import take_from_drawer
from app.interview.steps import add_step, drop_empty_steps, move
from app.plan.place import Place
from app.plan.provision import Provision
from app.plan.remove import remove_step
from app.plan.step import Step
from ui.controls.buttons import QuietButton, SecondButton, SmallButton
from ui.controls.card import Well
from ui.controls.labels import Body, FieldLabel, Hint, NoteLine
from ui.page import Page
from ui.pages.journey import Journey
from ui.pages.step_rows import FlagRow, StepRow
from ui.retire import retire
from ui.sentence_panel import will_words


class StepsPage(Page):
    """Rows on a thread that ends at the outcome; under them the ways to more steps."""

    def build(self) -> None:
        """The rows, the buttons, the journey and the drawer."""
        self._outcome = self.context.outcome
        drop_empty_steps(self._outcome)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self._drawn: list[QWidget] = []
        self._shown: list[str] | None = None
        self.column.addSpacing(self.theme.px(16))
        buttons = QHBoxLayout()
        buttons.setSpacing(self.theme.px(16))
        self._add = SecondButton(self.words.word("add"), "steps.add", icon="plus", parent=self)
        self._add.clicked.connect(self._add_step)
        find = QuietButton(self.words.word("find"), "steps.find", icon="speech", parent=self)
        find.clicked.connect(self._turn_journey)
        buttons.addWidget(self._add)
        buttons.addWidget(find)
        buttons.addStretch(1)
        self._news = NoteLine("check", "", self)
        self._news.icon.show_icon("check", "success")
        self._news.hide()
        buttons.addWidget(self._news)
        self.column.addLayout(buttons)
        self._below = QVBoxLayout()
        self._below.setSpacing(self.theme.px(16))
        self._below.setContentsMargins(0, self.theme.px(16), 0, 0)
        self.column.addLayout(self._below)
        self._journey = Journey(self, self.context, self.words)
        self._journey.made.connect(self._made_steps)
        self._journey.hide()
        self._below.addWidget(self._journey)
        self._drawer = QVBoxLayout()
        self._drawer_well: QWidget | None = None
        self._below.addLayout(self._drawer)
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Draw the steps anew when one came, went or moved."""
        now = [step.id for step in self._outcome.steps] + [kept.id for kept in self.context.plan.drawer]
        if now != self._shown:
            self._shown = now
            self._draw_rows()
            self._draw_drawer()

    def _draw_rows(self) -> None:
        for widget in self._drawn:
            retire(widget, self._rows)
        steps = self._outcome.steps
        leads_to = will_words(self.context.plan, self._outcome)
        self._drawn = [
            self._row(step, number, is_end=number == len(steps) and not leads_to)
            for number, step in enumerate(steps, 1)
        ]
        if steps and leads_to:
            self._drawn.append(FlagRow(leads_to, parent=self))
        if not steps:
            self._drawn.append(Hint(self.words.word("none_yet"), parent=self))
        for widget in self._drawn:
            self._rows.addWidget(widget)

    def _row(self, step: Step, number: int, *, is_end: bool) -> StepRow:
        row = StepRow(
            step, number, len(self._outcome.steps), self.words, self.context.plan.learner, is_end=is_end, parent=self
        )
        row.moved.connect(lambda by: self._move(step, by))
        row.opened.connect(lambda: self._open(step))
        row.removed.connect(lambda: self._remove(step))
        return row

    def _draw_drawer(self) -> None:
        if self._drawer_well is not None:
            retire(self._drawer_well, self._drawer)
            self._drawer_well = None
        kept = self.context.plan.drawer
        if not kept:
            return
        well = Well(parent=self)
        well.column.addWidget(FieldLabel(self.words.word("drawer_title"), parent=well))
        well.column.addWidget(Hint(self.words.word("drawer_detail"), parent=well))
        for number, help_ in enumerate(kept, 1):
            row = QHBoxLayout()
            row.setSpacing(self.theme.px(16))
            row.addWidget(Body(help_.what or help_.who, parent=well), 1)
            use = SmallButton(self.words.word("drawer_use"), f"steps.drawer{number}", parent=well)
            use.clicked.connect(lambda checked=False, help_=help_: self._use(help_))
            row.addWidget(use, 0, Qt.AlignmentFlag.AlignVCenter)
            well.column.addSpacing(self.theme.px(8))
            well.column.addLayout(row)
        self._drawer.addWidget(well)
        self._drawer_well = well

    # What a person does.

    def _add_step(self) -> None:
        self._open(add_step(self._outcome))

    def _open(self, step: Step) -> None:
        self.wants.emit(Place("step", self._outcome.id, step.id))

    def _move(self, step: Step, by: int) -> None:
        place = move(self._outcome, step, by)
        self.changed.emit()
        count = len(self._outcome.steps)
        self._say(self.words.word("moved", place=str(place), count=str(count)))
        wanted = "up" if by < 0 else "down"
        other = "down" if by < 0 else "up"
        button = self.findChild(QWidget, f"steps.{wanted}{place}")
        if button is None or button.isHidden():
            button = self.findChild(QWidget, f"steps.{other}{place}")
        if button is not None:
            button.setFocus()

    def _remove(self, step: Step) -> None:
        item = remove_step(self.context.plan, self._outcome.id, step.id, datetime.now(UTC))
        self.changed.emit()
        self._add.setFocus()
        if item is not None:
            self.dropped.emit(item, self.words.word("removed"))
            self._say(self.words.word("removed"))

    def _say(self, news: str) -> None:
        """Say what happened, to the eyes and to the ears."""
        self._news.setText(news)
        self._news.show()
        self.told.emit(news)

    def _use(self, help_: Provision) -> None:
        """Help from the drawer goes to the first step without any, or to a new one."""
        bare = next((step for step in self._outcome.steps if not step.written_helps), None)
        step = bare or add_step(self._outcome)
        take_from_drawer(self.context.plan, step, help_)
        self.changed.emit()
        self._open(step)

    def _turn_journey(self) -> None:
        self._journey.setVisible(not self._journey.isVisibleTo(self))
        if self._journey.isVisibleTo(self):
            self._journey.focus_first()

    def _made_steps(self, count: int) -> None:
        self._journey.hide()
        self.changed.emit()
        if count:
            self._say(self.words.word("added"))
        self._add.setFocus()
