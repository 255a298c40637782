"""Saves a picture of every page and view, in light and dark, at 100 and 200 % text: for eyes, not for tests."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.interview.route import ROUTE
from app.memory_store import MemoryStore
from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings
from app.worked_plan import example_plan
from ui.application import application
from ui.desk import Desk, this_day
from ui.go_to import GoTo
from ui.hand import Hand
from ui.look import apply_look
from ui.main_window import MainWindow
from ui.screens_plans import some_plans

LOOKS: Final = (
    ("light", 100, 1366, 768),
    ("dark", 100, 1366, 768),
    ("light", 200, 1366, 768),
    ("light", 100, 1024, 600),
)
"""Theme, text size in per cent, and the size of the window."""
OTHER_VIEWS: Final = (
    *("home", "plan", "settings", "word_list", "rules", "keys", "about", "bin", "checkup"),
    *("portal", "dates", "batch", "own_template", "bring_home"),
)
OF_A_PLAN: Final = ("plan", "portal", "dates", "bring_home")


def save_screens(folder: Path) -> None:
    """Save every picture in the folder, one folder for each look, and print the path of each look's folder."""
    for theme, text_size, width, height in LOOKS:
        place = folder / f"{theme}-{text_size}-{width}x{height}"
        place.mkdir(parents=True, exist_ok=True)
        settings = replace(Settings(), theme=theme, text_size=text_size)
        for name, window in _shown(settings, width, height):
            window.grab().save(str(place / f"{name}.png"))
        sys.stdout.write(f"{place}\n")


def _shown(settings: Settings, width: int, height: int) -> Iterator[tuple[str, MainWindow]]:
    apply_look(application(), settings)
    plan = example_plan(this_day())
    with TemporaryDirectory(prefix="steps-towards-") as folder:
        empty = _window(settings, Path(folder), [], width, height)
        yield "home-empty", empty
        _close(empty)
        window = _window(settings, Path(folder), [plan, *some_plans(this_day())], width, height)
        hand = Hand(window)
        for view in OTHER_VIEWS:
            window.go(GoTo(view, plan.id if view in OF_A_PLAN else ""))
            hand.wait_for(partial(window.shows, view), view)
            hand.settle()
            yield view, window
        yield from _walk(window, hand, plan)
        _close(window)


def _walk(window: MainWindow, hand: Hand, plan: Plan) -> Iterator[tuple[str, MainWindow]]:
    outcome = plan.outcomes[0]
    for number, stop in enumerate(ROUTE, 1):
        step = outcome.steps[0].id if stop.about == "step" else ""
        window.go(GoTo("walk", plan.id, Place(stop.page, outcome.id, step)))
        hand.wait_for(partial(window.walks_at, stop.page), stop.page)
        hand.settle()
        yield f"{number:02}-{stop.page}", window


def _window(settings: Settings, folder: Path, plans: list[Plan], width: int, height: int) -> MainWindow:
    store = MemoryStore()
    for plan in plans:
        store.save(plan)
    desk = Desk(open_store=lambda: store, settings=settings, folder=folder)
    window = MainWindow(desk)
    window.resize(width, height)
    window.show()
    listed: list[object] = []
    desk.listed.connect(listed.append)
    desk.start()
    hand = Hand(window)
    hand.wait_for(lambda: bool(listed), "the plans were not listed")
    hand.settle()
    return window


def _close(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
