"""The sentence read back: in three voices, in own words, and with a note when own words no longer follow."""

from PySide6.QtGui import QGuiApplication

from app.plan.outcome import Outcome
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import NoteLine
from ui.controls.sentence_large import SentenceLarge


def large(made: Desktop) -> list[str]:
    assert made.walk.page is not None
    return [part.accessibleName() for part in made.walk.page.findChildren(SentenceLarge) if part.isVisible()]


def notes(made: Desktop) -> str:
    assert made.walk.page is not None
    return " ".join(note.text() for note in made.walk.page.findChildren(NoteLine) if note.isVisible())


def test_the_sentence_stands_in_its_three_parts(at: At) -> None:
    said = " ".join(large(at("read_back")))
    assert "By the end of Year 9," in said
    assert "Leyla will join a game in the playground" in said
    assert "so that she has a friend to laugh with." in said


def test_another_voice_says_it_at_once_and_is_kept(at: At) -> None:
    made = at("read_back")
    made.hand.press("read_back.voice.first_future")
    assert "I will join a game in the playground" in " ".join(large(made))
    made.hand.press("read_back.voice.first_now")
    assert "I will" not in " ".join(large(made))
    assert made.saved("plan1").voice == "first_now"


def test_own_words_are_kept_beside_the_parts(at: At) -> None:
    made = at("read_back")
    made.hand.press("read_back.change")
    made.hand.write("read_back.own", "Leyla is in the game by summer.")
    made.hand.press("read_back.change")
    outcome = made.walk.plan.outcomes[0]
    assert outcome.answer("read_back.own") == "Leyla is in the game by summer."
    assert outcome.answer("will.will") == "join a game in the playground"
    assert large(made) == []


def test_own_words_that_no_longer_follow_say_which_part(at: At, outcome: Outcome) -> None:
    made = at("read_back")
    made.hand.press("read_back.change")
    made.hand.write("read_back.own", "Leyla is in the game by summer.")
    outcome = made.walk.plan.outcomes[0]
    outcome.answers["will.will"] = "win a race"
    made.hand.press("read_back.change")
    assert made.walk.page is not None
    assert made.walk.page.words.word("will_do") in notes(made)
    assert outcome.answer("read_back.own") == "Leyla is in the game by summer."


def test_the_answers_can_take_the_place_of_own_words_again(at: At) -> None:
    made = at("read_back")
    made.hand.press("read_back.change")
    made.hand.write("read_back.own", "Leyla is in the game by summer.")
    made.hand.press("read_back.use_answers")
    assert len(large(made)) == 3
    assert made.walk.plan.outcomes[0].answer("read_back.own") == ""


def test_looking_at_the_words_without_changing_them_keeps_no_own_words(at: At) -> None:
    made = at("read_back")
    made.hand.press("read_back.change")
    made.hand.press("read_back.change")
    assert made.walk.plan.outcomes[0].answer("read_back.own") == ""
    assert len(large(made)) == 3


def test_the_sentence_can_be_copied(at: At) -> None:
    made = at("read_back")
    made.hand.press("read_back.copy")
    assert QGuiApplication.clipboard().text().startswith("By the end of Year 9, Leyla will join a game")


def test_a_short_name_is_kept(at: At) -> None:
    made = at("read_back")
    made.hand.write("outcome.name", "Break time")
    made.hand.press("continue")
    assert made.saved("plan1").outcomes[0].answer("outcome.name") == "Break time"
