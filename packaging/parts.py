"""The parts that come with the program on every system: their versions, licences and the words of those."""

import ctypes
import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from pyexpat import EXPAT_VERSION
from typing import Final

import bootstrap

LICENCES: Final = Path(__file__).parent / "licences"
FONTS: Final = bootstrap.ROOT / "resources" / "fonts"

_SAYS_NOT: Final = {
    # They leave the choice; this is the one that we keep to.
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    # Its licence is told in words alone.
    "sqlcipher3": "Zlib",
}
_WORDS_ELSEWHERE: Final = {"pyside6-essentials": "Qt.txt", "shiboken6": "Qt.txt"}


@dataclass(frozen=True, kw_only=True, slots=True, order=True)
class Part:
    """One part. `licence` is an SPDX expression; `sum` is the SHA-256 of the one file it is, `sums` are those of
    the archives that the lock allows it to come from; `system` is empty for a part that comes along on all of them."""

    name: str
    version: str
    licence: str
    purl: str
    inside: str = ""
    system: str = ""
    sum: str = ""
    sums: tuple[str, ...] = ()
    words: tuple[Path, ...] = field(default=(), compare=False)


def common_parts() -> list[Part]:
    """What comes along on every system."""
    return [*_from_the_lock(), *_inside_others(), *_fonts()]


def frozen_parts(system: str) -> list[Part]:
    """What a frozen program holds besides: the Python that froze it, and the starter."""
    version = sys.version.split()[0]
    places = (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(f"/usr/share/doc/python{version[:4]}/copyright"))
    python = Part(
        name="Python",
        version=version,
        licence="PSF-2.0",
        purl=f"pkg:generic/cpython@{version}",
        system=system,
        words=tuple(place for place in places if place.exists())[:1],
    )
    expat_version = EXPAT_VERSION.removeprefix("expat_")
    expat = Part(
        name="Expat",
        version=expat_version,
        licence="MIT",
        purl=f"pkg:generic/expat@{expat_version}",
        inside="Python",
        system=system,
        words=(LICENCES / "Expat.txt",),
    )
    freezer = metadata.version("pyinstaller")
    starter = Part(
        name="PyInstaller's starter",
        version=freezer,
        licence="GPL-2.0-or-later WITH Bootloader-exception",
        purl=f"pkg:pypi/pyinstaller@{freezer}",
        system=system,
        words=tuple(_words("pyinstaller")),
    )
    return [python, expat, starter]


def _from_the_lock() -> Iterator[Part]:
    lock = (bootstrap.PACKAGING / bootstrap.RUNTIME).read_text(encoding="utf-8")
    for name, version, rest in re.findall(r"^([\w.-]+)==(\S+)((?:.*\\\n)*.*)", lock, flags=re.MULTILINE):
        yield Part(
            name=name,
            version=version,
            licence=_licence(name),
            purl=f"pkg:pypi/{name}@{version}",
            sums=tuple(sorted(re.findall(r"sha256:([0-9a-f]{64})", rest))),
            words=tuple(_words(name)),
        )


def _licence(name: str) -> str:
    said = metadata.metadata(name).json
    return str(_SAYS_NOT.get(name) or said.get("license_expression") or said["license"])


def _words(name: str) -> Iterator[Path]:
    if elsewhere := _WORDS_ELSEWHERE.get(name):
        yield LICENCES / elsewhere
    for file in sorted(metadata.files(name) or (), key=str):
        if ".dist-info/" in str(file) and re.match(r"licen[cs]|copying|notice", file.name, flags=re.IGNORECASE):
            yield Path(str(file.locate()))


def _inside_others() -> Iterator[Part]:
    """Libraries that are built into a part of the lock, in the versions that they tell themselves."""
    from lxml import etree
    from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

    (cipher,) = dbapi2.connect(":memory:").execute("PRAGMA cipher_version").fetchone()
    qt = metadata.version("pyside6-essentials")
    numbered = {
        "Qt": (qt, "LGPL-3.0-only", "pyside6-essentials", ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")),
        "ICU": (_icu(), "Unicode-3.0", "pyside6-essentials", ("ICU.txt",)),
        "SQLCipher": (cipher.split()[0], "BSD-3-Clause", "sqlcipher3", ("SQLCipher.txt",)),
        "SQLite": (dbapi2.sqlite_version, "blessing", "sqlcipher3", ("SQLCipher.txt",)),
        "OpenSSL": (_openssl(), "Apache-2.0", "sqlcipher3", ("OpenSSL.txt",)),
        "libiconv": (_iconv(Path(etree.__file__)), "LGPL-2.1-or-later", "lxml", ("LGPL-2.1.txt",)),
        "zlib": (_told_by(Path(etree.__file__), rb"deflate ([\d.]+) Copyright"), "Zlib", "lxml", ()),
        "libxml2": (".".join(map(str, etree.LIBXML_VERSION)), "MIT", "lxml", ()),
        "libxslt": (".".join(map(str, etree.LIBXSLT_VERSION)), "MIT", "lxml", ()),
    }
    for name, (version, licence, inside, words) in numbered.items():
        yield Part(
            name=name,
            version=version,
            licence=licence,
            purl=f"pkg:generic/{name.lower()}@{version}",
            inside=inside,
            words=tuple(LICENCES / file for file in words),
        )


def _icu() -> str:
    library = next(str(file.locate()) for file in metadata.files("pyside6-essentials") or () if "icuuc" in file.name)
    return _told_by(Path(library), rb"\x00(7\d\.\d)\x00")


def _openssl() -> str:
    library = next(file.locate() for file in metadata.files("sqlcipher3") or () if file.suffix in (".so", ".pyd"))
    return _told_by(Path(str(library)), rb"OpenSSL (\d+\.\d+\.\d+)")


def _iconv(library: Path) -> str:
    both = ctypes.c_int.in_dll(ctypes.CDLL(str(library)), "_libiconv_version").value
    return f"{both >> 8}.{both & 255}"


def _told_by(library: Path, pattern: bytes) -> str:
    found = re.search(pattern, library.read_bytes())
    if found is None:
        raise LookupError(f"{library.name} does not tell its version")
    return found[1].decode()


def _fonts() -> Iterator[Part]:
    for file in sorted(FONTS.glob("*.ttf")):
        yield Part(
            name=file.name,
            version=_font_version(file),
            licence="OFL-1.1",
            purl=f"pkg:generic/{file.name.lower()}@{_font_version(file)}",
            sum=sha256(file.read_bytes()).hexdigest(),
            words=(FONTS / "OFL.txt",),
        )


def _font_version(file: Path) -> str:
    found = re.search(rb"V\x00e\x00r\x00s\x00i\x00o\x00n\x00 \x00((?:[\d.]\x00)+)|Version ([\d.]+)", file.read_bytes())
    if found is None:
        raise LookupError(f"{file.name} does not tell its version")
    return (found[1] or found[2]).replace(b"\x00", b"").decode().strip(".")
