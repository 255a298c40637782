"""All the answers, each with Change that leads straight back, for every outcome of the plan."""

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel, NoteLine


def said(made: Desktop) -> str:
    assert made.walk.page is not None
    return " ".join(label.words() for label in made.walk.page.findChildren(FlowedLabel) if label.isVisible())


def marks(made: Desktop) -> list[str]:
    assert made.walk.page is not None
    return [note.text() for note in made.walk.page.findChildren(NoteLine) if note.isVisible()]


def test_a_changed_answer_shows_when_continue_leads_back(at: At) -> None:
    made = at("answers")
    made.hand.press("answers.hope")
    assert made.page == "hope"
    made.hand.write("hope.hope", "to teach judo")
    made.hand.press("continue")
    assert made.page == "answers"
    assert "to teach judo" in said(made)


def test_back_leads_back_too(at: At) -> None:
    made = at("answers")
    made.hand.press("answers.will")
    made.hand.press("back")
    assert made.page == "answers"


def test_each_step_can_be_changed_from_here(at: At) -> None:
    made = at("answers")
    made.hand.press("answers.step.s2")
    made.hand.write("step.text", "Keep the score for one game")
    made.hand.press("continue")
    assert made.page == "answers"
    assert "Keep the score for one game" in said(made)


def test_a_changed_answer_marks_what_leans_on_it_r51(at: At) -> None:
    made = at("known")
    made.hand.write("known.known", "Four breaks in six")
    made = made.go(made.walk.plan, Place("answers", "one"))
    assert marks(made) == []
    made.hand.press("answers.will")
    made.hand.write("will.will", "start a game")
    made.hand.press("continue")
    assert made.walk.page is not None
    assert marks(made) == [made.walk.page.words.word("look_again")]
    assert "Four breaks in six" in said(made)


def test_a_step_that_ends_after_the_outcome_is_marked(at: At, outcome: Outcome) -> None:
    outcome.steps[0].by = "date:2029-09-01:"
    made = at("answers")
    assert made.walk.page is not None
    assert marks(made) == [made.walk.page.words.word("step_late")]


def test_another_outcome_folds_open_and_its_answers_can_be_changed(at: At, plan: Plan) -> None:
    plan.outcomes.append(Outcome(id="two", answers={"will.will": "swim a length", "outcome.name": "The pool"}))
    made = at("answers")
    assert "swim a length" not in said(made)
    made.hand.press("answers.outcome2")
    assert "swim a length" in said(made)
    made.hand.press("answers.will.2")
    assert (made.page, made.walk.place.outcome) == ("will", "two")
    made.hand.write("will.will", "swim two lengths")
    made.hand.press("continue")
    assert (made.page, made.walk.place.outcome) == ("answers", "one")


def test_another_outcome_begins_with_a_change(at: At) -> None:
    made = at("answers")
    made.hand.press("answers.add_outcome")
    assert made.page == "change"
    assert len(made.walk.plan.outcomes) == 2


def test_continue_says_where_it_leads(at: At) -> None:
    made = at("answers")
    assert made.walk.bottom.continue_button.words() == "Choose documents"
    made.hand.press("continue")
    assert made.page == "documents"


def test_what_goes_on_the_card_of_a_step_is_listed(at: At, plan: Plan) -> None:
    step = plan.outcomes[0].steps[1]
    step.does, step.says, step.looks_for = "Stand beside her.", "“Your turn.”", "She counts aloud."
    step.at_home, step.measure = "Play cards.", "in_a_row"
    text = said(at("answers"))
    for line in ("Do: Stand beside her.", "Say: “Your turn.”", "Look for: She counts aloud.", "At home: Play cards."):
        assert line in text
    assert "Boxes to tick: So many in a row" in text
