"""One line to write in."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.clean import clean, tidy
from ui.controls.buttons import name_control
from ui.fields.direction import turn
from ui.fields.field import FieldBox
from ui.theme import Theme, follow_theme


class LineEdit(QLineEdit):
    """The box of one line: grows with the text size, runs the way its words run, cleans what is pasted.

    `typed` says that a person changed the words, with keys, by voice or through a screen reader: Qt's own `textEdited`
    knows keys only.
    """

    typed = Signal()

    def __init__(self, identifier: str, limit: int = 600, *, tall: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_control(self, identifier)
        self._tall, self._quiet = tall, False
        self.setMaxLength(limit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        follow_theme(self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert(clean(QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard)).replace("\n", " "))
            return
        super().keyPressEvent(event)

    def show_words(self, words: str) -> None:
        """Put these words in, from their beginning, with nothing said. None of them is lost, were they too many."""
        self._quiet = True
        self.setMaxLength(max(self.maxLength(), len(words.encode("utf-16-le", "replace")) // 2))  # as Qt counts
        self.setText(words)
        self.setCursorPosition(0)
        self._quiet = False

    def _changed(self, words: str) -> None:
        turn(self, words)
        if not self._quiet:
            self.typed.emit()

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font(18))
        self.setFixedHeight(theme.px(52 if self._tall else 48))


class LineField(FieldBox):
    """A question answered on one line."""

    def __init__(
        self,
        identifier: str,
        name: str,
        *,
        label: str = "",
        hint: str = "",
        limit: int = 600,
        icon: str = "",
        icon_colour: str = "muted",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, icon=icon, icon_colour=icon_colour, parent=parent)
        self.edit = LineEdit(identifier, limit, tall=tall)
        self.add_answer(self.edit)
        self.edit.typed.connect(self._edited)
        self.edit.inputRejected.connect(lambda: self.say_full(True))

    def value(self) -> str:
        """The words, cleaned."""
        return tidy(self.edit.text())

    def set_value(self, value: str) -> None:
        """Show stored words, without saying `edited`."""
        if value != self.value():
            self.edit.show_words(value)

    def _edited(self) -> None:
        self.say_full(self.full.isVisibleTo(self) and len(self.edit.text()) >= self.edit.maxLength())
        self.edited.emit(self.value())
