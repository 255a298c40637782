"""The school terms of England: when each begins, breaks for half term and ends, with dates a school can change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from app.plan.learner import read_date

TERMS: Final = ("autumn", "spring", "summer")
TERM_DATES: Final = ("start", "break_start", "break_end", "end")
NO_EDITS: Final[Mapping[str, str]] = MappingProxyType({})

_SEPTEMBER: Final = 9
_FRIDAY: Final = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Term:
    """One term of the school year that begins in `school_year_start`: its first and last day of lessons, and the first
    and last day of its half-term break. `name` is one of `TERMS`."""

    name: str
    school_year_start: int
    start: date
    break_start: date
    break_end: date
    end: date

    @property
    def half_term(self) -> date:
        """The last weekday before the half-term break: what "by half term" means."""
        return weekday_before(self.break_start - timedelta(days=1))


def school_year_start_of(on: date) -> int:
    """The calendar year in which the school year of a day began: school years run from 1 September to 31 August."""
    return on.year if on.month >= _SEPTEMBER else on.year - 1


def terms(school_year_start: int, edited: Mapping[str, str] = NO_EDITS) -> tuple[Term, Term, Term]:
    """The three terms of the school year that begins in September of `school_year_start`.

    `edited` holds a school's own days as ISO texts under keys such as `2026.spring.break_start` (see `edit_key`). Days
    that cannot be read are passed over; days that put a year out of order are all passed over, for that year.
    """
    usual = _usual_days(school_year_start)
    own = {key: _own_day(edited, school_year_start, key) or day for key, day in usual.items()}
    days = own if _in_order(own, school_year_start) else usual
    autumn, spring, summer = (
        Term(
            name=name,
            school_year_start=school_year_start,
            start=days[name, "start"],
            break_start=days[name, "break_start"],
            break_end=days[name, "break_end"],
            end=days[name, "end"],
        )
        for name in TERMS
    )
    return autumn, spring, summer


def edit_key(school_year_start: int, term: str, which: str) -> str:
    """The settings key of one day; `term` is one of `TERMS`, `which` one of `TERM_DATES`."""
    return f"{school_year_start}.{term}.{which}"


def school_year_end(year: int, edited: Mapping[str, str] = NO_EDITS) -> date:
    """The last day of the summer term in the calendar year `year`: when that school year, and any phase in it, ends."""
    return terms(year - 1, edited)[2].end


def coming_terms(after: date, count: int, edited: Mapping[str, str] = NO_EDITS) -> tuple[Term, ...]:
    """The next `count` terms that end after a day, beginning with the term the day is in when it is in one."""
    first_year = school_year_start_of(after)
    years = range(first_year, first_year + count // len(TERMS) + 2)
    ahead = [term for year in years for term in terms(year, edited) if term.end > after]
    return tuple(ahead[:count])


def is_school_day(day: date, edited: Mapping[str, str] = NO_EDITS) -> bool:
    """There is school on this day: no weekend and no break."""
    return day.weekday() <= _FRIDAY and any(
        term.start <= day <= term.end and not term.break_start <= day <= term.break_end
        for term in terms(school_year_start_of(day), edited)
    )


def school_day_from(day: date, edited: Mapping[str, str] = NO_EDITS) -> date:
    """The day itself when there is school, or the first day after it when there is."""
    while not is_school_day(day, edited):
        day += timedelta(days=1)
    return day


def school_day_until(day: date, edited: Mapping[str, str] = NO_EDITS) -> date:
    """The day itself when there is school, or the last day before it when there was."""
    while not is_school_day(day, edited):
        day -= timedelta(days=1)
    return day


def weekday_before(day: date) -> date:
    """The day itself, or the Friday before it when it falls on a weekend."""
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, rest = divmod(in_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _usual_days(start: int) -> dict[tuple[str, str], date]:
    """Near what most councils in England choose: close enough to plan by, and a school can put in its own."""
    year = start + 1
    autumn_end = _weekday_from(date(start, 12, 16), _FRIDAY)
    spring_end, summer_start = _around_easter(easter(year))
    autumn_break = _weekday_from(date(start, 10, 22))
    spring_break = _weekday_from(date(year, 2, 12))
    # The week of the spring bank holiday, the last Monday in May.
    summer_break = _weekday_from(date(year, 5, 25))
    return {
        ("autumn", "start"): _not_weekend(date(start, 9, 2)),
        ("autumn", "break_start"): autumn_break,
        ("autumn", "break_end"): autumn_break + timedelta(days=4),
        ("autumn", "end"): autumn_end,
        ("spring", "start"): _after_new_year(autumn_end + timedelta(days=17)),
        ("spring", "break_start"): spring_break,
        ("spring", "break_end"): spring_break + timedelta(days=4),
        ("spring", "end"): spring_end,
        ("summer", "start"): summer_start,
        ("summer", "break_start"): summer_break,
        ("summer", "break_end"): summer_break + timedelta(days=4),
        ("summer", "end"): weekday_before(date(year, 7, 22)),
    }


def _around_easter(sunday: date) -> tuple[date, date]:
    """The last day of spring term and the first of summer term: two weeks off, before or after Easter as it falls."""
    if sunday.month == 3:
        return sunday - timedelta(days=3), sunday + timedelta(days=15)
    if sunday.day <= 18:
        return sunday - timedelta(days=9), sunday + timedelta(days=8)
    return sunday - timedelta(days=16), sunday + timedelta(days=2)


def _after_new_year(monday: date) -> date:
    """The Monday two weeks after autumn term, or the Tuesday when that Monday stands in for New Year's Day."""
    return monday + timedelta(days=1) if monday.day < 4 else monday


def _weekday_from(day: date, weekday: int = 0) -> date:
    """The first such weekday (Monday unless said otherwise) on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _not_weekend(day: date) -> date:
    return day if day.weekday() <= _FRIDAY else _weekday_from(day)


def _own_day(edited: Mapping[str, str], start: int, key: tuple[str, str]) -> date | None:
    return read_date(edited.get(edit_key(start, *key), ""))


def _in_order(days: Mapping[tuple[str, str], date], start: int) -> bool:
    """Terms follow each other inside the school year, each with its break inside it."""
    in_turn = [days[term, which] for term in TERMS for which in TERM_DATES]
    inside = date(start, _SEPTEMBER, 1) <= in_turn[0] and in_turn[-1] < date(start + 1, _SEPTEMBER, 1)
    gaps = [
        earlier <= later if index % 4 == 1 else earlier < later
        for index, (earlier, later) in enumerate(pairwise(in_turn))
    ]
    return inside and all(gaps)
