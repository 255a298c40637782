"""Rules R45 to R59: one question a page, always the same way on and back, and no answer is ever lost."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QTextEdit, QWidget

from app.interview import answers
from app.interview.look_again import look_again
from app.interview.pages import page_specs
from app.interview.route import PARTS, ROUTE, STOPS, always
from app.plan.bin import KEPT
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import ROLES, Plan
from app.plan.record import to_record
from tests.ui.conftest import TODAY, Desktop
from tests.ui.rules.conftest import See
from tests.ui.rules.survey import PAGES, Look
from ui.bars import part_text
from ui.controls.toast import SECONDS

Make = Callable[..., Desktop]
WALK = Look(walk=True)


def a_plan(**answers: str) -> Plan:
    return Plan(
        id="plan1",
        answers={"name.name": "Ravi", **{key.replace("__", "."): value for key, value in answers.items()}},
        outcomes=[Outcome(id="one")],
        place=Place("hope", "one"),
    )


def test_r45_each_page_asks_one_question_of_its_own() -> None:
    questions = [page_specs()[page].question for page in PAGES]
    assert len(set(questions)) == len(questions)
    for role in ROLES:
        worded = [
            page_specs()[page].wording.get(role, {}).get("question", page_specs()[page].question) for page in PAGES
        ]
        assert len(set(worded)) == len(worded), role
    for question in questions:
        assert question.count("?") <= 2, question


@pytest.mark.parametrize("look", [WALK, Look(width=1024, height=560, walk=True)], ids=str)
def test_r46_the_way_on_and_the_way_back_never_move(see: See, look: Look) -> None:
    places: dict[str, set[tuple[int, int]]] = {"back": set(), "continue": set()}
    words: dict[str, set[str]] = {"back": set(), "skip": set()}
    for page in PAGES:
        for control in see(look)[page].controls:
            if control.id in places:
                places[control.id].add((control.rect.left(), control.rect.top()))
            if control.id in words:
                words[control.id].add(control.words)
    assert {name: len(found) for name, found in places.items()} == {"back": 1, "continue": 1}
    assert words == {"back": {"Back"}, "skip": {"Skip for now"}}
    said = {page: next(c.words for c in see(look)[page].controls if c.id == "continue") for page in PAGES}
    asks = [page for page in PAGES if page not in ("answers", "documents", "done")]
    assert {said[page] for page in asks} == {"Continue"}


@pytest.mark.parametrize("look", [WALK, Look(empty=True)], ids=str)
def test_r47_continue_is_never_disabled(see: See, look: Look) -> None:
    for page in PAGES:
        assert next(control for control in see(look)[page].controls if control.id == "continue").enabled, page


@settings(max_examples=5, suppress_health_check=list(HealthCheck))
@given(
    turns=st.lists(st.sampled_from(["continue", "back", "skip"]), min_size=8, max_size=14), start=st.sampled_from(PAGES)
)
def test_r50_going_back_and_forward_changes_no_answer(
    desktop: Make, worked: Plan, turns: list[str], start: str
) -> None:
    if STOPS[start].about == "step":
        start = "steps"
    if start == "help_not_change":
        start = "change"  # Asked only where the change is help, and passing it keeps that help in the drawer.
    made = desktop(worked).go(worked, Place(start, worked.outcomes[0].id))
    before = to_record(made.walk.plan)
    for turn in turns:
        if made.window.here.view != "walk" or made.page == "documents":
            break
        if turn == "skip" and not made.hand.has("skip"):
            turn = "continue"
        made.hand.press(turn)
    after = to_record(made.desk.plan) if made.desk.plan is not None else to_record(made.store.load(worked.id))
    for passing in ("place", "changed"):
        before.pop(passing, None), after.pop(passing, None)
    assert after == before


def test_r51_changing_an_answer_keeps_the_later_ones_and_says_which_to_look_at(desktop: Make, worked: Plan) -> None:
    outcome = worked.outcomes[0]
    known = Place("known", outcome.id)
    answers.write(worked, known, "known.known", "Four times out of five.")
    assert known not in look_again(worked, outcome, TODAY)
    made = desktop(worked).go(worked, Place("will", outcome.id))
    later = dict(outcome.answers)
    made.hand.write("will.will", "do something else altogether")
    made.hand.press("continue")
    now = made.saved(worked.id)
    kept = now.outcome(outcome.id)
    assert kept is not None
    for field in ("when.when", "known.known", "so_that.so_that", "where.where"):
        assert kept.answer(field) == later.get(field, "")
    assert look_again(now, kept, TODAY)[known] == "changed"


def test_r52_every_answer_can_be_skipped_but_the_name_and_the_outcome() -> None:
    fixed = {stop.page for stop in ROUTE if not stop.can_skip}
    assert fixed == {"name", "will", "read_back", "answers", "documents", "done"}
    needed = {spec.id for page in fixed for spec in page_specs()[page].fields if spec.required}
    assert needed == {"name.name", "will.will"}


def test_r53_nothing_is_asked_twice() -> None:
    fields = [spec.id for page in PAGES for spec in page_specs()[page].fields]
    assert len(set(fields)) == len(fields)
    labels = [(page, spec.label) for page in PAGES for spec in page_specs()[page].fields if spec.label]
    assert len(set(labels)) == len(labels)


def test_r54_there_are_two_branches_and_always_six_parts() -> None:
    branches = {stop.page for stop in ROUTE if stop.when is not always}
    # Three of these leave questions out of the short version or of a plan without a hope: they are no branches.
    left_out = {"matters", "now", "barriers", "hope_whose"}
    assert branches - left_out == {"hope_help", "help_not_change"}
    assert PARTS == 6 and {stop.part for stop in ROUTE} == set(range(1, 7))
    assert all("of 6" in part_text(part) for part in range(1, 7))
    assert [stop.part for stop in ROUTE] == sorted(stop.part for stop in ROUTE)


def test_r55_typing_can_be_undone_and_removed_steps_come_back(desktop: Make, worked: Plan) -> None:
    outcome = worked.outcomes[0]
    made = desktop(worked).go(worked, Place("hope", outcome.id))
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    before = box.toPlainText()
    QTest.keyClicks(box, "abc")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == before
    made.go(made.walk.plan, Place("steps", outcome.id))
    texts = [step.text for step in made.walk.plan.outcomes[0].steps]
    made.hand.press("steps.remove1")
    assert [step.text for step in made.walk.plan.outcomes[0].steps] == texts[1:]
    made.hand.press("undo_bar.undo")
    assert [step.text for step in made.walk.plan.outcomes[0].steps] == texts
    assert SECONDS == 10
    assert timedelta(days=30) == KEPT


def test_r56_the_sentence_follows_while_somebody_types(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("will", "one"))
    panel = made.walk.end.sentence
    assert panel is not None
    for words in ("s", "sing", "sing in the choir"):
        made.hand.write("will.will", words)
        assert words in panel.parts["will"].text()


def test_r57_what_is_noticed_never_blocks_says_why_and_leads_there(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("check", "one"))
    buttons = [w for w in made.window.findChildren(QAbstractButton) if w.isVisible()]
    leads = [button for button in buttons if re.match(r"check\.no-", button.objectName())]
    assert leads
    made.hand.press(leads[0].objectName())
    assert made.page in ("when", "will", "so_that", "known")
    made.hand.press("continue" if made.page != "will" else "back")
    assert made.page == "check"
    made.hand.press("continue")
    assert made.page != "check"


def test_r58_deleting_a_plan_asks_once_names_it_and_the_safe_answer_has_the_focus(desktop: Make, worked: Plan) -> None:
    asked: list[tuple[str, str]] = []
    made = desktop(worked)
    made.window.activateWindow()
    made.hand.settle()

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        focus = box.focusWidget()
        asked.append((box.windowTitle() + box.text(), focus.objectName() if focus else ""))
        QTest.keyClick(box, Qt.Key.Key_Escape)

    from ui.messages import ask

    QTimer.singleShot(0, look)
    kept = ask(made.window, title="Delete the plan for Zuri?", words="…", do_it="Delete", leave_it="Keep")
    assert kept is False and len(asked) == 1
    assert "Zuri" in asked[0][0] and asked[0][1] == "dialog.leave_it"


def focus(made: Desktop) -> QWidget:
    """What has the keyboard."""
    return QApplication.focusWidget() or made.window


def test_r59_somebody_can_finish_in_under_forty_key_presses_plus_typing(desktop: Make) -> None:
    made = desktop()
    made.window.activateWindow()
    made.hand.settle()
    pressed = 0

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal pressed
        pressed += 1
        QTest.keyClick(focus(made), key, modifier)
        made.hand.settle()

    while focus(made).objectName() != "home.start":
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    typed = {
        "name": "Temi",
        "hope": "I want to work in a garden.",
        "change": "grow vegetables with others",
        "will": "plant one bed at the town garden",
        "known": "The bed is weeded on four Saturdays out of five.",
        "so_that": "she works beside people who grow things too",
    }
    while made.page != "done":
        here = made.walk.place
        if here.page == "change":
            press(Qt.Key.Key_Tab)
        if here.page in typed:
            QTest.keyClicks(focus(made), typed[here.page])
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        made.hand.wait_for(lambda here=here: made.walk.place != here, f"{here.page} was not left")  # type: ignore[misc]
        assert pressed < 40, f"at {made.page}"
    assert pressed < 40
    made.hand.settle()
    saved = made.saved(made.walk.plan.id)
    assert saved.outcomes[0].answer("will.will") == typed["will"]
