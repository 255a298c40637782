"""What the window does once the plans are there and nobody asks for anything: it gets ready for the first question."""

import gc
from collections.abc import Iterator
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

SETTLED_MS: Final = 600
"""So long after the first view was made the plans are drawn, and whoever starts is still looking."""

REST_MS: Final = 30
"""Between two things that are made ready, so that every click and every letter has its turn."""


def settle_soon(window: QObject) -> None:
    """Begin when the window has been there for a moment, and end with it."""
    QTimer.singleShot(SETTLED_MS, window, lambda: _go_on(window, get_ready()))


def get_ready() -> Iterator[str]:
    """Bring in the walk, its words and its pages, one with each step; at last nothing that is there is looked at again.

    What is there by then stays until the end: to search it for what can be thrown away would hold up a letter for
    longer than anybody should wait.
    """
    yield import_module("ui.question_page").__name__
    yield import_module("ui.wizard").__name__
    from app.interview.pages import page_specs
    from ui.pages import OWN, page_class

    yield str(len(page_specs()))
    for page in OWN:
        yield page_class(page).__name__
    gc.freeze()
    gc.enable()


def _go_on(window: QObject, steps: Iterator[str]) -> None:
    if next(steps, None) is not None:
        QTimer.singleShot(REST_MS, window, lambda: _go_on(window, steps))
