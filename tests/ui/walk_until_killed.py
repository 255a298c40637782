"""Started by a test: walks to each page in a window of its own, writes there, says so, and waits to be killed.

`python walk_until_killed.py FOLDER`: for each place that is read from standard input, a copy of this process opens the
window on the store in FOLDER, goes there, writes in every box, and prints `saved` once that is on the disk.
"""

import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

# Everything heavy is imported before the copies are made, so that each of them starts at once.
import db.store
import ui.home
import ui.pages.answers_page
import ui.question_page  # noqa: F401
from app.plan.place import Place
from app.settings import Settings
from ui.application import application
from ui.desk import Desk
from ui.go_to import GoTo
from ui.hand import Hand
from ui.look import apply_look
from ui.main_window import MainWindow

NAMES = ("step.text", "name.name")


def live(folder: Path, plan_id: str, place: Place) -> None:
    """The life of one copy, until it is killed."""
    settings = Settings()
    apply_look(application(), settings)
    desk = Desk(
        open_store=lambda: db.store.open_store(folder),
        settings=settings,
        folder=folder,
        today=lambda: date(2026, 11, 21),
    )
    window = MainWindow(desk)
    window.resize(1366, 768)
    window.show()
    hand = Hand(window)
    desk.start()
    window.go(GoTo("walk", plan_id, place))
    hand.wait_for(lambda: window.walks_at(place.page), f"{place} was not shown")
    hand.settle()
    for box in boxes(window):
        hand.write(box, f"killed on {place.page}")
    hand.wait_for(lambda: not desk.autosave.is_waiting, "it was not saved")
    sys.stdout.write("saved\n")
    sys.stdout.flush()
    while True:
        hand.write(boxes(window)[0], "typed when it was killed") if boxes(window) else hand.settle()


def boxes(window: QWidget) -> list[str]:
    """The ids of the boxes to write words in."""
    found = [box for kind in (QLineEdit, QTextEdit) for box in window.findChildren(kind) if box.isVisible()]
    return [box.objectName() for box in found if not box.objectName().endswith((".day", ".month", ".year"))]


def main(folder: Path) -> None:
    """Make a copy for each line, and end when there are no more."""
    for line in sys.stdin:
        plan_id, place = line.split()
        child = os.fork()
        if child == 0:
            live(folder, plan_id, Place.parse(place) or Place("who"))
        sys.stdout.write(f"started {child}\n")
        sys.stdout.flush()
        os.waitpid(child, 0)
        sys.stdout.write("gone\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
