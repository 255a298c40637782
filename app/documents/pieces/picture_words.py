"""Chooses one of our own pictures for a few words, by the plain words in them; never one that could hurt or mislead."""

import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from app.documents.blocks import Picture
from app.i18n import Texts

FILE: Final = Path(__file__).parents[3] / "resources" / "words" / "pictures.toml"
_WORD: Final = re.compile(r"[^\W\d_]+")
_A_LINE: Final = 2
_PHRASE: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


class PictureWordsError(ValueError):
    """A slip in the list of words. The message names the picture."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PictureWords:
    """A picture: the name of its file, what it shows for who cannot see it, and the words that it fits."""

    name: str
    alt: str
    words: frozenset[str]
    phrases: tuple[str, ...]

    def fits(self, said: set[str], together: str) -> bool:
        """One of its words is among the words said, or one of its phrases in all of them together."""
        return not self.words.isdisjoint(said) or any(f" {phrase} " in together for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class WordList:
    """Every picture in the order of preference (things before places, places before people), and the words beside
    which no picture but a plain one is shown."""

    pictures: tuple[PictureWords, ...]
    keep_plain: frozenset[str]


def picture_for(text: str, plain: str, besides: Collection[str] = ()) -> str:
    """The name of the picture that fits the text best and is not one of those `besides`, or else of the `plain` one,
    which fits beside any words.

    Words that say no, or speak of harm or loss, get the plain picture: a dog is no help beside "no dogs near me".
    """
    return next((name for name in _fitting(text) if name not in besides), plain)


def pictures_for(lines: Iterable[str], plain: str) -> tuple[str, ...]:
    """The names of the pictures that fit these lines, in the order of the lines, two a line; or else the plain one."""
    found: dict[str, None] = {}
    for line in lines:
        found |= dict.fromkeys(islice(_fitting(line), _A_LINE))
    return tuple(found) or (plain,)


def picture(name: str, size: float, texts: Texts) -> Picture:
    """The picture as a square of `size` millimetres, with words for who cannot see it, in the language of `texts`.

    Raises `KeyError` for a name that is not in the list.
    """
    alt = {known.name: known.alt for known in word_list().pictures}[name]
    return Picture(name=name, width=size, height=size, alt=texts.pgettext(f"picture.{name}", alt))


def strings_of_pictures() -> Iterator[tuple[str, str]]:
    """Every text of the list that is read out, with the context that translations know it by."""
    return ((f"picture.{known.name}", known.alt) for known in word_list().pictures)


def _fitting(text: str) -> Iterator[str]:
    words = [word.casefold() for word in _WORD.findall(text)]
    said, together = set(words), f" {' '.join(words)} "
    found = word_list()
    if said & found.keep_plain:
        return iter(())
    return (known.name for known in found.pictures if known.fits(said, together))


@cache
def word_list() -> WordList:
    """The list as it is written. Raises `PictureWordsError` for a slip in the file."""
    return word_list_of(tomllib.loads(FILE.read_text(encoding="utf-8")))


def word_list_of(table: Mapping[str, Any]) -> WordList:
    """The list in this table. Raises `PictureWordsError` for a picture without a description, and for a word that
    could never be found."""
    pictures = tuple(_picture_words(name, entry) for name, entry in table["pictures"].items())
    return WordList(pictures, frozenset(table["keep_plain"]))


def _picture_words(name: str, entry: Mapping[str, Any]) -> PictureWords:
    words = entry.get("words", ())
    odd = [word for word in words if not _PHRASE.fullmatch(word) or word != word.casefold()]
    if odd or not entry.get("alt") or set(entry) - {"alt", "words"}:
        raise PictureWordsError(f"{FILE.name}: {name}: {', '.join(odd) or 'an alt, words, and nothing else'}")
    phrases = tuple(word for word in words if " " in word)
    return PictureWords(name=name, alt=entry["alt"], words=frozenset(words) - set(phrases), phrases=phrases)
