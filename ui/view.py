"""A view: what the whole window shows at a time, such as the plans, one plan, or the settings."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.desk import Desk


class View(QWidget):
    """The frame of every view. `wants` carries a `GoTo`; `can_undo` words and a function that takes something back;
    `titled` a new title."""

    wants = Signal(object)
    can_undo = Signal(str, object)
    titled = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def title(self) -> str:
        """What the window is called while it shows this view."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the focus to what a person most likely wants."""
        raise NotImplementedError

    def key(self, shortcut: str) -> None:
        """A key of `ui.shortcuts` was pressed that the window leaves to its view."""

    def while_here(self, then: Callable[..., None]) -> Callable[..., None]:
        """The same function, which does nothing once this view is gone: answers of the store can come late."""

        def call(*answer: Any) -> None:
            if isValid(self):
                then(*answer)

        return call
