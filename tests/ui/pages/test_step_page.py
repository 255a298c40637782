"""One step and its help, read back as it is written."""

from PySide6.QtWidgets import QLineEdit

from app.plan.plan import Plan
from app.plan.provision import Provision
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel, Hint


def opposite(made: Desktop) -> str:
    return " ".join(label.words() for label in made.walk.end.findChildren(FlowedLabel) if label.isVisible())


def test_help_is_read_back_while_it_is_written(at: At) -> None:
    made = at("step", "s2")
    assert "A score card, from Mr Osei." in opposite(made)
    assert "how many, how often, how long" in opposite(made)
    made.hand.write("step.help_many", "Leyla and Bo")
    made.hand.write("step.help_often", "Twice a week")
    made.hand.write("step.help_long", "ten minutes")
    assert "It happens twice a week, for ten minutes each time." in opposite(made)
    assert made.walk.page is not None
    assert made.walk.page.words.word("all_there") in opposite(made)


def test_a_step_can_have_several_helps_and_each_is_saved(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.add_help")
    made.hand.write("step.help_what.2", "A quiet corner to come back to")
    made.hand.press("step.help_provider.2.school")
    made.hand.press("continue")
    helps = made.saved("plan1").outcomes[0].steps[1].helps
    assert [(one.what, one.provider) for one in helps] == [
        ("A score card", ""),
        ("A quiet corner to come back to", "school"),
    ]


def test_help_taken_away_waits_in_the_drawer_and_can_be_used_again(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.to_drawer")
    step = made.walk.plan.outcomes[0].steps[1]
    assert step.written_helps == []
    assert [kept.what for kept in made.walk.plan.drawer] == ["A score card"]
    made.hand.press("step.drawer1")
    assert [help_.what for help_ in step.written_helps] == ["A score card"]
    assert made.walk.plan.drawer == []


def test_help_of_the_drawer_that_is_used_shows_in_the_form(at: At, plan: Plan) -> None:
    plan.drawer.append(Provision(what="A playground buddy"))
    made = at("step", "s1")
    made.hand.press("step.drawer1")
    line = made.hand.find("step.help_what")
    assert isinstance(line, QLineEdit)
    assert line.text() == "A playground buddy"
    assert not made.hand.has("step.drawer1")


def test_empty_forms_leave_no_help_behind(at: At) -> None:
    made = at("step", "s1")
    made.hand.press("step.add_help")
    made.hand.press("continue")
    assert made.walk.plan.outcomes[0].steps[0].helps == []


def test_a_step_after_the_outcome_is_remarked_on(at: At, plan: Plan) -> None:
    plan.outcomes[0].steps[0].by = "date:2029-01-01:"
    made = at("step", "s1")
    assert made.walk.page is not None
    assert made.walk.page.words.word("later_than_outcome") in opposite(made)


def test_a_group_works_on_a_step(at: At) -> None:
    made = at("step", "s1")
    made.hand.press("step.group.small_group")
    made.hand.press("continue")
    assert made.saved("plan1").outcomes[0].steps[0].group == "small_group"


def test_one_step_becomes_four_with_less_and_less_help(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.less_help")
    assert made.page == "steps"
    steps = made.saved("plan1").outcomes[0].steps
    assert [step.text for step in steps] == [
        "Watch a game from the bench",
        "Keep the score, with someone beside her",
        "Keep the score, with someone near",
        "Keep the score, with one reminder",
        "Keep the score, alone",
        "Take one turn",
    ]
    assert [help_.what for help_ in steps[1].helps] == ["A score card"]


def test_a_step_without_words_is_not_made_into_several(at: At, plan: Plan) -> None:
    made = at("steps")
    made.hand.press("steps.add")
    made.hand.press("step.less_help")
    assert made.page == "step"
    assert len(made.walk.plan.outcomes[0].steps) == 4


# The helper's card.


def boxes(made: Desktop) -> str:
    """What is said about the boxes on the card."""
    assert made.walk.page is not None
    return " ".join(label.words() for label in made.walk.page.findChildren(Hint) if "The card has" in label.words())


def test_the_card_is_folded_away_until_somebody_wants_it(at: At) -> None:
    made = at("step", "s2")
    assert not made.hand.has("step.does")
    made.hand.press("step.card")
    assert made.hand.has("step.does")


def test_what_goes_on_the_card_is_kept_and_stands_open_next_time(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.card")
    for name in ("does", "says", "looks_for", "at_home"):
        made.hand.write(f"step.{name}", f"The words for {name}")
    made.hand.press("continue")
    step = made.saved("plan1").outcomes[0].steps[1]
    assert [step.does, step.says, step.looks_for, step.at_home] == [
        f"The words for {name}" for name in ("does", "says", "looks_for", "at_home")
    ]
    made.hand.press("back")
    assert made.hand.has("step.does")


def test_the_boxes_follow_the_words_while_they_are_written(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.card")
    assert boxes(made) == "The card has 5 lines, one for each try."
    made.hand.write("step.known", "Three games out of four")
    assert boxes(made) == "The card has 4 lines. The aim is 3 of them."


def test_other_boxes_can_be_chosen_and_given_back_to_the_words(at: At) -> None:
    made = at("step", "s2")
    made.hand.press("step.card")
    made.hand.write("step.known", "Three games out of four")
    made.hand.press("step.boxes")
    made.hand.press("step.measure.in_a_row")
    assert boxes(made) == "The card has 5 lines. The aim is 3 in a row."
    assert made.walk.plan.outcomes[0].steps[1].measure == "in_a_row"
    made.hand.press("step.measure.words")
    assert made.walk.plan.outcomes[0].steps[1].measure == ""
    assert boxes(made) == "The card has 4 lines. The aim is 3 of them."


def test_a_step_of_which_only_the_card_is_written_is_kept(at: At) -> None:
    made = at("steps")
    made.hand.press("steps.add")
    made.hand.press("step.card")
    made.hand.write("step.says", "“Your turn.”")
    made.hand.press("back")
    assert "“Your turn.”" in [step.says for step in made.walk.plan.outcomes[0].steps]
