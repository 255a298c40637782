"""Which backups to keep as they grow old."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Final

ALL: Final = timedelta(days=2)

_CALENDAR: Final[tuple[tuple[int, Callable[[datetime], tuple[int, ...]]], ...]] = (
    (7, lambda time: (time.year, time.month, time.day)),
    (4, lambda time: tuple(time.isocalendar())[:2]),
    (6, lambda time: (time.year, time.month)),
)
"""So many days, weeks and months, of each the last backup."""


def to_keep(times: Collection[datetime], now: datetime) -> set[datetime]:
    """The times of the backups to keep: all of the last two days, then of 7 days, 4 weeks and 6 months the last each.

    Days, weeks and months without a backup do not count, and what seems to come from the future is kept: a clock that
    was set wrong, or a long holiday, never empties the folder.
    """
    kept = {time for time in times if time > now - ALL}
    for many, period in _CALENDAR:
        last_of_each = {period(time): time for time in sorted(times)}
        kept.update(sorted(last_of_each.values())[-many:])
    return kept
