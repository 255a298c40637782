"""Makes everything for Windows: the folder, the portable zip, the installer for one person, the package for schools."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import debian
from parts import Part
from release import NAME, Release, this_release
from windows.archive import write_zip
from windows.folder import assemble, set_moment
from windows.installer import write_installer
from windows.msi import write_msi
from windows.runtime_parts import runtime_parts

MARKER: Final = Path(__file__).parent / "portable.txt"


def build(out: Path, tell: Callable[[str], None], *, quick: bool = False) -> list[Path]:
    """Make the files in the folder `out`, telling of each stage in a line; gives them. `quick` packs nothing small.

    `steps-towards-VERSION-windows` stays beside them: the program's folder, unpacked. Raises `CannotStartError`.
    """
    debian.ensure_for_building(debian.WINDOWS_TOOLS)
    release = this_release()
    name = f"{NAME}-{release.version}-windows"
    folder, portable = out / name, out / f"{name}-portable.zip"
    installer, package = out / f"{name}-setup.exe", out / f"{name}.msi"
    shutil.rmtree(folder, ignore_errors=True)
    assemble(folder, release, tell)
    tell("windows: portable zip")
    _write_portable(folder, portable, release)
    tell("windows: installer for one person")
    write_installer(folder, installer, release, quick=quick)
    tell("windows: package for many computers")
    write_msi(folder, package, release)
    return [portable, installer, package]


def parts() -> list[Part]:
    """What comes along on Windows besides what comes along everywhere."""
    return runtime_parts()


def _write_portable(folder: Path, target: Path, release: Release) -> None:
    """The folder with the file that keeps everything beside the program."""
    marker = folder / MARKER.name
    shutil.copyfile(MARKER, marker)
    set_moment(folder, release.moment)
    write_zip(folder, target, moment=release.moment, inside=Path("Steps Towards"))
    marker.unlink()
    set_moment(folder, release.moment)
