"""What became of the last words: being saved, saved, or not saved and why."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.i18n import _
from app.store import StoreError
from ui.accessibility import announce
from ui.controls.labels import NoteLine


class SavedLine(NoteLine):
    """Quiet while all is well. What could not be saved is said in words, with a warning, and announced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check", _("Every answer is saved"), parent)
        self._failed = False

    def show_saving(self) -> None:
        """Something is on its way to the disk."""
        if not self._failed:
            self._say(_("Saving…"), well=True)

    def show_saved(self, at: datetime) -> None:
        """It is on the disk."""
        if self._failed:
            announce(self, _("Saved"))
        self._failed = False
        self._say(_("Saved just now"), well=True)

    def show_failed(self, error: StoreError) -> None:
        """It could not be saved; it is still on the screen, and is tried again."""
        if not self._failed:
            announce(self, error.sentence, assertive=True)
        self._failed = True
        self._say(_("Not saved yet"), well=False)
        self.setToolTip(error.sentence)

    def _say(self, words: str, *, well: bool) -> None:
        self.setText(words)
        self.icon.show_icon("check" if well else "warning", "success" if well else "error")
        self.label.set_colour("muted" if well else "error")
