"""Days and distances as people say them."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from app.i18n import Texts
from app.plan.spoken import day, day_of_the_year, distance, month, months_after, months_between, span

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
TODAY = date(2026, 11, 21)


def test_days_are_written_as_in_britain_whatever_the_language_lacks() -> None:
    assert day(date(2027, 7, 22)) == "22 July 2027"
    assert month(date(2027, 7, 22)) == "July 2027"
    assert day(date(2027, 7, 22), Texts("en")) == "22 July 2027"
    assert day(date(2027, 7, 22), Texts("xx_PSEUDO")) == "22 July 2027"
    assert day(date(2027, 7, 22), Texts("pl")) == "22 lipca 2027"


@given(DAYS)
def test_days_in_english_are_those_that_babel_knows(on: date) -> None:
    assert day(on) == format_date(on, "long", locale="en_GB")
    assert month(on) == format_date(on, "MMMM y", locale="en_GB")
    assert day_of_the_year(on) == format_date(on, "d MMMM", locale="en_GB")


@pytest.mark.parametrize(
    ("due", "away"),
    [
        (date(2026, 11, 21), "today"),
        (date(2026, 11, 22), "1 day away"),
        (date(2026, 12, 4), "13 days away"),
        (date(2026, 12, 18), "3 weeks away"),
        (date(2027, 1, 22), "8 weeks away"),
        (date(2027, 1, 23), "2 months away"),
        (date(2027, 7, 22), "8 months away"),
        (date(2027, 11, 20), "11 months away"),
        (date(2027, 11, 21), "1 year away"),
        (date(2028, 7, 21), "1 year and 8 months away"),
        (date(2028, 12, 21), "2 years and 1 month away"),
        (date(2026, 11, 1), "2 weeks ago"),
        (date(2024, 11, 21), "2 years ago"),
    ],
)
def test_the_distance_is_spoken_in_the_unit_that_fits(due: date, away: str) -> None:
    assert distance(due, TODAY) == away


@given(DAYS, DAYS)
def test_whole_months_between_two_days_fit_between_them(one: date, other: date) -> None:
    earlier, later = sorted((one, other))
    months = months_between(earlier, later)
    assert months_after(earlier, months) <= later
    assert months_after(earlier, months + 1) >= later


@given(DAYS, st.integers(63, 5000))
def test_a_long_stretch_is_never_said_to_be_nothing(start: date, days: int) -> None:
    said = span(start, start + timedelta(days=days))
    assert not said.startswith("0 ")
    assert " 0 " not in said
