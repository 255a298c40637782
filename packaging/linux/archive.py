"""Packs the frozen folder for any other Linux: to unpack anywhere, without rights, and start."""

import subprocess
import tarfile
from functools import partial
from pathlib import Path
from typing import Final

from release import NAME, Release

XZ: Final = ("xz", "-6", "-T2")
"""Two threads on any machine: one thread packs otherwise than two."""


def make_archive(folder: Path, out: Path, release: Release) -> Path:
    """Pack the folder in one order, as nobody's files and of the release's day; gives the file."""
    top = Path(f"{NAME}-{release.version}")
    made = out / f"{top}-linux-x86_64.tar.xz"
    with (
        made.open("wb") as file,
        subprocess.Popen(XZ, stdin=subprocess.PIPE, stdout=file) as packing,
        tarfile.open(fileobj=packing.stdin, mode="w|", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            place = str(top / path.relative_to(folder))
            archive.add(path, place, recursive=False, filter=partial(_of_nobody, moment=release.moment))
    if packing.returncode:
        raise OSError(f"xz ended with {packing.returncode}")
    return made


def _of_nobody(entry: tarfile.TarInfo, moment: int) -> tarfile.TarInfo:
    return entry.replace(uid=0, gid=0, uname="root", gname="root", mtime=moment)
