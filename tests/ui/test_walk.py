from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from ui.go_to import GoTo

Make = Callable[..., Desktop]


def a_plan(**answers: str) -> Plan:
    return Plan(
        id="plan1",
        answers={"name.name": "Ravi", **{key.replace("__", "."): value for key, value in answers.items()}},
        outcomes=[Outcome(id="one")],
        place=Place("hope", "one"),
    )


def test_a_newcomer_starts_with_who_is_answering(desktop: Make) -> None:
    made = desktop()
    made.window.go(GoTo("walk"))
    assert made.page == "who"
    assert made.window.windowTitle().startswith(made.walk.page.words.question if made.walk.page else "?")


def test_nothing_is_kept_of_a_plan_that_was_only_looked_at(desktop: Make) -> None:
    made = desktop()
    made.window.go(GoTo("walk"))
    made.hand.press("continue")
    made.window.go(GoTo("home"))
    assert made.desk.autosave.wait()
    assert made.store.summaries() == []


def test_continue_goes_on_and_back_comes_back(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.hand.write("hope.hope", "to sing on a stage")
    made.hand.press("continue")
    assert made.page == "hope_whose"
    made.hand.press("back")
    assert made.page == "hope"
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() == "to sing on a stage"


def test_the_first_back_leads_home(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("who", "one"))
    made.hand.press("back")
    assert made.window.here.view == "home"


def test_every_answer_is_saved_when_a_page_is_left_r48(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("will", "one"))
    made.hand.write("will.will", "sing two songs at the open evening")
    made.hand.press("continue")
    made.hand.wait_for(lambda: not made.desk.autosave.is_waiting, "it was not saved")
    assert made.store.load("plan1").outcomes[0].answer("will.will") == "sing two songs at the open evening"


def test_an_answer_is_saved_soon_after_typing_rests_r48(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.hand.write("hope.hope", "to see the sea")
    made.hand.wait_for(lambda: made.store.load("plan1").answer("hope.hope") == "to see the sea", "it was not saved")


def test_a_name_is_needed_and_says_so_r60_r61_r62(desktop: Make) -> None:
    plan = a_plan()
    plan.answers.pop("name.name")
    made = desktop(plan).go(plan, Place("name", "one"))
    assert not made.walk.page.summary.isVisible()  # type: ignore[union-attr]
    made.hand.press("continue")
    assert made.page == "name"
    summary = made.hand.find("error_summary")
    message = made.walk.page.words.required_message("name")  # type: ignore[union-attr]
    box = made.hand.find("name.name")
    assert message in box.accessibleDescription()
    assert made.window.windowTitle().startswith("Error: ")
    focused = made.window.focusWidget()
    assert focused is summary or summary.isAncestorOf(focused)
    made.hand.write("name.name", "Ravi")
    made.hand.press("continue")
    assert made.page == "voice"


def test_continue_is_never_disabled_r47(desktop: Make, worked: Plan) -> None:
    made = desktop(worked)
    outcome = worked.outcomes[0]
    for page in ("who", "name", "will", "documents"):
        made.go(worked, Place(page, outcome.id))
        assert made.walk.bottom.continue_button.isEnabled()


def test_enter_in_a_line_means_continue_and_makes_a_line_in_a_text_r06(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("name", "one"))
    line = made.hand.find("name.name")
    assert isinstance(line, QLineEdit)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert made.page == "voice"
    made.go(plan, Place("hope", "one"))
    box = made.hand.find("hope.hope")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert made.page == "hope"


def test_control_and_enter_mean_continue_everywhere_r06(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.walk.key("continue")
    assert made.page == "matters"


def test_help_opens_and_escape_closes_it_without_leaving_r07(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.hand.write("hope.hope", "to grow pumpkins")
    made.walk.key("help")
    panel = made.hand.find("help_panel")
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    made.hand.settle()
    assert not made.hand.has("help_panel")
    assert made.page == "hope"
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() == "to grow pumpkins"


def test_the_focus_comes_back_to_the_field_last_used_r05(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("where", "one"))
    made.hand.write("where.with", "with a friend")
    made.hand.press("continue")
    made.hand.press("back")
    focused = made.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "where.with"


def test_help_typed_as_a_change_is_kept_in_the_drawer_and_offered_for_a_step(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("change", "one"))
    made.hand.write("change.change", "speech therapy twice a week")
    made.hand.press("continue")
    made.hand.press("continue")
    assert made.page == "help_not_change"
    made.hand.press("continue")
    assert made.page == "give"
    assert [kept.what for kept in made.saved("plan1").drawer] == ["speech therapy twice a week"]
    made.go(made.walk.plan, Place("steps", "one"))
    made.hand.press("steps.drawer1")
    assert made.page == "step"
    helps = made.saved("plan1").outcomes[0].steps[0].helps
    assert [help_.what for help_ in helps] == ["speech therapy twice a week"]


def test_a_second_outcome_starts_at_the_change(desktop: Make, worked: Plan) -> None:
    made = desktop(worked).go(worked, Place("done", worked.outcomes[0].id))
    before = len(worked.outcomes)
    made.hand.press("done.add_outcome")
    assert made.page == "change"
    assert len(made.walk.plan.outcomes) == before + 1
    assert made.walk.place.outcome == made.walk.plan.outcomes[-1].id


def test_changing_an_answer_from_the_list_leads_back_to_the_list(desktop: Make, worked: Plan) -> None:
    made = desktop(worked).go(worked, Place("answers", worked.outcomes[0].id))
    made.hand.press("answers.hope")
    assert made.page == "hope"
    made.hand.press("continue")
    assert made.page == "answers"


def test_text_size_is_kept_and_nothing_typed_is_lost_r31_r34(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.hand.write("hope.hope", "to fly a kite")
    made.window.resize_text(1)
    made.hand.settle()
    assert made.desk.settings.text_size == 125
    assert made.page == "hope"
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() == "to fly a kite"


@pytest.mark.parametrize("name", ["Tom & <b>Jo</b>", "زینب", "O’Neill-Ó Súilleabháin", "A" * 300, "🙂", "{name}"])
def test_any_name_is_shown_as_it_was_typed_r20(desktop: Make, name: str) -> None:
    plan = a_plan(name__name=name)
    made = desktop(plan).go(plan, Place("hope", "one"))
    assert made.walk.page is not None
    assert name in made.walk.page.heading.words()
    assert name in made.window.windowTitle()
    made.go(plan, Place("read_back", "one"))


def test_a_very_long_answer_is_taken_whole_by_the_store(desktop: Make) -> None:
    plan = a_plan(hope__hope="word " * 12_000)
    made = desktop(plan).go(plan, Place("hope", "one"))
    made.hand.press("continue")
    assert len(made.saved("plan1").answers["hope.hope"]) > 59_000


def test_a_whole_outcome_in_one_box_can_be_taken_apart_and_put_back(desktop: Make) -> None:
    plan = a_plan(year__year="year_8", name__pronouns="he")
    made = desktop(plan).go(plan, Place("will", "one"))
    whole = "By the end of Year 9, Ravi will sing two songs on a stage so that his cousins hear his own songs"
    made.hand.write("will.will", "sing two songs")
    assert not made.hand.has("will.take_apart")
    made.hand.write("will.will", whole)
    made.hand.press("will.take_apart")
    outcome = made.walk.plan.outcomes[0]
    assert outcome.answer("will.will") == "sing two songs on a stage"
    assert outcome.answer("so_that.so_that") == "his cousins hear his own songs"
    made.hand.press("undo_bar.undo")
    assert outcome.answer("will.will") == whole
    assert outcome.answer("so_that.so_that") == ""


def test_whole_outcomes_of_others_are_shown_on_request_and_never_land_in_an_answer(desktop: Make, worked: Plan) -> None:
    outcome = worked.outcomes[0]
    made = desktop(worked).go(worked, Place("will", outcome.id))
    before = dict(outcome.answers)
    made.hand.press("will.whole_examples")
    shown = [label.text() for label in made.walk.page.findChildren(QLabel) if label.isVisible()]  # type: ignore[union-attr]
    assert sum(words.startswith("By ") and " so that " in words for words in shown) >= 3
    assert made.saved(worked.id).outcomes[0].answers == before
