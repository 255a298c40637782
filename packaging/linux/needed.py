"""Which packages of Debian the frozen folder needs: asked of the libraries in it, not written down."""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import bootstrap


def needed_packages(folder: Path) -> list[str]:
    """The packages with their lowest versions. Raises `CannotStartError` for a library that is nowhere."""
    parts = [file for file in sorted(folder.rglob("*")) if _is_machine_code(file)]
    own = sorted({str(part.parent) for part in parts})
    with TemporaryDirectory() as work:
        (Path(work) / "debian").mkdir()
        (Path(work) / "debian" / "control").write_text("Source: any\n\nPackage: any\nArchitecture: any\n")
        asked = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{place}" for place in own), *map(str, parts)],
            cwd=work,
            capture_output=True,
            text=True,
        )
    if asked.returncode:
        raise bootstrap.CannotStartError(f"A library that the program needs is not here.\n{asked.stderr.strip()}")
    found = re.search(r"^shlibs:Depends=(.*)$", asked.stdout, flags=re.MULTILINE)
    return sorted(found[1].split(", ")) if found else []


def _is_machine_code(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
