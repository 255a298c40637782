"""Words that are only read: headings, leads, body text, hints and captions. Typed `&` and `<` stay as they are."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.icon_label import IconLabel
from ui.theme import Theme, follow_theme

WIDTHS: Final = 6
"""How many widths a label remembers its lines for."""
MEASURE: Final = 75
"""The most letters on a line of words to read, at any width (R38)."""


def buddy_text(words: str) -> str:
    """Words for a label with a buddy, a button or a group title, where Qt takes a lone `&` for a shortcut."""
    return words.replace("&", "&&")


class FlowedLabel(QLabel):
    """Plain words in one type size that wrap, grow and follow the theme. `line` is the height of a line at 100 %."""

    def __init__(
        self,
        words: str = "",
        *,
        size: float = 18,
        weight: int = 400,
        line: float = 27,
        colour: str = "text",
        kind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._line, self._colour, self._kind = size, weight, line, colour, kind
        # A layout asks many times how tall the words are in the same few widths.
        self._known: dict[tuple[str, int, bool], Flow] = {}
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)
        follow_theme(self._restyle)

    def set_colour(self, token: str) -> None:
        """Write in another colour of the palette."""
        self._colour = token
        self.update()

    def words(self) -> str:
        """The words as they were given."""
        return self.text().replace("&&", "&") if self.buddy() else self.text()

    def set_buddy(self, field: QWidget) -> None:
        """Let this label name the field, as screen readers see it."""
        words = self.words()
        self.setBuddy(field)
        self.setText(buddy_text(words))

    def lines(self, width: int) -> int:
        """How many lines the words take in this many pixels."""
        return self._flowed(width).lines

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._heights.get(width)
        if height is None:
            margins = self.contentsMargins()
            words = self._flowed(width - margins.left() - margins.right())
            height = self._heights[width] = round(words.height) + margins.top() + margins.bottom()
        return height

    def setText(self, words: str) -> None:
        self._heights.clear()
        super().setText(words)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        width = natural_width(self.words(), theme.font(self._size, self._weight)) + 2
        width = min(int(width), theme.px(720)) + self.contentsMargins().left() + self.contentsMargins().right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        longest = min(int(longest_word(self.words(), theme.font(self._size, self._weight))) + 2, theme.px(280))
        return QSize(longest, theme.line(self._line) if self.words() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        painter = QPainter(self)
        painter.setPen(Theme.of(self).colour(self._colour))
        words = self._flowed(room.width())
        words.draw(painter, room.left(), room.top() + max(room.height() - words.height, 0) / 2)

    def _flowed(self, width: int) -> Flow:
        asked = (self.words(), width, self.isRightToLeft())
        if asked not in self._known:
            if len(self._known) >= WIDTHS:
                self._known.clear()
            theme = Theme.of(self)
            font, line = theme.font(self._size, self._weight), theme.line(self._line)
            if not self._kind:
                width = min(width, MEASURE * QFontMetrics(font).averageCharWidth())
            self._known[asked] = flow(asked[0], font, width, line, kind=self._kind, rtl=asked[2])
        return self._known[asked]

    def _restyle(self, theme: Theme) -> None:
        self._known.clear()
        self._heights.clear()
        self.setFont(theme.font(self._size, self._weight))
        self.updateGeometry()
        self.update()


class Heading(FlowedLabel):
    """The heading of a page: the one object with the heading role. `level` 1 is the question, 2 a section."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, level: int = 1) -> None:
        if level == 1:
            super().__init__(words, size=32, weight=700, line=40, kind=True, parent=parent)
            self.accessible_role = QAccessible.Role.Heading
        else:
            super().__init__(words, size=20, weight=600, line=27, parent=parent)
        self.level = level


class PanelTitle(FlowedLabel):
    """The title of the end page: bold, not a heading of the page."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=18, weight=700, line=26, parent=parent)


class Title(FlowedLabel):
    """The title of a card or of a few lines inside a panel."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=18, weight=600, line=26, parent=parent)


class Lead(FlowedLabel):
    """The sentence under the question."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=19, line=29, kind=True, parent=parent)


class Body(FlowedLabel):
    """Text to read, at one and a half lines."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, weight: int = 400) -> None:
        super().__init__(words, size=18, weight=weight, line=27, parent=parent)


class Hint(FlowedLabel):
    """Quiet help under a field."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=17, line=25, colour="muted", kind=True, parent=parent)


class Caption(FlowedLabel):
    """The smallest words there are: 16 pixels."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, weight: int = 400) -> None:
        super().__init__(words, size=16, weight=weight, line=24, colour="muted", parent=parent)


class FieldLabel(FlowedLabel):
    """The name of one field among several."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=18, weight=600, line=26, parent=parent)


class BarText(FlowedLabel):
    """Where somebody is, in the top bar: on one line where there is room for it."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, size=16, weight=600, line=24, colour="muted", parent=parent)


class NoteLine(QWidget):
    """A quiet note with its icon."""

    def __init__(
        self, icon: str, words: str = "", parent: QWidget | None = None, *, colour: str = "muted", weight: int = 400
    ) -> None:
        super().__init__(parent)
        self.icon = IconLabel(icon, colour, 20)
        self.label = FlowedLabel(words, size=16, weight=weight, line=24, colour=colour)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.label, 1)
        follow_theme(self._restyle)

    def text(self) -> str:
        """The words as they were given."""
        return self.label.words()

    def setText(self, words: str) -> None:
        """Say something else."""
        self.label.setText(words)

    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
