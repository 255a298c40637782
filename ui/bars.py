"""The two bars of a page: where somebody is and what is saved on top, Continue and Skip at the bottom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.i18n import _, fill
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton
from ui.controls.labels import BarText
from ui.controls.progress import SixParts
from ui.saved_line import SavedLine
from ui.shape import Shape
from ui.theme import Theme


def part_names() -> tuple[str, ...]:
    """The names of the six parts, in order."""
    return (
        _("About"),
        _("The hope"),
        _("Why it matters"),
        _("The outcome"),
        _("Steps towards"),
        _("Check and share"),
    )


def part_text(part: int) -> str:
    """Where somebody is, in words."""
    return fill(_("Part {part} of 6: {name}"), {"part": str(part), "name": part_names()[part - 1]})


class TopBar(QFrame):
    """Back, the part, what is saved, Display and Help."""

    back = Signal()
    display = Signal()
    help = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("top_bar")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(16))
        self.back_button = QuietButton(_("Back"), "back", icon="back", parent=self)
        self.back_button.clicked.connect(self.back)
        self.part = BarText("", self)
        self.bars = SixParts(self)
        self.saved = SavedLine(self)
        self.display_button = QuietButton(_("Display"), "display", icon="text_size", parent=self)
        self.display_button.clicked.connect(self.display)
        self.help_button = QuietButton(_("Help"), "help", icon="help", parent=self)
        self.help_button.clicked.connect(self.help)
        for button in (self.back_button, self.display_button, self.help_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # The words between give way.
        middle = Qt.AlignmentFlag.AlignVCenter
        for widget in (self.back_button, self.part, self.bars):
            self._row.addWidget(widget, 0, middle)
        self._row.addStretch(1)
        self._row.addWidget(self.saved, 0, middle)
        self._row.addWidget(self.display_button, 0, middle)
        self._row.addWidget(self.help_button, 0, middle)

    def show_place(self, part: int, share: float) -> None:
        """Show the part (1 to 6) and how much of it is done (0 to 1)."""
        self.part.setText(part_text(part))
        self.bars.show_progress(part, share)

    def take_shape(self, shape: Shape, *, line: bool) -> None:
        """Fit the window; `line` draws the hairline under the bar."""
        theme = Theme.of(self)
        self._row.setContentsMargins(theme.px(shape.edge), 0, theme.px(shape.edge), 0)
        self.setFixedHeight(theme.px(shape.top))
        self.saved.setVisible(shape.shows_saved)
        self.bars.setVisible(shape.shows_bars)
        self.setProperty("line", line)
        self.style().polish(self)


class BottomBar(QFrame):
    """Continue at the start edge, Skip beside it. They never move and are never disabled."""

    go_on = Signal()
    skip = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("bottom_bar")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(12))
        self.continue_button = PrimaryButton(_("Continue"), "continue", parent=self)
        self.continue_button.clicked.connect(self.go_on)
        self.skip_button = SecondButton(_("Skip for now"), "skip", parent=self)
        self.skip_button.clicked.connect(self.skip)
        self._row.addWidget(self.continue_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.skip_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)

    def show_page(self, continue_text: str, *, can_skip: bool) -> None:
        """Fit the page: the words on Continue, and whether it can be skipped."""
        self.continue_button.setText(continue_text or _("Continue"))
        self.skip_button.setVisible(can_skip)

    def take_shape(self, shape: Shape) -> None:
        """Fit the window: a bar of its own, or the end of the page."""
        theme = Theme.of(self)
        edge = 0 if shape.bar_scrolls else theme.px(shape.edge)
        self._row.setContentsMargins(edge, 0, edge, 0)
        self.setFixedHeight(theme.px(shape.bottom))
        self.setProperty("line", not shape.bar_scrolls)
        self.style().polish(self)
