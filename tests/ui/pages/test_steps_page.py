"""Steps: written, put in order, found by a walk through the day, taken away and brought back."""

from app.plan.plan import Plan
from app.plan.provision import Provision
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At


def texts(made: Desktop) -> list[str]:
    return [step.text for step in made.walk.plan.outcomes[0].steps]


def test_a_step_is_added_written_and_stands_in_the_list(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.add")
    assert made.page == "step"
    made.hand.write("step.text", "Ask to join")
    made.hand.press("continue")
    assert made.page == "steps"
    assert texts(made)[-1] == "Ask to join"


def test_an_empty_step_stops_until_it_says_something_or_is_skipped(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.add")
    made.hand.press("continue")
    assert made.page == "step"
    made.hand.press("skip")
    assert made.page == "steps"
    assert len(texts(made)) == 3


def test_a_step_moves_up_and_keeps_the_focus_r12(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.up3")
    assert texts(made) == ["Watch a game from the bench", "Take one turn", "Keep the score"]
    assert made.window.focusWidget() is made.hand.find("steps.up2")
    made.hand.press("steps.up2")
    assert made.window.focusWidget() is made.hand.find("steps.down1")


def test_the_first_step_has_no_way_up_and_the_last_none_down(at: At) -> None:
    made = at("steps")
    assert not made.hand.has("steps.up1")
    assert not made.hand.has("steps.down3")


def test_a_removed_step_comes_back_with_undo_r55(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.remove2")
    assert texts(made) == ["Watch a game from the bench", "Take one turn"]
    made.hand.press("undo_bar.undo")
    assert texts(made) == ["Watch a game from the bench", "Keep the score", "Take one turn"]
    assert made.hand.has("steps.remove3")


def test_steps_are_found_by_going_through_the_day(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.find")
    made.hand.write("steps.journey_know", "Listen for the bell")
    made.hand.write("steps.journey_ask", "Show the blue card")
    made.hand.press("steps.journey_use")
    assert texts(made)[3:] == ["Listen for the bell", "Show the blue card"]
    assert not made.hand.has("steps.journey_know")


def test_help_from_the_drawer_goes_to_a_step_without_any(at: At, plan: Plan) -> None:
    plan.drawer.append(Provision(id="d1", what="A playground buddy"))
    made = at("steps")
    made.hand.press("steps.drawer1")
    assert made.page == "step"
    assert made.walk.plan.drawer == []
    assert made.walk.plan.outcomes[0].steps[0].helps[0].what == "A playground buddy"


def test_a_row_says_by_when_and_who_helps(at: At) -> None:
    made = at("steps")
    assert made.hand.has("steps.help_s1")
    assert not made.hand.has("steps.help_s2")
    assert "Keep the score" in made.hand.find("steps.change2").accessibleName()
