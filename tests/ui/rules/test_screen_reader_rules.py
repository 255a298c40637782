"""Rules R14 to R27: what a screen reader finds has a name, a role, a place, and says what has just happened."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.interview.route import STOPS
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.rules.conftest import See, Walk
from tests.ui.rules.survey import PAGES, VIEWS, Look, Sight, id_of, tree_of
from ui.bars import part_text
from ui.messages import ask

Make = Callable[..., Desktop]
WALK = Look(walk=True)
EMPTY = Look(empty=True)
PSEUDO = Look(language="en_XA")
HARD_NAME = "Tom & <b>Jo</b>"
POLITENESS = QAccessible.AnnouncementPoliteness


def plain(words: str) -> str:
    """The words alone, without the brackets and the padding of the pseudo-languages."""
    return " ".join(re.sub(r"[⟦⟧~]", "", words).split())


@pytest.mark.parametrize("look", [WALK, EMPTY, PSEUDO, Look(role="young_person")], ids=str)
def test_r14_everything_that_takes_the_focus_has_a_name_of_words(see: See, look: Look) -> None:
    nameless = {}
    for place, sight in see(look).items():
        for control in sight.controls:
            name = control.name.strip()
            if not name or name == control.kind or re.search(r"<[a-z/]+>|\.svg|\.png|Widget$|Edit$|Button$", name):
                nameless[f"{place}: {control.kind} {control.id}"] = name
    assert nameless == {}


ONE_QUESTION = ("hope", "will", "so_that")
"""Pages whose one box has no label of its own: the question is its label."""


@pytest.mark.parametrize("look", [WALK, EMPTY, Look(role="parent")], ids=str)
def test_r15_the_main_field_is_named_by_the_question_or_by_its_own_label(see: See, look: Look) -> None:
    for page in ONE_QUESTION:
        sight = see(look)[page]
        main = next(control for control in sight.controls if control.is_text)
        assert main.name == sight.question, page
    for page in PAGES:
        sight = see(look)[page]
        shown = [plain(words).replace("&&", "&") for _, words in sight.words]
        for control in sight.controls:
            if control.is_text:
                named = [words for words in shown if words and (words in control.name or control.name in words)]
                assert control.name == sight.question or named, f"{page}: {control.id} is called {control.name}"


@pytest.mark.parametrize("look", [WALK, EMPTY, PSEUDO], ids=str)
def test_r16_the_name_contains_the_words_that_are_seen(see: See, look: Look) -> None:
    differ = {
        f"{place}: {control.id}": (control.words, control.name)
        for place, sight in see(look).items()
        for control in sight.controls
        if control.words and plain(control.words) not in plain(control.name)
    }
    assert differ == {}


@pytest.mark.parametrize("look", [WALK, EMPTY, Look(role="together")], ids=str)
def test_r17_each_page_has_one_heading_named_as_its_title(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        assert len(sight.headings) == 1, f"{place}: {sight.headings}"
        assert sight.title.startswith(sight.headings[0]), f"{place}: {sight.title}"


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r18_every_control_has_an_id_of_its_own(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        given = Counter(control.id for control in sight.controls)
        assert "" not in given, [control for control in sight.controls if not control.id]
        assert [name for name, count in given.items() if count > 1] == [], place


def test_r18_the_ids_are_the_same_in_every_language(see: See) -> None:
    english, other = see(EMPTY), see(Look(language="en_XA", empty=True))
    for place in english:
        ids = [[steady(c.id) for c in sights[place].controls] for sights in (english, other)]
        assert ids[0] == ids[1], place
        assert [name for name in ids[0] if not re.fullmatch(r"[A-Za-z0-9_.…-]+", name)] == [], place


def steady(identifier: str) -> str:
    """Things a person makes (steps, outcomes) have ids of their own, new in each plan."""
    return re.sub(r"[0-9a-f]{12}", "…", identifier)


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r19_radio_choices_sit_in_a_group_that_is_named(see: See, look: Look) -> None:
    lone = {
        f"{place}: {control.id}"
        for place, sight in see(look).items()
        for control in sight.controls
        if control.kind in ("RadioCard", "Segment") and not control.group.strip()
    }
    assert lone == set()
    for page in ("who", "voice", "hope_whose", "when", "review"):
        sight = see(look)[page]
        groups = {control.group for control in sight.controls if control.kind == "RadioCard"}
        assert sight.question in groups, f"{page}: {groups}"


def test_r20_what_somebody_types_is_said_and_shown_as_typed(visit: Walk, desktop: Make) -> None:
    plan = Plan(
        id="plan1",
        answers={"name.name": HARD_NAME, "hope.hope": "to eat fish & chips <at> sea", "who.role": "parent"},
        outcomes=[Outcome(id="one", answers={"will.will": "cook <i>rice</i> & peas"})],
        place=Place("who", "one"),
    )
    made = desktop(plan)
    heard = 0
    for page in PAGES:
        if STOPS[page].about == "step":
            continue
        made.go(plan, Place(page, "one"))
        for widget in [made.window, *made.window.findChildren(QWidget)]:
            if not isinstance(widget, QWidget) or not widget.isVisible():
                continue
            said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            assert "&amp;" not in said and "&lt;" not in said, f"{page}: {said}"
            assert "&&" not in said, f"{page}: {id_of(widget)}: {said}"
            if "Jo</b>" in said:
                heard += 1
                assert re.search(r"Tom & <b>Jo</b>", said), f"{page}: {said}"
    assert heard > 20


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r21_icons_that_decorate_are_not_named_and_lone_icons_are(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        assert sight.named_pictures == (), place
        for control in sight.controls:
            if control.kind == "IconButton":
                assert len(control.name) > 3, f"{place}: {control.id}"


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, object]]:
    """What has been announced: the words, and how urgently."""
    said: list[tuple[str, object]] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append((event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return said


def test_r22_what_happens_to_steps_is_announced_politely(
    desktop: Make, worked: Plan, announced: list[tuple[str, object]]
) -> None:
    outcome = worked.outcomes[0]
    made = desktop(worked).go(worked, Place("steps", outcome.id))
    made.hand.press("steps.down1")
    made.hand.press("steps.remove1")
    words = " ".join(said for said, _ in announced)
    assert re.search(r"\b2\b.*\b3\b", words), words
    assert any("undo" in said.lower() for said, _ in announced), announced
    assert {how for _, how in announced} == {POLITENESS.Polite}
    made.hand.press("undo_bar.undo")


def test_r22_saving_is_announced_once_a_page_and_errors_at_once(
    desktop: Make, announced: list[tuple[str, object]]
) -> None:
    plan = Plan(id="plan1", outcomes=[Outcome(id="one")], place=Place("name", "one"))
    made = desktop(plan).go(plan, Place("name", "one"))
    made.hand.press("continue")
    assert [how for said, how in announced if said.startswith("There is a problem")] == [POLITENESS.Assertive]


def test_r22_a_line_that_goes_is_announced(desktop: Make, worked: Plan, announced: list[tuple[str, object]]) -> None:
    made = desktop(worked).go(worked, Place("matters", worked.outcomes[0].id))
    made.hand.press("matters.to.1.remove")
    assert announced and announced[-1][1] == POLITENESS.Polite


@pytest.mark.parametrize("look", [WALK, Look(role="young_person")], ids=str)
def test_r23_the_window_is_called_by_question_plan_and_program(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        if place.startswith("view "):
            assert sight.title.endswith(" - Steps Towards"), place
        else:
            assert sight.title == f"{sight.question} - Zuri - Steps Towards", place


def test_r24_where_somebody_is_can_be_read(see: See) -> None:
    for page in PAGES:
        assert part_text(STOPS[page].part) in see(WALK)[page].progress, page


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r25_nothing_is_said_only_by_a_placeholder_or_a_tooltip(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        seen = plain(" ".join(words for kind, words in sight.words if kind not in ("placeholder", "tooltip")))
        for control in sight.controls:
            assert not control.placeholder, f"{place}: {control.id}"
            assert not control.tooltip or plain(control.tooltip) in seen + control.name, f"{place}: {control.id}"


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r25_what_describes_a_field_can_be_seen_as_well(see: See, look: Look) -> None:
    for page in PAGES:
        sight = see(look)[page]
        seen = plain(" ".join(words.replace("&&", "&") for _, words in sight.words))
        painted = plain(" ".join(said for _, said, _ in sight.tree))
        for control in sight.controls:
            if control.is_text and control.description:
                assert plain(control.description) in seen + painted, f"{page}: {control.id}: {control.description}"


@pytest.mark.parametrize("look", [WALK, EMPTY], ids=str)
def test_r26_what_is_folded_or_left_is_neither_reached_nor_heard(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        assert sight.named_but_unseen == (), place
        if look.walk:
            assert {stop.id for stop in sight.forward} - {f"{place}.question"} <= {c.id for c in sight.controls}, place


def test_r26_examples_are_reached_only_when_they_are_open(desktop: Make, worked: Plan) -> None:
    made = desktop(worked).go(worked, Place("hope", worked.outcomes[0].id))
    examples = made.walk.page.words.examples  # type: ignore[union-attr]

    def heard() -> list[bool]:
        said = [name for _, name, _ in tree_of(made.window)]
        return [any(example.text in words for words in said) for example in examples]

    assert heard() == [False] * 4
    made.hand.press("hope.examples")
    assert heard() == [True] * 4
    made.hand.press("hope.examples")
    assert heard() == [False] * 4


@pytest.mark.parametrize("answer", ["escape", "do_it"])
def test_r27_a_question_has_a_title_a_safe_answer_and_gives_the_focus_back(desktop: Make, answer: str) -> None:
    made = desktop()
    made.window.activateWindow()
    made.hand.settle()
    opener = QApplication.focusWidget()
    assert opener is not None
    seen: list[str] = []

    def reply() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        focus = box.focusWidget()
        seen.extend([box.windowTitle(), focus.objectName() if focus else ""])
        if answer == "escape":
            QTest.keyClick(box, Qt.Key.Key_Escape)
        else:
            button = box.findChild(QWidget, "dialog.do_it")
            assert button is not None
            QTest.keyClick(button, Qt.Key.Key_Space)

    QTimer.singleShot(0, reply)
    done = ask(made.window, title="Delete Ravi’s plan?", words="It waits in the bin.", do_it="Delete", leave_it="Keep")
    made.window.activateWindow()
    made.hand.settle()
    assert done is (answer == "do_it")
    assert seen == ["Delete Ravi’s plan?", "dialog.leave_it"]
    assert QApplication.focusWidget() is opener


def test_r28_is_proved_by_the_journey() -> None:
    assert (Path(__file__).parent.parent / "journey" / "test_journey.py").is_file()


def test_every_view_is_surveyed(see: See) -> None:
    assert set(see(WALK)) == {*PAGES, *(f"view {view}" for view in VIEWS)}
    assert all(isinstance(sight, Sight) and sight.controls for sight in see(WALK).values())
