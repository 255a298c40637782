"""Finds words that not everyone knows, long or hard sentences, and words that deserve a second thought."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from app.coach.act import LOOKED_AT, Act
from app.coach.finding import Finding
from app.coach.phrases import phrases_in, said_of, source_of
from app.coach.rule import finding
from app.glossary import explained_terms, glossary
from app.sentence.words import words

LONGEST: Final = 40
"""Words in a sentence (rule O23 of the catalogue)."""
HARDEST: Final = 35.0
"""Flesch reading ease: below this a text is for graduates. Only said of a dozen words or more."""
_ENOUGH: Final = 12


def is_other_language(text: str) -> bool:
    """Most letters are of another script than ours."""
    letters = [letter for letter in text[:LOOKED_AT] if letter.isalpha()]
    return len(letters) > 2 and sum(ord(letter) > 0x24F for letter in letters) * 2 > len(letters)


def language(act: Act) -> Iterator[Finding]:
    """What could be said more plainly or more kindly."""
    yield from _respect(act)
    yield from _special_words(act)
    yield from _length(act.text)


def _respect(act: Act) -> Iterator[Finding]:
    for start, end, entry in phrases_in(act.low, "respect"):
        values = {key: said_of("respect", entry, key) for key in ("why", "instead")}
        values["source"] = source_of("respect", entry)
        yield finding("O26", start=start, end=end, quote=act.text[start:end], values=values)


def _special_words(act: Act) -> Iterator[Finding]:
    """Words of the glossary with their meaning, and short forms that it does not know."""
    text, when = act.text, act.parts.when
    if when:  # Everyone in a school reads "the end of Key Stage 3" as a date.
        text = text[: when.start] + " " * (when.end - when.start) + text[when.end :]
    if not _maybe_special().search(text):
        return
    meanings = {entry.id: entry.meaning for entry in glossary()}
    known = explained_terms(text)
    for mark in known:
        start, end = mark.start, mark.end
        values = {"meaning": meanings[mark.term]}
        yield finding("O23", start=start, end=end, quote=text[start:end], values=values)
    for match in _capitals().finditer(text):
        inside = any(mark.start <= match.start() < mark.end for mark in known)
        if not inside and match[0].rstrip("s") not in words("coach", "known_short_forms"):
            yield finding("O31", start=match.start(), end=match.end(), quote=match[0])


def _length(text: str) -> Iterator[Finding]:
    for match in _sentence().finditer(text):
        said = _word().findall(match[0])
        if len(said) > LONGEST:
            yield finding("O32", start=match.start(), end=match.end(), values={"count": str(len(said))})
        elif len(said) >= _ENOUGH and _ease(said) < HARDEST:
            yield finding("O33", start=match.start(), end=match.end())


def _ease(said: list[str]) -> float:
    """Flesch reading ease of one sentence; names and numbers count as easy."""
    syllables = sum(1 if word[:1].isupper() else _syllables(word) for word in said)
    return 206.835 - 1.015 * len(said) - 84.6 * syllables / len(said)


def _syllables(word: str) -> int:
    found = len(_vowels().findall(word.casefold()))
    return max(1, found - (word.endswith(("e", "es", "ed")) and not word.endswith(("le", "ted", "ded")) and found > 1))


@cache
def _maybe_special() -> re.Pattern[str]:
    """Cheap look before the whole glossary is searched: a short form, or a word of one of its names."""
    firsts = {
        name.split()[0].casefold() for entry in glossary() for name in (entry.term, *entry.also) if not entry.everyday
    }
    return re.compile(rf"[A-Z][A-Za-z]?[A-Z]|(?i:(?<!\w)(?:{'|'.join(map(re.escape, sorted(firsts)))}))")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.])(?:[A-Z]{2,6}|[A-Z][a-z]?[A-Z]{1,4})s?(?![\w.])")


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[^.!?\n]+")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@cache
def _vowels() -> re.Pattern[str]:
    return re.compile(r"[aeiouyà-ÿ]+")
