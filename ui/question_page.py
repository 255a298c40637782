"""Draws any plain question: its fields one under the other, words to start from, and examples on request."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.examples_panel import ExamplesPanel
from ui.page import Page


class QuestionPage(Page):
    """A page whose spec says it all."""

    def build(self) -> None:
        """One field after the other; fields marked so stand side by side."""
        beside: QHBoxLayout | None = None
        for spec in self.context.spec.fields:
            if spec.kind == "own":
                continue
            if spec.side_by_side and beside is not None:
                self.add_field(spec.name, self._cell(beside))
                continue
            beside = QHBoxLayout()
            beside.setSpacing(self.theme.px(16))
            self.column.addLayout(beside)
            self.add_field(spec.name, self._cell(beside))
            self.column.addSpacing(self.theme.px(24))
        if self.words.examples:
            self.column.addWidget(ExamplesPanel(self.context.spec.id, self.words.examples, self))

    def _cell(self, row: QHBoxLayout) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(self.theme.px(8))
        row.addLayout(cell, 1)
        return cell


