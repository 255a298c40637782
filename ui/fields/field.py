"""What every field promises, and what surrounds it: its label, its hint, and the words when something is missing."""

from typing import Protocol

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.accessibility import announce
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Caption, FieldLabel, FlowedLabel, Hint
from ui.theme import Theme, follow_theme


class Field(Protocol):
    """A field as a page uses it. `edited` is a signal that carries the new value after each change by the person."""

    edited: Signal

    def value(self) -> str:
        """The answer as it is stored; empty when there is none."""
        ...

    def set_value(self, value: str) -> None:
        """Show a stored answer, without saying `edited`."""
        ...

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to answer with."""
        ...

    def problem(self) -> str:
        """What is wrong with the answer itself, in words; nothing when it can be kept as it is."""
        ...

    def show_error(self, words: str | None) -> None:
        """Say what is missing, beside the field and to screen readers; None or nothing takes it away."""
        ...

    def widget_for_error(self) -> QWidget:
        """What an error summary sends the keyboard to."""
        ...


class FieldBox(QWidget):
    """What surrounds every field. `identifier` is `<page id>.<field id>`; `name` is what screen readers call it.

    `label` is shown above where the page's question is not the label itself, with `icon` before it; `hint` below.
    """

    edited = Signal(str)

    def __init__(
        self,
        identifier: str,
        name: str,
        *,
        label: str = "",
        hint: str = "",
        icon: str = "",
        icon_colour: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.identifier = identifier
        self.name = name
        self.setObjectName(f"{identifier}.box")
        self._answers: list[QWidget] = []
        self._error = ""
        self._rows = QVBoxLayout(self)
        self.label = FieldLabel(label)
        self._label_row = QHBoxLayout()
        if icon:
            self._label_row.addWidget(IconLabel(icon, icon_colour, 20))
        self._label_row.addWidget(self.label, 1)
        self._rows.addLayout(self._label_row)
        self.label.setVisible(bool(label))
        self._error_row = QHBoxLayout()
        self._error_icon = IconLabel("warning", "error", 20)
        self._error_label = FlowedLabel("", size=17, weight=600, line=25, colour="error")
        self._error_row.addWidget(self._error_icon)
        self._error_row.addWidget(self._error_label, 1)
        self._rows.addLayout(self._error_row)
        self.hint = Hint(hint)
        self._rows.addWidget(self.hint)
        # Only now: a label shown before it has a place is a window of its own for a moment, and takes the keyboard.
        self.hint.setVisible(bool(hint))
        self.full = Caption(_("This box is full. Say it in fewer words."))
        self.full.hide()
        self._rows.addWidget(self.full)
        # Beside a taller field the room that is left stays below, so that labels and boxes stand in line.
        self._rows.addStretch(1)
        self._show_error_row()
        follow_theme(self._restyle_box)

    def value(self) -> str:
        """The answer as it is stored; empty when there is none."""
        raise NotImplementedError

    def set_value(self, value: str) -> None:
        """Show a stored answer, without saying `edited`."""
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong with the answer itself, in words; nothing when it can be kept as it is."""
        return ""

    def add_answer(self, answer: QWidget, *, named: bool = True) -> None:
        """Put what the person answers with between the label and the hint."""
        self._rows.insertWidget(self._rows.indexOf(self.hint), answer)
        self._answers.append(answer)
        if named:
            answer.setAccessibleName(self.name)
        self._describe()

    def add_below(self, widget: QWidget) -> None:
        """Put something that speaks about the answer under its hint."""
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def set_label(self, words: str) -> None:
        """Change the visible label; empty hides it."""
        self.label.setText(words)
        self.label.setVisible(bool(words))

    def show_error(self, words: str | None) -> None:
        """Say what is missing, beside the field and to screen readers; None takes it away."""
        self._error = words or ""
        self._error_label.setText(self._error)
        self._show_error_row()
        self._describe()
        self._restyle_box(Theme.of(self))
        self.update()

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to answer with."""
        self.widget_for_error().setFocus()

    def widget_for_error(self) -> QWidget:
        """What an error summary sends the keyboard to."""
        return self._answers[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._error:
            theme = Theme.of(self)
            edge = theme.px(4)
            x = self.width() - edge if self.isRightToLeft() else 0
            QPainter(self).fillRect(QRectF(x, 0, edge, self.height()), theme.colour("error"))

    def say_full(self, is_full: bool) -> None:
        """Say that no more letters fit, so that none is lost in silence; or take that away."""
        if is_full and not self.full.isVisibleTo(self):
            announce(self, self.full.words())
        self.full.setVisible(is_full)

    def _show_error_row(self) -> None:
        self._error_icon.setVisible(bool(self._error))
        self._error_label.setVisible(bool(self._error))

    def _describe(self) -> None:
        words = " ".join(part for part in (self._error, self.hint.words()) if part)
        for answer in self._answers:
            answer.setAccessibleDescription(words)
            if answer.property("wrong") != bool(self._error):
                answer.setProperty("wrong", bool(self._error))
                answer.style().unpolish(answer)
                answer.style().polish(answer)

    def _restyle_box(self, theme: Theme) -> None:
        start = theme.px(16) if self._error else 0
        rtl = self.isRightToLeft()
        self._rows.setContentsMargins(0 if rtl else start, 0, start if rtl else 0, 0)
        self._rows.setSpacing(theme.px(8))
        self._label_row.setSpacing(theme.px(8))
        self._error_row.setSpacing(theme.px(8))
