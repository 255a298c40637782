"""The word list: what each special word of plans and schools means, and where such words stand in a text."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from app.i18n import Texts, window_texts

FILE: Final = Path(__file__).parent.parent / "resources" / "words" / "glossary.toml"


class GlossaryError(ValueError):
    """A slip in the word list. The message names the file and the entry."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One word. `id` is permanent; `also` holds its other names and short forms; `source` says where a rule about it
    comes from. An `everyday` word is in the list, but is not marked in texts: everyone reads it often."""

    id: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()
    source: str = ""
    everyday: bool = False


class Marked(NamedTuple):
    """A word of the list in a text: its place, and the id of its entry."""

    start: int
    end: int
    term: str


def glossary(texts: Texts | None = None) -> tuple[Entry, ...]:
    """The word list in the language of `texts` (or the window's), in the order of its alphabet."""
    say = texts or window_texts()
    return tuple(sorted((_told(entry, say) for entry in entries()), key=lambda entry: entry.term.casefold()))


@cache
def entries() -> tuple[Entry, ...]:
    """The word list as it is written, in English. Raises `GlossaryError` for a slip in the file."""
    return entries_of(tomllib.loads(FILE.read_text(encoding="utf-8")))


def entries_of(table: dict[str, Any]) -> tuple[Entry, ...]:
    """The entries of this table: `id = { term, meaning, also, source, everyday }`. Raises `GlossaryError`."""
    known = {field.name for field in fields(Entry)} - {"id"}
    for name, entry in table.items():
        unknown = sorted(set(entry) - known)
        if unknown:
            raise GlossaryError(f"{FILE.name}: {name}: unknown key {', '.join(unknown)}")
        if not entry.get("term") or not entry.get("meaning"):
            raise GlossaryError(f"{FILE.name}: {name}: term and meaning are needed")
    return tuple(Entry(**{**entry, "id": name, "also": tuple(entry.get("also", ()))}) for name, entry in table.items())


def strings_of_glossary() -> Iterator[tuple[str, str]]:
    """Every text of the word list with the context that translations know it by (`glossary.<id>.<key>`)."""
    for entry in entries():
        yield f"glossary.{entry.id}.term", entry.term
        yield f"glossary.{entry.id}.meaning", entry.meaning
        yield from ((f"glossary.{entry.id}.also{place}", name) for place, name in enumerate(entry.also, 1))


def explained_terms(text: str, texts: Texts | None = None) -> list[Marked]:
    """Where words of the list first stand in this text, in the order of the text; each word once, the longest name of
    two that overlap. Everyday words are left unmarked."""
    names = {name: entry.id for entry in glossary(texts) if not entry.everyday for name in (entry.term, *entry.also)}
    terms = {name if _is_short_form(name) else name.casefold(): term for name, term in names.items()}
    found: dict[str, Marked] = {}
    for match in _pattern(tuple(sorted(names, key=len, reverse=True))).finditer(text):
        name = match["name"]
        term = terms.get(name) or terms.get(name.casefold())
        if term:
            found.setdefault(term, Marked(match.start(), match.end(), term))
    return list(found.values())


def entries_in(text: str, texts: Texts | None = None) -> list[Entry]:
    """The entries of the words that `explained_terms` finds, in the order of the text and the same language."""
    by_id = {entry.id: entry for entry in glossary(texts)}
    return [by_id[mark.term] for mark in explained_terms(text, texts)]


def _is_short_form(name: str) -> bool:
    """Only capitals tell a short form from a word: "OT" is not "ot", nor "LA" the note of a song."""
    return sum(letter.isupper() for letter in name) > 1 and " " not in name


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{'|'.join(map(re.escape, names))})s?(?!\w)", re.IGNORECASE)


def _told(entry: Entry, texts: Texts) -> Entry:
    def say(key: str, text: str) -> str:
        return texts.pgettext(f"glossary.{entry.id}.{key}", text)

    return Entry(
        id=entry.id,
        term=say("term", entry.term),
        meaning=say("meaning", entry.meaning),
        also=tuple(say(f"also{place}", name) for place, name in enumerate(entry.also, 1)),
        source=entry.source,
        everyday=entry.everyday,
    )
