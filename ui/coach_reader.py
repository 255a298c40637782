"""Reads beside the window, in a thread of its own, so that typing never waits for the coach."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache

from PySide6.QtCore import QObject, Signal

from app.coach.reading import Reading
from ui.coach_look import Asked, read_both

Readings = tuple[Reading, Reading | None]


class CoachReader(QObject):
    """Takes what was `Asked`; `came` brings it back with its readings, in the window's own thread.

    It has no parent: whoever asked may be gone before the answer comes.
    """

    came = Signal(object, object)

    def read(self, what: Asked) -> None:
        """Read this when its turn comes."""

        def bring(done: "Future[Readings]") -> None:
            self.came.emit(what, done.result())

        _thread().submit(read_both, what).add_done_callback(bring)


@cache
def _thread() -> ThreadPoolExecutor:
    """One thread for all reading; it ends with the program."""
    return ThreadPoolExecutor(1, thread_name_prefix="coach")
