"""Does one long thing away from the window's own thread, so that the window never stands still."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal


class Aside(QObject):
    """`done` carries what the job gave, `failed` the error it raised; then it is gone. Its parent outlives the job."""

    done = Signal(object)
    failed = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, job: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._job = job
        self._answered.connect(self._tell)

    def start(self) -> None:
        """Begin; the answer comes in the window's own thread."""
        Thread(target=self._work, name="aside", daemon=True).start()

    def _work(self) -> None:
        value, error = None, None
        try:
            value = self._job()
        except Exception as raised:  # noqa: BLE001 - whoever asked for the job judges it, in the window's thread
            error = raised
        with suppress(RuntimeError):  # The program ended meanwhile: nobody is left to tell.
            self._answered.emit(value, error)

    def _tell(self, value: object, error: Exception | None) -> None:
        self.deleteLater()
        if error is None:
            self.done.emit(value)
        else:
            self.failed.emit(error)
