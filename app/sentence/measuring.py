"""Finds the shape of a measure in its words: "four trips out of five", "three lessons in a row", "once a week for six
weeks". English only; words of another language, or without a count, make tries alone."""

import re
from fractions import Fraction
from functools import cache
from typing import Final

from app.plan.measure import MOST, MOST_TURNS, SHAPES, USUAL, Measure
from app.sentence.fragment import large_first
from app.sentence.numbers import in_digits
from app.sentence.words import table, words

_LONGEST: Final = 600
_WORD: Final = r"[^\W\d_][\w’'-]*"
_UNITS: Final = rf"((?: {_WORD}){{0,4}}?)"
_LONGEST_UNIT: Final = 14
_LONGEST_THING: Final = 30
_MOST_PERCENT: Final = 100
_USUAL_WEEKS: Final = 6
_USUAL_ROW: Final = 3
_AFTER_A_ROW: Final = 2
"""Lines too many, since one that fails begins the row anew."""


def measure_of(known: str, chosen: str = "") -> Measure:
    """The measure that these words make; in the shape `chosen` (one of `SHAPES`) where somebody chose one, with the
    counts of the words where they give any. Never raises."""
    text = in_digits(" ".join(known[:_LONGEST].split()))
    found = next(filter(None, (read(text) for read in _READERS)), Measure())
    return found if chosen in ("", found.shape) or chosen not in SHAPES else _made(chosen, text)


def has_help_in_it(text: str) -> bool:
    """The words name help that is part of the step ("with one reminder"), so that a tick does not mean "alone"."""
    said = {word.casefold() for word in re.findall(_WORD, text[:_LONGEST])}
    return bool(said & words("shapes", "help")) and not said & words("shapes", "alone")


def _in_a_row(text: str) -> Measure | None:
    row = r"(?:in a row|running|back to back|1 after (?:another|the other))\b"
    found = re.search(rf"\b(\d{{1,2}}){_UNITS},? {row}", text, re.IGNORECASE)
    found = found or re.search(rf"\b(\d{{1,2}}) (?:consecutive|successive)( {_WORD})", text, re.IGNORECASE)
    return _row(int(found[1]), _unit(found[2])) if found else None


def _row(needed: int, unit: str) -> Measure | None:
    rows = needed + _AFTER_A_ROW
    return Measure(shape="in_a_row", needed=needed, rows=rows, unit=unit) if needed > 1 and rows <= MOST else None


def _out_of(text: str) -> Measure | None:
    whose = r"(?:(?:the|every|these|those|her|his|their|my) )?"
    after = rf"((?: {_WORD}){{0,2}})"
    for pattern in (
        rf"\b(\d{{1,2}}){_UNITS} out of {whose}(\d{{1,2}})\b{after}",
        rf"\b(\d{{1,2}})((?: {_WORD}){{0,2}}?) of {whose}(\d{{1,2}})\b{after}",
        rf"\b(\d{{1,2}})((?: {_WORD}){{0,2}}?) in (?:every )?(\d{{1,2}})\b(?! (?:{_spans()})s?\b){after}",
        rf"(?<![\d/])(\d{{1,2}})()/(\d{{1,2}})(?![\d/])( {_WORD}s)\b",
    ):
        for found in re.finditer(pattern, text, re.IGNORECASE):
            made = _share(int(found[1]), int(found[3]), _unit(found[2]) or _plural_in(found[4]))
            if made:
                return made
    return _percent(text)


def _share(needed: int, rows: int, unit: str) -> Measure | None:
    fits = 1 <= needed <= rows and 1 < rows <= MOST
    return Measure(shape="out_of", needed=needed, rows=rows, unit=unit) if fits else None


def _percent(text: str) -> Measure | None:
    """ "80 % of lessons" as four lessons out of five; shares that need many tries to be told apart are not read."""
    found = re.search(rf"\b(\d{{1,2}}) ?(?:%|per ?cent\b)(?: of (?:the |her |his |their |my )?({_WORD}))?", text)
    if not found or not int(found[1]):
        return None
    share = Fraction(int(found[1]), _MOST_PERCENT)
    times = 2 if share.denominator < 4 else 1
    made = _share(share.numerator * times, share.denominator * times, _plural_in(f" {found[2] or ''}"))
    return made if made and made.rows <= 10 else None


def _span(text: str) -> Measure | None:
    often = re.search(
        rf"\b(?:(\d{{1,2}})(?: {_WORD}){{0,3}}? (?:a|an|each|every|per|in a) |(?:each|every) )({_spans()})\b",
        text,
        re.IGNORECASE,
    )
    adverb = re.search(r"\b(dai|night|week|fortnight|month|term)ly\b", text, re.IGNORECASE)
    if not often and not adverb:
        return None
    name = often[2] if often else "day" if adverb and adverb[1].lower() == "dai" else adverb[1] if adverb else ""
    turns = int(often[1]) if often and often[1] else 1
    how_long = re.search(
        rf"\b(?:for|over|within) (?:a|an|the|1 whole|a whole|(\d{{1,2}}))(?: school)? ({_spans()})s?\b",
        text,
        re.IGNORECASE,
    )
    rows = USUAL if _days(name) == 1 else _USUAL_WEEKS
    needed = 0
    if how_long:
        count = int(how_long[1] or 1)
        rows = max(count * _days(how_long[2]) // _days(name), 1)
        if rows > MOST and 1 < count <= MOST:
            name, rows, turns = how_long[2], count, 1
        needed = rows if rows <= MOST else 0
    return Measure(
        shape="span", rows=min(rows, MOST), needed=needed, unit=_name_of_span(name),
        turns=turns if 1 <= turns <= MOST_TURNS else 1,
    )  # fmt: skip


def _each(text: str) -> Measure | None:
    every = r"(?:all|each|each of|every 1 of)(?: of)?(?: the| these| her| his| their| my)?"
    found = re.search(rf"\b{every} (\d{{1,2}})\b((?: {_WORD})?)", text, re.IGNORECASE)
    found = found or re.search(rf"\b(\d{{1,2}})(?: different| new| other)?( (?:{_things()}))\b", text, re.IGNORECASE)
    days = re.search(rf"\bon (?:each of )?(\d) (?:different )?(?!(?:{_things()})\b){_WORD}s\b", text, re.IGNORECASE)
    turns = int(days[1]) if days and 1 < int(days[1]) <= MOST_TURNS else 1
    if found and 1 < int(found[1]) <= MOST:
        count = int(found[1])
        return Measure(shape="each", rows=count, needed=count, unit=_plural_in(found[2]), turns=turns)
    things = _listed(text)
    return Measure(shape="each", rows=len(things), needed=len(things), things=things, turns=turns) if things else None


def _listed(text: str) -> tuple[str, ...]:
    """The places or things of a list: "at the gate, the bridge and the shop"."""
    for clause in re.split(r"[.;:!?()]", text):
        before, _and, last = clause.rpartition(" and ")
        chunks = [*before.rstrip(" ,").split(","), last] if before.strip() else []
        for start, chunk in enumerate(chunks[:-1]):
            things = (_after_place(chunk), *map(_thing, chunks[start + 1 :]))
            if all(things) and len(things) <= MOST:
                return tuple(map(large_first, things))
    return ()


def _after_place(chunk: str) -> str:
    """What the last word for a place leads to: "gate" of "she waits at the gate"; empty where there is none."""
    said = chunk.split()
    places = [place for place, word in enumerate(said) if word.casefold() in words("shapes", "places")]
    return _thing(" ".join(said[places[-1] :])) if places else ""


def _thing(chunk: str) -> str:
    """One thing of a list without "at the"; empty for more than a name."""
    said = chunk.split()
    leads = words("shapes", "places"), frozenset(("the", "a", "an"))
    for lead in leads:
        said = said[1:] if said and said[0].casefold() in lead else said
    thing = " ".join(said)
    is_name = len(said) <= 3 and all(re.fullmatch(_WORD, word) for word in said)
    return thing if is_name and len(thing) <= _LONGEST_THING else ""


def _times(text: str) -> Measure | None:
    names = "|".join(words("shapes", "before_names"))
    for found in re.finditer(rf"(?:\b({_WORD}) )?(?<![\d.:/-])\b(\d{{1,2}})((?: {_WORD}){{1,3}})", text):
        before, unit = (found[1] or "").casefold(), _plural_in(found[3])
        count, first = int(found[2]), found[3].split()[0].casefold()
        if re.fullmatch(names, before) or first in words("shapes", "lengths"):
            continue
        if count > 1 and count + 1 < MOST and (unit or first in ("times", "goes", "tries", "occasions")):
            return Measure(shape="times", needed=count, rows=count + 1, unit=unit)
    return None


def _once(text: str) -> Measure | None:
    is_once = re.search(r"\b1 times?\b", text, re.IGNORECASE)
    return Measure(shape="once", needed=1, rows=_USUAL_ROW) if is_once else None


_READERS: Final = (_in_a_row, _out_of, _span, _each, _times, _once)


def _made(shape: str, text: str) -> Measure:
    """The measure in a shape that somebody chose against the words, with the numbers that the words give."""
    counts = [count for found in re.findall(r"\d{1,2}", text) if 1 < (count := int(found)) <= MOST - _AFTER_A_ROW]
    first = counts[0] if counts else 0
    match shape:
        case "out_of":
            needed, rows = (min(counts[:2]), max(counts[:2])) if len(counts) > 1 else (USUAL - 1, USUAL)
            return Measure(shape=shape, needed=needed, rows=rows)
        case "in_a_row":
            return Measure(shape=shape, needed=first or _USUAL_ROW, rows=(first or _USUAL_ROW) + _AFTER_A_ROW)
        case "times":
            return Measure(shape=shape, needed=first or _USUAL_ROW, rows=(first or _USUAL_ROW) + 1)
        case "each":
            return Measure(shape=shape, needed=first or USUAL, rows=first or USUAL)
        case "span":
            return Measure(shape=shape, needed=first or _USUAL_WEEKS, rows=first or _USUAL_WEEKS, unit="week")
        case "once":
            return Measure(shape=shape, needed=1, rows=_USUAL_ROW)
        case _:
            return Measure()


def _plural_in(text: str) -> str:
    """One of what the first plural of these words names: "trip" of "trips alone"; empty when there is none."""
    for word in text.split():
        low = word.casefold()
        if (low.endswith("s") and not low.endswith(("ss", "us", "’s", "'s"))) or low in words("shapes", "plurals"):
            return _unit(word)
    return ""


def _unit(text: str) -> str:
    """One of what the last of these words names; empty for a try."""
    last = text.split()[-1] if text.split() else ""
    low = last.casefold()
    if low in table("shapes")["one"]:
        return str(table("shapes")["one"][low])
    if low.endswith("ies") and len(low) > 4:
        last = f"{last[:-3]}y"
    elif low.endswith("s") and not low.endswith("ss") and len(low) > 3:
        last = last[:-1]
    return last if len(last) <= _LONGEST_UNIT else ""


def _days(name: str) -> int:
    return int(table("shapes")["days"][name.casefold().replace(" ", "-")])


def _name_of_span(name: str) -> str:
    return name.replace("-", " ")


@cache
def _spans() -> str:
    names = sorted(table("shapes")["days"], key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\-", "[- ]") for name in names)


@cache
def _things() -> str:
    return "|".join(sorted(words("shapes", "things"), key=len, reverse=True))
