"""Fetches the checker of Word files that the tests use beside their own: Microsoft's own library, run by Node."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

import bootstrap

PACKAGE: Final = "@ooxml-tools/validate@0.4.6"
SHA512: Final = "1nE9jaCFAs74Bm6KmpXsqZ5p7myFV52iX0IcqfHeSNavQxv/GESyJ0red6vAU3imiHJO/M5AB4K288Huu9Uogw=="
FOLDER: Final = bootstrap.VENV / "word-checker"
OLDEST_NODE: Final = 20


def ensure_word_checker() -> str:
    """Fetch it once, and only the very files that were looked at before it was chosen; gives why it is not there, or
    an empty text."""
    if (FOLDER / "package" / "package.json").exists():
        return ""
    if not shutil.which("npm") or _node() < OLDEST_NODE:
        return f"needs Node {OLDEST_NODE} or newer, with npm"
    with tempfile.TemporaryDirectory() as folder:
        fetched = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, capture_output=True, text=True)
        files = list(Path(folder).glob("*.tgz"))
        if fetched.returncode or not files:
            return f"npm could not fetch {PACKAGE}"
        data = files[0].read_bytes()
        if base64.b64encode(hashlib.sha512(data).digest()).decode() != SHA512:
            return f"{PACKAGE} is not the package that was looked at"
        unfinished = FOLDER.with_name(f"{FOLDER.name}-unfinished")
        with tarfile.open(files[0]) as package:
            package.extractall(unfinished, filter="data")
        unfinished.replace(FOLDER)
    return ""


def _node() -> int:
    node = shutil.which("node")
    if not node:
        return 0
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    return int(version.removeprefix("v").partition(".")[0] or 0)
