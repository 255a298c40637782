"""Dresses the application for the tests of the kit, and undresses it again."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.accessibility import install
from ui.application import application
from ui.controls.focus_frame import FocusFrame
from ui.theme import Theme, apply

Show = Callable[..., QWidget]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The program's own application, drawn in its own style."""
    return application()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme, from left to right, whatever a test does to it."""
    install()
    apply(qapp, Theme())
    yield qapp
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply(qapp, Theme())


@pytest.fixture
def show(dressed: QApplication) -> Iterator[Show]:
    """Shows widgets one under the other in a window of this width."""
    windows: list[QWidget] = []

    def show_in_window(*widgets: QWidget, width: int = 720) -> QWidget:
        window = QWidget()
        rows = QVBoxLayout(window)
        rows.setContentsMargins(20, 20, 20, 20)
        for widget in widgets:
            rows.addWidget(widget)
        rows.addStretch(1)
        FocusFrame(window)
        window.resize(width, max(rows.heightForWidth(width), 200))
        window.show()
        window.activateWindow()
        for _ in range(3):
            dressed.processEvents()
        windows.append(window)
        return window

    yield show_in_window
    for window in windows:
        window.hide()
        window.deleteLater()
    dressed.processEvents()
