"""Makes what people with Linux install: a package for Debian and Ubuntu, and an archive for the others."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import debian
from contents import write_licences
from linux.archive import make_archive
from linux.deb import make_deb
from linux.folder import came_along, forget_the_builder, freeze, settle
from linux.libraries import bundled_parts
from parts import Part, common_parts, frozen_parts
from release import this_release

TOOLS: Final = {
    "chrpath": "chrpath",
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    "objdump": "binutils",
    "xz": "xz-utils",
}
"""Each command that is used, and the package that has it."""


def build(out: Path, tell: Callable[[str], None]) -> list[Path]:
    """Make everything for Linux in `out`; gives the files. Raises `CannotStartError` when something is missing."""
    folder = make_folder(tell)
    tell("linux: package for Debian and Ubuntu")
    package = make_deb(folder, out, this_release())
    tell("linux: archive")
    return [package, make_archive(folder, out, this_release())]


def make_folder(tell: Callable[[str], None]) -> Path:
    """Make the folder that package and archive are made of; gives its place. Raises `CannotStartError`."""
    tell("linux: looking for tools and libraries")
    debian.ensure_for_building(TOOLS)
    tell("linux: freezing the program (a minute)")
    folder = freeze()
    forget_the_builder(folder)
    write_licences(folder / "_internal" / "licences", [*common_parts(), *parts()])
    settle(folder, this_release().moment)
    return folder


def parts() -> list[Part]:
    """What comes along on Linux besides what comes along everywhere; known once the program is frozen."""
    return [*frozen_parts("Linux"), *bundled_parts(came_along())]
