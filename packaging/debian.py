"""What the program and its tests need from the system: looked for on any Linux, installed on Debian and Ubuntu."""

import ctypes
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Final

import bootstrap

WINDOW_LIBRARIES: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Qt's own: each file it loads, and the package that has it. Without some of them Qt ends the program with a riddle."""

TEST_PACKAGES: Final = (
    "appstream",
    "at-spi2-core",
    "binutils",
    "chrpath",
    "dbus",
    "desktop-file-utils",
    "dpkg-dev",
    "fonts-liberation2",
    "gir1.2-atspi-2.0",
    "gir1.2-freedesktop",
    "libreoffice-writer-nogui",
    "lintian",
    "man-db",
    "poppler-utils",
    "python3-gi",
    "xauth",
    "xvfb",
)
"""A display nobody sees, a screen reader's view of the window, a word processor for the documents, letters for it; and
what makes and judges a package for Debian."""

WINDOWS_TOOLS: Final = {
    "makensis": "nsis",
    "osslsigncode": "osslsigncode",
    "wixl": "wixl",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "x86_64-w64-mingw32-windres": "binutils-mingw-w64-x86-64",
}
"""What makes the files for Windows: each program, and the package that has it."""

WINE: Final = ("wine", "wine64")
"""What tries them, on the processors that Windows runs on."""


def ensure_window_libraries(*, required: bool) -> None:
    """Install the libraries that Qt needs and the system has not.

    Raises `CannotStartError` when they are `required` and cannot be installed from here.
    """
    stamp = bootstrap.VENV / "window-libraries-found"
    if not sys.platform.startswith("linux") or stamp.exists():
        return
    missing = missing_window_libraries()
    if not missing or install(missing):
        stamp.touch()
    elif required:
        raise bootstrap.CannotStartError(
            f"The window needs parts of the system that are missing. {how_to_install(missing)}"
        )


def missing_window_libraries() -> list[str]:
    """The packages of the libraries that Qt needs and the system has not."""
    return [package for file, package in WINDOW_LIBRARIES.items() if not loads(file)]


def ensure_for_building(commands: Mapping[str, str]) -> None:
    """Install the packages of these commands and of Qt's libraries that are not here: building needs them all.

    Raises `CannotStartError` where that cannot be.
    """
    missing = {package for command, package in commands.items() if not shutil.which(command)}
    missing |= set(missing_window_libraries())
    if missing and not install(sorted(missing)):
        raise bootstrap.CannotStartError(f"What it takes to build is missing. {how_to_install(sorted(missing))}")


def ensure_test_packages() -> list[str]:
    """Install the packages that only the tests need; gives those that are still missing."""
    if not shutil.which("dpkg-query"):
        return []
    for_windows = (*WINDOWS_TOOLS.values(), *WINE) if platform.machine() == "x86_64" else ()
    missing = [package for package in (*TEST_PACKAGES, *for_windows) if not _installed(package)]
    return [] if not missing or install(missing) else missing


def loads(file: str) -> bool:
    """Whether the system has this library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages where that needs no password; tells whether they are there now."""
    if not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        rights = []
    elif shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        rights = ["sudo", "-n"]
    else:
        return False
    print(f"Installing {', '.join(packages)}.", flush=True)
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _succeeds([*apt, "update"])
    return _succeeds([*apt, "install", "--yes", "--no-install-recommends", *packages])


def how_to_install(packages: Sequence[str]) -> str:
    """One sentence: the line to type, or what to ask for where there is no apt."""
    if shutil.which("apt-get"):
        return f"Type this once, then start again:\nsudo apt-get install {' '.join(packages)}"
    return f"Install what Debian calls {', '.join(packages)} in the way of your system, then start again."


def _installed(package: str) -> bool:
    asked = subprocess.run(["dpkg-query", "-W", "-f=${db:Status-Status}", package], capture_output=True, text=True)
    return asked.stdout == "installed"


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
