"""Does one long thing away from the window's own thread, so that the window never stands still."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal


class Aside(QObject):
    """`done` carries what the job gave, `failed` the error it raised. Give it a parent that outlives the job."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, job: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._job = job

    def start(self) -> None:
        """Begin; the answer comes in the window's own thread."""
        Thread(target=self._work, name="aside", daemon=True).start()

    def _work(self) -> None:
        # The program may end while the job is under way: then nobody is left to tell.
        with suppress(RuntimeError):
            try:
                value = self._job()
            except Exception as error:  # noqa: BLE001 - whoever asked for the job judges it, in the window's thread
                self.failed.emit(error)
            else:
                self.done.emit(value)
            self.deleteLater()
