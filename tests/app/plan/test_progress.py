"""How far a plan has come, and what it says to do next."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from app.interview.route import STOPS
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.progress import NEXT_STEPS, PART_OF_PAGE, missing, next_step, outcome_is_ready, summarise
from app.plan.rung import Rung
from tests.making import a_plan, a_step, an_outcome, plans

TAKEN_AWAY: list[tuple[str, dict[str, Any]]] = [
    ("write_change", {"answers": {"change.change": "", "will.will": ""}}),
    ("choose_when", {"answers": {"when.when": ""}}),
    ("write_will", {"answers": {"will.will": ""}}),
    ("write_so_that", {"answers": {"so_that.so_that": "", "reason.chosen": ""}}),
    ("say_known", {"answers": {"known.known": " "}}),
    ("read_back", {"answers": {"check.mine": ""}}),
    ("add_steps", {"steps": [a_step(text=" ")]}),
    ("add_help", {"steps": [a_step(), a_step(helps=[])]}),
]


@pytest.mark.parametrize(("code", "without"), TAKEN_AWAY)
def test_the_next_step_is_what_the_first_unfinished_outcome_lacks(code: str, without: dict[str, Any]) -> None:
    plan = a_plan(outcomes=[an_outcome(), an_outcome(**without)])
    assert next_step(plan) == (code, 2)
    assert not outcome_is_ready(plan.outcomes[1])
    summary = summarise(plan)
    assert (summary.outcomes, summary.ready, summary.next_outcome) == (2, 1, 2)


def test_everything_an_outcome_can_lack_is_tried_above() -> None:
    nothing_there = an_outcome(answers=dict.fromkeys(an_outcome().answers, ""), steps=[])
    assert {*missing(nothing_there), "add_help"} == {code for code, _ in TAKEN_AWAY}


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"hope.hope": ""}, "name_hope"),
        ({"hope.hope": "", "hope.none": "yes", "hope_help.adult": "A job with plants", "hope_whose.source": ""}, None),
        ({"hope_whose.source": ""}, "say_whose_words"),
        ({"review.review": ""}, "choose_review"),
        ({}, "make_document"),
    ],
)
def test_the_next_step_of_the_whole_plan(answers: dict[str, str], code: str | None) -> None:
    assert next_step(a_plan(answers=answers)) == (code or "say_whose_words", 0)


def test_no_hope_yet_does_not_stand_in_the_way() -> None:
    plan = a_plan(answers={"hope.hope": "", "hope_whose.source": "", "hope.none": "yes"})
    assert next_step(plan) == ("make_document", 0)


def test_a_plan_without_outcomes_starts_with_the_change() -> None:
    assert next_step(a_plan(outcomes=[])) == ("write_change", 1)


def test_after_the_last_page_there_is_nothing_to_do() -> None:
    assert next_step(a_plan(place=Place("done"))) == ("nothing", 0)
    assert next_step(a_plan(place=Place("done"), answers={"review.review": ""})) == ("choose_review", 0)


@given(plans())
def test_every_plan_has_a_next_step_and_agrees_with_itself(plan: Plan) -> None:
    code, number = next_step(plan)
    summary = summarise(plan)
    assert code in NEXT_STEPS
    assert 0 <= number <= max(1, len(plan.outcomes))
    assert summary.ready <= summary.outcomes == len(plan.outcomes)
    assert (summary.next_step, summary.next_outcome) == (code, number)
    assert code not in ("make_document", "nothing") or summary.ready == summary.outcomes


def test_pages_are_in_the_parts_that_the_route_gives_them() -> None:
    assert {page: stop.part for page, stop in STOPS.items()} == PART_OF_PAGE


def test_a_summary_shows_the_first_unfinished_outcome_as_written_so_far() -> None:
    plan = a_plan(outcomes=[an_outcome(), an_outcome(answers={"will.will": "", "so_that.so_that": ""})])
    when, will_do, so_that = summarise(plan).parts
    assert (when, will_do) == ("22 July 2027", "")
    assert so_that == "He could meet his cousins in town", "the reason stands in until the words are found"


def test_several_reasons_are_named_in_the_order_chosen() -> None:
    rungs = [Rung(text="He could cook"), Rung(text="He could shop"), Rung(text="")]
    chosen = "\n".join((rungs[1].id, "gone", rungs[2].id, rungs[0].id))
    outcome = an_outcome(rungs=rungs, answers={"so_that.so_that": "", "reason.chosen": chosen})
    assert summarise(a_plan(outcomes=[outcome])).parts[2] == "He could shop; He could cook"


def test_a_summary_names_the_days_to_come() -> None:
    summary = summarise(a_plan(place=Place("will", "abc")))
    assert (summary.meeting, summary.review) == (date(2026, 12, 3), date(2027, 2, 12))
    assert (summary.place, summary.part) == ("will:abc", 4)
    assert (summary.name, summary.school_year, summary.plan_type) == ("Dilan", "year_8", "sen_support")


def test_a_date_that_is_none_is_no_date() -> None:
    summary = summarise(a_plan(answers={"plan_type.meeting": "2027-02-31", "review.review": "soon"}))
    assert (summary.meeting, summary.review) == (None, None)
