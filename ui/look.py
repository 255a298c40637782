"""Turns the settings into the look of the application, and follows the computer where the person said so."""

from typing import Final

from PySide6.QtWidgets import QApplication

from app.settings import Settings
from ui.theme import Theme, apply, system_reduces_motion, system_theme
from ui.tokens import palette

SIZES: Final = (100, 125, 150, 175, 200)
"""The text sizes that keys and buttons step through, in per cent."""


def theme_of(settings: Settings) -> Theme:
    """The theme these settings ask for; "system" is what this computer is set to."""
    name = system_theme() if settings.theme == "system" else settings.theme
    return Theme(
        palette=palette(name, settings.tint if name == "light" else ""),
        scale=settings.text_size / 100,
        roomy=settings.roomy,
        reduce_motion=settings.reduce_motion or system_reduces_motion(),
    )


def apply_look(app: QApplication, settings: Settings) -> None:
    """Draw everything as these settings ask, at once."""
    apply(app, theme_of(settings))


def next_size(size: int, by: int) -> int:
    """The text size one step larger or smaller, within the sizes there are."""
    steps = [known for known in SIZES if (known > size if by > 0 else known < size)]
    return size if not steps else steps[0] if by > 0 else steps[-1]
