"""What every test starts from: a window nobody sees, no network, a folder of its own, and the same luck each time."""

import os
import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import HealthCheck, settings

from app.i18n import DOMAIN, LOCALES, Texts, use, window_texts

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


ACCENTED = str.maketrans("AEIOUYaceinouyz", "ÅÉÎÖÛÝàçéîñôüýž")
PLACEHOLDER = re.compile(r"(\{\w*\})")


def longer_and_accented(sentence: str) -> str:
    """A sentence as a language might say it that nobody here speaks: in brackets, accented, 40 % longer."""
    said = "".join(
        part if PLACEHOLDER.fullmatch(part) else part.translate(ACCENTED) for part in PLACEHOLDER.split(sentence)
    )
    return f"⟦{said}{' ~' * max(1, len(sentence) // 5)}⟧"


def from_right_to_left(sentence: str) -> str:
    """A sentence as it would stand in Urdu or Arabic: every word runs the other way, placeholders stay."""
    return "".join(
        part if PLACEHOLDER.fullmatch(part) else re.sub(r"[^\W\d_]+", "\u202e\\g<0>\u202c", part)
        for part in PLACEHOLDER.split(sentence)
    )


PSEUDO_LANGUAGES: dict[str, Callable[[str], str]] = {"en_XA": longer_and_accented, "en_XB": from_right_to_left}


@pytest.fixture(scope="session")
def pseudo_locales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of catalogues in which every sentence of the program is translated, so that an untranslated one shows.

    `en_XA` is longer, accented and in brackets (⟦ ⟧); `en_XB` runs from right to left.
    """
    folder = tmp_path_factory.mktemp("locale")
    for language, say in PSEUDO_LANGUAGES.items():
        with (LOCALES / f"{DOMAIN}.pot").open("rb") as template:
            catalogue = read_po(template)
        for message in catalogue:
            if message.id:
                plural = not isinstance(message.id, str)
                message.string = tuple(map(say, message.id)) if plural else say(str(message.id))
        (folder / language / "LC_MESSAGES").mkdir(parents=True)
        with (folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("wb") as file:
            write_mo(file, catalogue)
    return folder


@pytest.fixture(params=sorted(PSEUDO_LANGUAGES))
def pseudo_language(request: pytest.FixtureRequest, pseudo_locales: Path) -> Iterator[str]:
    """Let the window speak each pseudo-language in turn; gives its name."""
    before = window_texts()
    use(Texts(request.param, pseudo_locales))
    yield request.param
    use(before)
