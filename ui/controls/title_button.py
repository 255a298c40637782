"""A title that is a button: what a card is about, and the way into it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.controls.buttons import name_control
from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.labels import buddy_text
from ui.controls.paint import box
from ui.theme import Theme, follow_theme

_DETAIL: Final = 16
"""The size of the quiet line, in pixels at 100 %."""


class TitleButton(QPushButton):
    """Words of a title that wrap; more than `most` lines end in dots, and screen readers hear them whole.

    `detail` is a quiet line under the title.
    `size` and `line` are in pixels at 100 %; `colour` is a token.
    """

    def __init__(
        self,
        words: str,
        identifier: str = "",
        *,
        size: int = 20,
        line: int = 28,
        most: int = 2,
        weight: int = 600,
        colour: str = "text",
        detail: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(buddy_text(words), parent)
        self._size, self._line, self._most, self._colour = size, line, most, colour
        self._weight, self._detail = weight, detail
        self._words = words
        name_control(self, identifier, words)
        self.setAccessibleDescription(detail)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self._restyle)

    def words(self) -> str:
        """The words as they were given."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.of(self)
        lines = min(self._flowed(self._words, width).lines, self._most)
        height = lines * theme.line(self._line) + round(self._under(width).height) + self._air()
        return max(height, theme.px(44))

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        widest = max(natural_width(self._words, self._type()), natural_width(self._detail, theme.font(_DETAIL)))
        width = min(round(widest) + 2, theme.px(720))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        width = min(round(longest_word(self._words, self._type())) + 2, theme.px(120))
        return QSize(width, max(theme.line(self._line) + self._air(), theme.px(44)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        if self.isDown():
            under = QRectF(self.rect())
            box(painter, under, fill=theme.colour("tint"), border=None, width=0, radius=theme.px(8))
        words, detail = self._shown(), self._under(self.width())
        painter.setPen(theme.colour("link" if self.underMouse() else self._colour))
        top = (self.height() - words.height - detail.height) / 2
        words.draw(painter, 0, top)
        if self.underMouse():
            for line in words.line_rects():
                under = QRectF(line.left(), top + line.bottom() - theme.px(3), line.width(), theme.px(2))
                painter.fillRect(under, theme.colour("link"))
        if self._detail:
            painter.setPen(theme.colour("muted"))
            detail.draw(painter, 0, top + words.height)

    def _shown(self) -> Flow:
        """The words in as many lines as there may be, the last one ending in dots where there are more."""
        made = self._flowed(self._words, self.width())
        if made.lines <= self._most:
            return made
        last = made.layout.lineAt(self._most - 1)
        end = last.textStart() + last.textLength()
        while end and self._flowed(self._words[:end].rstrip() + "…", self.width()).lines > self._most:
            end -= 1
        return self._flowed(self._words[:end].rstrip() + "…", self.width())

    def _under(self, width: int) -> Flow:
        theme = Theme.of(self)
        line = theme.line(_DETAIL * 1.45) if self._detail else 0
        return flow(self._detail, theme.font(_DETAIL), width, line, rtl=self.isRightToLeft())

    def _flowed(self, words: str, width: int) -> Flow:
        line = Theme.of(self).line(self._line)
        return flow(words, self._type(), width, line, rtl=self.isRightToLeft())

    def _type(self) -> QFont:
        return Theme.of(self).font(self._size, self._weight)

    def _air(self) -> int:
        return Theme.of(self).px(8)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(self._type())
        self.updateGeometry()
        self.update()
