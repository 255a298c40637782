"""What of Python and of the libraries goes into the Windows program. Qt comes by a list of what is needed."""

from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import frozen

RUNTIME: Final = (
    "python311.dll", "libffi-8.dll", "_asyncio.pyd", "_bz2.pyd", "_ctypes.pyd", "_decimal.pyd", "_elementtree.pyd",
    "_lzma.pyd", "_overlapped.pyd", "_queue.pyd", "_socket.pyd", "_uuid.pyd", "_zoneinfo.pyd", "pyexpat.pyd",
    "select.pyd", "unicodedata.pyd",
)  # fmt: skip
"""Of Python itself. Not its SQLite, which would be a second one beside ours; nothing that encrypts what goes over a
network. `_socket` and `_overlapped` stay because the database library imports asyncio, which it never uses."""

COMPILERS: Final = ("vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
"""Microsoft's own libraries for what its compiler made; Qt brings newer ones than Python does."""

LEFT_OUT_OF_PYTHON: Final = frozenset(
    {
        "config-*", "curses", "dbm", "distutils", "ensurepip", "idlelib", "lib-dynload", "lib2to3", "msilib",
        "pydoc_data", "site-packages", "sqlite3", "test", "tests", "tkinter", "turtledemo", "unittest", "venv",
        "wsgiref", "xmlrpc", "_sysconfigdata*", "__phello__*", "antigravity.py", "this.py", "turtle.py",
        "webbrowser.py",
    }
)  # fmt: skip

_QT_PARTS: Final = ("Core", "Gui", "PrintSupport", "Svg", "Widgets")
_QT: Final = (
    "__init__.py", "_config.py", "_git_pyside_version.py", "pyside6.abi3.dll", "support/__init__.py",
    "support/deprecated.py", "plugins/iconengines/qsvgicon.dll", "plugins/imageformats/qgif.dll",
    "plugins/imageformats/qico.dll", "plugins/imageformats/qjpeg.dll", "plugins/imageformats/qsvg.dll",
    "plugins/platforms/qoffscreen.dll", "plugins/platforms/qwindows.dll", "plugins/styles/qmodernwindowsstyle.dll",
    *(f"Qt6{part}.dll" for part in _QT_PARTS), *(f"Qt{part}.pyd" for part in _QT_PARTS),
)  # fmt: skip
_SHIBOKEN: Final = ("*.py", "Shiboken.pyd", "shiboken6.abi3.dll")

_LEFT_OUT_OF_LIBRARIES: Final = (
    # What only its makers use: tests, types, sources of what is compiled.
    *("*/tests/*", "*/testing/*", "*.pyi", "*/py.typed", "*.pyx", "*.pxd", "*.pxi", "*.h", "lxml/includes/*"),
    # Parts of libraries for what the program does not do.
    *("babel/messages/*", "docx/templates/default-docx-template/*", "lxml/html/*", "lxml/isoschematron/*"),
    *("lxml/objectify*", "sqlalchemy/dialects/mssql/*", "sqlalchemy/dialects/mysql/*", "sqlalchemy/dialects/oracle/*"),
    "sqlalchemy/dialects/postgresql/*",
    # What the name of a part and its licence do not need.
    *("*.dist-info/RECORD", "*.dist-info/WHEEL", "*.dist-info/entry_points.txt", "*.dist-info/sboms/*"),
    "*.dist-info/top_level.txt",
)
_ZONES: Final = ("Europe/London", "GMT", "UTC", "Etc/UTC", "Etc/GMT")


def comes_along(file: str) -> bool:
    """Whether this file of a wheel is needed."""
    room, _, rest = file.partition("/")
    match room:
        case "PySide6":
            return rest in _QT or (rest.startswith("translations/") and frozen.comes_along(f"PySide6/Qt/{rest}"))
        case "shiboken6":
            return any(fnmatchcase(rest, wanted) for wanted in _SHIBOKEN)
        case "babel" if rest.startswith("locale-data/"):
            return frozen.comes_along(file)
        case "tzdata" if rest.startswith("zoneinfo/"):
            return rest.endswith("__init__.py") or rest.removeprefix("zoneinfo/") in _ZONES
        case _:
            return not any(fnmatchcase(file, unwanted) for unwanted in _LEFT_OUT_OF_LIBRARIES)


def of_python(file: Path) -> bool:
    """Whether this file of Python's own library, by its place in it, is needed."""
    return not any(fnmatchcase(part, unwanted) for part in file.parts for unwanted in LEFT_OUT_OF_PYTHON)
