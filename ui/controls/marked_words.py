"""Words with the parts of an outcome marked in them: a tint, a line and the sign of each part, and words for ears."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _, fill
from ui.controls.labels import FlowedLabel
from ui.controls.paint import icon_at
from ui.controls.sentence_part import KINDS, part_label
from ui.theme import Theme

_ROOM: Final = "\N{NO-BREAK SPACE}" * 6
"""Room for the sign of a part, in letters that stay with its first word."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mark:
    """A part of the words: `kind` is "when", "will" or "so"; `start` and `end` are places in them."""

    kind: str
    start: int
    end: int


class MarkedWords(FlowedLabel):
    """Words to read with their parts marked. `marks` come in their order and do not overlap."""

    def __init__(self, words: str, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        shown, moved = _with_room(words, marks)
        super().__init__(shown, size=19, line=32, parent=parent)
        self.marks = tuple(moved)
        self.setAccessibleName(_aloud(words, marks))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, room, painter = Theme.of(self), self.contentsRect(), QPainter(self)
        words = self._flowed(room.width())
        for mark in self.marks:
            colour = KINDS[mark.kind].colour
            for place in words.rects_of(mark.start, mark.end):
                place.translate(room.left(), room.top())
                ground = place.adjusted(0, theme.px(2), 0, -theme.px(2))
                painter.fillRect(ground, theme.colour(f"{colour}_fill"))
                line = QRectF(ground.left(), ground.bottom() - theme.px(2), ground.width(), theme.px(2))
                painter.fillRect(line, theme.colour(colour))
            sign = words.rects_of(mark.start, mark.start + len(_ROOM))
            if sign:
                edge = theme.px(20)
                middle = sign[0].translated(room.left(), room.top() - theme.px(1)).center()
                spot = QRectF(middle.x() - edge / 2, middle.y() - edge / 2, edge, edge)
                icon_at(painter, theme, KINDS[mark.kind].icon, colour, spot)
        painter.end()
        super().paintEvent(event)


def _with_room(words: str, marks: Sequence[Mark]) -> tuple[str, list[Mark]]:
    """The words with room for a sign before each part, and the marks where they are then."""
    shown, moved, at = "", [], 0
    for mark in marks:
        shown += words[at : mark.start]
        start = len(shown)
        shown += _ROOM + words[mark.start : mark.end]
        moved.append(Mark(kind=mark.kind, start=start, end=len(shown)))
        at = mark.end
    return shown + words[at:], moved


def _aloud(words: str, marks: Sequence[Mark]) -> str:
    parts = (
        fill(_("{label}: {words}"), {"label": part_label(mark.kind), "words": words[mark.start : mark.end]})
        for mark in marks
    )
    return "\n".join((words, *parts))
