"""Makes the installer for one person, which removes on the last day exactly the files it put there on the first."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from release import Release
from windows.icon import write_icon, write_picture
from windows.tools import run_tool

SCRIPT: Final = Path(__file__).parent / "installer.nsi"


def write_installer(folder: Path, target: Path, release: Release, *, quick: bool = False) -> None:
    """Put the program's folder in an installer, small; or large but `quick`, to try it. Raises `CannotStartError`."""
    with tempfile.TemporaryDirectory() as made:
        files, icon, picture = (Path(made) / name for name in ("files.nsh", "steps-towards.ico", "beside.bmp"))
        files.write_text("\n".join(_files(folder)), encoding="utf-8")
        write_icon(icon)
        write_picture(picture)
        os.utime(picture, (release.moment, release.moment))  # It is packed with its time.
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) // 1024
        facts = {
            "VERSION": release.version,
            "OUT": target,
            "ICON": icon,
            "PICTURE": picture,
            "FILES": files,
            "KILOBYTES": size,
        }
        given = [*(f"-D{name}={value}" for name, value in facts.items()), *(["-DQUICK"] if quick else [])]
        run_tool("makensis", "-V2", "-INPUTCHARSET", "UTF8", *given, SCRIPT, moment=release.moment)


def _files(folder: Path) -> Iterator[str]:
    """The lines that put every file and that remove it, sorted: a folder is not always read in the same order."""
    inside = sorted(folder.rglob("*"))
    folders = [folder, *(path for path in inside if path.is_dir())]
    yield "!macro PUT_FILES"
    for room in folders:
        yield f'SetOutPath "{_installed(room, folder)}"'
        yield from (f'File "{_quoted(str(file))}"' for file in inside if file.parent == room and file.is_file())
    yield "!macroend\n!macro REMOVE_FILES"
    yield from (f'Delete "{_installed(file, folder)}"' for file in inside if file.is_file())
    yield from (f'RMDir "{_installed(room, folder)}"' for room in reversed(folders[1:]))
    yield "!macroend\n"


def _installed(path: Path, folder: Path) -> str:
    return "$INSTDIR" + _quoted("".join(f"\\{part}" for part in path.relative_to(folder).parts))


def _quoted(path: str) -> str:
    return path.replace("$", "$$")
