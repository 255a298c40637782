"""One thread that owns the store, so that a slow disk never holds up typing."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.store import PlanStore, StoreError

Job = Callable[[PlanStore], Any]
Then = Callable[[Any], None]
Failed = Callable[[StoreError], None]


def _ignore(_: object) -> None:
    """What happens with an answer nobody waits for."""


class StoreThread(QObject):
    """Opens the store and does one job after the other on it; answers arrive in the window's own thread.

    `opened` or `not_opened` is the first thing to be heard. After `not_opened` every job fails with the same error.
    """

    opened = Signal()
    not_opened = Signal(object)
    broken = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, open_store: Callable[[], PlanStore], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_store = open_store
        self._jobs: SimpleQueue[tuple[Job, Then, Failed] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="store", daemon=True)
        self._first: Callable[[], object] | None = None
        self._answered.connect(lambda answer, value: answer(value))

    def start(self) -> None:
        """Begin: the store is opened in the background."""
        self._thread.start()

    def start_again(self, first: Callable[[], object] | None = None) -> None:
        """Open the store once more, after `not_opened`; `first` is done before, such as putting a backup in place."""
        self.stop()
        self._first = first
        self._thread = Thread(target=self._work, name="store", daemon=True)
        self._thread.start()

    def ask(self, job: Job, then: Then = _ignore, failed: Failed = _ignore) -> None:
        """Do `job` on the store when its turn comes; `then` gets what it gives, `failed` the `StoreError` it raises."""
        self._jobs.put((job, then, failed))

    def stop(self) -> None:
        """Finish the jobs that wait, close the store, and come back when that is done."""
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join()

    def _work(self) -> None:
        try:
            if self._first is not None:
                self._first()
            store = self._open_store()
        except StoreError as error:
            self._refuse(error)
            return
        self.opened.emit()
        while (next_job := self._jobs.get()) is not None:
            self._do(store, *next_job)
        store.close()

    def _do(self, store: PlanStore, job: Job, then: Then, failed: Failed) -> None:
        try:
            value = job(store)
        except StoreError as error:
            self._answered.emit(failed, error)
        except Exception as error:  # noqa: BLE001 - a fault in one job must not end the thread that keeps the plans
            self._answered.emit(failed, StoreError(type(error).__name__))
            self.broken.emit(error)
        else:
            self._answered.emit(then, value)

    def _refuse(self, error: StoreError) -> None:
        self.not_opened.emit(error)
        while (next_job := self._jobs.get()) is not None:
            self._answered.emit(next_job[2], error)
