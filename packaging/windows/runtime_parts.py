"""The parts that come with the program on Windows alone: Python for Windows, what is inside it, Microsoft's runtime."""

import re
import sysconfig
from hashlib import sha256
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from parts import LICENCES, Part
from windows.wheels import program_wheels, runtime_wheel

_HERE: Final = "Windows"
_FILES: Final = ("python311.dll", "pyexpat.pyd", "libffi-8.dll", "_bz2.pyd", "_lzma.pyd")


def runtime_parts() -> list[Part]:
    """Each with the version that its own file tells. Raises `CannotStartError` when they cannot be fetched."""
    with ZipFile(runtime_wheel()) as carrier:
        python, expat, ffi, bzip2, lzma = (carrier.read(f"deploy_libs/{file}") for file in _FILES)
    with ZipFile(program_wheels()["shiboken6"]) as compilers:
        microsoft = compilers.read("shiboken6/vcruntime140.dll")
    version = _told(python, rb"tags/v([\d.]+)")
    licence = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    return [
        _part("Python", version, "PSF-2.0", python, (licence,)),
        _part("Expat", _told(expat, rb"expat_([\d.]+)"), "MIT", expat, (LICENCES / "Expat.txt",), inside="Python"),
        # Two do not tell their version: these are what Python 3.11.9 for Windows is built with.
        _part("zlib", _told(python, rb"\0(1\.[23]\.\d+)\0"), "Zlib", python, inside="Python"),
        _part("bzip2", _told(bzip2, rb"(1\.\d+\.\d+), \d+-"), "bzip2-1.0.6", bzip2, inside="Python"),
        _part("liblzma", "5.2.5", "LicenseRef-public-domain", lzma, inside="Python"),
        _part("libffi", "3.4.4", "MIT", ffi, (LICENCES / "libffi.txt",), inside="Python"),
        _part(
            "Microsoft Visual C++ runtime",
            _told(microsoft.replace(b"\0", b""), rb"FileVersion([\d.]+)"),
            "LicenseRef-Microsoft-Visual-Studio",
            microsoft,
            (LICENCES / "Microsoft.txt",),
        ),
    ]


def _part(
    name: str, version: str, licence: str, content: bytes, words: tuple[Path, ...] = (), *, inside: str = ""
) -> Part:
    return Part(
        name=name,
        version=version,
        licence=licence,
        purl=f"pkg:generic/{name.lower().replace(' ', '-').replace('+', '%2B')}@{version}",
        inside=inside,
        system=_HERE,
        sum=sha256(content).hexdigest(),
        words=words,
    )


def _told(content: bytes, pattern: bytes) -> str:
    found = re.search(pattern, content)
    if found is None:
        raise LookupError(f"a file for Windows does not tell its version as {pattern!r}")
    return found[1].decode()
