"""Deadlines: kept as text without loss, said as people say them, with their distance from today."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.deadline import EASTER, KINDS, Deadline, by_age, by_course_end, by_date, by_text, in_full, phrase

DAYS = st.dates(date(2000, 1, 1), date(2040, 12, 31))
JULY_2028 = date(2028, 7, 21)


@given(st.builds(Deadline, st.sampled_from(KINDS), st.text(), st.none() | DAYS))
def test_a_deadline_comes_back_from_its_text(deadline: Deadline) -> None:
    assert Deadline.parse(str(deadline)) == deadline


@given(st.text())
def test_a_text_that_is_no_deadline_is_nothing_or_reads_as_it_writes(text: str) -> None:
    found = Deadline.parse(text)
    assert found is None or Deadline.parse(str(found)) == found


@pytest.mark.parametrize("text", ["", "July 2027", "date", "date:2027-02-31:", "moon:2027-02-01:", "date:soon"])
def test_what_was_never_written_is_nothing(text: str) -> None:
    assert Deadline.parse(text) is None


@pytest.mark.parametrize(
    ("deadline", "said", "in_a_document"),
    [
        (Deadline("phase", "key_stage_3", JULY_2028), "the end of Year 9", "the end of Key Stage 3 (July 2028)"),
        (
            Deadline("phase", "foundation_stage", JULY_2028),
            "the end of Reception",
            "the end of Foundation Stage (July 2028)",
        ),
        (Deadline("phase", "post_16", JULY_2028), "the end of Year 13", "the end of the post-16 years (July 2028)"),
        (Deadline("year", "year_8", JULY_2028), "the end of Year 8", "the end of Year 8 (July 2028)"),
        (
            Deadline("year", "year_14_on", JULY_2028),
            "the end of the school year in July 2028",
            "the end of the school year (July 2028)",
        ),
        (
            Deadline("year", "", JULY_2028),
            "the end of the school year in July 2028",
            "the end of the school year (July 2028)",
        ),
        (
            Deadline("term", "autumn", date(2026, 12, 18)),
            "the end of the autumn term 2026",
            "the end of the autumn term (December 2026)",
        ),
        (Deadline("term", EASTER, date(2027, 3, 25)), "Easter 2027", "Easter (March 2027)"),
        (
            Deadline("half_term", "spring", date(2027, 2, 12)),
            "half term in February 2027",
            "half term (February 2027)",
        ),
        (by_age(16, date(2013, 3, 5)), "age 16", "age 16 (March 2029)"),
        (by_age(16, None), "age 16", "age 16"),
        (
            by_course_end(" Bicycle Repair ", date(2027, 6, 11)),
            "the end of Bicycle Repair",
            "the end of Bicycle Repair (June 2027)",
        ),
        (by_course_end("", None), "the end of the course", "the end of the course"),
        (by_date(date(2027, 7, 22)), "22 July 2027", "22 July 2027"),
        (by_text("By the day of the move, "), "the day of the move", "the day of the move"),
        (Deadline("age"), "", ""),
        (Deadline("date"), "", ""),
        (Deadline("phase", "key_stage_9"), "", ""),
    ],
)
def test_a_deadline_is_said_as_people_say_it(deadline: Deadline, said: str, in_a_document: str) -> None:
    assert phrase(deadline) == said
    assert in_full(deadline) == in_a_document


def test_an_age_falls_on_the_birthday_when_the_birth_is_known() -> None:
    assert by_age(16, date(2013, 3, 5)).due == date(2029, 3, 5)
    assert by_age(16, date(2012, 2, 29)).due == date(2028, 2, 29)
    assert by_age(9999, date(2012, 2, 29)).due is None


def test_braces_in_the_name_of_a_course_stay_as_typed() -> None:
    assert in_full(by_course_end("{month} skills", JULY_2028)) == "the end of {month} skills (July 2028)"
