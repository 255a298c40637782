"""Makes documents for many plans, one plan after the other, while the window goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from app.documents.order import Made, Order
from app.store import PlanStore, PlanSummary, StoreError
from ui.desk import Desk


class BatchRun(QObject):
    """One job of the store for each plan, so that saving never waits for more than one. `went_on` carries how many
    plans are done; `ended` says that no more come, because all are done or because it was stopped."""

    went_on = Signal(int)
    ended = Signal()

    def __init__(self, desk: Desk, plans: Sequence[PlanSummary], order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._plans, self._order = desk, plans, order
        self._is_stopped = False
        self.done = 0
        self.made: list[Made] = []

    @property
    def all(self) -> int:
        """How many plans there are."""
        return len(self._plans)

    def start(self) -> None:
        """Begin with the first plan."""
        self._next()

    def stop(self) -> None:
        """Begin no other plan; the one that is being made is finished."""
        self._is_stopped = True

    def _next(self) -> None:
        if self._is_stopped or self.done == len(self._plans):
            self.ended.emit()
            return
        plan_id, order = self._plans[self.done].id, self._order

        def job(store: PlanStore) -> tuple[Made, ...]:
            # Making documents brings in the Word library: here it holds up nobody.
            from app.documents.batch import documents_of

            return documents_of(store, plan_id, order)

        self._desk.store.ask(job, self._were_made, self._failed)

    def _were_made(self, made: Sequence[Made]) -> None:
        if not isValid(self):  # The view was left: the plan that was being made was finished, no other begins.
            return
        self.made += made
        self.done += 1
        self.went_on.emit(self.done)
        self._next()

    def _failed(self, error: StoreError) -> None:
        if isValid(self):
            self._were_made((Made(plan_id=self._plans[self.done].id, sentence=error.sentence),))
