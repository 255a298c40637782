"""What every test starts from: a window nobody sees, no network, a folder of its own, and the same luck each time."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

# Two of us may share one slow machine: a slow example is no failure, a wrong one is.
settings.register_profile("house", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows that the tests open")


def pytest_configure(config: pytest.Config) -> None:
    # Before anything imports Qt: without a display it would end the whole run.
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program never speaks to another machine, and so neither does a test of it."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise AssertionError("The program tried to open a network connection.")

    for way_out in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, way_out, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[Path]:
    """An empty folder for the plans of one test."""
    folder = tmp_path / "data"
    folder.mkdir()
    yield folder
