"""What can be chosen about documents in detail: who reads them, which name, which parts, who agrees."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.kind_words import KindWords, kinds
from app.i18n import window_texts
from app.interview.page import Choice
from ui.controls.disclosure import Disclosure
from ui.controls.labels import FieldLabel, Hint
from ui.controls.segments import Segments
from ui.fields.choice import ChoiceField
from ui.page import Page
from ui.turning_row import TurningRow

DEFAULTS: Final = {"as": "word", "style": "staff", "name": "name"}
"""What is chosen until somebody chooses otherwise, shown so that it can be seen."""

BESIDE: Final = 940
"""The least width of the window, in pixels at 100 %, in which the options stand in two columns."""


def segments(page: Page, name: str) -> Segments:
    """A question of the page with a few short answers, which shows what holds until somebody answers."""
    spec = page.context.spec.field_named(name)
    options = {choice.id: page.words.choice_label(name, choice.id) for choice in spec.choices}
    made = Segments(page.words.label(name), options, identifier=spec.id, parent=page)
    made.set_value(page.context.plan.answer(spec.id) or DEFAULTS[name])
    made.changed.connect(lambda value: page.edited.emit(spec.id, value))
    return made


def _add_segments(page: Page, name: str, column: QVBoxLayout, below: Hint | None = None) -> Segments:
    made = segments(page, name)
    both = QVBoxLayout()
    both.setSpacing(page.theme.px(8))
    both.addWidget(FieldLabel(page.words.label(name), page))
    # Aligned, so that its own width does not narrow the words above when the height of all is worked out.
    both.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
    if below is not None:
        both.addWidget(below)
    column.addLayout(both)
    return made


class DocumentOptions(QWidget):
    """The options of all documents, and what each chosen kind shows. Made when it is first opened."""

    def __init__(self, page: Page, chosen: Sequence[str], titles: dict[str, str]) -> None:
        super().__init__(page)
        self._page, theme = page, page.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(8))
        column.setSpacing(theme.px(24))
        self._sides = TurningRow(BESIDE, gap=48, gap_below=24)
        self._sides.fit(page)
        column.addLayout(self._sides)
        start, end = QVBoxLayout(), QVBoxLayout()
        for side in (start, end):
            side.setSpacing(theme.px(20))
            self._sides.addLayout(side, 1)
        self._style_detail = Hint("", page)
        self._style = _add_segments(page, "style", start, self._style_detail)
        self._name = _add_segments(page, "name", start)
        self._nickname = page.add_field("nickname", start)
        page.add_field("how_we_got_here", start).label.hide()
        page.add_field("people", end)
        page.add_field("made_by", end)
        start.addStretch(1)
        end.addStretch(1)
        self._parts: dict[str, Disclosure] = {}
        self._ticked: dict[str, ChoiceField] = {}
        for kind in kinds().values():
            if kind.parts:
                column.addWidget(self._add_parts(kind, titles[kind.id]))
        self.refresh(chosen)

    def refresh(self, chosen: Sequence[str]) -> None:
        """Say what the chosen style means, and offer the parts of the chosen kinds."""
        words = self._page.words
        self._style_detail.setText(words.choice_detail("style", self._style.value()))
        self._nickname.setVisible(self._name.value() == "nickname")
        for kind, parts in self._parts.items():
            parts.setVisible(kind in chosen)

    def fit(self) -> None:
        """Turn as the window asks."""
        self._sides.fit(self._page)

    def _add_parts(self, kind: KindWords, title: str) -> Disclosure:
        """Every part of a kind with a tick: what loses its tick is left out."""
        words, texts = self._page.words, window_texts()
        shown = words.word("parts", document=title)
        fold = Disclosure(f"documents.parts.{kind.id}", shown, self)
        choices = [Choice(id=part.id, label=kind.said(f"parts.{part.id}", texts)) for part in kind.parts]
        field = ChoiceField(f"documents.left_out.{kind.id}", shown, choices, multiple=True, parent=fold)
        left_out = self._left_out()
        field.set_value("\n".join(part.id for part in kind.parts if f"{kind.id}.{part.id}" not in left_out))
        field.edited.connect(lambda _value: self._leave_out(kind))
        fold.column.addWidget(field)
        self._parts[kind.id], self._ticked[kind.id] = fold, field
        return fold

    def _left_out(self) -> list[str]:
        return self._page.context.plan.answer("documents.left_out").splitlines()

    def _leave_out(self, kind: KindWords) -> None:
        ticked = self._ticked[kind.id].value().splitlines()
        others = [line for line in self._left_out() if not line.startswith(f"{kind.id}.")]
        without = [f"{kind.id}.{part.id}" for part in kind.parts if part.id not in ticked]
        self._page.edited.emit("documents.left_out", "\n".join([*others, *without]))
