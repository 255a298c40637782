"""The placeholders that a school's template may hold: what they are called, where they have a meaning, and what for."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from app.i18n import Texts

FILE: Final = Path(__file__).parents[3] / "resources" / "templates" / "placeholders.toml"
LOOPS: Final = ("outcome", "step", "help")
"""What can be repeated, from the outside in: `{each outcome}` … `{end}`."""
EACH: Final = "each "
END: Final = "end"
_KEYS: Final = {"name", "of", "says", "empty"}
_LIKE: Final = 0.6


class PlaceholderError(ValueError):
    """A slip in the file of the placeholders. The message names it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Placeholder:
    """One placeholder. `of` is "plan" or one of `LOOPS`; `says` describes it, `empty` stands in the document while
    nothing is written for it."""

    name: str
    of: str
    says: str
    empty: str = ""

    def said(self, key: str, texts: Texts) -> str:
        """`says` or `empty` in a language."""
        text: str = getattr(self, key)
        return texts.pgettext(f"placeholder.{self.name}.{key}", text) if text else ""


@cache
def placeholders() -> Mapping[str, Placeholder]:
    """Every placeholder by its name, in the order they are listed. Raises `PlaceholderError`."""
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    found: dict[str, Placeholder] = {}
    for entry in table["placeholder"]:
        if set(entry) != _KEYS or entry["of"] not in ("plan", *LOOPS) or entry["name"] in found:
            raise PlaceholderError(f"{FILE.name}: {entry.get('name')}")
        found[entry["name"]] = Placeholder(**entry)
    return MappingProxyType(found)


def strings_of_placeholders() -> Iterator[tuple[str, str]]:
    """Every text of the placeholders with the context that translations know it by."""
    for one in placeholders().values():
        for key in ("says", "empty"):
            if text := getattr(one, key):
                yield f"placeholder.{one.name}.{key}", text


def as_name(typed: str) -> str:
    """What stands between curly brackets as we know it: capitals, underscores and spaces too many do not matter."""
    return " ".join(typed.replace("_", " ").casefold().split())


def loop_of(name: str) -> str:
    """What `{each …}` repeats; empty when the name is not the start of a repetition that we know."""
    return name.removeprefix(EACH) if name.startswith(EACH) and name.removeprefix(EACH) in LOOPS else ""


def is_end(name: str) -> bool:
    """Whether the name ends a repetition: `{end}`, or for people who like to be sure `{end step}`."""
    return name == END or (name.startswith(f"{END} ") and name.removeprefix(f"{END} ") in LOOPS)


def nearest(name: str) -> str:
    """The known placeholder that looks most like this one; empty when none does."""
    known = [*placeholders(), *(f"{EACH}{loop}" for loop in LOOPS), END]
    return next(iter(get_close_matches(name, known, n=1, cutoff=_LIKE)), "")
