"""The top bars of the views beside the walk: whose program this is, or the way back, with Display and Help."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from app.i18n import _
from ui.controls.buttons import QuietButton
from ui.controls.icon_label import IconLabel
from ui.controls.labels import FlowedLabel, NoteLine
from ui.go_to import GoTo
from ui.home_words import home_words
from ui.saved_line import SavedLine
from ui.shape import Shape
from ui.theme import Theme

NARROW = 1000
"""Below this width, in logical pixels, the quiet notes of a bar leave it."""

NARROWEST = 480
"""Below this one, the name of the program leaves it too: its sign is enough."""


class ViewBar(QFrame):
    """Something at the start edge, Display and Help at the end. `wants` carries a `GoTo`."""

    wants = Signal(object)

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        self.setObjectName("top_bar")
        self._page = page
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(22))
        self._notes: list[QWidget] = []
        self._name: QWidget | None = None
        self.display_button = QuietButton(_("Display"), f"{page}.display", icon="text_size", parent=self)
        self.display_button.clicked.connect(lambda: self.wants.emit(GoTo("settings")))
        self.help_button = QuietButton(_("Help"), f"{page}.help", icon="help", parent=self)
        self.help_button.clicked.connect(self.show_help)

    def add_brand(self) -> None:
        """Whose program this is, and that plans stay here."""
        theme = Theme.of(self)
        brand = QHBoxLayout()
        brand.setSpacing(theme.px(10))
        brand.addWidget(IconLabel("logo", "link", 30, self))
        name = FlowedLabel(_("Steps Towards"), size=20, weight=700, line=28, parent=self)
        name.setMinimumWidth(name.sizeHint().width())
        brand.addWidget(name)
        self._name = name
        self._row.addLayout(brand)
        self._add_note(NoteLine("lock", home_words().word("private"), self))
        self._row.addStretch(1)
        self._add_end()

    def add_back(self, words: str, to: GoTo, saved: SavedLine | None = None) -> QuietButton:
        """The way back; gives its button. `saved` says what became of the last words."""
        back = QuietButton(words, "back", icon="back", parent=self)
        back.clicked.connect(lambda: self.wants.emit(to))
        self._row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        if saved is not None:
            self._add_note(saved)
        self._add_end()
        return back

    def show_help(self) -> None:
        """Open the menu of Help under its button."""
        menu = QMenu(self)
        for name, words in help_entries():
            action = menu.addAction(words)
            action.setObjectName(f"{self._page}.help.{name}")
            action.triggered.connect(self._leads_to(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.help_button.mapToGlobal(self.help_button.rect().bottomLeft()))

    def take_shape(self, shape: Shape, width: int) -> None:
        """Fit a window of this many screen pixels."""
        theme = Theme.of(self)
        edge = theme.px(shape.edge)
        self._row.setContentsMargins(edge, 0, edge, 0)
        self.setFixedHeight(theme.px(shape.top))
        for note in self._notes:
            note.setVisible(width / theme.scale >= NARROW)
        if self._name is not None:
            self._name.setVisible(width / theme.scale >= NARROWEST)

    def _add_note(self, note: QWidget) -> None:
        self._notes.append(note)
        self._row.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_end(self) -> None:
        for button in (self.display_button, self.help_button):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _leads_to(self, view: str) -> Callable[[], None]:
        return lambda: self.wants.emit(GoTo(view))


def help_entries() -> tuple[tuple[str, str], ...]:
    """What Help leads to from the views beside the walk: the name of a view, and what it is called."""
    return (
        ("checkup", _("Check an old plan")),
        ("batch", _("Documents for several plans")),
        ("own_template", _("Your own Word template")),
        ("word_list", _("Word list")),
        ("rules", _("Rules of the coach")),
        ("keys", _("Keys")),
        ("bin", _("Bin")),
        ("about", _("About this program")),
    )
