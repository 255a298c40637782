"""Help is rescued (F100), a whole outcome is taken apart anywhere in part 4 (F18), and vague help gets a quiet tip."""

import pytest

from app.plan.outcome import Outcome
from tests.ui.conftest import Desktop
from tests.ui.pages.coaching import write
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel

HELP = "Speech therapy for one hour a week"


def test_help_in_a_change_goes_to_the_drawer_and_the_three_questions_follow_f100(at: At, outcome: Outcome) -> None:
    outcome.rungs.clear()
    made = write(at("change"), "change.change", HELP)
    made.hand.press("change.provision")
    made.hand.press("change.tip.drawer")
    assert made.page == "give"
    assert [kept.what for kept in made.walk.plan.drawer] == [HELP]
    assert made.walk.plan.outcomes[0].answer("help_not_change.choice") == "drawer"


def test_help_in_what_will_be_done_moves_out_of_it_and_can_be_put_back(at: At) -> None:
    made = write(at("will"), "will.will", HELP)
    made.hand.press("will.provision")
    made.hand.press("will.tip.drawer")
    assert [kept.what for kept in made.walk.plan.drawer] == [HELP]
    assert made.walk.plan.outcomes[0].answer("will.will") == ""
    made.window._undo.take_back()
    made.hand.settle()
    assert made.walk.plan.outcomes[0].answer("will.will") == HELP
    assert made.walk.plan.drawer == []


def test_with_no_change_yet_the_questions_are_asked_of_the_help(at: At, outcome: Outcome) -> None:
    outcome.rungs.clear()
    outcome.answers.pop("change.change")
    made = write(at("will"), "will.will", HELP)
    made.hand.press("will.provision")
    made.hand.press("will.tip.drawer")
    assert made.page == "give"
    assert made.walk.plan.outcomes[0].answer("change.change") == HELP


def test_one_key_keeps_help_and_does_nothing_where_there_is_none(at: At) -> None:
    made = write(at("will"), "will.will", "ask a friend to play")
    assert made.window.view is not None
    made.window.view.key("drawer")
    assert made.walk.plan.drawer == []
    write(made, "will.will", HELP)
    made.window.view.key("drawer")
    assert [kept.what for kept in made.walk.plan.drawer] == [HELP]


def test_help_in_a_step_waits_in_the_drawer_of_the_same_page(at: At) -> None:
    made = write(at("step", "s1"), "step.text", HELP)
    made.hand.press("step.provision")
    made.hand.press("step.tip.drawer")
    assert made.page == "step"
    assert made.hand.has("step.drawer1")


@pytest.mark.parametrize("field", ["will.will", "so_that.so_that", "known.known", "where.where", "known.baseline"])
def test_a_whole_outcome_is_taken_apart_wherever_in_part_4_it_is_pasted_f18(at: At, field: str) -> None:
    page = field.partition(".")[0]
    made = at(page)
    made.hand.write(field, "By July 2028, Leyla will lead a game of boules so that she can start a club")
    made.hand.press(f"{page}.take_apart")
    answers = made.walk.plan.outcomes[0].answers
    assert answers["will.will"] == "lead a game of boules"
    assert answers["so_that.so_that"] == "she can start a club"
    if field not in ("will.will", "so_that.so_that"):
        assert field not in answers


def said(made: Desktop) -> str:
    return " ".join(label.words() for label in made.walk.end.findChildren(FlowedLabel) if label.isVisible())


def test_vague_help_gets_a_quiet_tip_beside_it_that_can_be_set_aside(at: At) -> None:
    made = at("step", "s2")
    made.hand.write("step.help_often", "as and when required")
    made.hand.wait_for(lambda: made.hand.has("step.help1.tip1.keep"), "no tip came")
    assert "as and when required" in said(made)
    made.hand.press("step.help1.tip1.keep")
    assert not made.hand.has("step.help1.tip1.keep")
    assert any(key.startswith("coach.aside.step.help_what") for key in made.walk.plan.outcomes[0].answers)


def test_help_that_says_it_all_gets_no_tip(at: At) -> None:
    made = at("step", "s2")
    made.hand.write("step.help_often", "three times a week")
    made.hand.settle()
    assert not made.hand.has("step.help1.tip1.keep")
