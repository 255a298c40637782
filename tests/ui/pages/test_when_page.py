"""When: the suggested date is chosen and lands in the sentence until somebody chooses another."""

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import NoteLine
from ui.controls.year_ruler import YearRuler


def when(made: Desktop) -> str:
    return made.walk.plan.outcomes[0].answer("when.when")


def test_the_suggested_date_is_chosen_and_stands_in_the_sentence(at: At, outcome: Outcome) -> None:
    outcome.answers.pop("when.when")
    made = at("when")
    assert when(made).startswith("phase:2028-07-")
    assert made.walk.end.sentence is not None
    assert made.walk.end.sentence.parts["when"].text() == "By the end of Year 9,"


def test_a_date_that_was_chosen_is_not_put_back(at: At, outcome: Outcome) -> None:
    outcome.answers["when.when"] = "date:2027-03-01:"
    made = at("when")
    assert when(made) == "date:2027-03-01:"


def test_an_age_is_a_deadline(at: At) -> None:
    made = at("when")
    made.hand.press("when.when.age")
    made.hand.write("when.when.words", "14")
    assert when(made).startswith("age:")
    made.hand.press("continue")
    assert made.page == "will"


def test_an_age_nobody_reaches_stops_continue_and_says_why(at: At) -> None:
    made = at("when")
    made.hand.press("when.when.age")
    made.hand.write("when.when.words", "140")
    made.hand.press("continue")
    assert made.page == "when"
    assert made.walk.page is not None
    assert made.walk.page.words.word("age_error") in made.walk.page.summary.spoken()


def test_the_31st_of_february_is_no_day_and_stays_as_it_was_typed(at: At) -> None:
    made = at("when")
    made.hand.press("when.when.date")
    for part, words in (("day", "31"), ("month", "2"), ("year", "2028")):
        made.hand.write(f"when.when.day.{part}", words)
    made.hand.press("continue")
    assert made.page == "when"
    assert made.walk.page is not None and made.walk.page.summary.isVisible()
    assert made.window.windowTitle().startswith("Error: ")
    made.hand.write("when.when.day.day", "29")
    made.hand.press("continue")
    assert (made.page, when(made)) == ("will", "date:2028-02-29:")


def test_own_words_are_a_deadline_too(at: At) -> None:
    made = at("when")
    made.hand.press("when.when.text")
    made.hand.write("when.when.words", "the summer fair")
    assert when(made).startswith("text:") and "summer fair" in when(made)
    assert made.walk.end.sentence is not None
    assert "summer fair" in made.walk.end.sentence.parts["when"].text()


def test_a_near_date_is_remarked_on_and_asks_why(at: At) -> None:
    made = at("when")
    assert not made.hand.has("when.reason")
    made.hand.press("when.when.date")
    for part, words in (("day", "1"), ("month", "3"), ("year", "2027")):
        made.hand.write(f"when.when.day.{part}", words)
    assert made.hand.has("when.reason")
    notes = (
        [note.text() for note in made.walk.page.findChildren(NoteLine) if note.isVisible()] if made.walk.page else []
    )
    assert any("year" in note for note in notes)


def test_the_ruler_says_in_words_what_it_draws(at: At) -> None:
    made = at("when")
    ruler = made.hand.find("when.ruler")
    assert isinstance(ruler, YearRuler)
    assert "2028" in ruler.accessibleName()


def test_another_school_year_is_one_press_away_and_leads_back(at: At, plan: Plan) -> None:
    made = at("when")
    made.hand.press("when.year")
    assert made.page == "year"
    made.hand.press("continue")
    assert made.page == "when"
