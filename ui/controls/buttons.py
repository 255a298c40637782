"""Push buttons: the one filled button of a page, outlined ones, small ones, quiet ones and lone icons."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.controls.flow import Flow, flow, longest_word, natural_width
from ui.controls.labels import buddy_text
from ui.controls.paint import box, icon_at, mirrored
from ui.theme import Theme, follow_theme


@dataclass(frozen=True, kw_only=True, slots=True)
class _Look:
    """Sizes of one kind of button, in pixels at 100 %."""

    height: int
    size: int
    padding: int
    border: float = 2
    filled: bool = False
    icon: int = 22
    gap: int = 8
    trailing_gap: int = 4
    from_start: bool = False


_PRIMARY: Final = _Look(height=52, size=18, padding=28, filled=True)
_SECOND: Final = _Look(height=52, size=18, padding=20)
_SMALL: Final = _Look(height=44, size=17, padding=14)
_QUIET: Final = _Look(height=44, size=17, padding=0, border=0, from_start=True)
_FOLD: Final = _Look(height=52, size=18, padding=18, gap=10, from_start=True)


_WITH_OTHERS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _Button(QPushButton):
    """A true push button in our paint. Its words may hold `&`; they wrap rather than be cut."""

    def __init__(self, look: _Look, words: str, identifier: str, icon: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        # A layout asks many times how tall the words are in the same few widths.
        self._heights: dict[tuple[int, str], int] = {}
        self.icon_name = icon
        self.icon_at_end = False
        self.setText(words)
        self.setAutoDefault(False)
        name_control(self, identifier)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow_theme(self._restyle)

    def words(self) -> str:
        """The words as they were given."""
        return self.text().replace("&&", "&")

    def setText(self, words: str) -> None:
        self._heights.clear()
        super().setText(buddy_text(words))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _WITH_OTHERS:
            self.click()
        else:
            super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        return bool(self.words())

    def heightForWidth(self, width: int) -> int:
        asked = (width, self.icon_name)
        height = self._heights.get(asked)
        if height is None:
            theme = Theme.of(self)
            extra = theme.px(self._look.height) - theme.line(self._look.size * 1.5)
            height = max(theme.px(self._look.height), round(self._flowed(width).height) + extra)
            self._heights[asked] = height
        return height

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        width = natural_width(self.words(), self.font()) + self._around()
        return QSize(max(round(width + 0.5), theme.px(44)), theme.px(self._look.height))

    def minimumSizeHint(self) -> QSize:
        theme = Theme.of(self)
        width = min(longest_word(self.words(), self.font()), theme.px(280)) + self._around()
        return QSize(max(round(width + 0.5), theme.px(44)), theme.px(self._look.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        look = self._look
        painter = QPainter(self)
        self._paint_box(painter, theme)
        token = self._ink()
        painter.setPen(theme.colour(token))
        words = self._flowed(self.width())
        edge = theme.px(look.icon)
        gap = theme.px(look.trailing_gap if self.icon_at_end else look.gap) if self.icon_name and self.words() else 0
        whole = words.width + gap + (edge if self.icon_name else 0)
        room = QRectF(self.rect())
        start = float(theme.px(look.padding)) if look.from_start else (room.width() - whole) / 2
        icon_x = start + words.width + gap if self.icon_at_end else start
        words_x = start if self.icon_at_end or not self.icon_name else start + edge + gap
        if self.icon_name:
            place = QRectF(icon_x, (room.height() - edge) / 2, edge, edge)
            icon_at(painter, theme, self.icon_name, token, mirrored(place, room, self.isRightToLeft()))
        place = mirrored(QRectF(words_x, 0, words.width, 0), room, self.isRightToLeft())
        words.draw(painter, place.left() - words.left, (room.height() - words.height) / 2)

    def _ink(self) -> str:
        if self._look.filled:
            return "on_primary"
        return "primary_pressed" if self.isDown() and not Theme.of(self).palette.dark else "link"

    def _paint_box(self, painter: QPainter, theme: Theme) -> None:
        room = QRectF(self.rect())
        radius = theme.px(8)
        over = self.underMouse() and self.isEnabled()
        if self._look.filled:
            token = "primary_pressed" if self.isDown() else "primary_hover" if over else "primary"
            box(painter, room, fill=theme.colour(token), border=None, width=0, radius=radius)
        elif self._look.border:
            on = self.isChecked()
            fill = "tint" if on or self.isDown() else "surface"
            border = "primary" if on else "link" if over else "border"
            width = theme.px(3 if on else self._look.border)
            box(painter, room, fill=theme.colour(fill), border=theme.colour(border), width=width, radius=radius)
        elif over or self.isDown():
            under = theme.colour("tint" if self.isDown() else "well")
            box(painter, room.adjusted(0, 4, 0, -4), fill=under, border=None, width=0, radius=radius)

    def _around(self) -> float:
        theme = Theme.of(self)
        around = 2.0 * theme.px(self._look.padding)
        if self.icon_name:
            gap = self._look.trailing_gap if self.icon_at_end else self._look.gap
            around += theme.px(self._look.icon) + (theme.px(gap) if self.words() else 0)
        return around

    def _flowed(self, width: int) -> Flow:
        theme = Theme.of(self)
        room = max(width - self._around(), 1) + 1
        return flow(self.words(), self.font(), room, theme.line(self._look.size * 1.5), rtl=self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        self._heights.clear()
        self.setFont(theme.font(self._look.size, 600))
        self.updateGeometry()
        self.update()


def name_control(control: QWidget, identifier: str, name: str = "") -> None:
    """Give a control its permanent id, and the name that screen readers say where its own words are not enough."""
    if identifier:
        control.setObjectName(identifier)
        control.setAccessibleIdentifier(identifier)
    if name:
        control.setAccessibleName(name)


class PrimaryButton(_Button):
    """The one filled button of a page."""

    def __init__(self, words: str, identifier: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_PRIMARY, words, identifier, icon, parent)


class SecondButton(_Button):
    """An outlined button as tall as the primary one; checkable where something goes on, such as reading aloud."""

    def __init__(self, words: str, identifier: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(_SECOND, words, identifier, icon, parent)


class SmallButton(_Button):
    """An outlined button 44 high; its icon may stand after the words."""

    def __init__(
        self,
        words: str,
        identifier: str = "",
        *,
        icon: str = "",
        icon_at_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_SMALL, words, identifier, icon, parent)
        self.icon_at_end = icon_at_end


class QuietButton(_Button):
    """Words in the colour of links, with or without an icon, 44 high to press."""

    focus_room = (9, 0)

    def __init__(
        self,
        words: str,
        identifier: str = "",
        *,
        icon: str = "",
        icon_at_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_QUIET, words, identifier, icon, parent)
        self.icon_at_end = icon_at_end


class IconButton(_Button):
    """A lone icon, 44 by 44, named for those who cannot see it, such as “Move up: …”."""

    def __init__(
        self, icon: str, name: str, identifier: str = "", *, framed: bool = True, parent: QWidget | None = None
    ) -> None:
        look = _Look(height=44, size=17, padding=11, border=2 if framed else 0)
        super().__init__(look, "", identifier, icon, parent)
        self.setAccessibleName(name)


class Fold(_Button):
    """A wide button that opens and folds what is under it."""

    def __init__(self, words: str, identifier: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(_FOLD, words, identifier, "chevron_down", parent)
        self.setCheckable(True)
        self.toggled.connect(self._turn)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def _turn(self, is_open: bool) -> None:
        self.icon_name = "chevron_up" if is_open else "chevron_down"
        self.update()
