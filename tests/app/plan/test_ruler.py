"""The year ruler as a description: which years, where today is, where the flag stands."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.dates import SCHOOL_YEARS
from app.plan.deadline import by_date, by_text
from app.plan.plan import Plan
from app.plan.ruler import MOST_YEARS, STATES, ruler

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def plan_of(year: str = "year_8", meeting: str = "") -> Plan:
    return Plan(answers={"year.year": year, "plan_type.type": "ehc", "plan_type.meeting": meeting})


def test_in_year_8_the_ruler_shows_two_key_stages() -> None:
    picture = ruler(plan_of(), None, TODAY)
    assert [year.name for year in picture.years] == ["Year 7", "Year 8", "Year 9", "Year 10", "Year 11"]
    assert [year.key_stage for year in picture.years] == ["Key Stage 3"] * 3 + ["Key Stage 4"] * 2
    assert picture.years[picture.current].name == "Year 8"
    assert picture.horizon_at == pytest.approx(3 / 5), "the flag stands between Year 9 and Year 10"
    assert picture.today_at == pytest.approx((1 + 80 / 324) / 5, abs=0.001)
    assert (picture.flag, picture.span, picture.state) == ("July 2028", "1 year and 8 months", "suggested")
    assert picture.description == (
        "School years from Year 7 to Year 11. Today is in Year 8. The date is in July 2028, 1 year and 8 months away."
    )


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (date(2027, 7, 22), "under_one_year"),
        (date(2028, 7, 21), "suggested"),
        (date(2028, 3, 1), "overruled"),
        (date(2030, 7, 22), "over_three"),
    ],
)
def test_the_ruler_knows_how_the_date_was_chosen(due: date, state: str) -> None:
    assert ruler(plan_of(), by_date(due), TODAY).state == state


def test_a_deadline_without_a_day_shows_the_suggested_one() -> None:
    assert ruler(plan_of(), by_text("the day of the move"), TODAY) == ruler(plan_of(), None, TODAY)


def test_the_summer_holidays_are_the_line_between_two_years() -> None:
    picture = ruler(plan_of(), None, date(2027, 8, 15))
    assert picture.years[picture.current].name == "Year 8"
    assert picture.today_at == pytest.approx(2 / 5)


@pytest.mark.parametrize(
    ("year", "names"),
    [
        ("reception", ["Nursery", "Reception", "Year 1", "Year 2", "Year 3"]),
        ("year_12", ["Year 12", "Year 13", "2028/29"]),
        ("year_14_on", ["Year 13", "2026/27", "2027/28", "2028/29"]),
        ("not_sure", ["2026/27", "2027/28", "2028/29", "2029/30"]),
    ],
)
def test_years_without_a_name_show_their_calendar_years(year: str, names: list[str]) -> None:
    assert [each.name for each in ruler(plan_of(year), None, TODAY).years] == names


def test_the_ruler_goes_on_a_year_after_the_flag() -> None:
    picture = ruler(plan_of("year_9"), None, TODAY)
    assert [year.name for year in picture.years][-2:] == ["Year 11", "Year 12"]
    assert picture.years[-1].key_stage == "Post-16"
    assert picture.horizon_at == pytest.approx(5 / 6)


def test_a_day_that_has_passed_is_off_the_ruler() -> None:
    picture = ruler(plan_of("year_12"), by_date(date(2024, 1, 1)), TODAY)
    assert (picture.horizon_at, picture.span) == (None, "")
    assert "2 years and 10 months ago" in picture.description


def test_a_day_far_away_pushes_out_the_years_before_now() -> None:
    picture = ruler(plan_of("year_6"), by_date(date(2034, 5, 1)), TODAY)
    assert len(picture.years) == MOST_YEARS
    assert picture.years[0].name == "Year 6"
    assert picture.horizon_at is not None


@given(st.sampled_from(SCHOOL_YEARS), DAYS, DAYS, DAYS.map(date.isoformat) | st.just(""))
def test_the_ruler_always_shows_today_and_fits(year: str, due: date, today: date, meeting: str) -> None:
    picture = ruler(plan_of(year, meeting), by_date(due), today)
    assert 2 <= len(picture.years) <= MOST_YEARS
    now = picture.years[picture.current]
    assert now.start <= today < date(now.start.year + 1, 9, 1)
    assert picture.today_at is not None
    assert picture.current / len(picture.years) <= picture.today_at <= (picture.current + 1) / len(picture.years)
    assert picture.state in STATES
    if picture.horizon_at is not None:
        assert (picture.horizon_at >= picture.today_at) == (due >= today) or picture.horizon_at == picture.today_at
