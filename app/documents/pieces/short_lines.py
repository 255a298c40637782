"""Words for easy reading: one idea a line, no sentence of more than fifteen words, and not a word lost (R88)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from app.documents.pieces.rows import ended
from app.sentence.fragment import large_first

MOST_WORDS: Final = 15
FEWEST_WORDS: Final = 3
"""A line of fewer words would break an idea in two."""

_SENTENCE_END: Final = re.compile(r"(?<=[.!?…۔؟])[”’\"')]*\s+")
_JOINTS: Final = (
    r";|:\s|\s[–—-]\s",
    r",?\s(?:so that|because|and then|but)\s|,\s(?:then|and|or)\s",
    r",?\s(?:(?:and|or)\s)?(?:then|when|while|until|after|before|if|unless|where|which|who)\s",
    r",\s",
    r"\s(?:and|or)\s",
    r"\s(?:with|without|from|at|on|in|for|by|to|using)\s",
)
"""Where a sentence can be parted, the clearest places first."""


def short_lines(text: str) -> tuple[str, ...]:
    """The text as short sentences, one a line, each with a capital and an end; empty for a text without words."""
    return tuple(ended(large_first(part)) for sentence in sentences(text) for part in _parted(sentence))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences and lines of a text, as they were written, with single spaces."""
    parts = (sentence for line in text.splitlines() for sentence in _SENTENCE_END.split(line))
    return tuple(" ".join(sentence.split()) for sentence in parts if sentence.strip())


def _parted(sentence: str) -> Iterator[str]:
    if len(sentence.split()) <= MOST_WORDS:
        yield sentence
        return
    before, after = _halves(sentence)
    yield from _parted(before)
    yield from _parted(after)


def _halves(sentence: str) -> tuple[str, str]:
    """The sentence parted at its clearest joint, near its middle; where it has none, after as many words as may be."""
    for number in range(len(_JOINTS)):
        places = [
            _place(found)
            for found in _joint(number).finditer(sentence)
            if min(len(half.split()) for half in _at(sentence, _place(found))) >= FEWEST_WORDS
        ]
        if places:
            return _at(sentence, min(places, key=lambda place: abs(place - len(sentence) // 2)))
    words = sentence.split(" ")
    return f"{' '.join(words[:MOST_WORDS])}…", " ".join(words[MOST_WORDS:])


def _place(joint: re.Match[str]) -> int:
    """Behind a sign, before a word: the word begins the next line."""
    lead = re.match(r"[;:,]|\s[–—-]", joint[0])
    return joint.start() + (len(lead[0]) if lead else 0)


def _at(sentence: str, place: int) -> tuple[str, str]:
    return sentence[:place].rstrip(" ,;:–—-"), sentence[place:].strip()


@cache
def _joint(number: int) -> re.Pattern[str]:
    return re.compile(_JOINTS[number], re.IGNORECASE)
