"""What is achieved in a sentence: the words of the act without its date and difference, and the verb it turns on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.sentence.found import masked
from app.sentence.parts import FoundParts, find_parts
from app.sentence.verbs import base_of, ing_bases, is_base, is_third
from app.sentence.words import words

LOOKED_AT: Final = 4000
"""As many letters as an outcome ever has; the coach looks no further, so that no text takes long."""

_MODALS: Final = frozenset(
    (
        "will",
        "can",
        "shall",
        "should",
        "must",
        "could",
        "'ll",
        "won't",
        "can't",
        "cannot",
        "would",
        "may",
        "might",
        "shan't",
    )
)
_NOT: Final = frozenset(("not", "never", "won't", "can't", "cannot", "shan't", "don't", "doesn't", "isn't"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark: `low` in small letters with a straight apostrophe, and its places in the text."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Act:
    """`words` are those of the whole sentence without date and difference; `head` is the place among them of the verb
    that says what is achieved, `first` of the first word after the one who acts. `verb` is its plain form."""

    text: str
    low: str
    parts: FoundParts
    words: tuple[Word, ...]
    first: int
    head: int
    verb: str
    is_negated: bool
    is_future: bool

    @property
    def rest(self) -> tuple[Word, ...]:
        """The words after the verb."""
        return self.words[self.head + 1 :]

    @property
    def achieved(self) -> tuple[Word, ...]:
        """The words from the one who acts on."""
        return self.words[self.first :]

    @property
    def subject(self) -> tuple[Word, ...]:
        """The words before the act."""
        return self.words[: self.first]

    def quote(self, start: int, end: int) -> str:
        """The words of the text between two places."""
        return self.text[start:end]


def act_of(text: str) -> Act:
    """The act of a text of any kind. Never raises; every place lies inside the text."""
    text = text[:LOOKED_AT]
    parts = find_parts(text)
    # Each letter keeps its place: a few capitals of other scripts have two small letters.
    low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text).replace("’", "'")
    found = words_of(masked(low, parts.when, parts.so_that))
    first = _first(found, parts)
    head, negated = _head(found, first)
    verb = plain(found[head].low) if head < len(found) else ""
    return Act(
        text=text,
        low=low,
        parts=parts,
        words=found,
        first=first,
        head=head,
        verb=verb,
        is_negated=negated,
        is_future=any(word.low in _MODALS for word in found[first : head + 1]),
    )


def words_of(low: str) -> tuple[Word, ...]:
    """The words and marks of a text that is in small letters already."""
    return tuple(Word(match[0], match.start(), match.end()) for match in _word().finditer(low))


def plain(word: str) -> str:
    """The plain form of a verb: "making" and "makes" as "make"; a word that no list knows stays as it is."""
    if is_base(word):
        return word
    if is_third(word):
        return base_of(word)
    if word in ing_bases():
        return ing_bases()[word]
    if word in _irregular():
        return _irregular()[word]
    for ending, instead in (("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("s", "")):
        if word.endswith(ending) and is_base(word.removesuffix(ending) + instead):
            return word.removesuffix(ending) + instead
    return word


def phrases(name: str, key: str) -> frozenset[tuple[str, ...]]:
    """A list of `resources/words` whose entries may be several words joined by "_"."""
    return _phrases(name, key)


def phrase_at(found: tuple[Word, ...], at: int, name: str, key: str) -> int:
    """How many words of the list's longest phrase stand at a place; 0 when none does."""
    known = _phrases(name, key)
    for length in range(min(_longest(name, key), len(found) - at), 0, -1):
        if tuple(word.low for word in found[at : at + length]) in known:
            return length
    return 0


def runs(found: tuple[Word, ...], name: str, key: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a list stand: from which word, to before which."""
    at = 0
    while at < len(found):
        length = phrase_at(found, at, name, key)
        if length:
            yield at, at + length
        at += length or 1


def _first(found: tuple[Word, ...], parts: FoundParts) -> int:
    """The place of the first word after the one who acts."""
    if parts.who:
        after = next((at for at, word in enumerate(found) if word.start >= parts.who.end), len(found))
        return after if after < len(found) else 0
    if parts.will_do:
        return next((at for at, word in enumerate(found) if word.start >= parts.will_do.start), 0)
    return next((at for at, word in enumerate(found) if word.low.isalpha()), 0)


def _head(found: tuple[Word, ...], first: int) -> tuple[int, bool]:
    """The place of the verb that is achieved, and whether a "not" stands before it."""
    at, negated = first, False
    while at < len(found) - 1:
        low = found[at].low
        negated = negated or low in _NOT
        if low in _MODALS or low in _NOT or low == "to":
            at += 1
        elif length := phrase_at(found, at, "coach", "trying") or phrase_at(found, at, "coach", "led_by"):
            if at + length >= len(found):
                break
            at += length
        elif (
            (low == "be" and found[at + 1].low in ing_bases())
            or (low in ("have", "has", "had", "is", "am", "are") and _goes_on(found[at + 1].low))
            or (low in words("coach", "beginning") and found[at + 1].low.endswith("ing"))
            or (low.endswith("ly") and len(low) > 4 and not is_base(low))
        ):
            at += 1
        else:
            break
    return at, negated


def _goes_on(word: str) -> bool:
    """After "has" or "is": "has put", "is making", "has begun" — the next word is what is done."""
    known = word.endswith("ing") and word in ing_bases()
    return known or word in _irregular() or word in ("put", "set") or (word.endswith("ed") and is_base(plain(word)))


@cache
def _irregular() -> Mapping[str, str]:
    """Forms of verbs that no ending tells, as pairs "begun_begin"."""
    return dict(pair.split("_", 1) for pair in words("coach", "irregular"))


@cache
def _phrases(name: str, key: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split("_")) for entry in words(name, key))


@cache
def _longest(name: str, key: str) -> int:
    return max(map(len, _phrases(name, key)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"(?:i|he|she|they|we|you|it)(?='(?:ll|d|m|re|ve)\b)|'(?:ll|d|m|re|ve)\b|\d+(?:[.:/,]\d+)*(?:st|nd|rd|th)?(?:\s?%)?|\w+(?:['\-]\w+)*|[^\w\s\0]"
    )
