"""Puts a finished document in a folder: never over another file, never half of one, every failure with a sentence."""

import errno
import re
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final
from uuid import uuid4

from app.documents.blocks import DocumentContent
from app.documents.word.writing import write_word
from app.i18n import _
from app.safe_file import force_to_disk

LONGEST: Final = 80
"""Letters in a file name, so that it still fits below a deep school folder (UX 3.3, rule 10)."""

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')
_FOLDER_GONE: Final = (errno.ENOENT, errno.ENOTDIR)
_NO_ROOM: Final = (errno.ENOSPC, errno.EDQUOT)
_NAME_UNFIT: Final = (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


class DocumentError(Exception):
    """A document that could not be saved; nothing else was changed. `sentence` says what happened and what to do."""

    @property
    def sentence(self) -> str:
        return _("The document could not be saved. Try again, or choose another folder.")


class OpenElsewhereError(DocumentError):
    """Another program holds the file."""

    @property
    def sentence(self) -> str:
        return _("This document is open in another program. Close it there, then save again.")


class DiskFullError(DocumentError):
    """There is no room for the file."""

    @property
    def sentence(self) -> str:
        return _("The disk is full. Make some room or choose another folder, then save again.")


class ReadOnlyFolderError(DocumentError):
    """Nothing may be written in the folder."""

    @property
    def sentence(self) -> str:
        return _("This folder does not let you save files. Choose another folder, such as Documents.")


class FolderGoneError(DocumentError):
    """The folder is not there (any more)."""

    @property
    def sentence(self) -> str:
        return _("This folder is not there any more. Choose another folder.")


class UnfitNameError(DocumentError):
    """The name is too long or not allowed here."""

    @property
    def sentence(self) -> str:
        return _("This computer does not accept that file name. Choose a shorter or simpler name.")


def file_name(shown: str, kind: str, today: date, ending: str = ".docx") -> str:
    """The name of a document's file: its kind, the learner, the day ("Outcome plan - Yusuf - 2026-11-21.docx").

    `shown` is what the document calls the learner, `kind` what people call the document. Signs that a system forbids
    are left out; never longer than `LONGEST`.
    """
    ending = f" - {today.isoformat()}{ending}"
    kind = _allowed(kind)
    room = LONGEST - len(kind) - len(ending) - len(" - ")
    name = _allowed(_allowed(shown)[:room])
    return f"{kind} - {name}{ending}" if name else f"{kind}{ending}"


def save_document(content: DocumentContent, folder: Path, name: str) -> Path:
    """Write the document in the folder, and give its path. A taken name gets " (2)"; no file is ever replaced.

    The file appears whole or not at all. Raises `DocumentError`.
    """
    return save_beside(lambda file: write_word(content, file), folder, name)


def save_beside(write: Callable[[Path], None], folder: Path, name: str) -> Path:
    """As `save_document`, for any kind of file: `write` is given the path of an unfinished file to fill."""
    unfinished = folder / f".{uuid4().hex[:12]}.unfinished"
    try:
        if not folder.is_dir():
            raise FolderGoneError
        write(unfinished)
        force_to_disk(unfinished)
        return _put_in_place(unfinished, folder, name)
    except OSError as error:
        raise _kind_of(error, folder) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _put_in_place(unfinished: Path, folder: Path, name: str) -> Path:
    for candidate in _names(name):
        target = folder / candidate
        if _is_open(target):
            continue
        try:
            # Takes the name only when nobody has it, even when two programs save at the same moment.
            target.touch(exist_ok=False)
        except FileExistsError:
            continue
        try:
            unfinished.replace(target)
        except OSError:
            target.unlink(missing_ok=True)
            raise
        return target
    raise DocumentError


def _names(name: str) -> Iterator[str]:
    """The name, then with " (2)", " (3)"… before its ending."""
    path = Path(name)
    yield name
    for number in range(2, 1000):
        yield f"{path.stem} ({number}){path.suffix}"


def _is_open(target: Path) -> bool:
    """Word and LibreOffice leave a file beside a document while they have it open, even before it is saved."""
    return (target.with_name(f"~${target.name[2:]}")).exists() or target.with_name(f".~lock.{target.name}#").exists()


def _kind_of(error: OSError, folder: Path) -> DocumentError:
    if error.errno in _NO_ROOM:
        return DiskFullError()
    if error.errno in _NAME_UNFIT:
        return UnfitNameError()
    if error.errno in _FOLDER_GONE:
        # Windows says "not there" of a name that is too long.
        return UnfitNameError() if folder.is_dir() else FolderGoneError()
    if error.errno == errno.EROFS or (isinstance(error, PermissionError) and not _takes_files(folder)):
        return ReadOnlyFolderError()
    return OpenElsewhereError() if isinstance(error, PermissionError) else DocumentError()


def _takes_files(folder: Path) -> bool:
    probe = folder / f".{uuid4().hex[:12]}.unfinished"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True


def _allowed(text: str) -> str:
    text = "".join(letter for letter in _FORBIDDEN.sub("", text) if unicodedata.category(letter)[0] != "C")
    return " ".join(text.split()).strip(" .")
