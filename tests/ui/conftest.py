"""A real window on a store in memory, and a hand to use it with."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.memory_store import MemoryStore
from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings
from app.store import PlanStore
from app.worked_plan import example_plan
from ui.application import application
from ui.desk import Desk
from ui.go_to import GoTo
from ui.hand import Hand
from ui.look import apply_look
from ui.main_window import MainWindow
from ui.wizard import Wizard

TODAY = date(2026, 11, 21)


class Desktop:
    """One window with what is behind it. `open` starts it; `walk` is the walk it shows."""

    def __init__(
        self,
        folder: Path,
        settings: Settings,
        *,
        open_store: Callable[[], PlanStore] | None = None,
        restore_backup: Callable[[], object] | None = None,
    ) -> None:
        self.store = MemoryStore()
        self.settings = settings
        self.desk = Desk(
            open_store=open_store or (lambda: self.store),
            settings=settings,
            folder=folder,
            today=lambda: TODAY,
            restore_backup=restore_backup,
        )
        apply_look(application(), settings)
        self.window = MainWindow(self.desk)
        self.hand = Hand(self.window)

    def open(self, *plans: Plan, width: int = 1366, height: int = 768) -> "Desktop":
        """Show the window on these plans, and wait until they are listed."""
        for plan in plans:
            self.store.save(plan)
        listed: list[object] = []
        self.desk.listed.connect(listed.append)
        self.window.resize(width, height)
        self.window.show()
        self.desk.start()
        self.hand.wait_for(lambda: bool(listed), "the plans were not listed")
        return self

    def go(self, plan: Plan, place: Place) -> "Desktop":
        """Walk to a place in a plan."""
        self.window.go(GoTo("walk", plan.id, place))
        self.hand.wait_for(lambda: self.window.walks_at(place.page), f"{place} was not shown")
        self.hand.settle()
        return self

    @property
    def walk(self) -> Wizard:
        """The walk that is shown."""
        assert isinstance(self.window.view, Wizard)
        return self.window.view

    @property
    def page(self) -> str:
        """The page that is shown."""
        return self.walk.place.page

    def saved(self, plan_id: str) -> Plan:
        """The plan as the store has it, once everything is saved."""
        assert self.desk.autosave.wait()
        return self.store.load(plan_id)

    def close(self) -> None:
        """Put everything away; a second time does nothing."""
        if not isValid(self.window):
            return
        self.desk.autosave.wait(1000)
        self.desk.store.stop()
        self.window.close()
        self.window.deleteLater()
        self.hand.settle()


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desktop]]:
    """Makes a window; `desktop(plan, …, settings=…, width=…, height=…)` opens it on plans."""
    made: list[Desktop] = []

    def make(*plans: Plan, settings: Settings | None = None, width: int = 1366, height: int = 768) -> Desktop:
        documents = tmp_path / "documents"
        one = Desktop(tmp_path, settings or Settings(documents_folder=str(documents)))
        made.append(one)
        return one.open(*plans, width=width, height=height)

    yield make
    for one in made:
        one.close()


@pytest.fixture
def worked() -> Plan:
    """The worked example, as if it was begun this week."""
    return example_plan(TODAY)
