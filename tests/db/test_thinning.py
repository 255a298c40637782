"""Which backups stay: a table of dates, and what must hold for every history of backups and every clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.thinning import ALL, to_keep
from tests.making import NOON

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2032, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("history", "kept"),
    [
        pytest.param([NOON - HOUR * hours for hours in range(47)], 47, id="two days: all"),
        pytest.param([NOON - DAY * 3 - HOUR * hours for hours in range(12)], 1, id="one old day: its last"),
        pytest.param([NOON - DAY * days for days in range(7)], 7, id="a week of days: all"),
        pytest.param([NOON - DAY * days for days in range(2000)], 7 + 2 + 5, id="years of days"),
        pytest.param([NOON - DAY * 40 * times for times in range(20)], 7, id="rarely: the last seven"),
        pytest.param([], 0, id="none"),
    ],
)
def test_old_backups_grow_fewer(history: list[datetime], kept: int) -> None:
    assert len(to_keep(history, NOON)) == kept


def test_years_of_days_keep_seven_days_four_weeks_and_six_months() -> None:
    kept = to_keep([NOON - DAY * days for days in range(2000)], NOON)
    days = {(NOON - time).days for time in kept}
    assert set(range(7)) <= days
    assert {0, 6, 13, 20} <= days, "the Sundays of the last four weeks, today standing for this one"
    assert {time.month for time in kept} == {6, 7, 8, 9, 10, 11}


@given(st.sets(TIMES, max_size=60), TIMES)
def test_the_newest_and_all_of_the_last_two_days_are_kept(times: set[datetime], now: datetime) -> None:
    kept = to_keep(times, now)
    assert kept <= times
    assert not times or max(times) in kept
    assert {time for time in times if time > now - ALL} <= kept


@given(st.sets(TIMES, max_size=60), TIMES)
def test_what_the_clock_calls_the_future_is_kept(times: set[datetime], now: datetime) -> None:
    assert {time for time in times if time > now} <= to_keep(times, now)


@given(st.sets(TIMES, max_size=60), TIMES)
def test_a_clock_far_ahead_still_keeps_the_last_of_seven_days(times: set[datetime], now: datetime) -> None:
    kept = to_keep(times, now + DAY * 36500)
    last_of_days = sorted({time.date(): time for time in sorted(times)}.values())
    assert set(last_of_days[-7:]) <= kept


@given(st.sets(TIMES, min_size=1, max_size=60), TIMES)
def test_thinning_twice_is_thinning_once(times: set[datetime], now: datetime) -> None:
    kept = to_keep(times, now)
    assert to_keep(kept, now) == kept
