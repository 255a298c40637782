"""What goes into the frozen program and what stays out: shared by the recipes of Linux and macOS.

Qt is taken by a list of what may come along, never by one of what may not: a new version brings nothing unseen.
"""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final

ROOT: Final = Path(__file__).parent.parent
ROOMS: Final = ("app", "ui", "db")
RESOURCES: Final = ROOT / "resources"
FRONT_PAGE: Final = RESOURCES / "pictures"
"""The pictures that lie here loose are for the front page of the project; those in its folders are the program's."""

LEFT_OUT: Final = (
    # The way to other machines: the program has none.
    *("ftplib", "http", "smtplib", "socketserver", "ssl", "_ssl", "urllib.request", "webbrowser", "xmlrpc"),
    *("PySide6.QtNetwork", "PySide6.QtDBus"),
    # A second SQLite beside the one that keeps the plans would undo its locks.
    *("sqlite3", "_sqlite3"),
    # hashlib has its own sums; without these two there is no OpenSSL to keep up to date.
    *("_hashlib", "_uuid"),
    # What only makers use.
    *("babel.messages", "bdb", "curses", "distutils", "doctest", "lib2to3", "multiprocessing", "pdb", "pip", "pydoc"),
    *("readline", "setuptools", "tkinter", "unittest", "_pytest", "hypothesis", "sqlalchemy.testing"),
    # Parts of libraries for what the program does not do.
    *("lxml.html", "lxml.isoschematron", "lxml.objectify", "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql"),
    *("sqlalchemy.dialects.oracle", "sqlalchemy.dialects.postgresql"),
)

PLUGINS: Final = (
    "iconengines/*qsvgicon*",
    "imageformats/*qsvg*",
    "platforminputcontexts/*compose*",
    "platforminputcontexts/*ibus*",
    "platforms/*qcocoa*",
    "platforms/*qoffscreen*",
    "platforms/*qxcb*",
    "platformthemes/*qxdgdesktopportal*",
    "printsupport/*",
    "styles/*qmacstyle*",
)
"""Qt's plugins that come along. No OpenGL, no network, no QML, no Wayland: a Wayland desktop shows X11 windows too."""

QT: Final = ("Core", "DBus", "Gui", "OpenGL", "PrintSupport", "Svg", "Widgets", "XcbQpa")
"""Qt's own libraries that come along. QtGui needs DBus for screen readers, XcbQpa is linked to OpenGL."""


def modules() -> list[str]:
    """Every module of the program: some are imported by a name that is put together while it runs."""
    files = (file.relative_to(ROOT) for room in ROOMS for file in sorted((ROOT / room).rglob("*.py")))
    return [".".join(file.with_suffix("").parts).removesuffix(".__init__") for file in files]


def data() -> list[tuple[str, str]]:
    """The folders that are read while the program runs, each with its place beside the rooms."""
    folders = [path for path in sorted([*RESOURCES.iterdir(), *FRONT_PAGE.iterdir()]) if path.is_dir()]
    return [(str(folder), str(folder.relative_to(ROOT))) for folder in folders if folder != FRONT_PAGE]


def languages() -> set[str]:
    """The languages whose words come along: English and each one there is a catalogue for."""
    return {"en", *(file.parts[-3] for file in (RESOURCES / "locale").glob("*/LC_MESSAGES/*"))}


def comes_along(place: str) -> bool:
    """Whether a file that the freezer found, with its place in the program's folder, is one that the program needs."""
    path = PurePosixPath(place)
    match path.parts:
        case ("PySide6", "Qt", "translations", name):
            return any(name == f"qtbase_{language}.qm" for language in _with_wider(languages()))
        case ("PySide6", "Qt", "plugins", *rest):
            return any(fnmatchcase("/".join(rest), pattern) for pattern in PLUGINS)
        case ("PySide6", "Qt", "lib", name, *_) | (name,) if "Qt" in name:
            return any(fnmatchcase(name, pattern) for part in QT for pattern in (f"libQt6{part}.*", f"Qt{part}*"))
        case ("PySide6", "Qt", "lib", name, *_):
            return name.startswith("libicu")
        case ("babel", "locale-data", name):
            return PurePosixPath(name).stem in {"root", *_with_wider(languages()), "en_001", "en_GB"}
        case ("docx", "templates", *_) | ("lxml", "isoschematron", *_):
            return False
        case _:
            return True


def _with_wider(codes: set[str]) -> Iterator[str]:
    """Each language with the one it is a kind of: British English looks things up in English."""
    for code in codes:
        yield code
        yield code.partition("_")[0]
