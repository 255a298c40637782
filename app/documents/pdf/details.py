"""Finishes a PDF file: what it says of itself, its bookmarks, and the tags that tell screen readers what is what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from io import BytesIO
from typing import Final, cast

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    Fit,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from app.documents.pdf.structure import add_structure
from app.documents.pdf.tags import Tag

_LEFT_BEHIND: Final = ("/Metadata", "/Names")
_LETTERS: Final = re.compile(rb"\[[^]]*\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Bookmark:
    """A heading as the reader's list of contents shows it. `page` counts from 0, `top` in points from its foot."""

    text: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, kw_only=True, slots=True)
class PdfDetails:
    """What a file says of itself. `made` is the day it gives as its own; `tags` are its parts by the number that
    stands in the drawing, in the order they are read."""

    title: str
    author: str
    language: str
    made: date
    bookmarks: Sequence[Bookmark] = ()
    tags: Sequence[Tag] = ()


def finished(drawing: bytes, details: PdfDetails) -> bytes:
    """The PDF file of a drawing. The same drawing and details always make the same bytes."""
    drawn = PdfReader(BytesIO(drawing))
    for name in _LEFT_BEHIND:  # They hold the hour, and the name of the library.
        drawn.root_object.pop(NameObject(name), None)
    writer = PdfWriter(clone_from=drawn)
    _say(writer, details)
    add_structure(writer, details.tags)
    _add_bookmarks(writer, details.bookmarks)
    _mend_spaces(writer)
    for page in writer.pages:
        page.compress_content_streams()
    return _bytes(writer)


def _say(writer: PdfWriter, details: PdfDetails) -> None:
    root = writer.root_object
    made = datetime.combine(details.made, time(12), UTC).strftime("D:%Y%m%d%H%M%SZ")
    said = {"/Title": details.title, "/Author": details.author, "/CreationDate": made, "/ModDate": made}
    writer.metadata = {name: words for name, words in said.items() if words}
    root[NameObject("/Lang")] = TextStringObject(details.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})


def _add_bookmarks(writer: PdfWriter, bookmarks: Sequence[Bookmark]) -> None:
    above: list[tuple[int, IndirectObject]] = []
    for mark in bookmarks:
        while above and above[-1][0] >= mark.level:
            above.pop()
        parent = above[-1][1] if above else None
        made = writer.add_outline_item(title=mark.text, page_number=mark.page, parent=parent, fit=Fit.xyz(top=mark.top))
        above.append((mark.level, made))
    if bookmarks:
        writer.root_object[NameObject("/PageMode")] = NameObject("/UseOutlines")


def _mend_spaces(writer: PdfWriter) -> None:
    """Qt's fonts say that a space is a tab: whoever copies words out of the file would get tabs."""
    for thing in writer._objects:
        if isinstance(thing, DictionaryObject) and "/ToUnicode" in thing:
            letters = cast(StreamObject, thing["/ToUnicode"])
            mended = _LETTERS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), letters.get_data())
            letters.set_data(mended)


def _bytes(writer: PdfWriter) -> bytes:
    """The file, with an id made of its own bytes instead of the hour."""
    blank = ArrayObject([ByteStringObject(b"\0" * 16), ByteStringObject(b"\0" * 16)])
    writer._ID = blank
    first = BytesIO()
    writer.write(first)
    own = sha256(first.getvalue()).digest()[:16]
    writer._ID = ArrayObject([ByteStringObject(own), ByteStringObject(own)])
    saved = BytesIO()
    writer.write(saved)
    return saved.getvalue()
