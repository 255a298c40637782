"""Makes several documents one after the other, away from the window's own thread, and can be stopped in between."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

from ui.controls.buttons import SecondButton
from ui.controls.card import Well
from ui.controls.labels import Body
from ui.made import MadeDocument, Making, NotMade
from ui.theme import Theme


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One document to make. `make` gives its path, or None for one that is printed; it raises `DocumentError`."""

    kind: str
    title: str
    make: Callable[[], Path | None]


class Maker(QThread):
    """Does the jobs in their order. `began` carries the number of the one being done; `making` holds what came of
    them once the thread has finished. Asked to stop, it finishes the document it is at."""

    began = Signal(int)

    def __init__(self, jobs: Sequence[Job], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = tuple(jobs)
        self.making = Making()

    def run(self) -> None:
        # Saving brings in the Word library: here it holds up nobody.
        from app.documents.saving import DocumentError

        # Until it is made, it is not: so nothing is lost without a word, whatever happens here.
        left = self.making.not_made = [NotMade(title=job.title, why="") for job in self.jobs]
        failed: list[NotMade] = []
        for number, job in enumerate(self.jobs, 1):
            if self.isInterruptionRequested():
                break
            self.began.emit(number)
            try:
                path = job.make()
            except DocumentError as error:
                failed.append(NotMade(title=job.title, why=error.sentence))
            else:
                self.making.made.append(MadeDocument(kind=job.kind, title=job.title, path=path))
            left = left[1:]
            self.making.not_made = [*failed, *left]


class ProgressPanel(Well):
    """Which document is being made, and the way to stop."""

    stop = Signal()

    def __init__(self, stop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(Theme.of(self).px(8))
        self.words = Body("", self, weight=600)
        self.column.addWidget(self.words)
        self.button = SecondButton(stop, "documents.stop", icon="close", parent=self)
        self.button.clicked.connect(self.stop)
        self.column.addWidget(self.button)
