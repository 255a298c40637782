"""A window is only opened where there is a screen for it."""

import shutil
import subprocess
import sys
import time

import pytest

from app.display import has_display

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")


@linux
def test_without_any_screen_there_is_none() -> None:
    assert not has_display({})
    assert not has_display({"DISPLAY": "", "WAYLAND_DISPLAY": ""})


@linux
def test_a_screen_that_does_not_answer_is_none() -> None:
    assert not has_display({"DISPLAY": ":9871"})
    assert not has_display({"DISPLAY": "nonsense"})


def test_a_platform_that_somebody_chose_is_believed() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})


@linux
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="needs Xvfb")
def test_a_screen_that_answers_is_found() -> None:
    with subprocess.Popen(["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as screen:
        try:
            number = screen.stdout.readline().decode().strip() if screen.stdout else ""
            patience = time.monotonic() + 10
            while not has_display({"DISPLAY": f":{number}"}) and time.monotonic() < patience:
                time.sleep(0.05)
            assert has_display({"DISPLAY": f":{number}"})
        finally:
            screen.terminate()
