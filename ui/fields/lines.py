"""Several ideas, each on a line of its own: screen readers say one line at a time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.clean import tidy
from app.i18n import _, fill
from ui.accessibility import announce
from ui.controls.buttons import IconButton, QuietButton
from ui.fields.field import FieldBox
from ui.fields.line import LineEdit
from ui.theme import Theme


class LinesField(FieldBox):
    """A question with room for more than one answer; the value holds one a line."""

    def __init__(
        self,
        identifier: str,
        name: str,
        *,
        label: str = "",
        hint: str = "",
        limit: int = 600,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._limit = limit
        self._lines: list[_Line] = []
        super().__init__(identifier, name, label=label, hint=hint, icon=icon, parent=parent)
        self._all = QWidget()
        self._column = QVBoxLayout(self._all)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.add_answer(self._all, named=False)
        self.add = QuietButton(_("Add another"), f"{identifier}.add", icon="plus")
        self.add.clicked.connect(self._add_another)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_value("")
        self._restyle_box(Theme.of(self))

    def value(self) -> str:
        """The ideas that have words, cleaned, one a line."""
        ideas = (tidy(line.edit.text()) for line in self._lines)
        return "\n".join(idea for idea in ideas if idea.strip())

    def set_value(self, value: str) -> None:
        """Show stored ideas, without saying `edited`."""
        if self._lines and value == self.value():
            return
        ideas = value.split("\n")
        for line in self._lines[len(ideas) :]:
            self._take(line)
        for line, idea in zip(self._lines, ideas, strict=False):
            line.show_words(idea)
        for idea in ideas[len(self._lines) :]:
            self._put(idea)
        self._number()

    def widget_for_error(self) -> QWidget:
        """The first line."""
        return self._lines[0].edit

    def _put(self, words: str) -> "_Line":
        line = _Line(self.identifier, self._limit, words, self._all)
        line.edit.typed.connect(self._edited)
        line.remove.clicked.connect(lambda: self._remove(line))
        self._column.insertWidget(len(self._lines), line)
        self._lines.append(line)
        self._answers = [self._all, *(known.edit for known in self._lines)]
        self._number()
        self._describe()
        return line

    def _take(self, line: "_Line") -> None:
        self._lines.remove(line)
        self._answers = [self._all, *(known.edit for known in self._lines)]
        self._column.removeWidget(line)
        line.hide()
        line.retire()

    def _add_another(self) -> None:
        self._put("").edit.setFocus()

    def _remove(self, line: "_Line") -> None:
        place = self._lines.index(line)
        self._take(line)
        if not self._lines:
            self._put("")
        self._number()
        self._lines[min(place, len(self._lines) - 1)].edit.setFocus()
        announce(self, _("Idea removed."))
        self._edited()

    def _number(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            values = {"name": self.name, "number": str(number)}
            many = len(self._lines) > 1
            line.edit.setAccessibleName(fill(_("{name} Idea {number}"), values) if many else self.name)
            line.edit.setObjectName(f"{self.identifier}.{number}")
            line.edit.setAccessibleIdentifier(f"{self.identifier}.{number}")
            line.remove.setAccessibleName(fill(_("Remove idea {number}"), values))
            line.remove.setObjectName(f"{self.identifier}.{number}.remove")
            line.remove.setAccessibleIdentifier(f"{self.identifier}.{number}.remove")
            line.remove.setVisible(many)

    def _edited(self) -> None:
        self.edited.emit(self.value())

    def _restyle_box(self, theme: Theme) -> None:
        super()._restyle_box(theme)
        if hasattr(self, "_column"):
            self._column.setSpacing(theme.px(8))


class _Line(QWidget):
    """One idea and the button that takes it away."""

    def __init__(self, identifier: str, limit: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.edit = LineEdit(identifier, limit)
        self.show_words(words)
        self.remove = IconButton("trash", "", framed=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.of(self).px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.remove)

    def show_words(self, words: str) -> None:
        """Show these words from their beginning."""
        self.edit.show_words(words)

    def retire(self) -> None:
        """Go, and give the ids free for the lines that stay."""
        for widget in (self.edit, self.remove):
            widget.setObjectName("")
            widget.setAccessibleIdentifier("")
        self.deleteLater()
