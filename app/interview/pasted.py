"""A whole outcome written or pasted in one box: its three parts are found, and can be put where they belong (F18)."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from app.plan.deadline import Deadline, by_text, in_full, phrase
from app.plan.offers import offers
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.parts import FoundParts

FILLED: Final = ("when.when", "will.will", "so_that.so_that")
"""The fields that a whole outcome fills."""
_LEADING_WILL: Final = re.compile(r"^will\s+", re.IGNORECASE)
_LEADING_PURPOSE: Final = re.compile(r"^(?:so(?: that)?|in order (?:that|to)|which will)\s+", re.IGNORECASE)
_LEADING_BY: Final = re.compile(r"^by\s+", re.IGNORECASE)


def put_in_place(plan: Plan, outcome: Outcome, found: FoundParts, today: date) -> Mapping[str, str]:
    """Put each found part in its field; gives what stood in the fields before, for `take_back`."""
    before = {field: outcome.answers.get(field, "") for field in FILLED}
    if found.when:
        outcome.answers["when.when"] = str(deadline_named(plan, found.when.quote, today))
    if found.will_do:
        outcome.answers["will.will"] = _LEADING_WILL.sub("", found.will_do.quote).rstrip(" ,.;")
    if found.so_that:
        outcome.answers["so_that.so_that"] = _LEADING_PURPOSE.sub("", found.so_that.quote).rstrip(" ,.;")
    return before


def take_back(outcome: Outcome, before: Mapping[str, str]) -> None:
    """Let the fields say again what they said before."""
    for field, value in before.items():
        if value:
            outcome.answers[field] = value
        else:
            outcome.answers.pop(field, None)


def deadline_named(plan: Plan, words: str, today: date) -> Deadline:
    """The date that is on offer where the words ("By the end of Year 9") name one, or else the words themselves."""
    named = _LEADING_BY.sub("", words).strip().casefold()
    for offer in offers(plan, today):
        known = {phrase(offer.deadline).casefold(), in_full(offer.deadline).split(" (", 1)[0].casefold()}
        if named in known:
            return offer.deadline
    return by_text(words)
