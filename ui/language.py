"""Lets the window speak the language of the settings, and run the way that language runs."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.i18n import Texts, use

RIGHT_TO_LEFT: Final = ("ar", "ckb", "fa", "he", "pa_Arab", "ps", "ur")
"""The languages, by the beginning of their codes, that are written from right to left."""


def speak(app: QApplication, language: str) -> None:
    """Speak this language (a code such as `en_GB`) from the next view on. Where it has no words, English stands."""
    use(Texts(language))
    backwards = language.startswith(RIGHT_TO_LEFT)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if backwards else Qt.LayoutDirection.LeftToRight)
