"""Finds how many, how often and how much in an act: numbers, counts, percentages, frequencies."""

import re
from functools import cache
from typing import Final

from app.coach.act import Act, Word
from app.sentence.words import words

_EACH: Final = frozenset(("each", "every", "per", "most"))


def has_number(act: Act) -> bool:
    """A number, count, fraction, percentage or frequency stands in the act, outside the date."""
    found = act.words
    late = act.parts.so_that is not None and _trial().search(act.parts.so_that.quote.casefold())
    return bool(late) or any(_counts(found, at) for at in range(len(found)))


def has_frequency(act: Act) -> bool:
    """It says how often: "each day", "twice a week", "on four days out of five"."""
    found = act.words
    return any(
        _is_frequency(found, at) or found[at].low in ("daily", "weekly", "once", "twice", "times")
        for at in range(len(found))
    )


def _counts(found: tuple[Word, ...], at: int) -> bool:
    low = found[at].low
    after = found[at + 1].low if at + 1 < len(found) else ""
    before = found[at - 1].low if at else ""
    if low[:1].isdigit():
        return before not in ("stage", "year")
    if low in words("measures", "numbers"):
        return not (low == "daily" and after in ("life", "living", "routine", "routines", "lives")) and low not in (
            "second",
        )
    if low == "one":
        return before in ("least", "than", "only", "exactly", "within") or (
            after not in ("to", "of", "day", "another", "object")
            and before not in ("this", "that", "no", "each", "any")
        )
    if "-" in low and low.partition("-")[0] in words("measures", "numbers") | {"one"}:
        return low not in ("one-to-one", "one-off", "half-term")
    return _is_frequency(found, at)


def _is_frequency(found: tuple[Word, ...], at: int) -> bool:
    low = found[at].low
    if low not in _EACH:
        return False
    near = [word.low for word in found[at + 1 : at + 3]]
    if near[:1] == ["other"]:
        near = near[1:]
    return bool(near) and (near[0] in words("measures", "times") or near[0][:-1] in words("measures", "times"))


@cache
def _trial() -> re.Pattern[str]:
    """A measure that comes late, after the difference: ", three times out of four"."""
    return re.compile(
        r",\s(?:on\s|in\s|at\sleast\s)?(?:(?:once|twice|\w+\stimes)\s(?:a|each|every|out\sof)\s\w+|\w+\sout\sof\s\w+|\d+\s?%)"
    )
