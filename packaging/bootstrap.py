"""Makes the program's own Python in `.venv` from the lock, once, and hands over to it."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

PACKAGING: Final = Path(__file__).parent
ROOT: Final = PACKAGING.parent
VENV: Final = ROOT / ".venv"
RUNTIME: Final = "requirements.txt"
DEVELOPMENT: Final = "requirements-dev.txt"
BUILD: Final = "requirements-build.txt"
BUILD_VENV: Final = ROOT / "build" / "venv"
"""A Python of its own for building: what tests need must not come near what is shipped."""
ROOMS: Final = ("app", "ui", "db", "packaging")


class CannotStartError(Exception):
    """Something is missing that cannot be installed from here; the message says what to do about it."""


def start_program(arguments: Sequence[str], *, window: bool) -> int:
    """Hand over to Steps Towards with these arguments. A `window` needs the system libraries of Qt.

    Raises `CannotStartError`.
    """
    python = ready(RUNTIME)
    import debian

    debian.ensure_window_libraries(required=window)
    return hand_over([str(python), "-P", "-m", "app", *arguments])


def ready(lock: str, venv: Path = VENV) -> Path:
    """The Python of `.venv`, or of another `venv`, with everything in the lock installed. Raises `CannotStartError`.

    A stamp keeps the lock that was installed last, so that the second time there is nothing to do but to compare.
    """
    python = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    wanted = sys.version + "\n" + (PACKAGING / lock).read_text(encoding="utf-8")
    stamp = venv / f"installed-{lock}"
    if not (python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        _install(lock, venv, python)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def hand_over(command: Sequence[str]) -> int:
    """Run the command in place of this process where the system can, so that signals and exit codes are its own."""
    if os.name != "nt":
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(command[0], list(command), environment())  # noqa: S606  no shell is what we want
    return subprocess.run(command, env=environment()).returncode


def environment() -> dict[str, str]:
    """The environment of the program: its rooms can be imported from any folder, and its bytecode is kept.

    Without bytecode the database library alone takes over two seconds to import.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT)}


def _install(lock: str, venv: Path, python: Path) -> None:
    own_pip = importlib.util.find_spec("pip") is not None
    if importlib.util.find_spec("venv") is None or not (own_pip or importlib.util.find_spec("ensurepip")):
        raise CannotStartError(_how_to_get("venv" if own_pip else "pip and venv"))
    print(f"Making ready what Steps Towards needs, in {venv}. This happens once and takes a minute or two.", flush=True)
    if not (python.exists() and _made_by_this_python(venv)):
        _run([sys.executable, "-m", "venv", "--clear", *(["--without-pip"] if own_pip else []), str(venv)])
    pip = [sys.executable, "-m", "pip", "--python", str(python)] if own_pip else [str(python), "-m", "pip"]
    install = ["install", "--quiet", "--quiet", "--disable-pip-version-check", "--no-compile", "--only-binary", ":all:"]
    _run([*pip, *install, "--require-hashes", "-r", str(PACKAGING / lock)], PIP_USER="0")
    _compile(venv, python)


def _made_by_this_python(venv: Path) -> bool:
    settings = venv / "pyvenv.cfg"
    version = ".".join(map(str, sys.version_info[:3]))
    return settings.exists() and f"version = {version}\n" in settings.read_text(encoding="utf-8")


def _compile(venv: Path, python: Path) -> None:
    # A package may carry a template that is no Python at all, so a failure here means nothing.
    folders = [str(venv), *(str(ROOT / room) for room in ROOMS)]
    subprocess.run([str(python), "-m", "compileall", "-q", "-q", "-j", "0", *folders], env=environment())


def _run(command: Sequence[str], **more: str) -> None:
    try:
        subprocess.run(command, check=True, env=environment() | more)
    except subprocess.CalledProcessError as error:
        raise CannotStartError("What Steps Towards needs could not be installed; the lines above say why.") from error


def _how_to_get(missing: str) -> str:
    import debian

    words = f"This Python has no {missing}, which Steps Towards needs to install its parts."
    return f"{words} {debian.how_to_install(['python3-venv', 'python3-pip'])}"
