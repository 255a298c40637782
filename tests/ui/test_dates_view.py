from collections.abc import Callable
from pathlib import Path

from icalendar import Calendar

from app.plan.plan import Plan
from app.settings import Settings
from tests.ui.conftest import Desktop
from ui.controls.labels import FlowedLabel
from ui.dates_view import DatesView
from ui.go_to import GoTo

Make = Callable[..., Desktop]


def shown(made: Desktop, plan: Plan) -> DatesView:
    made.window.go(GoTo("dates", plan.id))
    made.hand.wait_for(lambda: made.window.shows("dates"), "the dates were not shown")
    made.hand.settle()
    assert isinstance(made.window.view, DatesView)
    return made.window.view


def words(view: DatesView) -> list[str]:
    return [label.words() for label in view.findChildren(FlowedLabel) if label.isVisible()]


def titles(folder: Path) -> list[str]:
    (file,) = folder.glob("*.ics")
    return [str(event["summary"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_the_dates_are_saved_without_names_until_somebody_wants_them(
    desktop: Make, worked: Plan, tmp_path: Path
) -> None:
    made = desktop(worked)
    view = shown(made, worked)
    assert "Meeting about a plan" in words(view)
    made.hand.press("dates.save")
    made.hand.wait_for(lambda: view.saved.said.isVisible(), "nothing was saved")
    assert view.saved.open.isVisible()
    assert "Zuri" not in " ".join(titles(tmp_path / "documents"))


def test_names_stand_in_the_titles_when_they_are_chosen(desktop: Make, worked: Plan, tmp_path: Path) -> None:
    made = desktop(worked)
    view = shown(made, worked)
    made.hand.press("dates.titles.names")
    made.hand.settle()
    assert "Zuri: meeting about the plan" in words(view)
    made.hand.press("dates.save")
    made.hand.wait_for(lambda: view.saved.said.isVisible(), "nothing was saved")
    assert "Zuri: meeting about the plan" in titles(tmp_path / "documents")


def test_a_plan_without_dates_says_what_would_bring_some(desktop: Make) -> None:
    plan = Plan(answers={"name.name": "Ada"})
    made = desktop(plan)
    view = shown(made, plan)
    assert any(line.startswith("There are no dates in this plan yet.") for line in words(view))
    assert not made.hand.has("dates.save")


def test_a_folder_that_takes_no_files_is_said_and_the_dates_can_be_saved_again(
    desktop: Make, worked: Plan, tmp_path: Path
) -> None:
    (tmp_path / "taken").touch()
    made = desktop(worked, settings=Settings(documents_folder=str(tmp_path / "taken")))
    view = shown(made, worked)
    for _time in range(2):
        view.saved.trouble.hide()
        made.hand.press("dates.save")
        made.hand.wait_for(lambda: view.saved.trouble.isVisible(), "nothing was said")
    assert view.saved.trouble.text() == "This folder is not there any more. Choose another folder."
