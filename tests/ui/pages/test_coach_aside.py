"""Keep my words: a tip is set aside with or without a reason, stays so, and comes back when it is asked to."""

from app.plan.outcome import Outcome
from tests.ui.pages.coaching import SAID, rest, shown, write
from tests.ui.pages.conftest import At


def test_a_tip_that_is_set_aside_stays_so_after_coming_back_to_the_page(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    made.hand.press("will.vague-word")
    made.hand.press("will.tip.keep")
    assert not made.hand.has("will.vague-word")
    made.hand.write("will.tip.reason", "It is the word she chose")
    made.hand.press("continue")
    made.hand.press("back")
    rest(made)
    assert not made.hand.has("will.vague-word")
    kept = made.saved("plan1").outcomes[0].answers["coach.aside.will.will"]
    assert kept == "O6\tconfidently\tIt is the word she chose"


def test_it_stays_aside_when_other_words_change_and_other_tips_still_come(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    made.hand.press("will.vague-word")
    made.hand.press("will.tip.keep")
    write(made, "will.will", "try to greet visitors confidently at the gate")
    assert not made.hand.has("will.vague-word")
    assert made.hand.has("will.tentative")


def test_the_tip_comes_back_at_once_when_that_was_a_slip(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    made.hand.press("will.vague-word")
    made.hand.press("will.tip.keep")
    made.hand.press("will.tip.undo")
    assert made.hand.has("will.vague-word")
    assert "coach.aside.will.will" not in made.walk.plan.outcomes[0].answers


def test_what_was_set_aside_another_day_can_be_found_and_brought_back(at: At, outcome: Outcome) -> None:
    outcome.answers |= {"will.will": SAID, "coach.aside.will.will": "O6\tconfidently\tHer own word"}
    made = rest(at("will"))
    assert "confidently" not in shown(made)
    made.hand.press("will.aside")
    assert "Her own word" in shown(made)
    made.hand.press("will.aside1")
    assert made.hand.has("will.vague-word")


def test_what_the_check_leaves_out_can_be_brought_back_there(at: At, outcome: Outcome) -> None:
    outcome.answers |= {"will.will": SAID, "coach.aside.will.will": "O6\tconfidently\t"}
    made = at("check")
    assert not made.hand.has("check.vague-word")
    made.hand.press("check.aside")
    made.hand.press("check.aside1")
    assert "coach.aside.will.will" not in made.walk.plan.outcomes[0].answers
    assert made.hand.has("check.vague-word")


def test_the_check_leads_to_the_words_and_opens_the_tip_there_r57(at: At, outcome: Outcome) -> None:
    outcome.answers |= {"will.will": SAID, "so_that.so_that": "she can work in a hotel"}
    made = at("check")
    made.hand.press("check.vague-word")
    assert made.page == "will"
    rest(made)
    assert made.hand.has("will.tip")
    made.hand.press("will.tip.keep")
    made.hand.press("continue")
    assert made.page == "check"
    assert not made.hand.has("check.vague-word")
