"""Runs the programs that make the Windows files on Linux, so that neither today nor this computer shows in them."""

import subprocess
from pathlib import Path

import bootstrap


def run_tool(*command: str | Path, moment: int, inside: Path | None = None) -> None:
    """Run one of them at the moment of the build, in seconds since 1970. Raises `CannotStartError` with its words."""
    ran = subprocess.run(
        [str(part) for part in command],
        cwd=inside,
        env=bootstrap.environment() | {"SOURCE_DATE_EPOCH": str(moment), "LC_ALL": "C.UTF-8", "TZ": "UTC"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if ran.returncode:
        raise bootstrap.CannotStartError(f"{command[0]} did not do its work:\n{ran.stdout.strip()}")
