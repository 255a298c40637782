from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plan.due import ORDERS, due, in_order, matches, searchable
from app.plan.progress import summarise
from tests.making import NOON, a_plan

TODAY = date(2026, 11, 21)
SUMMARY = replace(summarise(a_plan()), meeting=None, review=None)


def on(review: date | None = None, meeting: date | None = None) -> tuple[str, int] | None:
    found = due(replace(SUMMARY, review=review, meeting=meeting), TODAY)
    return (found.kind, found.days) if found else None


def test_nothing_is_due_without_a_date() -> None:
    assert on() is None


def test_a_review_stays_due_after_its_day_and_a_meeting_does_not() -> None:
    past = TODAY - timedelta(days=8)
    assert on(review=past) == ("review", -8)
    assert on(meeting=past) is None
    overdue = due(replace(SUMMARY, review=past), TODAY)
    assert overdue is not None
    assert overdue.is_overdue


def test_the_nearer_day_is_the_one_that_is_due() -> None:
    assert on(review=TODAY + timedelta(days=9), meeting=TODAY) == ("meeting", 0)
    assert on(review=TODAY + timedelta(days=9), meeting=TODAY + timedelta(days=30)) == ("review", 9)


@pytest.mark.parametrize(("days", "soon"), [(-1, False), (0, True), (14, True), (15, False)])
def test_two_weeks_are_soon(days: int, soon: bool) -> None:
    found = due(replace(SUMMARY, review=TODAY + timedelta(days=days)), TODAY)
    assert found is not None
    assert found.is_soon is soon


def test_plans_stand_by_what_is_due_by_their_last_change_or_by_name() -> None:
    one = replace(SUMMARY, id="1", name="Çelik", review=None, changed=NOON)
    two = replace(SUMMARY, id="2", name="Cerys", review=TODAY, changed=NOON - timedelta(days=2))
    three = replace(SUMMARY, id="3", name="abdi", review=TODAY - timedelta(days=1), changed=NOON - timedelta(days=1))
    order = {name: [found.id for found in in_order([one, two, three], name, TODAY)] for name in ORDERS}
    assert order == {"due": ["3", "2", "1"], "changed": ["1", "3", "2"], "name": ["3", "1", "2"]}


@pytest.mark.parametrize(
    ("words", "found"),
    [("", True), ("dil", True), ("DILAN", True), ("year 8", True), ("support dilan", True), ("nobody", False)],
)
def test_a_plan_is_found_by_its_name_its_year_and_its_type(words: str, found: bool) -> None:
    assert matches(searchable(SUMMARY, "SEN Support plan"), words) is found


def test_accents_need_not_be_typed() -> None:
    assert matches(searchable(replace(SUMMARY, name="Zoë"), ""), "zoe")


@given(st.text(max_size=20))
def test_a_name_is_found_by_any_of_its_words(name: str) -> None:
    assert all(matches(searchable(replace(SUMMARY, name=name), ""), word) for word in name.split())
