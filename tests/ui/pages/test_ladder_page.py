"""The ladder: every rung can be written, asked again, changed and taken away, and each one is kept."""

from PySide6.QtWidgets import QLineEdit

from app.interview import ladder
from app.plan.outcome import Outcome
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel


def rungs(made: Desktop, question: str) -> list[tuple[str, int]]:
    outcome = made.walk.plan.outcomes[0]
    return [(rung.text, depth) for rung, depth in ladder.rungs(outcome, question)]


def test_an_answer_can_be_asked_again_and_both_are_kept(at: At) -> None:
    made = at("do")
    made.hand.write("do.rung1", "Break would feel short")
    made.hand.press("do.deeper")
    made.hand.write("do.rung2", "She would come back calm")
    made.hand.press("continue")
    assert rungs(made, "do") == [("Break would feel short", 0), ("She would come back calm", 1)]
    assert made.saved("plan1").outcomes[0].rungs[-1].text == "She would come back calm"


def test_another_idea_stands_beside_the_one_before(at: At) -> None:
    made = at("do")
    made.hand.write("do.rung1", "Break would feel short")
    made.hand.press("do.add")
    made.hand.write("do.rung2", "Fewer tears at home time")
    assert rungs(made, "do") == [("Break would feel short", 0), ("Fewer tears at home time", 0)]


def test_going_deeper_from_nothing_stays_on_the_line_that_is_empty(at: At) -> None:
    made = at("do")
    made.hand.press("do.deeper")
    assert rungs(made, "do") == [("", 0)]
    assert made.window.focusWidget() is made.hand.find("do.rung1")


def test_a_written_rung_can_be_changed(at: At) -> None:
    made = at("give")
    made.hand.press("give.change1")
    line = made.hand.find("give.rung1")
    assert isinstance(line, QLineEdit)
    assert line.text() == "She would have a friend to laugh with"
    made.hand.write("give.rung1", "She would have two friends")
    made.hand.press("continue")
    assert rungs(made, "give") == [("She would have two friends", 0)]


def test_a_rung_taken_away_leaves_what_hung_on_it(at: At, outcome: Outcome) -> None:
    ladder.go_deeper(outcome, outcome.rungs[0]).text = "Somebody would miss her"
    made = at("give")
    made.hand.press("give.remove1")
    assert rungs(made, "give") == [("Somebody would miss her", 0)]


def test_empty_rungs_are_gone_when_the_page_is_left(at: At) -> None:
    made = at("do")
    made.hand.press("continue")
    assert rungs(made, "do") == []


def test_the_last_rung_is_seen_in_pencil_beside_the_page(at: At, outcome: Outcome) -> None:
    outcome.answers.pop("reason.chosen")
    made = at("possible")
    made.hand.write("possible.rung1", "She could start a club")
    panel = made.walk.end.sentence
    assert panel is not None
    assert panel.parts["so"].state == "pencil"
    assert "start a club" in panel.parts["so"].text()


def test_a_ladder_without_a_change_leads_to_writing_one(at: At, outcome: Outcome) -> None:
    outcome.rungs.clear()
    outcome.answers.pop("change.change")
    made = at("give")
    made.hand.press("give.write_change")
    assert made.page == "change"


def test_what_is_asked_about_is_named_for_what_it_is(at: At, outcome: Outcome) -> None:
    assert "The change" in shown(at("give"))
    assert "Your last answer" in shown(at("do"))
    outcome.rungs.clear()
    assert "The change" in shown(at("do"))


def shown(made: Desktop) -> list[str]:
    page = made.walk.page
    assert page is not None
    return [label.words() for label in page.findChildren(FlowedLabel)]
