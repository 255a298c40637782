"""A view: what the whole window shows at a time, such as the plans, one plan, or the settings."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.plan.place import Place
from ui.desk import Desk


@dataclass(frozen=True, slots=True)
class GoTo:
    """Where a view wants to lead: another view by name, with a plan and a place in it where that matters."""

    view: str
    plan_id: str = ""
    place: Place | None = None


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
