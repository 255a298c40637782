"""Things to choose from, as cards: true radio buttons and tick boxes of which only the paint is ours."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QGroupBox, QRadioButton, QSizePolicy, QWidget

from app.interview.page import Choice
from ui.controls.buttons import name_control
from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.labels import buddy_text
from ui.controls.paint import box, icon_at, mirrored
from ui.theme import Theme, follow_theme

_START: Final = 52
"""Where the words of a card begin, in pixels from its start edge at 100 %."""
_PAD: Final = 12
_END: Final = 16


class _CardPaint:
    """How a card looks: its sizes and its strokes, the same for both kinds."""

    def __init__(self, button: QAbstractButton, choice: Choice, tag: str, ticked: bool) -> None:
        self._button, self._choice, self.tag, self._ticked = button, choice, tag, ticked

    def height(self, width: int) -> int:
        theme = Theme.of(self._button)
        label, detail = self._words(theme, width)
        inside = label.height + (detail.height if detail else 0)
        tall = theme.px(56)
        return max(tall, round(inside) + 2 * theme.px(_PAD))

    def size(self) -> QSize:
        theme = Theme.of(self._button)
        label = natural_width(self._choice.label, theme.font(18, 600)) + self._tag_room(theme)
        widest = max(label, natural_width(self._choice.detail, theme.font(17)))
        width = min(round(widest) + theme.px(_START + _END) + self._icon_room(theme) + 2, theme.px(720))
        return QSize(width, self.height(width))

    def least(self) -> QSize:
        theme = Theme.of(self._button)
        words = f"{self._choice.label} {self._choice.detail}"
        longest = min(longest_word(words, theme.font(18, 600)), float(theme.px(280)))
        width = longest + theme.px(_START + _END) + self._icon_room(theme)
        return QSize(round(width), theme.px(56))

    def paint(self) -> None:
        button, theme = self._button, Theme.of(self._button)
        painter = QPainter(button)
        room, rtl, chosen = QRectF(button.rect()), button.isRightToLeft(), button.isChecked()
        over = button.underMouse() or button.isDown()
        border = "primary" if chosen else "text" if over else "border"
        box(
            painter,
            room,
            fill=theme.colour("tint" if chosen else "surface"),
            border=theme.colour(border),
            width=theme.px(3 if chosen else 2),
            radius=theme.px(8),
        )
        label, detail = self._words(theme, button.width())
        tall = label.height + (detail.height if detail else 0)
        top = (room.height() - tall) / 2
        middle = top + label.line_height / 2
        mark = mirrored(QRectF(theme.px(17), middle - theme.px(11), theme.px(22), theme.px(22)), room, rtl)
        self._mark(painter, theme, mark, chosen)
        x = theme.px(_END) + self._icon_room(theme) + self._tag_room(theme) if rtl else theme.px(_START)
        painter.setPen(theme.colour("text"))
        label.draw(painter, x, top)
        if detail:
            painter.setPen(theme.colour("muted"))
            detail.draw(painter, theme.px(_END) + self._icon_room(theme) if rtl else x, top + label.height)
        self._ends(painter, theme, room, top, rtl)

    def _ends(self, painter: QPainter, theme: Theme, room: QRectF, top: float, rtl: bool) -> None:
        if self._choice.icon:
            edge = theme.px(26)
            place = QRectF(room.width() - theme.px(_END) - edge, (room.height() - edge) / 2, edge, edge)
            icon_at(painter, theme, self._choice.icon, "muted", mirrored(place, room, rtl))
        if self.tag:
            font = theme.font(16, 600)
            wide, high = natural_width(self.tag, font) + theme.px(20), theme.px(26)
            right = room.width() - theme.px(_END) - self._icon_room(theme)
            place = mirrored(QRectF(right - wide, top, wide, high), room, rtl)
            box(painter, place, fill=theme.colour("when_fill"), border=None, width=0, radius=high / 2)
            if theme.palette.name == "high_contrast":
                box(painter, place, fill=None, border=theme.colour("when"), width=2, radius=high / 2)
            painter.setPen(theme.colour("when"))
            painter.setFont(font)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.tag)

    def _mark(self, painter: QPainter, theme: Theme, place: QRectF, chosen: bool) -> None:
        width = theme.px(2)
        ink = theme.colour("primary" if chosen else "border")
        inside = place.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.setPen(QPen(ink, width))
        painter.setBrush(theme.colour("surface"))
        if not self._ticked:
            painter.drawEllipse(inside)
            if chosen:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(place.center(), theme.px(6), theme.px(6))
            return
        if chosen:
            painter.setBrush(ink)
        painter.drawRoundedRect(inside, theme.px(4), theme.px(4))
        if chosen:
            icon_at(painter, theme, "check", "on_primary", place.adjusted(width, width, -width, -width))

    def _words(self, theme: Theme, width: int) -> tuple[Flow, Flow | None]:
        rtl, button = self._button.isRightToLeft(), self._button
        room = width - theme.px(_START + _END) - self._icon_room(theme)
        font = theme.font(18, 600 if button.isChecked() else 500)
        label = flow(self._choice.label, font, room - self._tag_room(theme), theme.line(26), rtl=rtl)
        if not self._choice.detail:
            return label, None
        return label, flow(self._choice.detail, theme.font(17), room, theme.line(25), rtl=rtl)

    def _icon_room(self, theme: Theme) -> int:
        return theme.px(26 + 12) if self._choice.icon else 0

    def _tag_room(self, theme: Theme) -> int:
        return round(natural_width(self.tag, theme.font(16, 600))) + theme.px(20 + 12) if self.tag else 0


class RadioCard(QRadioButton):
    """One of several: the whole card is the radio button."""

    def __init__(self, choice: Choice, identifier: str = "", *, tag: str = "", parent: QWidget | None = None) -> None:
        super().__init__(buddy_text(choice.label), parent)
        self.choice = choice
        self._paint = _CardPaint(self, choice, tag, ticked=False)
        _prepare(self, choice, tag, identifier)
        follow_theme(self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paint.height(width)

    def sizeHint(self) -> QSize:
        return self._paint.size()

    def minimumSizeHint(self) -> QSize:
        return self._paint.least()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint.paint()

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


class TickCard(QCheckBox):
    """Any of several: the whole card is the tick box."""

    def __init__(self, choice: Choice, identifier: str = "", *, tag: str = "", parent: QWidget | None = None) -> None:
        super().__init__(buddy_text(choice.label), parent)
        self.choice = choice
        self._paint = _CardPaint(self, choice, tag, ticked=True)
        _prepare(self, choice, tag, identifier)
        follow_theme(self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paint.height(width)

    def sizeHint(self) -> QSize:
        return self._paint.size()

    def minimumSizeHint(self) -> QSize:
        return self._paint.least()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint.paint()

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()


ChoiceCard = RadioCard | TickCard

MANY: Final = 9
"""More choices than this stand in three columns, so that they can be seen at once."""


class ChoiceGroup(QGroupBox):
    """The answers to one question, in one group named by it. Several chosen values are one a line."""

    changed = Signal(str)

    def __init__(
        self,
        question: str,
        choices: Sequence[Choice],
        multiple: bool = False,
        *,
        identifier: str = "",
        tags: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(buddy_text(question), parent)
        name_control(self, identifier, question)
        self._multiple = multiple
        self._columns = 3 if len(choices) > MANY else 1
        self.rows = QGridLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.cards: dict[str, ChoiceCard] = {}
        for choice in choices:
            self.add(choice, (tags or {}).get(choice.id, ""))
        follow_theme(self._restyle)

    def add(self, choice: Choice, tag: str = "") -> ChoiceCard:
        """Put one more card at the end."""
        identifier = f"{self.objectName()}.{choice.id}" if self.objectName() else ""
        kind = TickCard if self._multiple else RadioCard
        card: ChoiceCard = kind(choice, identifier, tag=tag, parent=self)
        card.toggled.connect(self._toggled)
        self.rows.addWidget(card, *divmod(len(self.cards), self._columns))
        self.cards[choice.id] = card
        return card

    def stand_beside(self, names: Sequence[str]) -> None:
        """Let these last, short cards share their lines, two or three to each."""
        if len(names) < 2:
            return
        columns = 2 if len(names) in (2, 4) else 3
        alone = [card for name, card in self.cards.items() if name not in names]
        for row, card in enumerate(alone):
            self.rows.addWidget(card, row, 0, 1, columns)
        for place, name in enumerate(names):
            row, column = divmod(place, columns)
            self.rows.addWidget(self.cards[name], len(alone) + row, column)

    def value(self) -> str:
        """The ids of what is chosen, one a line; empty when nothing is."""
        return "\n".join(name for name, card in self.cards.items() if card.isChecked())

    def set_value(self, value: str) -> None:
        """Choose these ids and nothing else, without saying `changed`. Ids that are not there are left out."""
        wanted = set(value.split("\n"))
        for name, card in self.cards.items():
            card.blockSignals(True)
            card.setAutoExclusive(False)
            card.setChecked(name in wanted)
            card.setAutoExclusive(not self._multiple)
            card.blockSignals(False)
            card.updateGeometry()
            card.update()

    def first(self) -> QWidget:
        """The card that takes the focus: the chosen one, or the first."""
        chosen = [card for card in self.cards.values() if card.isChecked()]
        return (chosen or list(self.cards.values()))[0]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the question is said by the page, the group is for those who listen."""

    def _toggled(self, on: bool) -> None:
        if on or self._multiple:
            self.changed.emit(self.value())

    def _restyle(self, theme: Theme) -> None:
        self.rows.setSpacing(theme.px(8))


def _prepare(card: QAbstractButton, choice: Choice, tag: str, identifier: str) -> None:
    name_control(card, identifier)
    card.setAccessibleDescription(" ".join(part for part in (tag and f"{tag}.", choice.detail) if part))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    card.setSizePolicy(policy)
    card.setAttribute(Qt.WidgetAttribute.WA_Hover)
    card.toggled.connect(card.updateGeometry)
