"""How much an outcome matters and how sure people are of it, from 0 to 10: what comes first, and what needs more help.

From the eight-step outcome process that schools use on paper (feature F14).
"""

from typing import Final

from app.plan.outcome import Outcome

SURE_ENOUGH: Final = 7
"""Below this, people who use such scales ask what would make it more."""


def importance(outcome: Outcome) -> int | None:
    """How much it matters to the learner, from 0 to 10; nothing while nobody said."""
    return _number(outcome.answer("check.importance"))


def confidence(outcome: Outcome) -> int | None:
    """How sure people are that it can happen, from 0 to 10; nothing while nobody said."""
    return _number(outcome.answer("check.confidence"))


def is_unsure(outcome: Outcome) -> bool:
    """Somebody said how sure they are, and it is not sure enough."""
    sure = confidence(outcome)
    return sure is not None and sure < SURE_ENOUGH


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and int(text) <= 10 else None
