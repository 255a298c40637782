"""Does with the window what a person's hands do, by the permanent ids of its controls: for the self-test and tests."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit, QWidget

PATIENCE: Final = 60.0
"""How many seconds a thing may take to appear."""


class Hand:
    """Presses, writes and chooses in one window. Raises `LookupError` when what it reaches for is not there."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def find(self, identifier: str) -> QWidget:
        """The control with this id that can be seen; scrolling it into sight is the window's business."""
        self.settle()
        found = [widget for widget in self.window.findChildren(QWidget, identifier) if widget.isVisible()]
        if len(found) != 1:
            raise LookupError(f"{identifier}: {len(found)} found")
        return found[0]

    def has(self, identifier: str) -> bool:
        """Such a control can be seen."""
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, identifier))

    def press(self, identifier: str) -> None:
        """Press a button, or choose a card."""
        button = self.find(identifier)
        if not isinstance(button, QAbstractButton):
            raise LookupError(f"{identifier} is no button")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
        self.settle()

    def pick(self, identifier: str, entry: str) -> None:
        """Press a button that opens a menu, and choose the entry with this name."""
        self.press(identifier)
        menu = QApplication.activePopupWidget()
        chosen = [one for one in menu.actions() if one.objectName() == f"{identifier}.{entry}"] if menu else []
        if menu is None or len(chosen) != 1:
            raise LookupError(f"{identifier}.{entry}: {len(chosen)} found")
        chosen[0].trigger()
        menu.close()
        self.settle()

    def write(self, identifier: str, words: str) -> None:
        """Write in a box instead of what is there, as if it were typed."""
        box = self.find(identifier)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(box, QLineEdit):
            box.selectAll()
            box.insert(words)
            box.textEdited.emit(box.text())
        elif isinstance(box, QTextEdit):
            box.selectAll()
            box.insertPlainText(words)
        else:
            raise LookupError(f"{identifier} is no box to write in")
        self.settle()

    def wait_for(self, happened: Callable[[], bool], what: str) -> None:
        """Let the window work until something has happened. Raises `LookupError` when it does not."""
        end = time.monotonic() + PATIENCE
        while not happened():
            if time.monotonic() > end:
                raise LookupError(what)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def settle(self) -> None:
        """Let the window do what is waiting."""
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete: pages that were left go now
