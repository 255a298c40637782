"""The signature of the product: a part of the sentence, empty, in pencil, here or in ink; and the hope, quoted."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.labels import FlowedLabel
from ui.controls.paint import box, dashed_line, icon_at, mirrored, start_bar
from ui.theme import Theme, follow_theme

STATES: Final = ("empty", "pencil", "here", "ink")


@dataclass(frozen=True, kw_only=True, slots=True)
class PartKind:
    """What sets one part of the sentence apart: its colour, its icon, and the colour of its label."""

    colour: str
    icon: str
    label_colour: str


KINDS: Final = {
    "hope": PartKind(colour="gold", icon="sunrise", label_colour="muted"),
    "when": PartKind(colour="when", icon="flag", label_colour="when"),
    "will": PartKind(colour="will", icon="person_moving", label_colour="will"),
    "so": PartKind(colour="so", icon="door", label_colour="so"),
}

_LABEL: Final = 24
"""The height of the label's line, in pixels at 100 %."""
_TOP: Final = 13
_BOTTOM: Final = 12
_HERE: Final = 6
"""How much the tint of the part being written reaches beyond the bar of the others."""
_START: Final = 20
_END: Final = 14


def part_label(kind: str) -> str:
    """The name of a part of the sentence, in the window's language."""
    return {"hope": _("The hope"), "when": _("By when"), "will": _("will do"), "so": _("so that")}[kind]


class SentencePart(QLabel):
    """One part with its label and a note. It takes the same room in every state, so that nothing jumps.

    Its bar leaves 6 pixels free above and below: parts stand 6 pixels apart.
    """

    def __init__(self, kind: str, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self.kind, self.state, self.note = kind, "empty", ""
        self._compact = compact
        self._label = part_label(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_part("empty", "")
        follow_theme(self._restyle)

    def show_part(self, state: str, words: str, note: str = "") -> None:
        """Show the part in a state of `STATES`, with its words and a short note such as “you are here”."""
        if (state, words, note) == (self.state, self.text(), self.note) and self.accessibleName():
            return
        self.state, self.note = state, note
        self.setText(words)
        values = {"label": self._label, "note": note, "words": words or _("empty")}
        spoken = _("{label}, {note}: {words}") if note else _("{label}: {words}")
        self.setAccessibleName(fill(spoken, values))
        self.updateGeometry()
        self.update()

    def set_label(self, words: str) -> None:
        """Call the part something else, such as “It leads towards”."""
        self._label = words
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Write smaller, where the part is only a reminder or the window is low."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.of(self)
        width = min(width, self.maximumWidth())  # Qt asks for the room of the layout, not for ours.
        return self._top(theme) + round(self._flowed(theme, width).height) + theme.px(8 if self._compact else _BOTTOM)

    def sizeHint(self) -> QSize:
        width = Theme.of(self).px(414)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        longest = min(longest_word(self.text(), self._font(theme)), float(theme.px(240)))
        return QSize(round(longest) + theme.px(_START + _END), theme.px(_TOP + _LABEL + 3 + 30 + _BOTTOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, kind = Theme.of(self), KINDS[self.kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, rtl = QRectF(self.rect()), self.isRightToLeft()
        self._paint_bar(painter, theme, kind, room, rtl)
        self._paint_label(painter, theme, kind, room, rtl)
        top = self._top(theme)
        left = theme.px(_END if rtl else _START)
        if self.state == "empty":
            painter.setPen(theme.colour("rule"))
            ruled = top + theme.px(24)
            painter.drawLine(QPointF(left, ruled), QPointF(left + float(self._room(theme, self.width())), ruled))
            return
        words = self._flowed(theme, self.width())
        painter.setPen(theme.colour("muted" if self.state == "pencil" else "text"))
        words.draw(painter, left, top)
        if self.state == "pencil":
            for line in words.line_rects():
                y = top + line.bottom() - theme.px(2.5)
                ends = QPointF(left + line.left(), y), QPointF(left + line.right(), y)
                dashed_line(painter, *ends, theme.colour("rule"), 1.6 * theme.scale, 3 * theme.scale)

    def _paint_bar(self, painter: QPainter, theme: Theme, kind: PartKind, room: QRectF, rtl: bool) -> None:
        if self.state == "here":
            edge = theme.colour(kind.colour) if theme.palette.name == "high_contrast" else None
            box(painter, room, fill=theme.colour(f"{kind.colour}_fill"), border=edge, width=2, radius=theme.px(8))
            start_bar(painter, room, theme.colour(kind.colour), theme.px(6), theme.px(8), rtl)
            return
        free = theme.px(_HERE)
        bar = mirrored(QRectF(0, free, theme.px(4), room.height() - 2 * free), room, rtl)
        if self.state == "empty":
            x = bar.center().x()
            ends = QPointF(x, bar.top()), QPointF(x, bar.bottom())
            dashed_line(painter, *ends, theme.colour("rule"), 3 * theme.scale, 4.8 * theme.scale)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(kind.colour))
            painter.drawRoundedRect(bar, theme.px(2), theme.px(2))

    def _paint_label(self, painter: QPainter, theme: Theme, kind: PartKind, room: QRectF, rtl: bool) -> None:
        edge, tall = theme.px(20), theme.px(_LABEL)
        top = self._top(theme) - tall - theme.px(3)
        place = mirrored(QRectF(theme.px(_START), top + (tall - edge) / 2, edge, edge), room, rtl)
        icon_at(painter, theme, kind.icon, kind.colour, place)
        start = theme.px(_START + 28)
        line = QRectF(start, top, room.width() - start - theme.px(_END), tall)
        line = mirrored(line, room, rtl)
        font = theme.font(16, 600)
        painter.setFont(font)
        painter.setPen(theme.colour(kind.label_colour))
        # Qt mirrors left and right by itself here, so "left" is the start side.
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._label)
        note_font = theme.font(16)
        if natural_width(self._label, font) + natural_width(self.note, note_font) + theme.px(12) <= line.width():
            painter.setFont(note_font)
            painter.setPen(theme.colour("muted"))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.note)

    def _top(self, theme: Theme) -> int:
        """Where the words begin."""
        return theme.px((9 if self._compact else _TOP) + _LABEL + 3)

    def _room(self, theme: Theme, width: int) -> int:
        return width - theme.px(_START + _END)

    def _font(self, theme: Theme) -> QFont:
        return theme.font(19) if self._compact else theme.font(21, 400 if self.state == "pencil" else 500)

    def _flowed(self, theme: Theme, width: int) -> Flow:
        line = theme.line(27 if self._compact else 30)
        room = self._room(theme, width)
        return flow(self.text() or " ", self._font(theme), room, line, kind=True, rtl=self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class HopeQuote(QWidget):
    """The words on a gold ground, in the quotation marks of the window's language."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        quoted = fill(_("“{hope}”"), {"hope": words}) if words else ""
        # The words have a label of their own: a style sheet takes the margins of a bare label away.
        self._column = QVBoxLayout(self)
        self._column.addWidget(FlowedLabel(quoted, size=24, weight=500, line=36, kind=True, parent=self))
        follow_theme(self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room, radius = QRectF(self.rect()), theme.px(8)
        box(painter, room, fill=theme.colour("gold_fill"), border=None, width=0, radius=radius)
        start_bar(painter, room, theme.colour("gold"), theme.px(5), radius, self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        self._column.setContentsMargins(theme.px(24), theme.px(17), theme.px(24), theme.px(20))
        self.update()
