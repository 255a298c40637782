"""The desk: the plan somebody works on, the store behind it and the settings, for every view of the window."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.plan.bin import KEPT
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan, now
from app.plan.remove import empty_bin
from app.settings import Settings, save_settings
from app.store import Glimpse, PlanStore, PlanSummary, StoreError
from ui.autosave import Autosave
from ui.incoming import Incoming
from ui.store_thread import StoreThread

AT_FIRST: Final = 61
"""So many plans are listed before all the others: the one to carry on with, and sixty cards."""

DRAWN_MS: Final = 150
"""So long after the first plans are listed the others are asked for: the first are drawn by then."""

SETTLED_MS: Final = 1500
"""So long after the store is open it is tidied up: first the plans are drawn, and whoever waits is let in."""


if TYPE_CHECKING:
    from ui.checkup_draft import Draft


def this_day() -> date:
    """Today, where the computer is."""
    return datetime.now().astimezone().date()


class Desk(QObject):
    """What the views share. They call it to act, and hear `listed`, `opened` or `trouble` in time.

    `plans` is what was listed last, nothing before the first time; `not_opened` why the store could not be opened;
    `incoming` what came in from a file and waits to be looked at.
    When the store was just opened and there are many plans, `glimpsed` brings the first before `listed` brings all.
    """

    listed = Signal(list)
    glimpsed = Signal(object)
    opened = Signal(object)
    trouble = Signal(object)
    could_not_open = Signal(object)
    settings_changed = Signal()

    def __init__(
        self,
        *,
        open_store: Callable[[], PlanStore],
        settings: Settings,
        folder: Path,
        today: Callable[[], date] = this_day,
        restore_backup: Callable[[], object] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.folder = folder
        self.today = today
        self.plans: list[PlanSummary] | None = None
        self.not_opened: StoreError | None = None
        self._restore_backup = restore_backup
        self.store = StoreThread(open_store, self)
        self.store.opened.connect(self._store_opened)
        self.store.not_opened.connect(self._store_not_opened)
        self.autosave = Autosave(self.store, self)
        self.plan: Plan | None = None
        self.incoming: Incoming | None = None

    @cached_property
    def checkup(self) -> "Draft":
        """What was pasted to be checked, which is never stored."""
        from ui.checkup_draft import Draft  # Only for those who check an old plan.

        return Draft()

    def start(self) -> None:
        """Open the store in the background; `listed` or `trouble` follows."""
        self.store.start()

    def open_again(self, *, restoring: bool = False) -> None:
        """Try to open the store once more; with `restoring`, after the newest backup was put in its place."""
        self.store.start_again(self._restore_backup if restoring else None)

    @property
    def can_restore(self) -> bool:
        """There is a way back to a backup."""
        return self._restore_backup is not None

    def close(self) -> bool:
        """Save everything and close the store. Gives False, and stays open, when something could not be saved."""
        if not self.autosave.wait():
            return False
        self.store.stop()
        return True

    def list_plans(self) -> None:
        """Ask for the plans; `listed` brings them."""
        self.store.ask(lambda store: store.summaries(), self._were_listed, self.trouble.emit)

    def start_plan(self) -> Plan:
        """A new plan with one empty outcome, at the first page. It is kept from its first answer on."""
        outcome = Outcome()
        plan = Plan(outcomes=[outcome], place=Place("who", outcome.id))
        if self.settings.voice:
            plan.answers["voice.voice"] = self.settings.voice
        self._take(plan)
        return plan

    def add_outcome(self, page: str = "change") -> Place:
        """Give the open plan one more outcome; gives the place where it starts: the change, or a new hope."""
        if self.plan is None:
            raise LookupError("no plan is open")
        outcome = Outcome()
        self.plan.outcomes.append(outcome)
        self.autosave.changed()
        return Place(page, outcome.id)

    def open_plan(self, plan_id: str) -> None:
        """Fetch a plan from the store; `opened` brings it."""
        self.autosave.flush()
        self.store.ask(lambda store: store.load(plan_id), self._opened, self.trouble.emit)

    def fetch(self, plan_id: str, then: Callable[[Plan], None]) -> None:
        """Fetch a plan without opening it: to copy it, or to write it to a file."""
        self.autosave.flush()
        self.store.ask(lambda store: store.load(plan_id), then, self.trouble.emit)

    def add_plan(self, plan: Plan, then: Callable[[], None]) -> None:
        """Keep a plan that came from elsewhere: a file, a copy, the example."""
        self.do(lambda store: store.save(plan), then)

    def do(self, job: Callable[[PlanStore], object], then: Callable[[], None] | None = None) -> None:
        """Do something to the store, then list the plans again."""

        def finished(_: object) -> None:
            if then is not None:
                then()
            self.list_plans()

        self.store.ask(job, finished, self.trouble.emit)

    def go_back_to(self, plan: Plan) -> None:
        """Let a plan be again as it was; where it is open, it is shown anew."""
        if self.plan is None or self.plan.id != plan.id:
            self.do(lambda store: store.save(plan))
            return
        self._take(plan)
        self.autosave.changed()
        self.autosave.flush()
        self.opened.emit(plan)

    def put_away(self) -> None:
        """Save the open plan and close it."""
        self.autosave.let_go()
        self.plan = None
        self.list_plans()

    def use_settings(self, settings: Settings) -> None:
        """Keep changed settings and let every view follow them at once."""
        self.settings = settings
        with suppress(OSError):  # A folder that cannot be written: the choice counts until the program ends.
            save_settings(settings, self.folder)
        self.settings_changed.emit()

    def _store_opened(self) -> None:
        self.not_opened = None
        today = self.today()
        self.store.ask(lambda store: store.glimpse(today, AT_FIRST), self._were_glimpsed, self.trouble.emit)
        QTimer.singleShot(SETTLED_MS, self, lambda: self.store.ask(_tidy_up))

    def _store_not_opened(self, error: StoreError) -> None:
        self.not_opened = error
        self.could_not_open.emit(error)

    def _were_glimpsed(self, found: Glimpse) -> None:
        if found.count == len(found.plans):
            self._were_listed(sorted(found.plans, key=lambda plan: (plan.changed, plan.id), reverse=True))
        else:
            self.glimpsed.emit(found)
            QTimer.singleShot(DRAWN_MS, self, self.list_plans)

    def _were_listed(self, plans: list[PlanSummary]) -> None:
        self.plans = plans
        self.listed.emit(plans)

    def _opened(self, plan: Plan) -> None:
        empty_bin(plan, now())
        self._take(plan)
        self.opened.emit(plan)

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        self.autosave.keep(plan)


def _tidy_up(store: PlanStore) -> None:
    """Once a start: erase what was in the bin for too long, and keep a copy of the rest."""
    store.forget(now() - KEPT)
    store.back_up()
