"""The desk: the plan somebody works on, the store behind it and the settings, for every view of the window."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings, save_settings
from app.store import PlanStore
from ui.autosave import Autosave
from ui.store_thread import StoreThread


def this_day() -> date:
    """Today, where the computer is."""
    return datetime.now().astimezone().date()


class Desk(QObject):
    """What the views share. They call it to act, and hear `listed`, `opened` or `trouble` in time."""

    listed = Signal(list)
    opened = Signal(object)
    trouble = Signal(object)
    settings_changed = Signal()

    def __init__(
        self,
        *,
        open_store: Callable[[], PlanStore],
        settings: Settings,
        folder: Path,
        today: Callable[[], date] = this_day,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.folder = folder
        self.today = today
        self.store = StoreThread(open_store, self)
        self.store.opened.connect(self.list_plans)
        self.store.not_opened.connect(self.trouble)
        self.autosave = Autosave(self.store, self)
        self.plan: Plan | None = None

    def start(self) -> None:
        """Open the store in the background; `listed` or `trouble` follows."""
        self.store.start()

    def close(self) -> bool:
        """Save everything and close the store. Gives False, and stays open, when something could not be saved."""
        if not self.autosave.wait():
            return False
        self.store.stop()
        return True

    def list_plans(self) -> None:
        """Ask for the plans; `listed` brings them."""
        self.store.ask(lambda store: store.summaries(), self.listed.emit, self.trouble.emit)

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

    def put_away(self) -> None:
        """Save the open plan and close it."""
        self.autosave.let_go()
        self.plan = None
        self.list_plans()

    def use_settings(self, settings: Settings) -> None:
        """Keep changed settings and let every view follow them at once."""
        self.settings = settings
        save_settings(settings, self.folder)
        self.settings_changed.emit()

    def _opened(self, plan: Plan) -> None:
        self._take(plan)
        self.opened.emit(plan)

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        self.autosave.keep(plan)
