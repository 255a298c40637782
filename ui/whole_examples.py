"""Whole outcomes of others, near in age and need, with steps and help. Shown on request, never put in an answer."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.examples import ExampleOutcome, examples_for, sentence_of
from app.i18n import _, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from ui.controls.buttons import QuietButton
from ui.controls.card import Well
from ui.controls.labels import Body, Caption
from ui.controls.line import Hairline
from ui.theme import Theme

SHOWN: Final = 3
SHOWN_ON: Final = ("will", "so_that", "known", "steps")
"""The pages on which a whole example helps most."""


class WholeExamples(QWidget):
    """A quiet button; the first press looks up the examples that are nearest."""

    def __init__(self, page_id: str, plan: Plan, outcome: Outcome, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._outcome = plan, outcome
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.of(self).px(8))
        self._button = QuietButton(_("Show whole outcomes"), f"{page_id}.whole_examples", icon="list", parent=self)
        self._button.clicked.connect(self._turn)
        self._column.addWidget(self._button)
        self._well: Well | None = None

    def _turn(self) -> None:
        if self._well is None:
            self._well = self._filled()
            self._column.addWidget(self._well)
            shown = True
        else:
            shown = not self._well.isVisibleTo(self)
            self._well.setVisible(shown)
        self._button.setText(_("Hide whole outcomes") if shown else _("Show whole outcomes"))

    def _filled(self) -> Well:
        well = Well(parent=self)
        near = examples_for(
            school_year=self._plan.learner.school_year,
            areas=self._outcome.chosen("need.areas"),
            adult=self._outcome.chosen("need.adult"),
        )
        for example in near[:SHOWN]:
            if example is not near[0]:
                well.column.addWidget(Hairline(well))
            self._add(well, example)
        return well

    def _add(self, well: Well, example: ExampleOutcome) -> None:
        who = fill(_("{name}, aged {age}"), {"name": example.name, "age": str(example.age)})
        well.column.addWidget(Caption(who, well, weight=600))
        well.column.addWidget(Body(sentence_of(example), well))
        for number, step in enumerate(example.steps, 1):
            values = {"number": str(number), "step": step.text, "help": step.help.what, "who": step.help.who}
            well.column.addWidget(Caption(fill(_("Step {number}: {step}. Help: {help}, {who}."), values), well))
