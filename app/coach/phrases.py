"""Finds the phrases of a word list in a text; an entry has its phrases, parted by commas, and what is said of them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from app.i18n import window_texts
from app.sentence.words import table


def phrases_in(low: str, name: str) -> Iterator[tuple[int, int, str]]:
    """Where phrases of a list stand in a text in small letters, the longest first where two overlap, and the entry."""
    entries, pattern = _pattern(name)
    for match in pattern.finditer(low):
        yield match.start(), match.end(), entries[" ".join(match[0].replace("’", "'").split())]


def said_of(name: str, entry: str, key: str) -> str:
    """What a list says of an entry, in the window's language."""
    text: str = table(name)[entry][key]
    return window_texts().pgettext(f"{name}.{entry}.{key}", text)


def source_of(name: str, entry: str) -> str:
    """Where a list has an entry from."""
    source: str = table(name)[entry]["source"]
    return source


def strings_of_list(name: str) -> Iterator[tuple[str, str]]:
    """Every text of a list with the context that translations know it by (`<list>.<entry>.<key>`)."""
    told: Mapping[str, Any] = table(name)
    for entry, said in told.items():
        yield from ((f"{name}.{entry}.{key}", said[key]) for key in ("why", "instead") if said.get(key))


@cache
def _pattern(name: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    entries = {
        phrase: entry for entry, said in table(name).items() for phrase in map(str.strip, said["words"].split(","))
    }
    longest_first = sorted(entries, key=len, reverse=True)
    spaced = "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in longest_first)
    return entries, re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])")
