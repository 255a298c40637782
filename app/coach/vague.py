"""Finds words that mean different things to different people, unless the sentence itself makes them exact."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from app.coach.act import Act, Word, words_of
from app.coach.amount import has_number
from app.i18n import window_texts
from app.sentence.words import table, words

_IDIOMS: Final = "idioms"


class Vague(NamedTuple):
    """A vague word: its places in the text, and what to write instead, in the window's language."""

    start: int
    end: int
    instead: str


def vague_words(act: Act, own: Mapping[str, str]) -> Iterator[Vague]:
    """The vague words of a text, in their order; `own` are a council's words with what to write instead."""
    # A date is masked in the act; its difference is not: a vague word there is as vague.
    found = words_of(_without_date(act))
    at = 0
    while at < len(found):
        length, family = _longest_at(found, at, own)
        if family and family != _IDIOMS and not _is_exact(act, found, at, length, family):
            yield Vague(found[at].start, found[at + length - 1].end, own.get(family) or _instead(family))
        at += length or 1


def strings_of_vague() -> Iterator[tuple[str, str]]:
    """Every text of the word list with the context that translations know it by (`vague.<family>.instead`)."""
    for family, entry in table("vague").items():
        if entry["instead"]:
            yield f"vague.{family}.instead", entry["instead"]


def _instead(family: str) -> str:
    return window_texts().pgettext(f"vague.{family}.instead", table("vague")[family]["instead"])


def _without_date(act: Act) -> str:
    when = act.parts.when
    return act.low[: when.start] + "\0" * (when.end - when.start) + act.low[when.end :] if when else act.low


def _longest_at(found: tuple[Word, ...], at: int, own: Mapping[str, str]) -> tuple[int, str]:
    """How many words the longest entry at a place has, and its family (a council's own word is its own family)."""
    for length in range(min(6, len(found) - at), 0, -1):
        entry = tuple(word.low for word in found[at : at + length])
        if " ".join(entry) in own:
            return length, " ".join(entry)
        if entry in _entries():
            return length, _entries()[entry]
    return 0, ""


def _is_exact(act: Act, found: tuple[Word, ...], at: int, length: int, family: str) -> bool:
    """The sentence says what the word means: by an amount, by a number, by what is done."""
    pinned = table("vague")[family]["pinned"] if family in table("vague") else "never"
    word, after = found[at].low, found[at + length : at + length + 12]
    following = after[0].low if after else ""
    if _is_other_word(word, following, found[at - 1].low if at else ""):
        return True
    match pinned:
        case "change":
            return _changes_to_amount(after) or _lists_acts(act, found[at].start)
        case "things":
            return not any(word.low in words("coach", "grown") for word in after[:4]) or _changes_to_amount(after)
        case "number":
            return (has_number(act) and not _is_late(act, found[at])) or _lists_acts(act, found[at].start)
        case "shown":
            return _is_shown(act, found[at].end)
        case "mind":
            return _knows_so_many(after)
        case "coping":
            return (has_number(act) and not _is_late(act, found[at])) or _lists_acts(act, found[at].start)
    return False


def _is_late(act: Act, word: Word) -> bool:
    """It stands in the difference, which no number in the act makes exact."""
    return act.parts.so_that is not None and word.start >= act.parts.so_that.start


def _is_other_word(word: str, following: str, before: str) -> bool:
    """A word that says something else here: "some" of "someone", "short" of "short vowels", "as well"."""
    if word == "well":
        return before in ("as", "wishing", "eat") or following in ("-", "known")
    if word in ("understood", "involved"):
        return before in ("feel", "feels", "be", "is", "people")
    if word == "learn":
        return following in ("to", "", ".", ",") or before == "to"
    if word == "know":
        return before in ("let", "people", "them", "him", "her", "me")
    if word in ("raise", "raises"):
        return following in ("money", "his", "her", "their", "my", "a", "the")
    return word in ("understanding", "learning", "regular") and following in ("verbs", "shapes")


def _changes_to_amount(after: tuple[Word, ...]) -> bool:
    """ "from two to five", "to 110 words", "by ten per cent" soon after the word."""
    lows = [word.low for word in after]
    return any(
        low in ("to", "by", "from") and any(map(_is_number, lows[at + 1 : at + 3])) for at, low in enumerate(lows)
    )


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or (word in _numbers() and word != "one")


def _knows_so_many(after: tuple[Word, ...]) -> bool:
    """ "know 30 of the 44 sounds": an amount can be checked."""
    return any(_is_number(word.low) for word in after[:2])


def _lists_acts(act: Act, place: int) -> bool:
    """A colon or a row of doings after the word says what it means: "toileting: going, flushing, washing"."""
    rest = act.low[place:]
    return bool(_colon().search(rest)) or len(_doing().findall(rest)) > 1


def _is_shown(act: Act, place: int) -> bool:
    """What follows says how: "using her script", "by shaking hands", "such as a nod"."""
    return bool(_how().match(act.low[place:]))


@cache
def _numbers() -> frozenset[str]:
    return frozenset(table("measures")["numbers"].split()) | {"one", "zero", "none"}


@cache
def _entries() -> Mapping[tuple[str, ...], str]:
    return {
        tuple(entry.split("_")): family
        for family, listed in table("vague").items()
        for entry in listed["words"].split()
    }


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(r":\s+[a-z]{3,}")


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(r"(?:,|\band)\s(?:then\s)?[a-z]{2,}ing\b")


@cache
def _how() -> re.Pattern[str]:
    return re.compile(r"[^.;]{0,60}?,?\s(?:using\s(?:his|her|their|my|a|an|the)\s|by\s[a-z]{2,}ing\s|such\sas\s)|:\s")
