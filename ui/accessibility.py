"""What screen readers are told beyond what Qt tells them: roles such as heading, and things that just happened."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from ui.controls.labels import FlowedLabel

_TAUGHT: Final = "headingRole"
_KEPT: Final[dict[int, QAccessibleInterface]] = {}
"""Interfaces that Qt asked for; Python must not drop them while their widget lives."""


class _OwnRole(QAccessibleWidget):
    """A widget with a role of its own, whose name follows its words."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role, "")
        self._widget = widget

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and isinstance(self._widget, FlowedLabel):
            return self._widget.accessibleName() or self._widget.words()
        return super().text(kind)


def install() -> None:
    """Teach Qt the roles it has no widget for: a widget says its own as `accessible_role`, such as a heading.

    Once the application is made. A second call does nothing.
    """
    app = QApplication.instance()
    if app is not None and not app.property(_TAUGHT):
        QAccessible.installFactory(_interface)
        app.setProperty(_TAUGHT, True)


def announce(widget: QWidget, words: str, assertive: bool = False) -> None:
    """Say to screen readers what has just happened: politely, or at once where something is wrong."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)


def kept_interfaces() -> int:
    """How many such widgets are alive for screen readers: what is left over after pages are gone would be a leak."""
    return len(_KEPT)


def _interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for every class that a thing is, the nearest first; the nearest is enough."""
    role = getattr(thing, "accessible_role", None)
    if role is None or class_name != type(thing).__name__ or not isinstance(thing, QWidget):
        return None
    made = _OwnRole(thing, role)
    key = id(thing)
    _KEPT[key] = made
    thing.destroyed.connect(lambda: _KEPT.pop(key, None))
    return made
