import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.aside import Aside


def test_the_job_is_done_elsewhere_and_its_answer_comes_in_the_windows_thread(qtbot: QtBot) -> None:
    home = QObject()
    heard: list[tuple[object, threading.Thread]] = []
    aside = Aside(threading.current_thread, home)
    aside.done.connect(lambda value: heard.append((value, threading.current_thread())))
    with qtbot.waitSignal(aside.done, timeout=3000):
        aside.start()
    ((worked_in, heard_in),) = heard
    assert heard_in is threading.main_thread()
    assert worked_in is not heard_in


def test_an_error_of_the_job_is_handed_over_whole(qtbot: QtBot) -> None:
    def job() -> None:
        raise ValueError("no such page")

    home = QObject()
    aside = Aside(job, home)
    with qtbot.waitSignal(aside.failed, timeout=3000) as caught:
        aside.start()
    assert isinstance(caught.args[0], ValueError)


@pytest.mark.parametrize("times", [30])
def test_a_window_that_is_gone_when_the_answer_comes_harms_nobody(qtbot: QtBot, times: int) -> None:
    for _ in range(times):
        home, gate = QObject(), threading.Event()
        aside = Aside(gate.wait, home)
        aside.start()
        home.deleteLater()
        gate.set()
        qtbot.wait(2)
