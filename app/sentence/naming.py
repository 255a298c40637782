"""Suggests the short name of an outcome: a handful of its words, for lists, cards and headings."""

import re
from functools import cache
from typing import Final

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.doing import doing_of
from app.sentence.fragment import large_first
from app.sentence.voice import say

LIMIT: Final = 40
"""The most letters of a suggested short name: one line of a card."""


def short_name(plan: Plan, outcome: Outcome) -> str:
    """The name somebody gave the outcome, or one made of the first words of the will do; empty before there is one."""
    voice = "third" if plan.voice == "third" else "first_future"
    will = say(doing_of(outcome.answer("will.will"), plan.learner), plan.learner, voice, part="will_do").text
    return outcome.answer("outcome.name") or large_first(_first_words(_opening().sub("", will, count=1)))


def _first_words(will: str) -> str:
    """As many words as fit, cut where a phrase ends; else where a word ends."""
    if len(will) <= LIMIT:
        return will
    ends = [match.start() for match in _boundary().finditer(will) if 4 <= match.start() <= LIMIT]
    if ends:
        return _without_half(will[: ends[-1]].rstrip(" ,;"))
    whole_words = will[: LIMIT - 1].rpartition(" ")[0].rstrip(" ,;")
    return f"{whole_words}…" if whole_words else will[:LIMIT]


def _without_half(name: str) -> str:
    """The name without a second act of which only the verb is left: "Show my card" of "Show my card and go"."""
    whole, joined, half = name.rpartition(" and ")
    return whole if joined and " " not in half and whole.count(" ") >= 2 else name


@cache
def _opening() -> re.Pattern[str]:
    """What says how before it says what: "be able to", "independently and calmly"."""
    how = r"(?!(?:apply|fly|rely|reply|supply)\b)\w+ly\s+(?:and\s+(?:\w+ly\s+)?)?"
    return re.compile(rf"^(?:be able to\s+|go on to\s+|keep on\s+|{how})+", re.IGNORECASE)


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(
        r"[,;:(]?\s+(?:on|by|at|in|for|with|when|while|and|or|to|from|so|until|after|before|using|without)\b|[,;:]"
    )
