"""SMART letter by letter: five small marks, and under them on request why each is there or not yet (feature F28)."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from ui.coach_look import Letter
from ui.controls.buttons import QuietButton
from ui.controls.labels import Body, Caption
from ui.controls.paint import box
from ui.theme import Theme, follow_theme

EDGE = 26


class SmartLetters(QWidget):
    """A row of marks and a quiet button; `is_open` shows the reasons. What is not there is hollow, never red."""

    def __init__(
        self, identifier: str, letters: tuple[Letter, ...], *, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName(identifier)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        for letter in () if is_open else letters:
            row.addWidget(_Mark(letter, self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(0 if is_open else theme.px(8))
        number = sum(letter.is_there for letter in letters)
        count = fill(_("SMART: {count} of 5 so far"), {"count": str(number)})
        row.addWidget(Caption(count, self), 1)
        self.button = QuietButton(_("Hide why") if is_open else _("Say why"), f"{identifier}.why", parent=self)
        self.button.setAccessibleName(fill(_("{button}: {count}"), {"button": self.button.words(), "count": count}))
        row.addWidget(self.button)
        rows.addLayout(row)
        if is_open:
            for letter in letters:
                rows.addLayout(self._reason(letter))

    def _reason(self, letter: Letter) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(10))
        row.addWidget(_Mark(letter, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Body(fill(_("{name}: {why}"), {"name": letter.name, "why": letter.why}), self), 1)
        return row


class _Mark(QWidget):
    """One letter: on a filled round when it is there, in a hollow one when it is not yet."""

    def __init__(self, letter: Letter, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter = letter
        state = _("{name}, there") if letter.is_there else _("{name}, not yet")
        self.setAccessibleName(fill(state, {"name": letter.name}))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        edge = Theme.of(self).px(EDGE)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, there = Theme.of(self), self._letter.is_there
        painter = QPainter(self)
        room = QRectF(self.rect())
        fill_colour = theme.colour("success") if there else None
        edge = theme.colour("success" if there else "rule")
        box(painter, room, fill=fill_colour, border=edge, width=theme.px(1.5), radius=room.height() / 2)
        painter.setPen(theme.colour("surface" if there else "muted"))
        painter.setFont(theme.font(15, 700))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._letter.letter)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
