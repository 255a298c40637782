"""Which way typed words run: by what is typed, not by the language of the window."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def runs_from_right(words: str) -> bool | None:
    """Whether the first letter with a direction runs from right to left; None when there is no such letter."""
    for letter in words:
        found = unicodedata.bidirectional(letter)
        if found in ("R", "AL"):
            return True
        if found == "L":
            return False
    return None


def turn(field: QWidget, words: str) -> None:
    """Let the field run the way its words run; an empty field runs as the window does."""
    from_right = runs_from_right(words)
    if from_right is None:
        field.unsetLayoutDirection()
    else:
        field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
