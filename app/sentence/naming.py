"""Suggests the short name of an outcome: a handful of its words, for lists, cards and headings."""

import re
from functools import cache
from typing import Final

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.fragment import as_will, large_first

LIMIT: Final = 40
"""The most letters of a suggested short name: one line of a card."""


def short_name(plan: Plan, outcome: Outcome) -> str:
    """The name somebody gave the outcome, or one made of the first words of the will do; empty before there is one."""
    return outcome.answer("outcome.name") or large_first(
        _first_words(as_will(outcome.answer("will.will"), plan.learner))
    )


def _first_words(will: str) -> str:
    will = _opening().sub("", will)
    if len(will) <= LIMIT and not _boundary().search(will):
        return will
    ends = [match.start() for match in _boundary().finditer(will) if 4 <= match.start() <= LIMIT]
    if len(will) <= LIMIT:
        ends.append(len(will))
    if ends:
        return will[: ends[-1]].rstrip(" ,;")
    return will[: LIMIT - 1].rpartition(" ")[0].rstrip(" ,;") + "…" if " " in will[:LIMIT] else will[:LIMIT]


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:be able to|go on to|keep on)\s+", re.IGNORECASE)


@cache
def _boundary() -> re.Pattern[str]:
    return re.compile(
        r"[,;:(]?\s+(?:on|by|at|in|for|with|when|while|and|or|to|from|so|until|after|before|using|without)\b|[,;:]"
    )
