"""Several lines to write in: grows with the words, leaves the Tab key alone, and can mark words worth a look."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.clean import clean, tidy
from ui.controls.buttons import name_control
from ui.fields.field import FieldBox
from ui.theme import Theme, follow_theme


class TextEdit(QTextEdit):
    """The box of several lines. `lines` is how many it shows at least. It grows with its words and never scrolls inside
    itself, unless it may have only so many lines at `most`."""

    typed = Signal()
    was_full = Signal(bool)

    def __init__(
        self, identifier: str, limit: int = 600, lines: int = 3, parent: QWidget | None = None, *, most: int = 0
    ) -> None:
        super().__init__(parent)
        name_control(self, identifier)
        self._limit, self._lines, self._most, self._quiet = limit, lines, most, False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        when_needed, never = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(when_needed if most else never)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self._marks = _Marks(self.document())
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        follow_theme(self._restyle)

    def show_words(self, words: str) -> None:
        """Put these words in, with nothing to undo and nothing said. None of them is lost, were they too many."""
        self._quiet = True
        self._limit = max(self._limit, len(words))
        self.setPlainText(words)
        self._space_lines()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._quiet = False

    def show_lines(self, lines: int, most: int = 0) -> None:
        """Show at least so many lines, and at `most` so many before it scrolls inside itself (0: it never does)."""
        self._lines, self._most = lines, most
        self._grow()

    def mark(self, places: Sequence[tuple[int, int]], opened: tuple[int, int] | None = None) -> None:
        """Underline these places (start, end), the opened one on a tint as well. Not undoable, never stored."""
        self._quiet = True
        self._marks.show(places, opened)
        self._quiet = False

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = self._limit - len(self.toPlainText()) + len(self.textCursor().selectedText())
        pasted = clean(source.text())
        self.insertPlainText(clean(pasted, max(room, 0)))
        self.was_full.emit(len(pasted) > room)

    def sizeHint(self) -> QSize:
        return QSize(Theme.of(self).px(480), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(Theme.of(self).px(160), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def _changed(self) -> None:
        if self._quiet:
            return
        over = len(self.toPlainText()) - self._limit
        self.was_full.emit(over > 0)
        if over > 0:
            cursor = self.textCursor()
            end = cursor.position()
            cursor.setPosition(max(end - over, 0))
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._quiet = True
            cursor.removeSelectedText()
            self._quiet = False
        self.typed.emit()

    def _tall(self) -> int:
        theme = Theme.of(self)
        least = self._lines * theme.line(28) + theme.px(36)
        words = round(self.document().size().height()) + theme.px(16)
        most = self._most * theme.line(28) + theme.px(36)
        return max(least, min(words, most) if self._most else words)

    def _grow(self) -> None:
        if self.height() != self._tall():
            self.setFixedHeight(self._tall())

    def _space_lines(self) -> None:
        """Set the lines and the room around them, without leaving anything to undo."""
        theme, document = Theme.of(self), self.document()
        document.setUndoRedoEnabled(False)
        around = document.rootFrame().frameFormat()
        around.setLeftMargin(theme.px(15))
        around.setRightMargin(theme.px(15))
        around.setTopMargin(theme.px(10))
        around.setBottomMargin(theme.px(10))
        document.rootFrame().setFrameFormat(around)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(theme.line(28), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)

    def _restyle(self, theme: Theme) -> None:
        self._quiet = True
        self.setFont(theme.font(19))
        self.document().setDefaultFont(theme.font(19))
        self._space_lines()
        self._marks.rehighlight()
        self._quiet = False
        self._grow()


class _Marks(QSyntaxHighlighter):
    """Paints marks over words without touching the words."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._places: tuple[tuple[int, int], ...] = ()
        self._opened: tuple[int, int] | None = None

    def show(self, places: Sequence[tuple[int, int]], opened: tuple[int, int] | None) -> None:
        """Mark these places instead."""
        if (tuple(places), opened) != (self._places, self._opened):
            self._places, self._opened = tuple(places), opened
            self.rehighlight()

    def highlightBlock(self, words: str) -> None:
        first = self.currentBlock().position()
        for place in self._places:
            start, end = max(place[0] - first, 0), min(place[1] - first, len(words))
            if start < end:
                self.setFormat(start, end - start, self._look(place == self._opened))

    def _look(self, opened: bool) -> QTextCharFormat:
        # No other weight: it would move the words after it while somebody writes.
        theme = Theme.of()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(theme.colour("text"))
        if opened:
            look.setBackground(theme.colour("selection"))
            look.setForeground(theme.colour("selected_text"))
        return look


class TextField(FieldBox):
    """A question answered in a few sentences."""

    def __init__(
        self,
        identifier: str,
        name: str,
        *,
        label: str = "",
        hint: str = "",
        limit: int = 600,
        lines: int = 3,
        most: int = 0,
        icon: str = "",
        icon_colour: str = "muted",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(identifier, name, label=label, hint=hint, icon=icon, icon_colour=icon_colour, parent=parent)
        self.edit = TextEdit(identifier, limit, lines, most=most)
        self.add_answer(self.edit)
        self.edit.typed.connect(self._edited)
        self.edit.was_full.connect(self.say_full)

    def value(self) -> str:
        """The words, cleaned."""
        return tidy(self.edit.toPlainText())

    def set_value(self, value: str) -> None:
        """Show stored words, without saying `edited`."""
        if value != self.value():
            self.edit.show_words(value)

    def start_with(self, words: str) -> None:
        """Put these words at the end of what is there, as if typed, and the keyboard after them."""
        cursor = self.edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        written = self.edit.toPlainText()
        cursor.insertText(words if not written or written[-1].isspace() else f" {words}")
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def mark(self, places: Sequence[tuple[int, int]], opened: tuple[int, int] | None = None) -> None:
        """Underline places (start, end) of the words that are worth a look; the opened one is tinted as well."""
        self.edit.mark(places, opened)

    def _edited(self) -> None:
        self.edited.emit(self.value())
