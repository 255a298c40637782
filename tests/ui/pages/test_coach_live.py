"""The coach under a field: reads once typing rests, says first what is there, and never gets in the way of typing."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from app.plan.outcome import Outcome
from tests.ui.pages.coaching import SAID, coach_of, names_of_tips, rest, shown, write
from tests.ui.pages.conftest import At
from ui.coach_live import REST_MS
from ui.coach_marks import moved


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    said: list[str] = []
    monkeypatch.setattr("ui.coach_live.announce", lambda _widget, words, **_more: said.append(words))
    yield said


def test_an_empty_field_has_no_coach(at: At, outcome: Outcome) -> None:
    outcome.answers.pop("will.will")
    assert not coach_of(rest(at("will"))).isVisible()


def test_what_is_there_is_said_before_what_is_worth_a_look(at: At) -> None:
    said = shown(write(at("will"), "will.will", SAID))
    assert said.index("What is there already") < said.index("Worth a look")
    assert "Something Leyla does" in said
    assert "A clear date" in said


def test_what_was_written_before_is_read_on_arrival(at: At, outcome: Outcome) -> None:
    outcome.answers["will.will"] = SAID
    made = rest(at("will"))
    assert made.hand.has("will.vague-word")


@pytest.mark.parametrize(
    ("page", "field", "words", "code"),
    [
        ("will", "will.will", "try to answer questions in maths", "tentative"),
        ("so_that", "so_that.so_that", "she has better friendships", "vague-word"),
        ("change", "change.change", "Occupational therapy every week", "provision"),
        ("known", "known.known", "He will always do it", "absolute"),
        ("step", "step.text", "stop shouting out", "negative"),
    ],
)
def test_each_page_has_a_coach_that_knows_what_the_page_asks(
    at: At, page: str, field: str, words: str, code: str
) -> None:
    made = write(at(page, "s1" if page == "step" else ""), field, words)
    assert made.hand.has(f"{page}.{code}"), shown(made)


def test_a_hope_may_be_as_wide_as_it_likes(at: At) -> None:
    made = write(at("hope"), "hope.hope", "I want to be happy and always have better friends")
    assert "A hope to work towards" in shown(made)
    assert "Worth a look" not in shown(made)


def test_there_are_never_more_than_three_tips(at: At) -> None:
    made = write(at("will"), "will.will", "try to be happier and always behave better and improve, with good progress")
    assert len(names_of_tips(made)) <= 3


def test_show_me_marks_the_words_and_opens_the_tip_with_its_reason_and_source(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    made.hand.press("will.vague-word")
    box = made.hand.find("will.will")
    assert isinstance(box, QTextEdit)
    start = SAID.index("confidently")
    assert start in marked(box)
    said = shown(made)
    assert "Checked on 21 November 2026" in said
    assert "What would it look like?" in said
    assert box.toPlainText() == SAID


def marked(box: QTextEdit) -> set[int]:
    """Where in the first line letters are marked."""
    formats = box.document().firstBlock().layout().formats()
    return {place for each in formats for place in range(each.start, each.start + each.length)}


def test_a_mark_stays_on_its_word_while_more_is_written(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    box = made.hand.find("will.will")
    assert isinstance(box, QTextEdit)
    cursor = box.textCursor()
    cursor.setPosition(0)
    box.setTextCursor(cursor)
    QTest.keyClicks(box, "often ")
    start = box.toPlainText().index("confidently")
    assert start in marked(box)
    assert start - 1 not in marked(box)


def test_marks_move_with_their_words_and_go_with_them() -> None:
    assert moved([(4, 8)], "one good day", "one very good day") == ((9, 13),)
    assert moved([(4, 8)], "one good day", "one good day out") == ((4, 8),)
    assert moved([(4, 8)], "one good day", "one bad day") == ()
    assert moved([(0, 3), (4, 8)], "one good day", "") == ()


def test_next_tip_and_hide_walk_through_the_tips_one_at_a_time(at: At) -> None:
    made = write(at("will"), "will.will", f"try to {SAID}")
    made.hand.press("will.vague-word")
    before = shown(made)
    made.hand.press("will.tip.next")
    assert shown(made) != before
    made.hand.press("will.tip.hide")
    assert not made.hand.has("will.tip")
    assert made.hand.has("will.vague-word")


def test_change_these_words_chooses_them_in_the_field(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    made.hand.press("will.vague-word")
    made.hand.press("will.tip.change")
    box = made.hand.find("will.will")
    assert isinstance(box, QTextEdit)
    assert box.hasFocus()
    assert box.textCursor().selectedText() == "confidently"


def test_a_chip_writes_only_when_it_is_pressed_and_can_be_undone(at: At) -> None:
    made = write(at("will"), "will.will", "try to answer two questions in maths")
    made.hand.press("will.tentative")
    box = made.hand.find("will.will")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() == "try to answer two questions in maths"
    made.hand.press("will.tip.chip1")
    assert box.toPlainText() == "answer two questions in maths"
    assert made.walk.plan.outcomes[0].answer("will.will") == "answer two questions in maths"
    box.undo()
    assert box.toPlainText() == "try to answer two questions in maths"


def test_a_tip_that_belongs_to_another_page_takes_there(at: At, outcome: Outcome) -> None:
    outcome.answers.pop("when.when")
    made = write(at("will"), "will.will", "ask a friend to play twice a week")
    made.hand.press("will.no-when")
    made.hand.press("will.tip.go")
    assert made.page == "when"


def test_smart_is_said_letter_by_letter_with_the_reason(at: At) -> None:
    made = write(at("will"), "will.will", "ask a friend to play twice a week")
    assert "Measurable:" not in shown(made)
    made.hand.press("will.smart.why")
    said = shown(made)
    for name in ("Specific", "Measurable", "Achievable", "Relevant", "Timed"):
        assert f"{name}:" in said


def test_nothing_is_said_aloud_until_it_is_asked_for_r56(at: At, announced: list[str]) -> None:
    made = write(at("will"), "will.will", SAID)
    assert announced == []
    made.hand.press("will.hear")
    assert "confidently" in announced[-1]
    made.window.view.key("coach")  # type: ignore[union-attr]
    assert len(announced) == 2
    assert announced[0].index("There already") < announced[0].index("worth a look")


def test_the_panel_and_its_buttons_have_names_for_screen_readers(at: At) -> None:
    made = write(at("will"), "will.will", SAID)
    assert coach_of(made).panel.accessibleName()
    face = QAccessible.queryAccessibleInterface(made.hand.find("will.vague-word"))
    assert "confidently" in face.text(QAccessible.Text.Name)
    names = names_of_tips(made)
    assert len(names) == len(set(names))


def test_nothing_jumps_above_the_field_when_the_coach_speaks(at: At) -> None:
    made = rest(at("will"))
    box = made.hand.find("will.will")
    before = box.mapTo(made.window, box.rect().topLeft())
    write(made, "will.will", SAID)
    assert box.mapTo(made.window, box.rect().topLeft()) == before


def test_the_coach_waits_until_typing_rests(at: At) -> None:
    made = rest(at("will"))
    box = made.hand.find("will.will")
    before = shown(made)
    for letter in " happily":
        QTest.keyClicks(box, letter)
    assert shown(made) == before
    assert not coach_of(made).is_at_rest()
    rest(made)
    assert REST_MS >= 200


def test_a_key_is_never_held_up_by_the_coach_in_sixty_words(at: At) -> None:
    made = rest(at("will"))
    write(made, "will.will", " ".join(["join a game confidently with another child at break and"] * 6))
    box = made.hand.find("will.will")
    took = []
    for letter in "and then she tells a friend":
        start = time.perf_counter()
        QTest.keyClicks(box, letter)
        took.append(time.perf_counter() - start)
    assert sorted(took)[len(took) * 9 // 10] < 0.016


def test_continue_is_never_stopped_by_a_tip(at: At) -> None:
    made = write(at("will"), "will.will", "one to one support, always, and be happier")
    made.hand.press("continue")
    assert made.page == "where"


def test_leaving_while_the_coach_reads_does_no_harm(at: At) -> None:
    made = at("will")
    made.hand.write("will.will", SAID)
    made.hand.press("continue")
    made.hand.wait_for(lambda: made.page == "where", "where was not shown")
    end = time.monotonic() + 2 * REST_MS / 1000
    made.hand.wait_for(lambda: time.monotonic() > end, "time passes")
