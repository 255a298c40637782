"""Cuts a text into words and marks, with quoted speech and the learner's name each in one piece."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.sentence.verbs import MODALS, is_base
from app.sentence.words import words

MONTHS: Final = ("April", "May", "June", "August")
"""Months that are names as well."""

_QUOTED: Final = "|".join(
    (r"“[^”\n]{0,999}”", r'"[^"\n]{0,999}"', r"‘[^\n]{0,999}?’(?!\w)", r"(?<!\w)'(?=\w)[^\n]{0,999}?'(?!\w)")
)
_ALIASES: Final = r"[Tt]he\s(?:learner|pupil|child|student|young\sperson)"
_DATE: Final = (
    r"(?<!\bby\s)(?<!\bin\s)(?<!\bof\s)(?<!\bBy\s)(?<!\bIn\s)(?<!\buntil\s)(?<!\bbefore\s)(?<!\bsince\s)(?<!\d\s)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text. `kind` is "word", "learner", "mark" or "quoted"; `low` is the word in small letters with a
    straight apostrophe; `gap` is the space in front; a learner's `own` is the possessive ending."""

    text: str
    low: str
    kind: str
    gap: str
    own: str = ""


def tokens_of(text: str, name: str) -> list[Token]:
    """The pieces of a text about the learner with this name; joined with their gaps they are the text again."""
    found, at = [], 0
    for match in _pieces(name).finditer(text):
        kind = match.lastgroup or "mark"
        low = match[0].casefold().replace("’", "'")
        found.append(
            Token(match[0], low, kind, text[at : match.start()], (match["own"] or "") if kind == "learner" else "")
        )
        at = match.end()
    if at < len(text):
        found.append(Token("", "", "mark", text[at:]))
    return found


@lru_cache(maxsize=64)
def _pieces(name: str) -> re.Pattern[str]:
    who = rf"(?:{_name(name)}|{_ALIASES})" if name else _ALIASES
    own = r"(?P<own>[’']s(?!\w)|(?<=s)[’'](?!\w))?"
    return re.compile(
        rf"(?P<quoted>{_QUOTED})|(?P<learner>(?<!\w){who}{own}(?![\w]))|(?P<word>\w+(?:[’'\-]\w+)*)|(?P<mark>\S)"
    )


def _name(name: str) -> str:
    """A pattern of the name. A letter is only a name where somebody acts or owns, a month only away from dates."""
    escaped = re.escape(name)
    if name in MONTHS:
        return _DATE + escaped
    if name in ("A", "I"):
        return escaped + r"(?=[’']s\b|\s(?:will|can|is|has|does|wants)\b)"
    spellings = {name, name.upper()} | (set() if _is_a_word(name.lower()) else {name.lower()})
    return f"(?:{'|'.join(map(re.escape, sorted(spellings)))})"


def _is_a_word(name: str) -> bool:
    """In small letters the name may be a word like any other: "will", "grace"."""
    return len(name) < 3 or name in words("people", "also_words") or is_base(name) or name in MODALS
