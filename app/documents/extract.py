"""Gives Babel the words of kinds of documents, of their pictures and of placeholders, as the window reads them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from app.documents.kind_words import read_kind, strings_of_kind
from app.documents.own_template.placeholders import strings_of_placeholders
from app.documents.pieces.picture_words import strings_of_pictures


def strings(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """Line (none is kept), function, context with text, and comments, as Babel wants them of an extractor.

    Raises `KindWordsError` for a slip in the file.
    """
    for context, text in strings_of_kind(read_kind(Path(file.name))):
        yield 0, "pgettext", (context, text), []


def pictures(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """The same of what pictures show, for who cannot see them. Raises `PictureWordsError` for a slip in the list."""
    for context, text in strings_of_pictures():
        yield 0, "pgettext", (context, text), []


def placeholder(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str, str], list[str]]]:
    """The same of the placeholders of a school's own template. Raises `PlaceholderError`."""
    for context, text in strings_of_placeholders():
        yield 0, "pgettext", (context, text), []
