"""The quick check: tips lead to where they are mended and back; a no is asked one question further."""

from app.plan.outcome import Outcome
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel


def said(made: Desktop) -> str:
    assert made.walk.page is not None
    return " ".join(label.words() for label in made.walk.page.findChildren(FlowedLabel) if label.isVisible())


def test_what_is_there_is_said_before_what_is_missing(at: At) -> None:
    words = said(at("check"))
    assert words.index("A clear date") < words.index("It does not say where things stand.")


def test_a_tip_leads_to_its_page_and_continue_leads_back_r57(at: At) -> None:
    made = at("check")
    made.hand.press("check.no-baseline")
    assert made.page == "known"
    made.hand.write("known.baseline", "She watches from the door")
    made.hand.press("continue")
    assert made.page == "check"
    assert not made.hand.has("check.no-baseline")


def test_nothing_the_check_says_stops_anybody(at: At, outcome: Outcome) -> None:
    outcome.answers.clear()
    made = at("check")
    made.hand.press("continue")
    assert made.page == "barriers"


def test_there_are_never_more_than_three_tips(at: At, outcome: Outcome) -> None:
    outcome.answers.clear()
    outcome.rungs.clear()
    made = at("check")
    codes = ("no-will-do", "no-when", "no-so-that", "not-measurable", "no-baseline", "no-aspiration", "no-need")
    assert sum(made.hand.has(f"check.{code}") for code in codes) == 3


def test_a_no_and_a_not_sure_are_asked_one_question_further(at: At) -> None:
    made = at("check")
    assert made.walk.page is not None
    further = made.walk.page.words.word("not_fair")
    assert further not in said(made)
    made.hand.press("check.fair.no")
    assert further in said(made)
    made.hand.press("check.fair.not_sure")
    assert further in said(made)
    made.hand.press("check.fair.yes")
    assert further not in said(made)
    assert made.saved("plan1").outcomes[0].answer("check.fair") == "yes"
