"""`run.py build`: makes what people install, for every system this one can make it for, and says what is in it."""

import os
import platform
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Final

import bootstrap
from contents import write_contents
from parts import common_parts
from release import this_release, why_not_to_release
from sheets.sheets import make_sheets

SYSTEMS: Final = {"windows": ("Linux", "Windows"), "linux": ("Linux",), "macos": ("Darwin",)}
"""Each system that people have, and those on which its files can be made."""

SUMS: Final = "SHA256SUMS"


class Progress:
    """Says what is being done, with the seconds since the beginning."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    def __call__(self, line: str) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {line}", flush=True)


def main(arguments: list[str]) -> int:
    """Make everything that was asked for; gives 0 when all of it is there."""
    asked = _read(arguments)
    release = this_release()
    if asked.release and (against := why_not_to_release(release)):
        print("\n".join(against), file=sys.stderr)
        return 1
    # For every tool that is started: no file carries the time of today or the order of a chance.
    os.environ |= {"SOURCE_DATE_EPOCH": str(release.moment), "PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    out: Path = asked.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    tell = Progress()
    tell(f"Steps Towards {release.version}, of {release.when:%d %B %Y}, in {out}")
    made: list[Path] = []
    parts = common_parts()
    for system in asked.only or SYSTEMS:
        if platform.system() in SYSTEMS[system]:
            maker = import_module(f"{system}.build")
            made += maker.build(out, tell)
            parts += maker.parts()
        else:
            tell(f"{system}: can only be made on {' or '.join(SYSTEMS[system])}")
            if asked.only:
                return 1
    tell("sheets for IT and for data protection, list of contents")
    made += make_sheets(out, made=release.when.date())
    made += write_contents(out, release, parts)
    (out / SUMS).write_text(sums_of(made), encoding="utf-8", newline="\n")
    for file in [*made, out / SUMS]:
        tell(f"{file.name}  {file.stat().st_size / 1e6:.1f} MB")
    return 0


def sums_of(files: Iterable[Path]) -> str:
    """The sums of these files as `sha256sum --check` reads them."""
    lines = sorted((file.name, sha256(file.read_bytes()).hexdigest()) for file in files)
    return "".join(f"{total}  {name}\n" for name, total in lines)


def _read(arguments: list[str]) -> Namespace:
    reader = ArgumentParser(prog="run.py build", description="Make what people install.")
    reader.add_argument("--only", choices=list(SYSTEMS), action="append", help="make the files of one system")
    reader.add_argument("--out", type=Path, default=bootstrap.ROOT / "dist", help="the folder to put them in (dist)")
    reader.add_argument("--release", action="store_true", help="refuse when these sources are not ready to be released")
    return reader.parse_args(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except bootstrap.CannotStartError as problem:
        sys.exit(str(problem))
