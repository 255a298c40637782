"""What is due for a plan, and finding and sorting plans among many."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from app.plan.dates import year_name
from app.store import PlanSummary

ORDERS: Final = ("due", "changed", "name")
"""The orders in which plans can stand."""

SOON: Final = timedelta(days=14)
"""From two weeks before a meeting its papers are due (SEND and Disability Regulations 2014, regulation 20)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """The next day that matters: `kind` is "review" or "meeting"; `days` counts from today, below 0 when it is past."""

    kind: str
    on: date
    days: int

    @property
    def is_overdue(self) -> bool:
        """The day is past."""
        return self.days < 0

    @property
    def is_soon(self) -> bool:
        """The day is today or within two weeks."""
        return 0 <= self.days <= SOON.days


def due(summary: PlanSummary, today: date) -> Due | None:
    """The next day of a plan: its review, past or to come, or a meeting to come. Nothing when there is neither."""
    on = _due_on(summary, today)
    if on == date.max:
        return None
    return Due(kind="review" if on == summary.review else "meeting", on=on, days=(on - today).days)


def in_order(summaries: list[PlanSummary], order: str, today: date) -> list[PlanSummary]:
    """The plans in one of `ORDERS`; those with no date come after those with one."""
    keys: dict[str, Callable[[PlanSummary], Any]] = {
        "due": lambda summary: (_due_on(summary, today), plain(summary.name)),
        "changed": lambda summary: -summary.changed.timestamp(),
        "name": lambda summary: plain(summary.name),
    }
    return sorted(summaries, key=keys[order])


def searchable(summary: PlanSummary, plan_type: str) -> str:
    """What a plan is found by: its name, its school year and `plan_type`, the name of its type."""
    return plain(f"{summary.name} {year_name(summary.school_year)} {plan_type}")


def matches(where: str, words: str) -> bool:
    """Every word is somewhere in what is `searchable`; accents and capitals do not matter."""
    return all(word in where for word in plain(words).split())


def plain(words: str) -> str:
    """Words as they are compared: small letters without accents."""
    if words.isascii():
        return words.casefold()
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _due_on(summary: PlanSummary, today: date) -> date:
    """The day of `due`, or the last day there is: alone, so that ten thousand plans are soon in order."""
    meeting = summary.meeting if summary.meeting and summary.meeting >= today else date.max
    return min(summary.review or date.max, meeting)
