"""The terms of England: near what councils publish, always in order, and open to a school's own days."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.terms import (
    TERM_DATES,
    TERMS,
    coming_terms,
    easter,
    edit_key,
    is_school_day,
    school_day_from,
    school_day_until,
    school_year_end,
    school_year_start_of,
    terms,
)

YEARS = st.integers(2000, 2041)
DAYS = st.dates(date(2000, 1, 1), date(2041, 12, 31))


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2019, date(2019, 4, 21)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_falls_where_the_calendar_says(year: int, sunday: date) -> None:
    assert easter(year) == sunday


@given(YEARS)
def test_easter_is_a_sunday_between_22_march_and_25_april(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


def test_the_year_2026_to_2027_has_the_terms_most_schools_have() -> None:
    autumn, spring, summer = terms(2026)
    assert (autumn.start, autumn.half_term, autumn.end) == (date(2026, 9, 2), date(2026, 10, 23), date(2026, 12, 18))
    assert (spring.start, spring.half_term, spring.end) == (date(2027, 1, 4), date(2027, 2, 12), date(2027, 3, 25))
    assert (summer.start, summer.half_term, summer.end) == (date(2027, 4, 12), date(2027, 5, 28), date(2027, 7, 22))


@given(YEARS)
def test_terms_follow_each_other_inside_the_school_year(start: int) -> None:
    three = terms(start)
    assert tuple(term.name for term in three) == TERMS
    for term in three:
        assert term.start < term.half_term < term.break_start < term.break_end < term.end
        assert {school_year_start_of(day) for day in (term.start, term.end)} == {start}
    for earlier, later in pairwise([*three, terms(start + 1)[0]]):
        assert earlier.end < later.start


@given(YEARS)
def test_terms_begin_and_end_on_weekdays_and_leave_out_the_easter_holidays(start: int) -> None:
    for term in terms(start):
        assert all(day.weekday() < 5 for day in (term.start, term.half_term, term.end))
        assert 45 <= (term.end - term.start).days <= 115
    sunday = easter(start + 1)
    assert not any(is_school_day(sunday + timedelta(days=shift)) for shift in (-2, 0, 1))


@given(DAYS)
def test_every_day_is_in_one_school_year_and_before_some_term_ends(day: date) -> None:
    start = school_year_start_of(day)
    assert date(start, 9, 1) <= day <= date(start + 1, 8, 31)
    first, second = coming_terms(day, 2)
    assert day < first.end < second.end
    assert (first.end - day).days < 200


@given(DAYS)
def test_the_nearest_school_days_hold_no_school_between_them(day: date) -> None:
    before, after = school_day_until(day), school_day_from(day)
    assert before <= day <= after
    assert is_school_day(before)
    assert is_school_day(after)
    between = (before + timedelta(days=shift) for shift in range(1, (after - before).days))
    assert not any(is_school_day(other) for other in between)


def test_the_school_year_ends_with_its_summer_term() -> None:
    assert school_year_end(2027) == terms(2026)[2].end == date(2027, 7, 22)
    assert school_year_end(2028) == date(2028, 7, 21), "22 July is a Saturday then"


def test_a_school_puts_in_its_own_days() -> None:
    edited = {edit_key(2026, "summer", "end"): "2027-07-16", edit_key(2026, "autumn", "break_end"): "2026-11-06"}
    autumn, _spring, summer = terms(2026, edited)
    assert autumn.break_end == date(2026, 11, 6)
    assert summer.end == school_year_end(2027, edited) == date(2027, 7, 16)
    assert terms(2027, edited) == terms(2027)


@pytest.mark.parametrize("day", ["", "22 July", "2027-02-31"])
def test_days_that_cannot_be_read_are_passed_over(day: str) -> None:
    assert terms(2026, {edit_key(2026, "summer", "end"): day}) == terms(2026)


@pytest.mark.parametrize(
    "edited",
    [
        {edit_key(2026, "autumn", "end"): "2027-01-20"},
        {edit_key(2026, "spring", "break_start"): "2026-12-01"},
        {edit_key(2026, "summer", "end"): "2027-09-03"},
        {edit_key(2026, "autumn", "start"): "2026-08-30"},
    ],
)
def test_days_that_would_put_a_year_out_of_order_are_passed_over(edited: dict[str, str]) -> None:
    assert terms(2026, edited) == terms(2026)


def test_a_break_of_one_day_is_a_break() -> None:
    day = "2027-02-15"
    edited = {edit_key(2026, "spring", which): day for which in ("break_start", "break_end")}
    assert terms(2026, edited)[1].break_end == date(2027, 2, 15)


@given(YEARS, st.sampled_from(TERMS), st.sampled_from(TERM_DATES), DAYS)
def test_whatever_day_is_put_in_the_terms_stay_in_order(start: int, term: str, which: str, day: date) -> None:
    days = [
        moment
        for each in terms(start, {edit_key(start, term, which): day.isoformat()})
        for moment in (each.start, each.break_start, each.break_end, each.end)
    ]
    assert days == sorted(days)
