"""Compiles our own small programs: those that start Steps Towards, and the library that passes calls on to Python."""

import tempfile
from pathlib import Path
from typing import Final

from release import Release
from windows.icon import write_icon
from windows.pe import Pe
from windows.tools import run_tool

HERE: Final = Path(__file__).parent
WINDOW: Final = "steps-towards.exe"
SCRIPTS: Final = "steps-towards-console.exe"
"""The same program for scripts: it waits, and what it says can be read in a console."""

_COMPILE: Final = ("x86_64-w64-mingw32-gcc", "-Os", "-s", "-Wall", "-Wextra", "-Werror", "-municode")
_SAME_BYTES: Final = "-Wl,--no-insert-timestamp"


def compile_launchers(folder: Path, release: Release) -> None:
    """Put the two starting programs in the folder. Raises `CannotStartError`."""
    write_icon(folder / "steps-towards.ico")
    for name, way in ((WINDOW, ["-mwindows"]), (SCRIPTS, ["-mconsole", "-DFOR_SCRIPTS"])):
        with tempfile.TemporaryDirectory() as made:
            facts = Path(made) / "facts.res"
            _describe(name, folder, facts, release)
            parts = (HERE / "launcher.c", facts)
            run_tool(*_COMPILE, *way, _SAME_BYTES, "-o", folder / name, *parts, moment=release.moment)
    (folder / "steps-towards.ico").unlink()


def compile_stable_python(runtime: Path, moment: int) -> None:
    """Make `python3.dll`, which the libraries of Qt ask for and which passes every call on to `python311.dll`.

    The one that Python brings is not in the wheel; like ours it holds nothing but names.
    """
    names = Pe(runtime / "python311.dll").gives()
    with tempfile.TemporaryDirectory() as made:
        listed = Path(made) / "python3.def"
        passed_on = "".join(f"  {name} = python311.{name}\n" for name in names)
        listed.write_text(f'LIBRARY "python3.dll"\nEXPORTS\n{passed_on}', encoding="ascii")
        # A library without code of its own, always at the same place in memory so that its bytes are the same.
        bare = ("-shared", "-nostdlib", "-nostartfiles", "-Wl,--entry=0", "-Wl,--disable-auto-image-base")
        place = ("-Wl,--image-base=0x1e0000000", _SAME_BYTES)
        run_tool(*_COMPILE[:3], *bare, *place, "-o", runtime / "python3.dll", listed, moment=moment)


def _describe(name: str, pictures: Path, target: Path, release: Release) -> None:
    numbers = ",".join([*release.version.split("."), "0"])
    facts = (f"-DVERSION_NUMBERS={numbers}", f'-DVERSION_TEXT=\\"{release.version}\\"', f'-DFILE_NAME=\\"{name}\\"')
    compiler = ("x86_64-w64-mingw32-windres", "-c", "65001", *facts, "-I", pictures, "-I", HERE)
    run_tool(*compiler, HERE / "launcher.rc", "-O", "coff", "-o", target, moment=release.moment)
