"""What screen readers are told beyond what Qt tells them: the heading role, and things that just happened."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from ui.controls.labels import FlowedLabel, Heading

_KEPT: Final[dict[int, QAccessibleInterface]] = {}
"""Interfaces that Qt asked for; Python must not drop them while their widget lives."""


class _HeadingInterface(QAccessibleWidget):
    """A heading whose name follows its words."""

    def __init__(self, label: FlowedLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading, "")
        self._label = label

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._label.words()
        return super().text(kind)


def install() -> None:
    """Teach Qt the heading role. Call once, after the application is made."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, words: str, assertive: bool = False) -> None:
    """Say to screen readers what has just happened: politely, or at once where something is wrong."""
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)


def kept_interfaces() -> int:
    """How many headings are alive for screen readers: what is left over after pages are gone would be a leak."""
    return len(_KEPT)


def _interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Heading) or class_name != "Heading" or thing.level != 1:
        return None
    made = _HeadingInterface(thing)
    key = id(thing)
    _KEPT[key] = made
    thing.destroyed.connect(lambda: _KEPT.pop(key, None))
    return made
