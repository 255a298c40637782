"""School years, phases and the horizon: the table of the field, and what holds for every birth and meeting."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.plan.dates import (
    LAST_PHASED_YEAR,
    PHASES,
    SCHOOL_YEARS,
    Horizon,
    a_year_after,
    code_of,
    horizon,
    key_stage_of,
    name_of_number,
    number_of,
    phase_end,
    phase_name,
    phase_of,
    school_year_number,
    school_year_of,
    year_name,
)
from app.plan.terms import edit_key, school_year_end, school_year_start_of

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
YEARS_IN_SCHOOL = st.sampled_from([code for code in SCHOOL_YEARS if number_of(code) is not None])
AUTUMN = date(2026, 11, 21)


def found(*, school_year: str = "", born: date | None = None, meeting: date) -> Horizon:
    result = horizon(school_year=school_year, born=born, meeting=meeting)
    assert result is not None
    return result


@pytest.mark.parametrize(
    ("year", "key_stage", "aim", "last_year", "ends"),
    [
        ("before_nursery", "Foundation Stage", "end of Foundation Stage", "Reception", 2029),
        ("nursery", "Foundation Stage", "end of Foundation Stage", "Reception", 2028),
        ("reception", "Foundation Stage", "end of Key Stage 1", "Year 2", 2029),
        ("year_1", "Key Stage 1", "end of Key Stage 1", "Year 2", 2028),
        ("year_2", "Key Stage 1", "end of Key Stage 2", "Year 6", 2031),
        ("year_3", "Key Stage 2", "end of Key Stage 2", "Year 6", 2030),
        ("year_4", "Key Stage 2", "end of Key Stage 2", "Year 6", 2029),
        ("year_5", "Key Stage 2", "end of Key Stage 2", "Year 6", 2028),
        ("year_6", "Key Stage 2", "end of Key Stage 3", "Year 9", 2030),
        ("year_7", "Key Stage 3", "end of Key Stage 3", "Year 9", 2029),
        ("year_8", "Key Stage 3", "end of Key Stage 3", "Year 9", 2028),
        ("year_9", "Key Stage 3", "end of Key Stage 4", "Year 11", 2029),
        ("year_10", "Key Stage 4", "end of Key Stage 4", "Year 11", 2028),
        ("year_11", "Key Stage 4", "end of post-16", "Year 13", 2029),
        ("year_12", "post-16", "end of post-16", "Year 13", 2028),
        ("year_13", "post-16", "end of post-16", "Year 14", 2028),
        ("year_14_on", "post-16", "end of post-16", "Year 15", 2028),
    ],
)
def test_a_review_in_the_autumn_aims_at_the_phase_end_of_the_table(
    year: str, key_stage: str, aim: str, last_year: str, ends: int
) -> None:
    result = found(school_year=year, meeting=AUTUMN)
    assert (result.key_stage, result.horizon, result.horizon_school_year) == (key_stage, aim, last_year)
    assert result.due == school_year_end(ends)
    assert result.horizon.removeprefix("end of ") in ("post-16", phase_name(result.phase))


@pytest.mark.parametrize(
    ("born", "year"),
    [
        (date(2024, 1, 5), "before_nursery"),
        (date(2022, 9, 1), "nursery"),
        (date(2022, 8, 31), "reception"),
        (date(2021, 9, 1), "reception"),
        (date(2021, 8, 31), "year_1"),
        (date(2013, 11, 5), "year_8"),
        (date(2008, 9, 1), "year_13"),
        (date(2008, 8, 31), "year_14_on"),
    ],
)
def test_the_birth_gives_the_school_year_of_the_age_group(born: date, year: str) -> None:
    assert school_year_of(born, AUTUMN) == year


@given(st.integers(2000, 2034), DAYS)
def test_a_day_at_the_end_of_august_is_a_whole_school_year(year: int, on: date) -> None:
    assert school_year_number(date(year, 8, 31), on) == school_year_number(date(year, 9, 1), on) + 1


@given(DAYS, DAYS)
def test_a_year_later_everybody_is_one_year_further(born: date, on: date) -> None:
    assert school_year_number(born, a_year_after(on)) == school_year_number(born, on) + 1


@given(DAYS)
def test_everybody_turns_five_in_reception(born: date) -> None:
    assert school_year_of(born, a_year_after(born, 5)) == "reception"


@given(DAYS, DAYS)
def test_the_horizon_is_ahead_by_more_than_a_step_and_never_out_of_sight(born: date, meeting: date) -> None:
    assume(born <= meeting)
    result = found(born=born, meeting=meeting)
    gap = (result.due - meeting).days
    in_holidays = meeting > school_year_end(school_year_start_of(meeting) + 1)
    if result.number > LAST_PHASED_YEAR:
        assert 365 <= gap <= 2 * 366
    else:
        # Meetings in the summer holidays still belong to the year before: the shortest gap is then eleven months.
        assert gap >= (320 if in_holidays else 360)
        assert gap <= (5 * 366 if result.number >= -1 else 6 * 366)


@given(DAYS, DAYS)
def test_the_horizon_never_ends_a_phase_that_is_in_its_last_year(born: date, meeting: date) -> None:
    assume(born <= meeting)
    result = found(born=born, meeting=meeting)
    assert result.horizon_number > result.number
    if phase_of(result.number).last == result.number and result.number <= LAST_PHASED_YEAR:
        assert result.phase != phase_of(result.number).code


@given(DAYS, DAYS)
def test_the_horizon_is_the_end_of_a_summer_term_in_the_year_it_names(born: date, meeting: date) -> None:
    assume(born <= meeting)
    result = found(born=born, meeting=meeting)
    assert result.due == school_year_end(result.due.year)
    assert name_of_number(school_year_number(born, result.due)) == result.horizon_school_year
    if not result.yearly:
        assert result.due == phase_end(result.phase, result.number, meeting)
        assert result.horizon_number in {phase.last for phase in PHASES}


@given(DAYS, DAYS)
def test_from_year_13_it_is_the_first_year_end_a_year_away(born: date, meeting: date) -> None:
    assume(born <= meeting)
    result = found(born=born, meeting=meeting)
    if result.number > LAST_PHASED_YEAR:
        assert result.due >= a_year_after(meeting) > school_year_end(result.due.year - 1)


@given(YEARS_IN_SCHOOL, DAYS, DAYS)
def test_a_given_school_year_wins_over_the_birth(year: str, born: date, meeting: date) -> None:
    assert horizon(school_year=year, born=born, meeting=meeting) == horizon(school_year=year, meeting=meeting)


@given(DAYS, DAYS)
def test_without_a_school_year_the_birth_decides(born: date, meeting: date) -> None:
    by_birth = horizon(born=born, meeting=meeting)
    assert horizon(school_year="not_sure", born=born, meeting=meeting) == by_birth
    assert horizon(school_year="not_in_school", born=born, meeting=meeting) == by_birth
    assert (by_birth is None) == (born > meeting)


@pytest.mark.parametrize("year", ["", "not_sure", "not_in_school", "year_0", "year_x"])
def test_with_neither_there_is_no_horizon(year: str) -> None:
    assert horizon(school_year=year, meeting=AUTUMN) is None


@given(YEARS_IN_SCHOOL, DAYS)
def test_the_reason_is_one_or_two_short_sentences(year: str, meeting: date) -> None:
    why = found(school_year=year, meeting=meeting).why
    sentences = why.rstrip(".").split(". ")
    assert 1 <= len(sentences) <= 2
    assert all(len(sentence.split()) <= 20 for sentence in sentences)
    assert "{" not in why


def test_the_reason_names_the_year_the_phase_and_the_date() -> None:
    assert found(school_year="year_8", meeting=AUTUMN).why == (
        "Year 8 is in Key Stage 3. This phase ends with Year 9, so July 2028 is a good date to aim for."
    )
    assert found(born=date(2011, 10, 2), meeting=AUTUMN).why == (
        "The date of birth points to Year 10, in Key Stage 4. "
        "This phase ends with Year 11, so July 2028 is a good date to aim for."
    )
    assert "last year of Key Stage 2" in found(school_year="year_6", meeting=AUTUMN).why
    assert "a year at a time" in found(school_year="year_13", meeting=AUTUMN).why


def test_a_school_that_ends_earlier_moves_the_horizon() -> None:
    edited = {edit_key(2027, "summer", "end"): "2028-07-18"}
    moved = horizon(school_year="year_8", meeting=AUTUMN, edited=edited)
    assert moved is not None
    assert moved.due == date(2028, 7, 18)


def test_every_school_year_has_a_name_of_its_own_and_reads_back() -> None:
    names = [year_name(code) for code in SCHOOL_YEARS]
    assert len(set(names)) == len(SCHOOL_YEARS)
    assert all(names)
    in_school = [code for code in SCHOOL_YEARS if number_of(code) is not None]
    assert [code_of(number_of(code) or 0) for code in in_school] == in_school
    assert (year_name("year_8"), year_name("reception"), year_name("before_nursery")) == (
        "Year 8",
        "Reception",
        "before Nursery",
    )


def test_who_is_in_no_school_year_is_in_no_key_stage() -> None:
    assert key_stage_of("year_4") == "Key Stage 2"
    assert key_stage_of("nursery") == "Foundation Stage"
    assert key_stage_of("year_14_on") == "post-16"
    assert key_stage_of("not_in_school") == key_stage_of("not_sure") == key_stage_of("") == ""


def test_somebody_born_on_29_february_has_birthdays_every_year() -> None:
    assert a_year_after(date(2012, 2, 29), 16) == date(2028, 2, 29)
    assert a_year_after(date(2012, 2, 29), 15) == date(2027, 3, 1)


def test_the_rule_of_a_year_moves_with_the_calendar() -> None:
    last_day, first_day = date(2027, 8, 31), date(2027, 8, 31) + timedelta(days=1)
    born = date(2014, 1, 9)
    assert school_year_of(born, last_day) == "year_8"
    assert school_year_of(born, first_day) == "year_9"
