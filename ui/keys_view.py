"""The keys: what each does, so that nobody needs a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.i18n import _
from ui.controls.card import Card
from ui.controls.labels import Body
from ui.desk import Desk
from ui.plain_frame import PlainFrame
from ui.shortcuts import SHORTCUTS
from ui.theme import Theme
from ui.view import View


class KeysView(View):
    """Every key of the window, then those that every window has."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("keys")
        self._frame = PlainFrame(self, "keys", _("Keys"), _("Everything here can be done without a mouse."))
        self._frame.column.addSpacing(Theme.of(self).px(10))
        self._frame.column.addWidget(_Keys([(shortcut.what(), shortcut.spoken()) for shortcut in SHORTCUTS], self))
        self._frame.add_section(_("Keys that most programs share"))
        usual = [
            (_("On to the next thing"), _("Tab")),
            (_("Back to the thing before"), _("Shift+Tab")),
            (_("Press a button"), _("Space")),
            (_("Move among choices"), _("Arrow keys")),
            (_("Close a menu or a question"), _("Esc")),
            (_("Undo typing"), _("Ctrl+Z")),
        ]
        self._frame.column.addWidget(_Keys(usual, self))
        self._frame.fill_up()

    def title(self) -> str:
        return _("Keys")

    def focus_first(self) -> None:
        self._frame.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()


class _Keys(Card):
    """A table of what is done and with which key; each line is read as one."""

    def __init__(self, lines: list[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent, padding=24)
        theme = Theme.of(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for row, (what, keys) in enumerate(lines):
            said = Body(what, self)
            said.setAccessibleName(f"{what}: {keys}")
            grid.addWidget(said, row, 0)
            grid.addWidget(Body(keys, self, weight=600), row, 1)
        self.column.addLayout(grid)
