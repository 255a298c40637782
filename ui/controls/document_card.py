"""A kind of document to tick, with a sketch of its page, what it is, how long it is, and a way to look at it first."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.controls.buttons import QuietButton, name_control
from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.labels import buddy_text
from ui.controls.page_sketch import PageSketch
from ui.controls.paint import box, icon_at, mirrored
from ui.theme import Theme, follow_theme

_PAD: Final = 16
_FOOT: Final = 4
_MARK: Final = 24
_GAP: Final = 10
_SKETCH: Final = 112
_WORDS: Final = 120
"""Where the words begin, in pixels from the start edge of the card at 100 %."""


class DocumentTick(QCheckBox):
    """The tick box of a document: its mark and title, what it is, and how long. A true tick box in our paint."""

    def __init__(self, title: str, detail: str, size: str, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(buddy_text(title), parent)
        name_control(self, identifier, title)
        self.setAccessibleDescription(f"{detail} {size}")
        self.title, self._detail, self._size = title, detail, size
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._sketch = PageSketch(identifier.rpartition(".")[2], self, height=_SKETCH)
        follow_theme(self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = Theme.of(self)
        words = sum(part.height for part in self._words(width)) + theme.px(2 * 6)
        return round(max(words, theme.px(_SKETCH))) + theme.px(_PAD + _FOOT)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        widest = natural_width(self.title, theme.font(20, 600)) + theme.px(_MARK + _GAP)
        width = round(max(widest, theme.px(240))) + theme.px(_WORDS + _PAD) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        title = longest_word(self.title, theme.font(20, 600)) + theme.px(_MARK + _GAP)
        words = longest_word(f"{self._detail} {self._size}", theme.font(17))
        width = round(max(title, words)) + theme.px(_WORDS + _PAD) + 2
        return QSize(width, theme.px(_SKETCH + _PAD + _FOOT))

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rtl, room = Theme.of(self), self.isRightToLeft(), QRectF(self.rect())
        painter = QPainter(self)
        title, detail, size = self._words(self.width())
        top = float(theme.px(_PAD))
        start, gap = theme.px(_WORDS), theme.px(6)
        self._paint_mark(
            painter, theme, mirrored(QRectF(start, top + theme.px(2), theme.px(24), theme.px(24)), room, rtl)
        )
        painter.setPen(theme.colour("text"))
        for words, x in ((title, start + theme.px(_MARK + _GAP)), (detail, start), (size, start)):
            if words is size:
                painter.setPen(theme.colour("muted"))
            words.draw(painter, theme.px(_PAD) if rtl else x, top)
            top += words.height + gap

    def resizeEvent(self, event: object) -> None:
        theme = Theme.of(self)
        place = QRectF(theme.px(_PAD), theme.px(_PAD), self._sketch.width(), self._sketch.height())
        self._sketch.move(mirrored(place, QRectF(self.rect()), self.isRightToLeft()).topLeft().toPoint())

    def _paint_mark(self, painter: QPainter, theme: Theme, place: QRectF) -> None:
        width, chosen = theme.px(2), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = theme.colour("primary" if chosen else "border")
        painter.setPen(QPen(ink, width))
        painter.setBrush(ink if chosen else theme.colour("surface"))
        painter.drawRoundedRect(place.adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.px(4), theme.px(4))
        if chosen:
            icon_at(painter, theme, "check", "on_primary", place.adjusted(width, width, -width, -width))

    def _words(self, width: int) -> tuple[Flow, Flow, Flow]:
        theme, rtl = Theme.of(self), self.isRightToLeft()
        room = width - theme.px(_WORDS + _PAD)
        return (
            flow(self.title, theme.font(20, 600), room - theme.px(_MARK + _GAP), theme.line(28), rtl=rtl),
            flow(self._detail, theme.font(17), room, theme.line(25), kind=True, rtl=rtl),
            flow(self._size, theme.font(16), room, theme.line(24), kind=True, rtl=rtl),
        )

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class DocumentCard(QWidget):
    """The whole card: press it anywhere to tick it. `looked` says that somebody wants to see it first."""

    toggled = Signal(bool)
    looked = Signal()

    def __init__(
        self, identifier: str, title: str, detail: str, size: str, look: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        kind = identifier.rpartition(".")[2]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.tick = DocumentTick(title, detail, size, identifier, self)
        self.tick.toggled.connect(self._toggled)
        column.addWidget(self.tick, 1)
        self.look = QuietButton(look, f"documents.look.{kind}", icon="search", parent=self)
        self.look.setAccessibleName(f"{look}: {title}")
        self.look.clicked.connect(self.looked)
        self._under = QHBoxLayout()
        self._under.addWidget(self.look)
        self._under.addStretch(1)
        column.addLayout(self._under)
        # There is nothing to look at before a school's own template is filled in: its pages are Word's.
        self.look.setVisible(bool(look))
        self._column = column
        follow_theme(self._restyle)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tick.toggle()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = Theme.of(self), self.tick.isChecked()
        box(
            QPainter(self),
            QRectF(self.rect()),
            fill=theme.colour("tint" if chosen else "surface"),
            border=theme.colour("primary" if chosen else "border"),
            width=theme.px(3 if chosen else 2),
            radius=theme.px(8),
        )

    def _toggled(self, on: bool) -> None:
        self.update()
        self.toggled.emit(on)

    def _restyle(self, theme: Theme) -> None:
        self._column.setSpacing(theme.px(8))
        start, end = theme.px(_WORDS), theme.px(_PAD)
        rtl = self.isRightToLeft()
        self._under.setContentsMargins(end if rtl else start, 0, start if rtl else end, theme.px(6))
        self.update()
