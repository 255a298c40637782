"""Verifies who signed the files that others built: whatever carried them here, they are as their makers made them."""

import re
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

MAKERS: Final = frozenset({"Python Software Foundation", "The QT Company Oy", "Microsoft Corporation"})
_ROOTS: Final = "/etc/ssl/certs/ca-certificates.crt"
# No list of withdrawn certificates is asked for: that needs a network, and the time stamps prove the day of signing.
_VERIFY: Final = ("osslsigncode", "verify", "-ignore-crl", "-CAfile", _ROOTS, "-TSA-CAfile", _ROOTS, "-in")


def faults(files: Iterable[Path]) -> list[str]:
    """What is wrong with the signatures, one line each; empty when every file is as one of `MAKERS` made it."""
    with ThreadPoolExecutor() as several:
        return [fault for fault in several.map(_fault, files) if fault]


def signer(file: Path) -> str:
    """Who signed the file and is vouched for by a root that Debian trusts; empty when nobody did or it was changed."""
    told = subprocess.run([*_VERIFY, str(file)], capture_output=True, text=True)
    found = re.search(r"Signer's certificate:[\s-]+Signer #0:\s+Subject: .*/CN=(.+)", told.stdout)
    return found[1] if found and told.returncode == 0 else ""


def _fault(file: Path) -> str:
    by = signer(file)
    return "" if by in MAKERS else f"{file.name} is signed by {by or 'nobody we can verify'}"
