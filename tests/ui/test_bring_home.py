"""Changes come home in the window: a file is chosen, its differences are ticked, done, and taken back."""

from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import ui.file_dialogs as dialogs
from app.plan.plan import Plan
from app.plan_file import write_plan_file
from tests.making import a_plan
from tests.ui.coming_home import NEED, an_edited_file
from tests.ui.conftest import Desktop
from ui.bring_home_view import BringHomeView
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo

Make = Callable[..., Desktop]


def words(made: Desktop) -> list[str]:
    view = made.window.view
    assert view is not None
    return [label.words() for label in view.findChildren(FlowedLabel) if label.isVisible()]


def view(made: Desktop) -> BringHomeView:
    assert isinstance(made.window.view, BringHomeView)
    return made.window.view


def choose(made: Desktop, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(dialogs, "ask_for_word_file", lambda _parent: path)
    made.hand.press("bring_home.choose")


def brought(made: Desktop, monkeypatch: pytest.MonkeyPatch, path: Path, *, start: str = "home.bring_home") -> None:
    made.hand.settle()
    if start == "plan":
        made.hand.pick("plan.share", "bring_home")
    else:
        made.hand.press(start)
    made.hand.wait_for(lambda: made.window.shows("bring_home"), "the view")
    choose(made, monkeypatch, path)
    made.hand.wait_for(lambda: made.window.shows("bring_home") and view(made).results is not None, "the differences")
    made.hand.settle()


def needs(made: Desktop, plan: Plan) -> str:
    return made.saved(plan.id).outcomes[0].answers.get("need.need", "")


def test_from_home_to_the_plan_and_back_again(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, before = desktop(worked), worked.outcomes[0].answers["need.need"]
    brought(made, monkeypatch, an_edited_file(worked, tmp_path))
    assert NEED in words(made)
    results = view(made).results
    assert results is not None
    assert len(results.chosen) == 2
    made.hand.press("bring_home.do")
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    made.hand.wait_for(lambda: needs(made, worked) == NEED, "the words in the plan")
    assert made.saved(worked.id).outcomes[0].answers["review.decided"] == "keep"
    made.hand.press("undo_bar.undo")
    made.hand.wait_for(lambda: needs(made, worked) == before, "the words before")


def test_only_what_is_ticked_is_taken(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, before = desktop(worked), worked.outcomes[0].answers["need.need"]
    brought(made, monkeypatch, an_edited_file(worked, tmp_path))
    made.hand.press("bring_home.none")
    made.hand.press("bring_home.do")
    assert "Tick at least one change first." in words(made)
    results = view(made).results
    assert results is not None
    tracked = next(card for card in results.cards if card.offered.new == "Twice a week.")
    assert tracked.tick is not None
    tracked.tick.setFocus()
    QTest.keyClick(tracked.tick, Qt.Key.Key_Space)
    assert "1 change is ticked" in words(made)
    QTest.keyClick(made.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    kept = made.saved(worked.id).outcomes[0]
    assert kept.answers["known.baseline"] == "Twice a week."
    assert kept.answers["need.need"] == before


def test_a_file_can_be_brought_to_the_page_of_its_plan(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop(worked)
    made.window.go(GoTo("plan", worked.id))
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    brought(made, monkeypatch, an_edited_file(worked, tmp_path), start="plan")
    made.hand.press("bring_home.plan")
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    assert made.saved(worked.id) == worked


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "This is a PDF file. Choose the Word file that it was made from."),
        (b"PK", "This Word file is not whole. Open it in Word, save it there, then choose it again."),
        (b"words", "This is not a Word file. Save it in its own program as .docx, then choose it again."),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, said: str
) -> None:
    made = desktop(worked)
    made.window.go(GoTo("bring_home"))
    (tmp_path / "file.docx").write_bytes(content)
    choose(made, monkeypatch, tmp_path / "file.docx")
    made.hand.wait_for(lambda: said in words(made), said)


def test_a_file_of_a_plan_that_is_not_here_gets_a_sentence(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = a_plan()
    made = desktop(other)
    made.window.go(GoTo("bring_home"))
    path = an_edited_file(worked, tmp_path)
    choose(made, monkeypatch, path)
    said = "The plan of this file is not on this computer. Open its plan file first."
    made.hand.wait_for(lambda: said in words(made), said)
    made.window.go(GoTo("plan", other.id))
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    made.hand.pick("plan.share", "bring_home")
    choose(made, monkeypatch, path)
    made.hand.wait_for(lambda: "This file is of another plan. Nothing was changed." in words(made), "another plan")


def test_what_was_taken_is_not_offered_again(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop(worked)
    path = an_edited_file(worked, tmp_path)
    brought(made, monkeypatch, path)
    made.hand.press("bring_home.all")
    made.hand.press("bring_home.do")
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    brought(made, monkeypatch, path, start="plan")
    results = view(made).results
    assert results is not None
    assert [card.offered.state for card in results.cards] == ["missing"]
    assert not results.chosen


def test_a_second_copy_of_a_plan_is_merged_and_taken_back(
    desktop: Make, worked: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "second.stepstowards"
    there = deepcopy(worked)
    there.answers["hope.hope"] = "To draw for a newspaper"
    del there.outcomes[-1]
    there.changed += timedelta(hours=1)
    write_plan_file(there, path)
    monkeypatch.setattr(dialogs, "ask_for_plan_file", lambda _parent: path)
    made = desktop(worked)
    made.hand.press("home.open_file")
    made.hand.wait_for(lambda: made.window.shows("bring_home") and view(made).results is not None, "the differences")
    made.hand.settle()
    assert view(made).title() == "Two copies of one plan"
    results = view(made).results
    assert results is not None
    assert [(card.offered.state, card.offered.field in results.chosen) for card in results.cards] == [
        ("changed", True),
        ("removed", False),
    ]
    made.hand.press("bring_home.do")
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan")
    kept = made.saved(worked.id)
    assert (kept.answers["hope.hope"], len(kept.outcomes)) == ("To draw for a newspaper", len(worked.outcomes))
    made.hand.press("undo_bar.undo")
    made.hand.settle()
    assert made.saved(worked.id).answers["hope.hope"] == worked.answers["hope.hope"]
