import time
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

import app.coach.checkup as checkup_module
import ui.file_dialogs as file_dialogs
from app.coach.checkup import check_up
from app.old_plan import old_plan
from app.plan.plan import Plan
from app.settings import Settings
from tests.app.documents.outline import outline
from tests.app.documents.test_word_reading import packed, parts
from tests.making import a_plan, an_outcome
from tests.ui.conftest import Desktop
from tests.ui.rules.survey import cut_in, round_trip, sideways_in
from ui.checkup_card import StatementCard
from ui.checkup_results import CheckupResults
from ui.checkup_view import CheckupView
from ui.checkup_words import counted, summary
from ui.controls.labels import FlowedLabel
from ui.controls.marked_words import MarkedWords
from ui.go_to import GoTo

Make = Callable[..., Desktop]
OUTCOME = "By the end of Year 6, Tunde will carry a message to the office so that he is known by name there."
HELP = "Two hours of support each week from a teaching assistant."
PAGE = f"{OUTCOME}\n\n{HELP}"


def checkup(made: Desktop) -> CheckupView:
    made.hand.settle()
    assert isinstance(made.window.view, CheckupView)
    return made.window.view


def opened(desktop: Make, *plans: Plan, **look: object) -> Desktop:
    made = desktop(*plans, **look)
    made.window.go(GoTo("checkup"))
    made.hand.settle()
    return made


def results(made: Desktop) -> CheckupResults:
    shown = checkup(made).results
    assert shown is not None
    return shown


def read(made: Desktop, text: str = PAGE) -> Desktop:
    """Write the words and read them."""
    made.hand.write("checkup.text", text)
    made.hand.press("checkup.read")
    made.hand.wait_for(lambda: checkup(made).results is not None, "nothing was read")
    made.hand.wait_for(lambda: len(cards(made)) == min(len(check_up(text)), 60), "cards are missing")
    return made


def cards(made: Desktop) -> list[StatementCard]:
    view = checkup(made)
    return [card for card in view.findChildren(StatementCard) if card.isVisible()]


def words(made: Desktop) -> list[str]:
    return [label.words() for label in checkup(made).findChildren(FlowedLabel) if label.isVisible()]


def take(made: Desktop, number: int, **chosen: str) -> None:
    """Take a statement into a plan with these answers, and wait until it is there."""
    made.hand.press(f"checkup.take.{number}")
    for name, value in chosen.items():
        if name == "name":
            made.hand.write("checkup.name", value)
        else:
            made.hand.press(f"checkup.{name.rstrip('_')}.{value}")
    made.hand.press("checkup.take_in")
    made.hand.wait_for(lambda: number - 1 in checkup(made).draft.taken, "it was not taken in")
    made.hand.settle()


def test_home_and_help_lead_to_the_check_up_and_back(desktop: Make) -> None:
    made = desktop()
    made.hand.press("home.check_up")
    assert made.window.shows("checkup")
    made.hand.press("back")
    assert made.window.shows("home")
    made.store.save(a_plan())
    made.desk.list_plans()
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not listed")
    made.hand.press("home.check_up")
    assert made.window.shows("checkup")


def test_settings_lead_back_to_the_words_that_were_read(desktop: Make) -> None:
    made = read(opened(desktop))
    made.hand.press("checkup.display")
    assert made.window.shows("settings")
    made.hand.press("back")
    assert len(results(made)._draft.statements) == 2
    made.hand.press("back")
    assert made.window.shows("home")
    made.window.go(GoTo("checkup"))
    made.hand.press("checkup.words")
    box = made.hand.find("checkup.text")
    assert isinstance(box, QTextEdit)
    assert box.toPlainText() == PAGE
    assert box.hasFocus()


def test_nothing_that_was_pasted_is_stored(desktop: Make) -> None:
    made = read(opened(desktop, a_plan(id="plan")))
    assert made.desk.autosave.wait()
    assert [summary.id for summary in made.store.summaries()] == ["plan"]
    assert "support each week" not in str(made.store.load("plan"))
    assert any("Nothing here is kept" in said for said in words(made))
    assert not [file for file in made.desk.folder.rglob("*") if file.is_file() and b"Tunde" in file.read_bytes()]


def test_the_summary_counts_the_statements_in_words(desktop: Make) -> None:
    statements = check_up(PAGE)
    assert summary(statements).startswith("2 statements: ")
    assert sum(counted(statements).values()) == 2
    assert summary(check_up(OUTCOME)) == "1 statement: 1 outcome"
    assert summary(statements) in words(read(opened(desktop)))


def test_a_card_marks_the_parts_and_says_them_aloud(desktop: Make) -> None:
    made = read(opened(desktop))
    marked = cards(made)[0].findChild(MarkedWords)
    assert marked is not None
    assert [mark.kind for mark in marked.marks] == ["when", "will", "so"]
    for mark in marked.marks:
        assert marked.words()[mark.start : mark.end].strip() in OUTCOME
    heard = QAccessible.queryAccessibleInterface(marked).text(QAccessible.Text.Name)
    assert heard.startswith(OUTCOME)
    assert "By when: By the end of Year 6" in heard


def test_every_card_has_its_kind_in_words_and_at_most_three_things_to_look_at(desktop: Make) -> None:
    made = read(opened(desktop), old_plan())
    for card in cards(made):
        labels = [label.words() for label in card.findChildren(FlowedLabel)]
        assert labels[0] in ("Outcome", "Step", "Hope", "Help", "Something else")
        messages = {finding.message for finding in card.statement.reading.findings}
        assert len(messages & set(labels)) <= 3
        if card.statement.polite_question:
            assert labels.index("Worth asking") + 1 == labels.index(card.statement.polite_question)


def test_the_row_of_kinds_shows_one_kind_at_a_time(desktop: Make) -> None:
    made = read(opened(desktop), old_plan())
    for kind, count in counted(check_up(old_plan())).items():
        made.hand.press(f"checkup.show.{kind}")
        assert [card.statement.kind for card in cards(made)] == [kind] * count
    made.hand.press("checkup.show.all")
    assert len(cards(made)) == len(check_up(old_plan()))


def test_a_question_and_all_questions_can_be_copied(desktop: Make) -> None:
    made = read(opened(desktop), old_plan())
    statements = check_up(old_plan())
    number = next(at for at, one in enumerate(statements) if one.polite_question)
    made.hand.press(f"checkup.copy.{number + 1}")
    assert QGuiApplication.clipboard().text() == statements[number].polite_question
    made.hand.press("checkup.copy")
    copied = QGuiApplication.clipboard().text()
    assert all(one.polite_question in copied and one.text in copied for one in statements if one.polite_question)
    assert any("copied" in said for said in words(made))


def test_without_words_it_says_what_is_wanted(desktop: Make) -> None:
    made = opened(desktop)
    for nothing in ("", "  \n "):
        made.hand.write("checkup.text", nothing)
        made.hand.press("checkup.read")
        assert "Paste the words of a plan, or open a Word file." in words(made)
        assert made.hand.find("checkup.text").hasFocus()


def test_ctrl_enter_reads_and_escape_leads_back_to_the_words(desktop: Make) -> None:
    made = opened(desktop)
    made.hand.write("checkup.text", PAGE)
    QTest.keyClick(made.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made.hand.wait_for(lambda: checkup(made).results is not None, "nothing was read")
    made.hand.press("checkup.save_page")
    QTest.keyClick(QApplication.focusWidget() or made.window, Qt.Key.Key_Escape)
    assert not made.hand.has("checkup.save")
    assert checkup(made).results is not None
    QTest.keyClick(QApplication.focusWidget() or made.window, Qt.Key.Key_Escape)
    assert made.hand.find("checkup.text").hasFocus()


def test_the_example_can_be_taken_back(desktop: Make) -> None:
    made = opened(desktop)
    made.hand.write("checkup.text", HELP)
    made.hand.press("checkup.example")
    assert checkup(made).draft.text == old_plan()
    made.hand.press("undo_bar.undo")
    assert checkup(made).draft.text == HELP


def test_a_word_file_is_opened_and_one_that_cannot_be_says_why(
    desktop: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made, file = opened(desktop), tmp_path / "plan.docx"
    monkeypatch.setattr(file_dialogs, "ask_for_word_file", lambda _parent: file)
    file.write_bytes(packed(parts()))
    made.hand.press("checkup.open_file")
    made.hand.wait_for(lambda: "post a letter" in checkup(made).draft.text, "the file was not read")
    assert made.hand.find("checkup.read").hasFocus()
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    made.hand.press("checkup.open_file")
    made.hand.wait_for(lambda: any("older Word file" in said for said in words(made)), "nothing was said")
    assert "post a letter" in checkup(made).draft.text


def test_an_outcome_goes_into_a_plan_and_out_again(desktop: Make) -> None:
    made = read(opened(desktop, a_plan(id="plan")))
    before = len(made.store.load("plan").outcomes)
    take(made, 1, as_="outcome", plan="plan")
    outcomes = made.store.load("plan").outcomes
    assert len(outcomes) == before + 1
    assert outcomes[-1].answer("will.will") == "carry a message to the office"
    assert any("now an outcome in the plan" in said for said in words(made))
    assert made.hand.find("checkup.open.1").hasFocus()
    made.hand.press("undo_bar.undo")
    made.hand.wait_for(lambda: len(made.store.load("plan").outcomes) == before, "it is still there")
    made.hand.wait_for(lambda: made.hand.has("checkup.take.1"), "it cannot be taken in again")


def test_help_goes_into_a_new_plan_with_a_name(desktop: Make) -> None:
    made = read(opened(desktop))
    take(made, 2, as_="provision", name="Tunde O")
    made.hand.wait_for(lambda: len(made.store.summaries()) == 1, "there is no plan")
    plan = made.store.load(made.store.summaries()[0].id)
    assert plan.learner.name == "Tunde O"
    assert [kept.what for kept in plan.drawer] == [HELP]
    made.hand.press("checkup.open.2")
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan was not opened")


def test_a_new_plan_goes_to_the_bin_when_the_only_statement_comes_out(desktop: Make) -> None:
    made = read(opened(desktop))
    take(made, 1)
    made.hand.press("undo_bar.undo")
    made.hand.wait_for(lambda: not made.store.summaries(), "the plan is still there")
    assert len(made.store.removed()) == 1


def test_a_step_goes_to_the_outcome_that_was_chosen(desktop: Make) -> None:
    plan = a_plan(id="plan", outcomes=[an_outcome(id="first", steps=[]), an_outcome(id="last", steps=[])])
    made = read(opened(desktop, plan), "By Easter, Tunde will knock before he goes in.")
    made.hand.press("checkup.take.1")
    made.hand.press("checkup.as.step")
    made.hand.wait_for(lambda: made.hand.has("checkup.outcome.first"), "the outcomes were not offered")
    made.hand.press("checkup.outcome.first")
    made.hand.press("checkup.take_in")
    made.hand.wait_for(lambda: bool(checkup(made).draft.taken), "it was not taken in")
    kept = made.store.load("plan").outcomes
    assert [len(outcome.steps) for outcome in kept] == [1, 0]


def test_a_statement_goes_into_the_plan_that_is_open(desktop: Make) -> None:
    made = desktop(a_plan(id="plan"))
    made.window.go(GoTo("plan", "plan"))
    made.hand.wait_for(lambda: made.desk.plan is not None, "the plan was not opened")
    made.window.go(GoTo("checkup"))
    take(read(made), 2, as_="provision", plan="plan")
    assert made.desk.plan is not None
    assert HELP in [kept.what for kept in made.desk.plan.drawer]
    assert HELP in [kept.what for kept in made.saved("plan").drawer]


def test_a_plan_with_a_hope_keeps_it_and_says_so(desktop: Make) -> None:
    made = read(opened(desktop, a_plan(id="plan")))
    hope = made.store.load("plan").aspiration.text
    assert hope
    take(made, 1, as_="aspiration", plan="plan")
    assert made.store.load("plan").aspiration.text == hope
    assert any("has a hope already" in said for said in words(made))
    assert made.hand.has("checkup.take.1")


def test_among_many_plans_one_is_found_by_its_name(desktop: Make) -> None:
    plans = [a_plan(id=f"plan{number}", answers={"name.name": f"Learner {number}"}) for number in range(9)]
    made = read(opened(desktop, *plans))
    made.hand.press("checkup.take.1")
    made.hand.write("checkup.find", "learner 7")
    made.hand.press("checkup.plan.plan7")
    made.hand.press("checkup.take_in")
    made.hand.wait_for(lambda: bool(checkup(made).draft.taken), "it was not taken in")
    assert checkup(made).draft.plan_id == "plan7"


def test_what_was_left_out_is_in_no_page_and_no_question_until_it_is_back(desktop: Make) -> None:
    made = read(opened(desktop))
    made.hand.press("checkup.leave.2")
    assert [card.statement.text for card in cards(made)] == [OUTCOME]
    assert "1 statement: 1 outcome" in words(made)
    assert made.hand.find("checkup.leave.1").hasFocus()
    made.hand.press("checkup.copy")
    assert HELP not in QGuiApplication.clipboard().text()
    made.hand.press("checkup.save_page")
    made.hand.press("checkup.save")
    made.hand.wait_for(lambda: made.hand.has("checkup.open_page"), "nothing was saved")
    (file,) = Path(made.settings.documents_folder).iterdir()
    assert HELP not in outline(file)
    made.hand.press("checkup.leave.1")
    made.hand.press("undo_bar.undo")
    assert [card.statement.text for card in cards(made)] == [OUTCOME]


def test_the_word_page_is_saved_with_who_it_is_about(desktop: Make) -> None:
    made = read(opened(desktop))
    made.hand.press("checkup.save_page")
    made.hand.write("checkup.about", "Tunde")
    made.hand.write("checkup.made_by", "Mrs Adeyemi")
    made.hand.press("checkup.save")
    made.hand.wait_for(lambda: made.hand.has("checkup.open_page"), "nothing was saved")
    (file,) = Path(made.settings.documents_folder).iterdir()
    assert file.name == "Questions for the meeting - Tunde - 2026-11-21.docx"
    said = outline(file)
    assert OUTCOME in said
    assert HELP in said
    assert "Mrs Adeyemi" in said
    assert made.hand.find("checkup.open_page").hasFocus()


def test_a_page_that_cannot_be_saved_says_why(desktop: Make, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    made = read(opened(desktop, settings=Settings(documents_folder=str(blocked))))
    made.hand.press("checkup.save_page")
    made.hand.press("checkup.save")
    made.hand.wait_for(lambda: any("folder" in said and "Choose" in said for said in words(made)), "nothing was said")
    assert made.hand.has("checkup.save")


def test_a_hundred_statements_are_there_within_a_second_or_so(desktop: Make) -> None:
    text = "\n\n".join(OUTCOME.replace("Year 6", f"Year {number % 9 + 3}") for number in range(100))
    began = time.process_time()
    assert len(check_up(text)) == 100
    assert time.process_time() - began < 1
    made = opened(desktop)
    made.hand.write("checkup.text", text)
    began = time.process_time()
    made.hand.press("checkup.read")
    made.hand.wait_for(lambda: bool(cards(made)), "no card came")
    assert time.process_time() - began < 3
    made.hand.wait_for(lambda: len(cards(made)) == 60, "cards are missing")
    made.hand.press("checkup.show_more")
    made.hand.wait_for(lambda: len(cards(made)) == 100, "the others did not come")


@pytest.mark.slow
def test_sixty_thousand_letters_can_be_pasted_and_read(desktop: Make) -> None:
    made = opened(desktop)
    QGuiApplication.clipboard().setText((OUTCOME + "\n\n") * 700)
    box = made.hand.find("checkup.text")
    assert isinstance(box, QTextEdit)
    box.paste()
    assert len(checkup(made).draft.text) <= 60_000
    assert box.height() < made.window.height()
    made.hand.press("checkup.read")
    made.hand.wait_for(lambda: checkup(made).results is not None, "nothing was read")


def nothing_is_cut(made: Desktop) -> None:
    """No words are cut once everything is laid out: many cards take the window more than one turn."""
    with suppress(LookupError):
        made.hand.wait_for(lambda: not list(cut_in(made.window)), "words are cut")
    assert [*cut_in(made.window), *sideways_in(made.window)] == []


@pytest.mark.parametrize(
    ("width", "height", "text_size"),
    [(1366, 768, 100), (1024, 600, 100), (640, 400, 100), (1366, 768, 200), (1024, 600, 200)],
)
def test_no_words_of_a_check_up_are_cut(desktop: Make, width: int, height: int, text_size: int) -> None:
    plan = a_plan(id="plan", outcomes=[an_outcome(id="first"), an_outcome(id="last")])
    settings = Settings(text_size=text_size)
    made = read(opened(desktop, plan, settings=settings, width=width, height=height), old_plan())
    nothing_is_cut(made)
    made.hand.press("checkup.take.1")
    made.hand.press("checkup.as.step")
    made.hand.wait_for(lambda: made.hand.has("checkup.outcome.first"), "the outcomes were not offered")
    nothing_is_cut(made)
    made.hand.press("checkup.save_page")
    nothing_is_cut(made)


def test_every_control_has_a_name_and_an_id_of_its_own(desktop: Make) -> None:
    made = read(opened(desktop, a_plan(id="plan")), old_plan())
    for press in ("checkup.take.1", "checkup.save_page"):
        made.hand.press(press)
        controls = [
            widget
            for widget in checkup(made).findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleIdentifier()
        ]
        ids = [widget.accessibleIdentifier() for widget in controls]
        assert len(set(ids)) == len(ids)
        faces = [QAccessible.queryAccessibleInterface(widget) for widget in controls]
        names = [(face.role(), face.text(QAccessible.Text.Name)) for face in faces]
        assert all(name for _, name in names)
        assert len(set(names)) == len(names)


def test_every_word_of_a_check_up_is_translated_but_those_that_were_pasted(desktop: Make, pseudo_language: str) -> None:
    made = opened(desktop, a_plan(id="plan", answers={"name.name": "Bram"}))
    made.hand.write("checkup.text", old_plan())
    made.hand.press("checkup.read")
    made.hand.wait_for(lambda: bool(cards(made)), "nothing was read")
    made.hand.press("checkup.take.1")
    made.hand.press("checkup.save_page")
    sign = {"en_XA": "⟦", "en_XB": "\u202e"}[pseudo_language]
    pasted = {label.words() for label in checkup(made).findChildren(MarkedWords)}
    folder = made.settings.documents_folder
    bare = [said for said in words(made) if said and sign not in said and said not in pasted and folder not in said]
    assert bare == []


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (640, 400)])
def test_tab_comes_by_everything_in_its_order_and_in_sight(desktop: Make, width: int, height: int) -> None:
    made = read(opened(desktop, a_plan(id="plan"), width=width, height=height), PAGE)
    made.window.activateWindow()
    made.hand.press("checkup.take.1")
    nothing_is_cut(made)
    made.hand.find("back").setFocus(Qt.FocusReason.TabFocusReason)
    forward, backward = round_trip(made.window)
    ids = [stop.id for stop in forward]
    assert ids[:3] == ["back", "checkup.display", "checkup.help"]
    for first, then in pairwise(("checkup.save_page", "checkup.show.all", "checkup.take_in", "checkup.take.2")):
        assert ids.index(first) < ids.index(then)
    assert [stop.id for stop in (*forward, *backward) if not stop.in_sight] == []
    assert {stop.id for stop in backward} == set(ids)


def test_a_fault_while_reading_is_told_and_the_words_stay(
    desktop: Make, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    made = opened(desktop)

    def fail(_text: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(checkup_module, "check_up", fail)
    made.hand.write("checkup.text", PAGE)
    with qtbot.captureExceptions() as caught:
        made.hand.press("checkup.read")
        made.hand.wait_for(lambda: bool(caught), "nothing was told")
    assert caught[0][0] is ZeroDivisionError
    assert checkup(made).draft.text == PAGE
    monkeypatch.undo()
    read(made, PAGE)
