"""Will, where and so that: what is written lands in the sentence beside the page, letter by letter (R56)."""

from PySide6.QtWidgets import QTextEdit

from app.plan.outcome import Outcome
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At


def part(made: Desktop, kind: str) -> tuple[str, str]:
    panel = made.walk.end.sentence
    assert panel is not None
    return panel.parts[kind].state, panel.parts[kind].text()


def test_what_will_be_done_lands_in_the_sentence_while_it_is_written(at: At) -> None:
    made = at("will")
    made.hand.write("will.will", "score a goal")
    assert part(made, "will") == ("here", "Leyla will score a goal")


def test_where_when_and_with_whom_join_it(at: At) -> None:
    made = at("where")
    made.hand.write("where.where", "at the park")
    made.hand.write("where.when", "every Saturday")
    state, said = part(made, "will")
    assert state == "here"
    assert said.startswith("Leyla will join a game in the playground")
    assert "at the park" in said and "every Saturday" in said


def test_a_starter_goes_to_the_end_of_what_is_written(at: At, outcome: Outcome) -> None:
    outcome.answers.pop("will.will")
    made = at("will")
    made.hand.press("will.will.starters.1")
    box = made.hand.find("will.will")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() != ""
    assert made.walk.plan.outcomes[0].answer("will.will") == box.toPlainText().strip()


def test_the_reason_is_put_in_as_a_start_and_becomes_ink_when_the_page_is_left(at: At) -> None:
    made = at("so_that")
    box = made.hand.find("so_that.so_that")
    assert isinstance(box, QTextEdit)
    assert "friend to laugh with" in box.toPlainText()
    made.hand.press("continue")
    assert "friend to laugh with" in made.walk.plan.outcomes[0].answer("so_that.so_that")


def test_own_words_take_the_place_of_the_reason_and_it_can_come_back(at: At) -> None:
    made = at("so_that")
    made.hand.write("so_that.so_that", "break is fun")
    assert part(made, "so") == ("here", "so that break is fun.")
    made.hand.press("so_that.use_reason")
    assert "friend to laugh with" in part(made, "so")[1]


def test_in_a_narrow_window_the_sentence_folds_open_under_the_page(at: At) -> None:
    made = at("will", width=800, height=700)
    assert not made.walk.end.sentence or not made.walk.end.sentence.isVisible()
    made.hand.press("sentence_panel")
    assert made.walk.end.sentence is not None and made.walk.end.sentence.isVisible()
    assert made.walk.sheet.horizontalScrollBar().maximum() == 0


def test_the_change_can_be_the_start_of_what_will_be_done(at: At, outcome: Outcome) -> None:
    outcome.answers["change.change"] = "Join a game at break"
    outcome.answers.pop("will.will")
    made = at("will")
    made.hand.press("will.use_change")
    assert part(made, "will") == ("here", "Leyla will join a game at break")
    assert not made.hand.has("will.use_change")


def test_a_change_that_does_not_follow_will_is_not_offered(at: At, outcome: Outcome) -> None:
    outcome.answers["change.change"] = "Leyla and Ana play at break"
    outcome.answers.pop("will.will")
    assert not at("will").hand.has("will.use_change")


def test_a_change_told_as_of_now_is_offered_as_it_follows_will(at: At, outcome: Outcome) -> None:
    outcome.answers["change.change"] = "Leyla plays with others at break"
    outcome.answers.pop("will.will")
    made = at("will")
    made.hand.press("will.use_change")
    assert made.saved("plan1").outcomes[0].answer("will.will") == "play with others at break"
