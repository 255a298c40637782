"""The gate that a Word file passes before any of it is unpacked: what is not plainly harmless stays closed."""

import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, Final

from app.i18n import _

LARGEST_FILE: Final = 50_000_000
LARGEST_PART: Final = 16_000_000
LARGEST_TOTAL: Final = 200_000_000
MOST_ENTRIES: Final = 2_000
MOST_TIMES: Final = 150
"""A part may be this many times as large as it is in the file; words in XML are ten to twenty times as large."""

_ALWAYS_FINE: Final = 1_000_000
"""Bytes up to which it does not matter how small a part was made."""
_DIRECTORY: Final = 1_000_000
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_ZIP: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_LONGEST_COMMENT: Final = 65_535
_ENCRYPTED: Final = 0x1
_RUNNING: Final = ("vbaproject", "vbadata", "activex")
_HELD: Final = "embeddings/"


class WordFileError(Exception):
    """A file that was not read. `why` is a key of the sentences; `sentence` says what to do instead."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why

    @property
    def sentence(self) -> str:
        """What happened and what to do, in the window's language."""
        return {
            "gone": _("This file cannot be opened. Check that it is still there, and close it in Word."),
            "folder": _("This is a folder. Choose a Word file inside it."),
            "old": _("This is an older Word file, or it has a password. Save it in Word as .docx, without a password."),
            "pdf": _("This is a PDF file. Copy its words and paste them here."),
            "other": _("This is not a Word file. Copy its words and paste them here."),
            "damaged": _("This Word file is not whole. Copy its words and paste them here."),
            "large": _("This Word file is too large for here. Copy the words you need and paste them."),
            "runs": _(
                "A small program is hidden in this file, so it stays closed. Copy its words and paste them here."
            ),
            "holds": _("There is another file inside this one, so it stays closed. Copy its words and paste them."),
            "reaches": _(
                "This file brings in things from elsewhere, so it stays closed. Copy its words and paste them."
            ),
            "empty": _("There are no words in this file. It may hold a picture of them. Type them here."),
        }[self.why]


@contextmanager
def open_package(path: Path) -> Iterator[zipfile.ZipFile]:
    """The file as an open package whose every entry may be read. Raises `WordFileError`; nothing is unpacked yet."""
    if path.is_dir():
        raise WordFileError("folder")
    try:
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise WordFileError("gone") from error
    with file, _checked(file) as package:
        yield package


def _checked(file: IO[bytes]) -> zipfile.ZipFile:
    try:
        _check_start(file)
        _check_end(file)
        package = zipfile.ZipFile(file)
        _check_entries(package.infolist())
    except WordFileError:
        raise
    except OSError as error:
        raise WordFileError("gone") from error
    except Exception as error:
        raise WordFileError("damaged") from error
    return package


def read_part(package: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one part, never more than the file says it has. Raises `WordFileError`."""
    try:
        return package.read(name)
    except KeyError as error:
        raise WordFileError("other") from error
    except Exception as error:
        raise WordFileError("damaged") from error


def _check_start(file: IO[bytes]) -> None:
    start = file.read(len(_OLE))
    if start == _OLE:
        raise WordFileError("old")
    if start.startswith(b"%PDF"):
        raise WordFileError("pdf")
    if not start.startswith(b"PK"):
        raise WordFileError("other")


def _check_end(file: IO[bytes]) -> None:
    """The list of entries is small enough to be read at all."""
    size = file.seek(0, 2)
    if size > LARGEST_FILE:
        raise WordFileError("large")
    file.seek(max(size - _LONGEST_COMMENT - _END_LENGTH, 0))
    tail = file.read()
    at = tail.find(_END_OF_ZIP)
    if at < 0:
        raise WordFileError("damaged")
    while at >= 0:
        if len(tail) - at >= _END_LENGTH:
            entries, directory = struct.unpack_from("<10xHL", tail, at)
            if entries > MOST_ENTRIES or directory > _DIRECTORY:
                raise WordFileError("large")
        at = tail.find(_END_OF_ZIP, at + 1)
    file.seek(0)


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.casefold() for entry in entries]
    if len(names) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_TOTAL:
        raise WordFileError("large")
    if len(set(names)) != len(names) or not all(map(_is_safe, names)):
        raise WordFileError("damaged")
    if any(running in name for name in names for running in _RUNNING):
        raise WordFileError("runs")
    if any(_HELD in name for name in names):
        raise WordFileError("holds")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise WordFileError("old")
        is_xml = entry.filename.casefold().endswith((".xml", ".rels"))
        swollen = entry.file_size > _ALWAYS_FINE and entry.file_size > MOST_TIMES * max(entry.compress_size, 1)
        if swollen or (is_xml and entry.file_size > LARGEST_PART):
            raise WordFileError("large")


def _is_safe(name: str) -> bool:
    return name[:1] != "/" and not {"\\", ":"} & set(name) and ".." not in PurePosixPath(name).parts
