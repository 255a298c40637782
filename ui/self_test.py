"""The program tests itself: every page is built, and one plan goes from a name to a Word file that is read back."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZipFile

from PySide6.QtGui import QFontDatabase

from app.interview.route import ROUTE
from app.plan.place import Place
from app.plan.plan import ROLES
from app.plan_file import read_plan_file, write_plan_file
from app.settings import Settings
from app.store import PlanStore
from app.worked_plan import example_plan
from ui.application import application
from ui.desk import Desk, this_day
from ui.go_to import GoTo
from ui.hand import Hand
from ui.look import apply_look
from ui.main_window import MainWindow
from ui.theme import FAMILY
from ui.wizard import Wizard

OpenStore = Callable[[Path], Callable[[], PlanStore]]
Check = Callable[["Bench"], None]


class Bench:
    """A window of its own on a temporary store."""

    def __init__(self, open_store: OpenStore, folder: Path) -> None:
        app = application()
        self.folder = folder
        self.open_store = open_store(folder / "data")
        settings = Settings(documents_folder=str(folder / "documents"))
        apply_look(app, settings)
        self.today: date = this_day()
        self.desk = Desk(open_store=self.open_store, settings=settings, folder=folder)
        self.window = MainWindow(self.desk)
        self.window.resize(1366, 768)
        self.window.show()
        self.hand = Hand(self.window)
        self.desk.start()

    def close(self) -> None:
        """Save, and let go of everything."""
        self.desk.close()
        self.window.close()

    def walk(self) -> Wizard:
        """The walk that is shown."""
        if not isinstance(self.window.view, Wizard):
            raise LookupError("no walk is shown")
        return self.window.view


def self_test(*, open_store: OpenStore) -> int:
    """Do every check, one printed line each; gives 0 when all went well, else 1."""
    with TemporaryDirectory(prefix="steps-towards-", ignore_cleanup_errors=True) as folder:
        bench = Bench(open_store, Path(folder))
        results = list(_results(bench))
        bench.close()
    return 0 if all(results) else 1


def _results(bench: Bench) -> Iterator[bool]:
    for name, check in CHECKS.items():
        try:
            check(bench)
        except Exception as error:  # noqa: BLE001 - a self-test tells of every fault and goes on
            sys.stdout.write(f"FAILED {name}: {type(error).__name__}: {error}\n")
            yield False
        else:
            sys.stdout.write(f"ok {name}\n")
            yield True
        sys.stdout.flush()


def _fonts(bench: Bench) -> None:
    if FAMILY not in QFontDatabase.families():
        raise LookupError(FAMILY)


def _pages(bench: Bench) -> None:
    for role in ROLES:
        plan = example_plan(bench.today)
        plan.answers["who.role"] = role
        outcome = plan.outcomes[0]
        walk = Wizard(bench.desk, plan, Place("who", outcome.id), bench.window)
        for stop in ROUTE:
            step = outcome.steps[0].id if stop.about == "step" else ""
            walk.go_to(Place(stop.page, outcome.id, step))
        walk.deleteLater()


def _store(bench: Bench) -> None:
    listed: list[object] = []
    bench.desk.store.ask(lambda store: store.summaries(), listed.append)
    bench.hand.wait_for(lambda: bool(listed), "the plans were not listed")


def _walk(bench: Bench) -> None:
    hand = bench.hand
    bench.window.go(GoTo("walk"))
    hand.press("who.role.staff")
    hand.press("continue")
    hand.write("name.name", "Zainab")
    hand.press("name.pronouns.she")
    hand.press("continue")
    for _ in range(40):
        page = bench.walk().place.page
        if page == "documents":
            return
        for box, words in WRITTEN.items():
            if box.startswith(f"{page}.") and hand.has(box):
                hand.write(box, words)
        hand.press("continue" if page in NEEDED or not hand.has("skip") else "skip")
    raise LookupError(f"the walk stopped at {bench.walk().place.page}")


NEEDED: Final = ("hope", "when", "will", "so_that", "known", "review")
WRITTEN: Final = {
    "hope.hope": "I want to paint boats.",
    "will.will": "paint for one hour at the harbour club",
    "so_that.so_that": "she meets people who love boats too",
    "known.known": "Four Saturdays out of five.",
}


def _document(bench: Bench) -> None:
    bench.hand.press("continue")
    bench.hand.wait_for(lambda: bench.walk().place.page == "done", "no document was made")
    (made,) = (bench.folder / "documents").glob("*.docx")
    with ZipFile(made) as file:
        words = file.read("word/document.xml").decode()
    for expected in ("Zainab", "paint for one hour at the harbour club", "meets people who love boats too"):
        if expected not in words:
            raise LookupError(f"the document does not say: {expected}")


def _kept(bench: Bench) -> None:
    if not bench.desk.autosave.wait():
        raise LookupError("the plan was not saved")
    plan = bench.walk().plan
    loaded: list[object] = []
    bench.desk.store.ask(lambda store: store.load(plan.id), loaded.append)
    bench.hand.wait_for(lambda: bool(loaded), "the plan was not loaded")
    if loaded[0] != plan:
        raise LookupError("the plan came back changed")


def _file(bench: Bench) -> None:
    plan = bench.walk().plan
    path = bench.folder / "carried.stepstowards"
    write_plan_file(plan, path)
    if read_plan_file(path).answers != plan.answers:
        raise LookupError("the plan file came back changed")


CHECKS: Final[dict[str, Check]] = {
    "fonts are here": _fonts,
    "the store opens": _store,
    "every page is built, in every role": _pages,
    "a plan goes from a name to the documents": _walk,
    "the Word file is made and says what was written": _document,
    "the store gives the plan back": _kept,
    "a plan file carries the plan": _file,
}
