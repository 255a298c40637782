"""The end of the walk: the document can be opened and found, and the plan goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.pages.conftest import At
from ui.controls.labels import FlowedLabel


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the computer to open."""
    asked: list[str] = []

    def note(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return asked


def done(at: At) -> Desktop:
    made = at("documents")
    made.hand.press("continue")
    made.hand.wait_for(lambda: made.page == "done", "no document was made")
    made.hand.settle()
    return made


def opposite(made: Desktop) -> str:
    return " ".join(label.words() for label in made.walk.end.findChildren(FlowedLabel) if label.isVisible())


def test_open_opens_the_document_and_the_focus_is_on_it(at: At, opened: list[str]) -> None:
    made = done(at)
    assert made.window.focusWidget() is made.hand.find("done.open1")
    made.hand.press("done.open1")
    assert [Path(path).suffix for path in opened] == [".docx"]


def test_the_folder_can_be_shown(at: At, opened: list[str]) -> None:
    made = done(at)
    made.hand.press("done.show_folder")
    assert opened == [made.settings.documents_folder]


def test_a_document_that_was_moved_is_said_and_not_opened(at: At, opened: list[str]) -> None:
    made = done(at)
    for path in Path(made.settings.documents_folder).glob("*.docx"):
        path.unlink()
    made.hand.press("done.open1")
    assert opened == []
    assert made.walk.page is not None
    words = [label.words() for label in made.walk.page.findChildren(FlowedLabel) if label.isVisible()]
    assert made.walk.page.words.word("not_found") in words


def test_the_day_of_the_meeting_and_of_the_papers_are_said(at: At, plan: Plan) -> None:
    plan.answers["plan_type.meeting"] = "2027-03-12"
    assert "12 March 2027" in opposite(done(at))
    assert "26 February 2027" in opposite(at("done"))


def test_a_meeting_without_a_day_can_get_one(at: At) -> None:
    made = done(at)
    made.hand.press("done.add_meeting")
    assert made.page == "plan_type"


def test_another_outcome_can_be_begun(at: At) -> None:
    made = done(at)
    made.hand.press("done.add_outcome")
    assert made.page == "change"
    assert len(made.walk.plan.outcomes) == 2


def test_the_way_out_leads_to_the_plans(at: At) -> None:
    made = done(at)
    made.hand.press("continue")
    assert made.window.here.view == "home"


def test_how_many_outcomes_are_usual_is_said_of_an_ehc_plan_alone(at: At, plan: Plan) -> None:
    usual = "Most EHC plans have 4 to 8."
    assert f"Leyla has one outcome so far. {usual}" in opposite(done(at))
    plan.answers["plan_type.type"] = "sen_support"
    assert usual not in opposite(at("done"))
