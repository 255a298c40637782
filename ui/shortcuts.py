"""The keys of the window: one list, so that no two mean different things and Help can name them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QKeySequence

from app.i18n import _


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortcut:
    """A key and what it does, said when it is asked for."""

    id: str
    keys: tuple[str, ...]
    what: Callable[[], str]

    def spoken(self) -> str:
        """The first key as this computer writes it."""
        return QKeySequence(self.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


SHORTCUTS: Final = (
    Shortcut(id="continue", keys=("Ctrl+Return", "Ctrl+Enter"), what=lambda: _("Continue")),
    Shortcut(id="back", keys=("Alt+Left",), what=lambda: _("Back")),
    Shortcut(id="help", keys=("F1",), what=lambda: _("Help for this page")),
    Shortcut(id="sentence", keys=("F2",), what=lambda: _("Hear or see the outcome so far")),
    Shortcut(id="coach", keys=("F3",), what=lambda: _("Hear what the coach sees")),
    Shortcut(id="drawer", keys=("F4",), what=lambda: _("Keep help in the drawer")),
    Shortcut(id="larger", keys=("Ctrl++", "Ctrl+="), what=lambda: _("Larger text")),
    Shortcut(id="smaller", keys=("Ctrl+-",), what=lambda: _("Smaller text")),
    Shortcut(id="normal", keys=("Ctrl+0",), what=lambda: _("Text at its first size")),
    Shortcut(id="home", keys=("Alt+Home",), what=lambda: _("Your plans")),
    Shortcut(id="undo_removal", keys=("Ctrl+Shift+Z",), what=lambda: _("Bring back what was removed")),
)
