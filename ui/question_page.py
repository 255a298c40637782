"""Draws any plain question: its fields one under the other, words to start from, and examples on request."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

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
                self.add_field(spec.name, self._cell(beside))
                continue
            beside = QHBoxLayout()
            beside.setSpacing(self.theme.px(16))
            self.column.addLayout(beside)
            self.add_field(spec.name, self._cell(beside))
            self.column.addSpacing(self.theme.px(24))
        self.add_examples()

    def _cell(self, row: QHBoxLayout) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(self.theme.px(8))
        row.addLayout(cell, 1)
        return cell
