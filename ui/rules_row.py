"""Which rules the coach follows: the kind guide, the strict ones, or a file that a school or council wrote."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.coach.rule import BUILT_IN
from app.i18n import _
from ui.accessibility import announce
from ui.coach_profile import why_not
from ui.controls.buttons import QuietButton, SmallButton
from ui.controls.labels import FieldLabel, Hint
from ui.controls.segments import Segments
from ui.controls.wrap import Wrap
from ui.file_dialogs import ask_for_rules
from ui.theme import Theme

OWN: Final = "file"


class RulesRow(QWidget):
    """`chosen` carries "guide", "strict" or the path of a file that can be used; `listed` asks to see all rules."""

    chosen = Signal(str)
    listed = Signal()

    def __init__(self, rules: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self._rules = rules
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        label = _("The coach follows")
        column.addWidget(FieldLabel(label, self))
        options = {"guide": _("Guide rules"), "strict": _("Strict rules"), OWN: _("Our own file")}
        self._choice = Segments(label, options, identifier="settings.rules", parent=self)
        self._choice.setMinimumWidth(theme.px(44))
        self._choice.changed.connect(self._choose)
        column.addWidget(self._choice)
        self._told = Hint("", self)
        column.addWidget(self._told)
        buttons = Wrap()
        buttons.setSpacing(theme.px(16))
        self._another = SmallButton(_("Choose a file"), "settings.rules.choose", icon="folder", parent=self)
        self._another.clicked.connect(self._ask)
        buttons.addWidget(self._another)
        all_rules = QuietButton(_("See all rules"), "settings.rules.all", icon="book", parent=self)
        all_rules.clicked.connect(self.listed)
        buttons.addWidget(all_rules)
        column.addLayout(buttons)
        self._show(why_not(rules))

    def _choose(self, rules: str) -> None:
        if rules == OWN:
            self._ask()
        else:
            self._use(rules)

    def _ask(self) -> None:
        path = ask_for_rules(self)
        wrong = why_not(str(path)) if path is not None else ""
        if path is not None and not wrong:
            self._use(str(path))
        else:
            self._show(wrong)
        if wrong:
            announce(self, wrong, assertive=True)

    def _use(self, rules: str) -> None:
        self._rules = rules
        self._show("")
        self.chosen.emit(rules)

    def _show(self, wrong: str) -> None:
        """The rules in use, or why a file cannot be used."""
        is_own = self._rules not in BUILT_IN
        self._choice.set_value(OWN if is_own else self._rules)
        self._another.setVisible(is_own)
        about = {
            "guide": _("Kind first, for everyday writing."),
            "strict": _("As a council or a tribunal might read it."),
        }
        self._told.setText(wrong or about.get(self._rules, Path(self._rules).name))
