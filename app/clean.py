"""What a person typed or pasted, made safe for the database and for Word without changing what it says."""

import re
import unicodedata
from typing import Final

_LINE_ENDS: Final = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
"""Word's manual line break arrives as a vertical tab, its page break as a form feed."""

_SPACES: Final = re.compile("[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]")
"""Tabs and fixed or wide spaces, which look like a space and are not found by a search for one."""

_NOT_TEXT: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2060\ufeff\ufffc\ufffe\uffff]")
"""Control characters, lone surrogates, byte order marks, pasted pictures: the database or Word refuses them."""

_TRAILING: Final = re.compile(" +(?=\n|$)")

_JOINERS: Final = "\u200d\ufe0e\ufe0f"


def clean(text: str, limit: int | None = None) -> str:
    """The text with plain line ends and spaces and without characters that no person typed.

    Quotation marks, accents, emoji, and marks that say which way a language runs stay as they are. `limit` is the most
    letters to keep; an emoji or an accented letter is not cut in half. Cleaning twice changes nothing more.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    text = _NOT_TEXT.sub("", text)
    return _without_trailing(text if limit is None else _cut(text, limit))


def tidy(text: str) -> str:
    """The text cleaned, and without the spaces that nobody means: two in a row, or around a line."""
    return "\n".join(" ".join(line.split()) for line in clean(text).split("\n")).strip("\n")


def _without_trailing(text: str) -> str:
    return _TRAILING.sub("", text).rstrip("\n")


def _cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    end = limit
    while end > 0 and _belongs_to_the_letter_before(text[end]):
        end -= 1
    kept = text[:end]
    return kept.rstrip(_JOINERS) if text[end - 1 : end] == "\u200d" else kept


def _belongs_to_the_letter_before(letter: str) -> bool:
    return bool(unicodedata.combining(letter)) or letter in _JOINERS or "\U0001f3fb" <= letter <= "\U0001f3ff"
