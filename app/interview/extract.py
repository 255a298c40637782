"""Gives Babel the texts of a page's file, by the same reader as the pages themselves, so that the two never differ."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from app.glossary import strings_of_glossary
from app.interview.pages import read_page, strings_of

Found = tuple[int, str, tuple[str, str], list[str]]


def strings(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[Found]:
    """Line (none is kept), function, context with text, and comments, as Babel wants them of an extractor.

    Raises `PageError` for a slip in the file.
    """
    for context, text in strings_of(read_page(Path(file.name))):
        yield 0, "pgettext", (context, text), []


def word_list(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[Found]:
    """The same for the word list. Raises `GlossaryError` for a slip in it."""
    for context, text in strings_of_glossary():
        yield 0, "pgettext", (context, text), []
