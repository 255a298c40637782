"""The plans in short for the home page, read with SQLite alone: nobody waits for more when the program starts."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.plan.due import plain
from app.plan.progress import when_in_words
from app.plan.record import time_from
from app.store import Glimpse, PlanSummary
from db.driver import Driver


class Listed(NamedTuple):
    """The columns of `plans` that are listed, as they are kept."""

    id: str
    name: str
    plan_type: str
    school_year: str
    outcomes: int
    ready: int
    next_step: str
    next_outcome: int
    place: str
    part: int
    by_when: str
    will_do: str
    so_that: str
    meeting: str | None
    review: str | None
    is_example: int
    changed: str
    removed: str | None


def listed(connection: Driver, *, in_bin: bool = False) -> list[PlanSummary]:
    """The plans that are not in the bin, the last changed first; or those in it, the last removed first."""
    if in_bin:
        return _summaries(connection, "removed IS NOT NULL ORDER BY removed DESC, id DESC")
    return _summaries(connection, "removed IS NULL ORDER BY changed DESC, id DESC")


def glimpse(connection: Driver, today: date, most: int) -> Glimpse:
    """The plan changed last and, of the others, those due first, as `app.plan.due.in_order` has them; at most so many.

    SQLite puts them in order: to make a summary of each of ten thousand plans takes as long as to start the program.
    """
    connection.create_function("plain", 1, plain)
    count = connection.execute("SELECT count(*) FROM plans WHERE removed IS NULL").fetchone()[0]
    last = _summaries(connection, "removed IS NULL ORDER BY changed DESC, id DESC LIMIT 1")
    due = (
        "removed IS NULL AND id <> ? ORDER BY min(coalesce(review, '9999-12-31'),"
        " CASE WHEN meeting >= ? THEN meeting ELSE '9999-12-31' END), plain(name), changed DESC, id DESC LIMIT ?"
    )
    others = _summaries(connection, due, last[0].id, today.isoformat(), most - 1) if last else []
    return Glimpse(plans=last + others, count=count)


def _summaries(connection: Driver, which: str, *values: object) -> list[PlanSummary]:
    rows = connection.execute(f"SELECT {', '.join(Listed._fields)} FROM plans WHERE {which}", values).fetchall()  # noqa: S608
    # For this list only: the next may be read in another language. Many plans share the same few days and dates.
    in_words, day = lru_cache(when_in_words), lru_cache(_day)
    return [_summary(Listed._make(row), in_words, day) for row in rows]


def _summary(row: Listed, in_words: Callable[[str], str], day: Callable[[str | None], date | None]) -> PlanSummary:
    return PlanSummary(
        id=row.id,
        name=row.name,
        plan_type=row.plan_type,
        school_year=row.school_year,
        outcomes=row.outcomes,
        ready=row.ready,
        next_step=row.next_step,
        next_outcome=row.next_outcome,
        place=row.place,
        part=row.part,
        parts=(in_words(row.by_when), row.will_do, row.so_that),
        meeting=day(row.meeting),
        review=day(row.review),
        is_example=bool(row.is_example),
        changed=time_from(row.changed),
        removed=time_from(row.removed) if row.removed else None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
