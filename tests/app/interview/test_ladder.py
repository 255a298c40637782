from app.interview import ladder
from app.plan.outcome import Outcome
from app.plan.rung import Rung


def an_outcome() -> Outcome:
    outcome = Outcome(answers={"change.change": "choose her own lunch"})
    first = ladder.add_idea(outcome, "give")
    first.text = "She eats what she likes"
    ladder.go_deeper(outcome, first).text = "She has a say in her day"
    ladder.add_idea(outcome, "give", beside=first).text = "Less waste"
    return outcome


def test_the_first_question_is_asked_of_the_change() -> None:
    assert ladder.asked_of(Outcome(), "give") is None


def test_the_next_question_is_asked_of_the_last_answer_before_it() -> None:
    asked = ladder.asked_of(an_outcome(), "do")
    assert asked is not None
    assert asked.text == "Less waste"


def test_a_question_left_out_is_stepped_over() -> None:
    asked = ladder.asked_of(an_outcome(), "possible")
    assert asked is not None
    assert asked.question == "give"


def test_a_deeper_rung_stands_under_the_one_it_was_asked_of() -> None:
    shown = [(rung.text, depth) for rung, depth in ladder.rungs(an_outcome(), "give")]
    assert shown == [("She eats what she likes", 0), ("She has a say in her day", 1), ("Less waste", 0)]


def test_dropping_a_rung_keeps_what_hung_on_it() -> None:
    outcome = an_outcome()
    outcome.answers["reason.chosen"] = f"{outcome.rungs[0].id}\n{outcome.rungs[1].id}"
    kept = outcome.rungs[1].id
    ladder.drop(outcome, outcome.rungs[0])
    assert [(rung.text, depth) for rung, depth in ladder.rungs(outcome, "give")] == [
        ("She has a say in her day", 0),
        ("Less waste", 0),
    ]
    assert outcome.answers["reason.chosen"] == kept


def test_empty_rungs_go_and_written_ones_stay() -> None:
    outcome = an_outcome()
    ladder.add_idea(outcome, "do")
    ladder.drop_empty(outcome)
    assert len(ladder.answered(outcome)) == len(outcome.rungs) == 3


def test_a_first_answer_on_the_next_page_hangs_on_the_answer_before() -> None:
    outcome = an_outcome()
    rung: Rung = ladder.add_idea(outcome, "do")
    assert rung.parent == outcome.rungs[-2].id
    assert ladder.rungs(outcome, "do") == [(rung, 0)]
