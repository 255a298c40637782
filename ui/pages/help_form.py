"""The help for a step as a form: what, by whom, how many, how often, how long, and who provides it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.interview.page import PageSpec
from app.interview.wording import PageWords
from app.plan.provision import Provision
from ui.controls.buttons import QuietButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Caption, FieldLabel, Heading
from ui.controls.segments import Segments
from ui.fields.line import LineField
from ui.theme import Theme

ROWS: Final = (("what", "who"), ("many", "often", "long"))
ICONS: Final = {"what": "speech", "who": "person", "many": "people", "often": "repeat", "long": "clock"}


class HelpForm(Well):
    """Writes straight into one help of a step. `changed` says that it did, `taken` that the help should go away."""

    changed = Signal()
    taken = Signal()

    def __init__(
        self, help_: Provision, number: int, spec: PageSpec, words: PageWords, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, padding=22)
        self.help = help_
        self._spec, self._words = spec, words
        self._suffix = f".{number}" if number > 1 else ""
        self.column.setSpacing(Theme.of(self).px(14))
        self.fields: dict[str, LineField] = {}
        self.column.addLayout(self._head(number))
        for names in ROWS:
            self.column.addLayout(self._row(names))
        self.column.addLayout(self._provider())
        self._show_take()

    def focus_first(self) -> None:
        """What help."""
        self.fields["what"].focus_first()

    def _head(self, number: int) -> QHBoxLayout:
        theme = Theme.of(self)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(IconLabel("people", "text", 24, parent=self))
        head.addWidget(Heading(self._words.word("help_title" if number == 1 else "help_more"), level=2, parent=self))
        detail = Caption(self._words.word("help_detail"), parent=self)
        detail.setVisible(number == 1)
        head.addWidget(detail)
        head.addStretch(1)
        self._take = QuietButton(
            self._words.word("to_drawer"), f"step.to_drawer{self._suffix}", icon="drawer", parent=self
        )
        self._take.clicked.connect(self.taken)
        head.addWidget(self._take)
        return head

    def _row(self, names: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(16))
        for name in names:
            spec = self._spec.field_named(f"help_{name}")
            label = self._words.label(spec.name)
            field = LineField(
                f"{spec.id}{self._suffix}", label, label=label, limit=spec.limit, icon=ICONS[name], parent=self
            )
            field.set_value(getattr(self.help, name))
            field.edited.connect(lambda value, name=name: self._write(name, value))
            self.fields[name] = field
            row.addWidget(field, 1)
        return row

    def _provider(self) -> QVBoxLayout:
        theme = Theme.of(self)
        spec = self._spec.field_named("help_provider")
        label = self._words.label(spec.name)
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(IconLabel("home", "muted", 20, parent=self))
        line.addWidget(FieldLabel(label, parent=self), 1)
        column.addLayout(line)
        options = {choice.id: self._words.choice_label(spec.name, choice.id) for choice in spec.choices}
        segments = Segments(label, options, identifier=f"{spec.id}{self._suffix}", parent=self)
        segments.set_value(self.help.provider)
        segments.changed.connect(lambda value: self._write("provider", value))
        row = QHBoxLayout()
        row.addWidget(segments, 1)
        row.addStretch(0)
        column.addLayout(row)
        return column

    def _write(self, name: str, value: str) -> None:
        if getattr(self.help, name) != value:
            setattr(self.help, name, value)
            self._show_take()
            self.changed.emit()

    def _show_take(self) -> None:
        """Help that says something can be taken away, and so can a form too many."""
        self._take.setVisible(not self.help.is_empty or bool(self._suffix))
