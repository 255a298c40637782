from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.i18n import use, window_texts
from ui.application import application
from ui.language import speak


def test_the_window_runs_the_way_its_language_runs(qtbot: QtBot) -> None:
    app, before = application(), window_texts()
    try:
        for language, direction in (
            ("ur", Qt.LayoutDirection.RightToLeft),
            ("pl", Qt.LayoutDirection.LeftToRight),
            ("ar_EG", Qt.LayoutDirection.RightToLeft),
            ("en_GB", Qt.LayoutDirection.LeftToRight),
        ):
            speak(app, language)
            assert app.layoutDirection() == direction
            assert window_texts().language == language
    finally:
        use(before)
