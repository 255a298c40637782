"""A few short answers side by side in one frame: true radio buttons, stacked where the row is too narrow."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGroupBox, QRadioButton, QSizePolicy, QWidget

from ui.controls.buttons import name_control
from ui.controls.flow import flow, longest_word, natural_width
from ui.controls.labels import buddy_text
from ui.controls.paint import box, icon_at, mirrored
from ui.theme import Theme, follow_theme

_SHORT: Final = 520
"""A row up to this width, in pixels at 100 %, fits every window that there is room for at all."""


class Segment(QRadioButton):
    """One answer of a row."""

    def __init__(self, words: str, identifier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(buddy_text(words), parent)
        self.words = words
        self.divider = False
        name_control(self, identifier)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self.updateGeometry)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        font = theme.font(17, 600 if self.isChecked() else 400)
        mark = theme.px(16 + 8) if self.isChecked() else 0
        return QSize(round(natural_width(self.words, font) + 0.5) + 2 * theme.px(16) + mark, theme.px(44))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        font = theme.font(17, 600 if self.isChecked() else 400)
        mark = theme.px(16 + 8) if self.isChecked() else 0
        return QSize(round(longest_word(self.words, font) + 0.5) + 2 * theme.px(8) + mark, theme.px(44))

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room, rtl, chosen = QRectF(self.rect()), self.isRightToLeft(), self.isChecked()
        if chosen:
            box(
                painter,
                room,
                fill=theme.colour("tint"),
                border=theme.colour("primary"),
                width=theme.px(3),
                radius=theme.px(8),
            )
        elif self.underMouse() or self.isDown():
            inside = room.adjusted(4, 4, -4, -4)
            box(painter, inside, fill=theme.colour("well"), border=None, width=0, radius=theme.px(5))
        mark = theme.px(16 + 8) if chosen else 0
        font = theme.font(17, 600 if chosen else 400)
        words = flow(self.words, font, max(room.width() - mark - theme.px(12), 1), theme.line(24), rtl=rtl)
        start = (room.width() - words.width - mark) / 2
        middle = room.height() / 2
        if chosen:
            edge = theme.px(18)
            place = QRectF(start - theme.px(1), middle - edge / 2, edge, edge)
            icon_at(painter, theme, "check", "primary", mirrored(place, room, rtl))
        painter.setPen(theme.colour("text"))
        place = mirrored(QRectF(start + mark, 0, words.width, 0), room, rtl)
        words.draw(painter, place.left() - words.left, middle - words.height / 2)
        if self.divider:
            painter.setPen(QPen(theme.colour("border"), 1))
            x = 0.5 if rtl else room.width() - 0.5
            painter.drawLine(QPointF(x, theme.px(8)), QPointF(x, room.height() - theme.px(8)))

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class Segments(QGroupBox):
    """One question with a few short answers; `options` maps ids to words. `equal` makes all parts as wide."""

    changed = Signal(str)

    def __init__(
        self,
        question: str,
        options: Mapping[str, str],
        *,
        identifier: str = "",
        equal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(buddy_text(question), parent)
        name_control(self, identifier, question)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._equal = equal
        self.parts: dict[str, Segment] = {}
        for name, words in options.items():
            part = Segment(words, f"{identifier}.{name}" if identifier else "", self)
            part.toggled.connect(self._toggled)
            self.parts[name] = part
            self._row.addWidget(part, 1 if equal else 0)
        across = QSizePolicy.Policy.Preferred if equal else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self._divide()

    def value(self) -> str:
        """The id of the chosen answer; empty when none is."""
        return next((name for name, part in self.parts.items() if part.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose this answer without saying `changed`; an unknown one leaves nothing chosen."""
        for name, part in self.parts.items():
            part.blockSignals(True)
            part.setAutoExclusive(False)
            part.setChecked(name == value)
            part.setAutoExclusive(True)
            part.blockSignals(False)
            part.updateGeometry()
        self._divide()

    def first(self) -> QWidget:
        """The part that takes the focus: the chosen one, or the first."""
        return self.parts.get(self.value()) or next(iter(self.parts.values()))

    def minimumSizeHint(self) -> QSize:
        """A short row keeps its width beside longer words; a long one may be stacked."""
        row = self.sizeHint().width()
        if row > Theme.of(self).px(_SHORT):
            row = max(part.minimumSizeHint().width() for part in self.parts.values())
        return QSize(row, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self.parts.values()]
        wide = max(hint.width() for hint in hints) * len(hints) if self._equal else sum(hint.width() for hint in hints)
        return QSize(wide, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        fits = self.width() >= self.sizeHint().width()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if direction != self._row.direction():
            self._row.setDirection(direction)
            self._divide()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        box(
            QPainter(self),
            QRectF(self.rect()),
            fill=theme.colour("surface"),
            border=theme.colour("border"),
            width=theme.px(2),
            radius=theme.px(8),
        )

    def _toggled(self, on: bool) -> None:
        self._divide()
        if on:
            self.changed.emit(self.value())

    def _divide(self) -> None:
        """A line between two answers neither of which is chosen."""
        parts = list(self.parts.values())
        beside = self._row.direction() == QBoxLayout.Direction.LeftToRight
        for part, following in zip(parts, [*parts[1:], None], strict=True):
            part.divider = bool(following and beside and not part.isChecked() and not following.isChecked())
            part.update()
