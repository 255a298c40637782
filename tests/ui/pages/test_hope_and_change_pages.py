"""The pages of parts 1 to 3 and 5 that do more than ask: voices, hopes, help that is kept, reasons, barriers."""

from PySide6.QtWidgets import QTextEdit

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.rung import Rung
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.choice_card import RadioCard
from ui.controls.labels import FlowedLabel


def said(made: Desktop) -> str:
    assert made.walk.page is not None
    return " ".join(label.words() for label in made.walk.page.findChildren(FlowedLabel) if label.isVisible())


def test_each_voice_can_be_heard_before_it_is_chosen(at: At) -> None:
    made = at("voice")
    samples = {}
    for voice in ("third", "first_future", "first_now"):
        card = made.hand.find(f"voice.voice.{voice}")
        assert isinstance(card, RadioCard)
        samples[voice] = card.choice.detail.split("\n")[0]
    assert samples["third"].startswith("“Leyla will choose a book")
    assert samples["first_future"].startswith("“I will choose a book")
    assert samples["first_now"].startswith("“I ") and "will" not in samples["first_now"]


def test_the_first_person_says_whose_words_it_stands_for(at: At) -> None:
    made = at("voice")
    assert made.walk.page is not None
    note = made.walk.page.words.word("whose_note")
    assert note not in said(made)
    made.hand.press("voice.voice.first_now")
    assert note in said(made)


def test_somebody_without_a_hope_is_helped_to_find_one(at: At, plan: Plan) -> None:
    plan.answers.pop("hope.hope")
    made = at("hope")
    made.hand.press("hope.none")
    assert made.page == "hope_help"
    made.hand.write("hope_help.now", "building dens")
    made.hand.press("hope_help.write_hope")
    made.hand.write("hope_help.hope", "to build a treehouse")
    made.hand.press("continue")
    assert made.page == "hope_whose"
    assert made.saved("plan1").answer("hope.hope") == "to build a treehouse"
    assert made.saved("plan1").answer("hope_help.now") == "building dens"


def test_the_hope_stands_beside_the_page_while_it_is_written(at: At) -> None:
    made = at("hope")
    made.hand.write("hope.hope", "to sail round an island")
    assert made.walk.end.sentence is not None
    assert made.walk.end.sentence.hope.text() == "“to sail round an island”"


def test_help_is_kept_in_the_drawer_until_told_otherwise(at: At, outcome: Outcome) -> None:
    outcome.answers["change.change"] = "Two hours of speech therapy a week"
    made = at("help_not_change")
    assert made.walk.page is not None
    assert made.walk.page.words.word("in_drawer") in said(made)
    made.hand.press("continue")
    assert [kept.what for kept in made.walk.plan.drawer] == ["Two hours of speech therapy a week"]
    made.hand.press("back")
    made.hand.press("help_not_change.choice.keep")
    assert made.walk.page.words.word("you_wrote") in said(made)
    made.hand.press("continue")
    assert made.walk.plan.drawer == []


def test_a_change_can_be_written_instead_of_the_help(at: At, outcome: Outcome) -> None:
    outcome.answers["change.change"] = "Two hours of speech therapy a week"
    made = at("help_not_change")
    made.hand.press("help_not_change.rewrite")
    assert made.page == "change"


def test_the_reasons_are_the_rungs_question_by_question(at: At, outcome: Outcome) -> None:
    outcome.rungs = [
        Rung(id="late", question="possible", text="She could start a club"),
        *outcome.rungs,
    ]
    made = at("reason")
    made.hand.press("reason.chosen.late")
    assert made.walk.plan.outcomes[0].chosen("reason.chosen") == ("r1", "late")
    assert made.walk.end.sentence is not None
    assert "start a club" in made.walk.end.sentence.parts["so"].text()


def test_another_way_becomes_a_step_once(at: At) -> None:
    made = at("barriers")
    made.hand.write("barriers.else.1", "Ask the older pupils")
    made.hand.press("barriers.use1")
    assert [step.text for step in made.walk.plan.outcomes[0].steps][-1] == "Ask the older pupils"
    assert not made.hand.has("barriers.use1")
    made.hand.write("barriers.else.1", "Ask the older pupils first")
    assert made.hand.has("barriers.use1")


def test_what_each_person_said_is_kept_when_another_is_shown(at: At) -> None:
    made = at("now")
    made.hand.write("now.learner_working.1", "The swings")
    made.hand.press("now.person.family")
    made.hand.write("now.family_working.1", "Weekends")
    made.hand.press("now.person.learner")
    assert made.saved("plan1").answer("now.learner_working") == "The swings"
    assert made.saved("plan1").answer("now.family_working") == "Weekends"


def test_starters_go_after_what_is_written_already(at: At) -> None:
    made = at("hope")
    made.hand.press("hope.hope.starters.1")
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText().startswith("to run a games club ")


def test_examples_show_on_request_and_never_reach_the_answer_r71(at: At) -> None:
    made = at("will")
    assert "At age 5" not in said(made)
    made.hand.press("will.examples")
    assert "At age 5" in said(made) and "At age 18" in said(made)
    made.hand.press("will.examples")
    assert "At age 5" not in said(made)
    assert made.walk.plan.outcomes[0].answer("will.will") == "join a game in the playground"


def test_the_date_of_birth_says_its_school_year(at: At, plan: Plan) -> None:
    plan.answers.pop("year.year")
    made = at("year")
    for part, words in (("day", "14"), ("month", "3"), ("year", "2014")):
        made.hand.write(f"year.born.{part}", words)
    assert "This makes Leyla Year 8 today." in said(made)
    made.hand.press("year.year.year_8")
    assert "Year 8 today" not in said(made)


def test_a_child_taught_out_of_year_is_asked_about_by_nobody(at: At, plan: Plan) -> None:
    plan.answers["year.born"] = "2015-03-14"
    made = at("year")
    assert "By date of birth it would be Year 7." in said(made)
    made.hand.press("continue")
    assert made.page == "plan_type"


def test_the_voice_that_is_shown_as_chosen_is_the_answer_of_who_presses_continue(at: At) -> None:
    made = at("voice")
    made.hand.press("skip")
    assert "voice.voice" not in made.saved("plan1").answers
    made.hand.press("back")
    made.hand.press("continue")
    assert made.saved("plan1").answers["voice.voice"] == "third"
