"""How long a page takes to turn, its save included, and how long a letter takes to appear, with many plans kept."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench_measure import Measure, within

TURNS = 60
LETTERS = 400
REST_EVERY = 40
REST_S = 0.7
"""Longer than typing must rest before it is saved, so that saving happens between the letters too."""

LAST_PAGE = "documents"
"""From here on Continue makes a document, which takes as long as it takes."""

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from app.plan.place import Place  # noqa: E402
from app.settings import Settings  # noqa: E402
from db.store import open_store  # noqa: E402
from ui.application import application  # noqa: E402
from ui.desk import SETTLED_MS, Desk  # noqa: E402
from ui.go_to import GoTo  # noqa: E402
from ui.look import apply_look  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.page import Page  # noqa: E402
from ui.settling import get_ready  # noqa: E402
from ui.wizard import Wizard  # noqa: E402


def measure_walk(folder: Path) -> Iterator[Measure]:
    """Walk through a new plan in the real window over the plans of this folder."""
    app, settings = application(), Settings()
    desk = Desk(open_store=lambda: open_store(folder), settings=settings, folder=folder)
    apply_look(app, settings)
    window = MainWindow(desk)
    window.show_at_its_size()
    listed: list[object] = []
    desk.listed.connect(listed.append)
    desk.start()
    _until(lambda: bool(listed))
    _let_it_settle(desk)
    turns = _turn_pages(window)
    yield Measure(what="Page turned and saved, 95 % of turns", found=1000 * within(0.95, turns), unit="ms", bar=50)
    letters = _type_letters(window)
    yield Measure(what="Letter typed, 95 % of letters", found=1000 * within(0.95, letters), unit="ms", bar=16)
    yield Measure(what="Letter typed, 99 % of letters", found=1000 * within(0.99, letters), unit="ms", bar=16)
    window.close()


def _let_it_settle(desk: Desk) -> None:
    """Look at the plans for as long as everybody does: the window gets ready meanwhile, and the store tidies up."""
    for _page in get_ready():
        QApplication.processEvents()
    QTest.qWait(SETTLED_MS)
    idle: list[object] = []
    desk.store.ask(lambda _store: True, idle.append)
    _until(lambda: bool(idle))


def _turn_pages(window: MainWindow) -> list[float]:
    times: list[float] = []
    while len(times) < TURNS:
        wizard = _walk(window)
        while wizard.place.page != LAST_PAGE and len(times) < TURNS:
            _answer(wizard)
            times.append(_timed(partial(_turn, window, wizard)))
    return times


def _walk(window: MainWindow) -> Wizard:
    window.go(GoTo("walk"))
    if not isinstance(window.view, Wizard):
        raise TypeError(type(window.view))
    return window.view


def _answer(wizard: Wizard) -> None:
    """Answer everything the page asks: the first of the choices, a sentence where there are words to write."""
    page = _page(wizard)
    for spec in page.context.spec.fields:
        field = page.fields.get(spec.id)
        if field is not None and spec.kind in ("line", "text", "choice", "choices"):
            field.set_value(spec.choices[0].id if spec.choices else "He lays out the tools from the picture list.")
            field.edited.emit(field.value())


def _turn(window: MainWindow, wizard: Wizard) -> None:
    here = wizard.place
    wizard.go_on()
    QApplication.processEvents()
    window.desk.autosave.flush()  # What the new page suggests by itself need not wait for typing to rest.
    _until(lambda: not window.desk.autosave.is_waiting)
    if window.view is wizard and wizard.place == here:
        raise RuntimeError(f"{here}: the page does not turn")


def _type_letters(window: MainWindow) -> list[float]:
    wizard = _walk(window)
    wizard.go_to(Place("will", wizard.place.outcome))
    QApplication.processEvents()
    field = _page(wizard).fields["will.will"]
    times = []
    for number in range(1, LETTERS + 1):
        times.append(_timed(partial(_press, field.widget_for_error(), "lay out the tools "[number % 18])))
        if number % REST_EVERY == 0:
            times.append(_longest_stop_while_resting())
    if len(field.value()) < LETTERS:
        raise RuntimeError("The letters do not arrive.")
    return times


def _longest_stop_while_resting() -> float:
    stops = []
    rested = time.monotonic() + REST_S
    while time.monotonic() < rested:
        stops.append(_timed(QApplication.processEvents))
        time.sleep(0.005)
    return max(stops)


def _press(box: QWidget, letter: str) -> None:
    QTest.keyClicks(box, letter)
    QApplication.processEvents()


def _page(wizard: Wizard) -> Page:
    if wizard.page is None:
        raise LookupError("no page is shown")
    return wizard.page


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _until(done: Callable[[], bool]) -> None:
    patience = time.monotonic() + 30
    while not done():
        QApplication.processEvents()
        time.sleep(0.0005)  # The store's thread must get its turn, as it does when nobody presses a key.
        if time.monotonic() > patience:
            raise TimeoutError
