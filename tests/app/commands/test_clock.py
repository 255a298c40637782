"""`app clock`: a line of JSON in, a line of JSON out, whatever comes in."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands.clock import clock, read_school_year
from app.plan.dates import SCHOOL_YEARS, number_of

FIELDS = ["school_year", "key_stage", "horizon", "horizon_school_year", "horizon_date", "why"]


def answer(**asked: object) -> dict[str, str]:
    (line,) = clock([json.dumps(asked)])
    assert "\n" not in line
    answered: dict[str, str] = json.loads(line)
    return answered


def test_a_birth_and_a_meeting_give_the_year_and_what_to_aim_for() -> None:
    assert answer(born="2013-11-05", meeting="2026-11-21") == {
        "school_year": "Year 8",
        "key_stage": "Key Stage 3",
        "horizon": "end of Key Stage 3",
        "horizon_school_year": "Year 9",
        "horizon_date": "2028-07-21",
        "why": "The date of birth points to Year 8, in Key Stage 3. "
        "This phase ends with Year 9, so July 2028 is a good date to aim for.",
    }


def test_the_answers_come_in_the_order_of_the_lines() -> None:
    lines = [json.dumps({"school_year": f"Year {number}", "meeting": "2026-11-21"}) for number in range(1, 16)]
    answers = [json.loads(line) for line in clock(["", *lines, "   \n"])]
    assert [found["school_year"] for found in answers] == [f"Year {number}" for number in range(1, 16)]
    assert all(list(found) == FIELDS for found in answers)


def test_a_given_school_year_wins_over_a_birth() -> None:
    assert answer(school_year="Year 3", born="2013-11-05", meeting="2026-11-21")["school_year"] == "Year 3"
    assert answer(school_year="Year 3", born="2031-11-05", meeting="2026-11-21")["school_year"] == "Year 3"


def test_small_children_are_in_the_foundation_stage() -> None:
    for born, year in (("2025-05-01", "before Nursery"), ("2023-05-01", "Nursery"), ("2022-05-01", "Reception")):
        found = answer(born=born, meeting="2026-11-21")
        assert (found["school_year"], found["key_stage"]) == (year, "Foundation Stage")


def test_after_year_13_the_horizon_moves_a_year_at_a_time() -> None:
    found = answer(born="2006-02-01", meeting="2026-11-21")
    assert [found[field] for field in FIELDS[:5]] == ["Year 16", "post-16", "end of post-16", "Year 17", "2028-07-21"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Year 8", "year_8"),
        ("8", "year_8"),
        ("Y8", "year_8"),
        ("year_8", "year_8"),
        (" yr 08 ", "year_8"),
        ("YEAR-13", "year_13"),
        ("year_14_on", "year_14"),
        ("Year 14 or later", "year_14"),
        ("Reception", "reception"),
        ("YR", "reception"),
        ("nursery", "nursery"),
        ("before Nursery", "before_nursery"),
        ("not_sure", "not_sure"),
        ("Year 0", None),
        ("Year 26", None),
        ("Year eight", None),
        ("8b", None),
        ("٨", None),
        ("", None),
    ],
)
def test_a_school_year_is_read_however_it_is_written(written: str, code: str | None) -> None:
    assert read_school_year(written) == code


def test_every_stored_code_is_read() -> None:
    for code in SCHOOL_YEARS:
        found = read_school_year(code)
        assert found is not None
        assert number_of(found) == number_of(code)


def test_a_number_is_a_school_year_too() -> None:
    assert answer(school_year=8, meeting="2026-11-21")["school_year"] == "Year 8"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("not json", "not JSON"),
        ("[1]", "not an object"),
        ("[" * 100_000, "not JSON"),
        ('{"born": "2013-11-05"}', '"meeting"'),
        ('{"meeting": "2026-11-21"}', '"born" or "school_year"'),
        ('{"meeting": "2026-11-21", "school_year": "not sure"}', '"born" or "school_year"'),
        ('{"meeting": "2027-02-31", "school_year": "8"}', '"meeting" must be a real date'),
        ('{"meeting": 20261121, "school_year": "8"}', '"meeting" must be a real date'),
        ('{"meeting": "9999-12-31", "school_year": "8"}', '"meeting" must be a real date'),
        ('{"meeting": "2026-11-21", "born": "soon"}', '"born" must be a real date'),
        ('{"meeting": "2026-11-21", "born": "2026-11-22"}', "before the meeting"),
        ('{"meeting": "2026-11-21", "school_year": "Form 3"}', '"school_year" must be a school year'),
        ('{"meeting": "2026-11-21", "school_year": true}', '"school_year" must be a school year'),
    ],
)
def test_a_line_that_cannot_be_answered_gets_one_clear_sentence(line: str, part: str) -> None:
    (answered,) = clock([line])
    found = json.loads(answered)
    assert list(found) == ["error"]
    assert part in found["error"]
    assert found["error"].endswith(".")


def test_a_bad_line_does_not_stop_the_good_ones() -> None:
    good = '{"school_year": "8", "meeting": "2026-11-21"}'
    first, second, third = (json.loads(line) for line in clock([good, "?", good]))
    assert first == third
    assert list(second) == ["error"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates().map(date.isoformat),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=3,
)


@given(st.fixed_dictionaries({}, optional={"born": JSON, "school_year": JSON, "meeting": JSON}) | JSON)
def test_every_line_gets_exactly_one_line_and_nothing_raises(asked: object) -> None:
    (line,) = clock([json.dumps(asked)])
    assert list(json.loads(line)) in (FIELDS, ["error"])
