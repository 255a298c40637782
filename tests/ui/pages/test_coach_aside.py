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
    outcome.answers |= {"will.will": SAID, "coach.aside.will.will": "O6\tconfidently\t"}
    made = rest(at("will"))
    assert "confidently" not in shown(made)
    made.hand.press("will.aside")
    made.hand.press("will.aside1")
    assert made.hand.has("will.vague-word")


def test_the_check_leaves_out_what_was_set_aside(at: At, outcome: Outcome) -> None:
    made = at("check")
    code = next(name for name in ("no-baseline", "no-need") if made.hand.has(f"check.{name}"))
    page = made.walk.page
    from ui.pages.check_page import CheckPage

    assert isinstance(page, CheckPage)
    finding = next(each for each in page._look.findings if each.code == code)
    living = made.walk.plan.outcomes[0]
    living.answers["coach.aside.known.known"] = f"{finding.rule or finding.code}\t{finding.quote}\t"
    made.walk.go_to(made.walk.place)
    made.hand.settle()
    assert not made.hand.has(f"check.{code}")
    assert made.hand.has("check.aside")
