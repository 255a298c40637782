"""An earlier answer that changes keeps the later ones and marks them (R51)."""

from datetime import date

from app.interview import answers
from app.interview.look_again import is_late, look_again, remember
from app.interview.summary import rows
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.rung import Rung
from app.plan.step import Step
from app.sentence.formula import sentence

TODAY = date(2026, 11, 21)


def a_plan() -> tuple[Plan, Outcome]:
    outcome = Outcome(id="o1", answers={"change.change": "Cook for friends", "will.will": "cook soup"})
    outcome.rungs = [Rung(id="r1", text="Friends would come round"), Rung(id="r2", text="More say at home")]
    plan = Plan(
        answers={"name.name": "Ines", "name.pronouns": "she", "year.year": "year_8", "plan_type.type": "ehc"},
        outcomes=[outcome],
    )
    return plan, outcome


def written(plan: Plan, field: str, value: str) -> None:
    answers.write(plan, Place(field.partition(".")[0], "o1"), field, value)


def test_a_new_will_do_asks_for_another_look_at_how_it_is_known() -> None:
    plan, outcome = a_plan()
    written(plan, "known.known", "Four times in five")
    assert look_again(plan, outcome, TODAY) == {}
    written(plan, "will.will", "cook a curry")
    assert look_again(plan, outcome, TODAY) == {Place("known", "o1"): "changed"}
    assert outcome.answer("known.known") == "Four times in five"


def test_answering_again_takes_the_mark_away() -> None:
    plan, outcome = a_plan()
    written(plan, "known.known", "Four times in five")
    written(plan, "will.will", "cook a curry")
    written(plan, "known.known", "Four curries in five weeks")
    assert look_again(plan, outcome, TODAY) == {}


def test_another_reason_asks_for_another_look_at_the_difference() -> None:
    plan, outcome = a_plan()
    written(plan, "reason.chosen", "r1")
    written(plan, "so_that.so_that", "her friends come round")
    written(plan, "reason.chosen", "r2")
    assert look_again(plan, outcome, TODAY) == {Place("so_that", "o1"): "changed"}


def test_another_change_asks_for_another_look_at_what_it_would_give() -> None:
    plan, outcome = a_plan()
    remember(outcome, "give")
    written(plan, "change.change", "Go swimming")
    assert look_again(plan, outcome, TODAY) == {Place("give", "o1"): "changed"}


def test_another_school_year_moves_the_date() -> None:
    plan, outcome = a_plan()
    outcome.answers["when.when"] = "phase:2028-07-21:key_stage_3"
    assert look_again(plan, outcome, TODAY) == {}
    written(plan, "year.year", "year_11")
    assert look_again(plan, outcome, TODAY) == {Place("when", "o1"): "moved"}


def test_a_step_after_its_outcome_is_late_and_one_before_is_not() -> None:
    plan, outcome = a_plan()
    outcome.answers["when.when"] = "date:2027-05-01:"
    late, early = Step(id="s1", text="Peel", by="date:2027-06-01:"), Step(text="Wash", by="date:2027-04-01:")
    outcome.steps = [late, early, Step(text="No date")]
    assert look_again(plan, outcome, TODAY) == {Place("step", "o1", "s1"): "late"}
    assert [is_late(step, outcome) for step in outcome.steps] == [True, False, False]


def test_own_words_that_no_longer_follow_are_marked_and_shown() -> None:
    plan, outcome = a_plan()
    assert not [row for row in rows(plan, "o1") if row.place.page == "read_back"]
    outcome.answers |= {"read_back.from": sentence(plan, outcome), "read_back.own": "Ines cooks."}
    assert look_again(plan, outcome, TODAY) == {}
    written(plan, "will.will", "cook a curry")
    assert look_again(plan, outcome, TODAY) == {Place("read_back", "o1"): "changed"}
    assert [row.value for row in rows(plan, "o1") if row.place.page == "read_back"] == ["Ines cooks."]


def test_an_empty_answer_leans_on_nothing() -> None:
    plan, outcome = a_plan()
    written(plan, "known.known", "Four times in five")
    written(plan, "known.known", "")
    written(plan, "will.will", "cook a curry")
    assert look_again(plan, outcome, TODAY) == {}


def test_a_date_that_is_none_is_shown_as_it_stands_and_said_to_be_none() -> None:
    plan, _ = a_plan()
    plan.answers["plan_type.meeting"] = "31/2/2027"
    shown = {row.place.page: row.value for row in rows(plan, "o1")}
    assert "31/2/2027 is no date yet" in shown["plan_type"]
