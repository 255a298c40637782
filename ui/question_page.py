"""Draws any plain question: its fields one under the other, words to start from, and examples on request."""

from PySide6.QtWidgets import QHBoxLayout

from app.interview.route import is_asked
from ui.page import Page


class QuestionPage(Page):
    """A page whose spec says it all."""

    def build(self) -> None:
        """One field after the other; fields marked so stand side by side."""
        plan = self.context.plan
        beside: QHBoxLayout | None = None
        for spec in self.context.spec.fields:
            if spec.kind == "own" or not is_asked(spec.id, plan, plan.outcome(self.context.place.outcome)):
                continue
            if spec.side_by_side and beside is not None:
                self._add_beside(spec.name, beside)
                continue
            beside = QHBoxLayout()
            beside.setSpacing(self.theme.px(16))
            self.column.addLayout(beside)
            self._add_beside(spec.name, beside)
            self.column.addSpacing(self.theme.px(24))
        self.add_examples()

    def _add_beside(self, name: str, row: QHBoxLayout) -> None:
        """The fields of a row begin at the same height, however long their hints are."""
        column = self.new_column(row)
        self.add_field(name, column)
        column.addStretch(1)
