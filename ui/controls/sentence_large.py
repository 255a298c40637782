"""A part of the sentence to read back: large, its label beside it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.i18n import _, fill
from ui.controls.flow import Flow, flow, longest_word
from ui.controls.paint import icon_at, mirrored
from ui.controls.sentence_part import KINDS, part_label
from ui.theme import Theme, follow_theme

_NARROW: Final = 600
"""Below this width, in pixels at 100 %, the label goes above the words."""


class SentenceLarge(QLabel):
    """One part in large letters. Where there is little room it is written smaller, with the label above."""

    def __init__(self, kind: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(words)
        follow_theme(self._restyle)

    def show_words(self, words: str) -> None:
        """Show the words of this part."""
        self.setText(words)
        values = {"label": part_label(self.kind), "words": words or _("empty")}
        self.setAccessibleName(fill(_("{label}: {words}"), values))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.of(self)
        return round(self._flowed(theme, width).height) + self._above(theme, width)

    def sizeHint(self) -> QSize:
        width = Theme.of(self).px(860)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        longest = min(longest_word(self.text(), theme.font(26, 500)), float(theme.px(260)))
        return QSize(round(longest) + self._start(theme, 0), theme.line(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, kind = Theme.of(self), KINDS[self.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, rtl = QRectF(self.rect()), self.isRightToLeft()
        words = self._flowed(theme, self.width())
        narrow = self._is_narrow(theme, self.width())
        label_x = theme.px(20) if narrow else 0
        label_tall = theme.px(24) if narrow else words.line_height
        edge = theme.px(20 if narrow else 22)
        icon = mirrored(QRectF(label_x, (label_tall - edge) / 2, edge, edge), room, rtl)
        icon_at(painter, theme, kind.icon, kind.colour, icon)
        text_x = label_x + theme.px(34)
        place = mirrored(QRectF(text_x, 0, room.width() - text_x, label_tall), room, rtl)
        painter.setFont(theme.font(16 if narrow else 18, 600))
        painter.setPen(theme.colour(kind.label_colour))
        # Qt mirrors left and right by itself here, so "left" is the start side.
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, part_label(self.kind))
        self._paint_words(painter, theme, words, room, rtl)

    def _paint_words(self, painter: QPainter, theme: Theme, words: Flow, room: QRectF, rtl: bool) -> None:
        narrow, top = self._is_narrow(theme, self.width()), self._above(theme, self.width())
        bar_top = 0 if narrow else theme.px(8)
        bar = QRectF(0 if narrow else theme.px(168), bar_top, theme.px(5), room.height() - bar_top - theme.px(6))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(KINDS[self.kind].colour))
        painter.drawRoundedRect(mirrored(bar, room, rtl), theme.px(2.5), theme.px(2.5))
        left = 0 if rtl else self._start(theme, self.width())
        painter.setPen(theme.colour("text"))
        words.draw(painter, left, top)

    def _is_narrow(self, theme: Theme, width: int) -> bool:
        return width < theme.px(_NARROW)

    def _start(self, theme: Theme, width: int) -> int:
        return theme.px(20 if self._is_narrow(theme, width) else 196)

    def _above(self, theme: Theme, width: int) -> int:
        return theme.px(24 + 4) if self._is_narrow(theme, width) else 0

    def _flowed(self, theme: Theme, width: int) -> Flow:
        narrow = self._is_narrow(theme, width)
        room, line = width - self._start(theme, width), theme.line(38 if narrow else 48)
        font = theme.font(26 if narrow else 34, 500)
        return flow(self.text() or " ", font, room, line, kind=True, rtl=self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
