"""Saves the open plan by itself: soon after typing stops, and at once when a page is left."""

from copy import deepcopy
from datetime import datetime
from typing import Final

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from app.plan.plan import Plan, now
from app.store import StoreError
from ui.store_thread import StoreThread

PAUSE_MS: Final = 400
"""How long typing must rest before it is saved (SAFETY, decided 3: 300 to 500 ms)."""
RETRY_MS: Final = 5000


class Autosave(QObject):
    """Keeps one plan saved. Nothing is lost when a save fails: it is tried again every five seconds."""

    saving = Signal()
    saved = Signal(datetime)
    failed = Signal(object)
    came_to_rest = Signal()

    def __init__(self, store: StoreThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._plan: Plan | None = None
        self._unsaved = False
        self._under_way = 0
        self.error: StoreError | None = None
        self._pause = _timer(self, PAUSE_MS, self.flush)
        self._retry = _timer(self, RETRY_MS, self.flush)

    @property
    def is_waiting(self) -> bool:
        """Something the person wrote is not on the disk yet."""
        return self._unsaved or self._under_way > 0

    def keep(self, plan: Plan) -> None:
        """From now on keep this plan saved; what is unsaved of the one before is saved first."""
        self.flush()
        self._plan = plan

    def let_go(self) -> None:
        """Save what is unsaved, then keep nothing."""
        self.flush()
        self._plan = None

    def changed(self) -> None:
        """The plan has changed: save it when typing rests."""
        if self._plan is not None:
            self._plan.changed = now()
            self._unsaved = True
            self._pause.start()
            self.saving.emit()

    def flush(self) -> None:
        """Save at once what is unsaved. Returns before it is on the disk; `saved` tells when it is."""
        self._pause.stop()
        self._retry.stop()
        if self._plan is None or not self._unsaved:
            return
        self._unsaved = False
        self._under_way += 1
        snapshot = deepcopy(self._plan)
        self._store.ask(lambda store: store.save(snapshot), self._was_saved, self._was_not_saved)

    def wait(self, at_most_ms: int = 10_000) -> bool:
        """Save and wait until it is on the disk; tells whether it is."""
        self.flush()
        if self._under_way:
            loop = QEventLoop()
            self.came_to_rest.connect(loop.quit)
            QTimer.singleShot(at_most_ms, loop, loop.quit)
            loop.exec()
        return not self.is_waiting

    def _was_saved(self, _: object) -> None:
        self._under_way -= 1
        self.error = None
        self.saved.emit(now())
        self._come_to_rest()

    def _was_not_saved(self, error: StoreError) -> None:
        self._under_way -= 1
        self._unsaved = True
        self.error = error
        self._retry.start()
        self.failed.emit(error)
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        if not self._under_way:
            self.came_to_rest.emit()


def _timer(parent: QObject, milliseconds: int, do: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
