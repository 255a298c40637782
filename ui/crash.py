"""When something goes wrong that nobody foresaw: what was written is saved first, then it is said, without blame."""

import sys
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QDialog, QWidget

from app import __version__
from app.logs import redacted
from ui.desk import Desk

PATIENCE_MS: Final = 3000
"""How long saving may take before the box says that it is not done yet."""


class Watch(QObject):
    """Hears of every error that nothing else caught, in whichever thread, and tells of it in the window."""

    caught = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._before = sys.excepthook
        self._told: QDialog | None = None
        # Errors of other threads arrive here as well: the signal brings them to the thread of the window.
        self.caught.connect(self._tell)
        sys.excepthook = self._hear

    def _hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._before(kind, error, trace)
        if issubclass(kind, Exception):
            self.caught.emit(report(kind, error, trace))

    def _tell(self, words: str) -> None:
        if self._told is not None and self._told.isVisible():
            return  # One box is enough: what goes wrong once may go wrong again at once.
        # The box is brought in when it is needed, which is hardly ever.
        from ui.crash_dialog import CrashDialog

        saved = self._desk.autosave.wait(PATIENCE_MS)
        self._told = CrashDialog(words, saved=saved, parent=self._window)
        self._told.open()


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What somebody who mends the program has to know: versions and places in the code, and no word of a plan."""
    import platform  # Only for those who need it: it asks the computer a lot.

    about = f"steps-towards {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}"
    return f"{about}\n{redacted(kind, error, trace)}"
