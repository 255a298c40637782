"""Starts the window: shows it first, then opens the plans."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.tokens import palette

if TYPE_CHECKING:
    from app.settings import Settings
    from app.store import PlanStore

TIMES = "STEPS_TOWARDS_TIMES"
"""Set in the environment, it has the moments of starting written to standard error, for `run.py bench`."""

_DARK = 128
"""A background of less lightness than this (0 to 255) is a dark one."""


def application() -> QApplication:
    """The one QApplication, made when it is first asked for, with the names that desktops show."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Said here, and not by `setStyle`: Python would bring in all that a style is made of to give it back.
        app = QApplication([*(sys.argv[:1] or ["steps-towards"]), "-style", "Fusion"])
        app.setApplicationName("steps-towards")
        app.setApplicationDisplayName("")
        app.setOrganizationDomain("stepstowards.uk")
        app.setDesktopFileName("uk.stepstowards.StepsTowards")
    return app


def run(
    *,
    open_store: "Callable[[], PlanStore]",
    when_seen: "Callable[[], object]",
    restore_backup: "Callable[[], object]",
    settings: "Settings",
    folder: Path,
) -> int:
    """Show the window until it is closed; gives the exit code.

    The frame of the window is on the screen first, and `when_seen` is called. Then the store is opened, and meanwhile
    the first view is built.
    """
    app = application()
    window = MainWindow()
    window.show_empty(_paper(settings))
    QApplication.processEvents()
    _note_time("first-window")

    when_seen()
    from ui.crash import Watch
    from ui.desk import Desk
    from ui.language import speak
    from ui.look import apply_look
    from ui.settling import settle_soon

    speak(app, settings.language)
    apply_look(app, settings)
    desk = Desk(open_store=open_store, restore_backup=restore_backup, settings=settings, folder=folder)
    desk.start()
    window.begin(desk)
    Watch(desk, window)
    desk.glimpsed.connect(lambda _found: _note_time("plans-listed"))
    desk.listed.connect(lambda _plans: _note_time("plans-listed"))
    desk.listed.connect(lambda _plans: _note_time("every-plan-listed"))
    settle_soon(window)
    return app.exec()


def _paper(settings: "Settings") -> str:
    """The colour of an empty window, as near as can be told before the look is brought in."""
    name = settings.theme
    if name == "system":
        name = "dark" if QApplication.palette().window().color().lightness() < _DARK else "light"
    return palette(name, settings.tint if name == "light" else "").bg


def _note_time(moment: str) -> None:
    if os.environ.get(TIMES):
        # All that was laid out is painted; what waits for a quieter moment goes on waiting.
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents()
        sys.stderr.write(f"{moment} {time.time():.4f}\n")
        sys.stderr.flush()
