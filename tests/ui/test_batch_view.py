import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import app.documents.saving
from app.documents.own_template.starter import save_starter
from app.i18n import Texts
from app.plan.plan import Plan
from app.settings import Settings
from tests.making import a_plan
from tests.ui.conftest import Desktop
from ui.batch_view import BatchView
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo

Make = Callable[..., Desktop]


def learners(*names: str) -> list[Plan]:
    return [a_plan(id=f"{number:012x}", answers={"name.name": name}) for number, name in enumerate(names)]


def shown(made: Desktop) -> BatchView:
    made.window.go(GoTo("batch"))
    made.hand.settle()
    assert isinstance(made.window.view, BatchView)
    return made.window.view


def ended(made: Desktop, view: BatchView) -> None:
    made.hand.wait_for(lambda: view.run is None and made.hand.has("batch.show_folder"), "it did not end")
    made.hand.settle()


def words(view: BatchView) -> list[str]:
    return [label.words() for label in view.findChildren(FlowedLabel) if label.isVisible()]


def files(folder: Path) -> list[str]:
    return sorted(path.name.split(" - ")[1] for path in (folder / "documents").iterdir())


def test_a_class_gets_its_documents_in_one_go(desktop: Make, tmp_path: Path) -> None:
    made = desktop(*learners("Ada", "Bo", "Cy"))
    view = shown(made)
    assert view.plans.which.first().hasFocus()
    made.hand.press("batch.make")
    assert view.stop_button.hasFocus()
    ended(made, view)
    assert files(tmp_path) == ["Ada", "Bo", "Cy"]
    assert "3 documents are there." in words(view)
    assert made.hand.find("batch.show_folder").hasFocus()


def test_only_the_ticked_ones_are_made(desktop: Make, tmp_path: Path) -> None:
    made = desktop(*learners("Ada", "Bo", "Cy"))
    view = shown(made)
    made.hand.press("batch.which.some")
    made.hand.press("batch.make")
    assert "Choose at least one plan." in words(view)
    made.hand.press(f"batch.plan.{1:012x}")
    assert "1 plan is chosen." in words(view)
    made.hand.press("batch.make")
    ended(made, view)
    assert files(tmp_path) == ["Bo"]


def test_a_tick_stays_while_others_are_looked_for(desktop: Make) -> None:
    made = desktop(*learners(*(f"Learner {letter}" for letter in "abcdefghijkl")))
    view = shown(made)
    made.hand.press("batch.which.some")
    made.hand.press(f"batch.plan.{0:012x}")
    made.hand.write("batch.find", "Learner b")
    made.hand.settle()
    assert not made.hand.has(f"batch.plan.{0:012x}")
    made.hand.press(f"batch.plan.{1:012x}")
    assert [summary.id for summary in view.plans.chosen()] == [f"{0:012x}", f"{1:012x}"]


def test_without_a_document_there_is_nothing_to_make(desktop: Make, tmp_path: Path) -> None:
    made = desktop(*learners("Ada"))
    view = shown(made)
    made.hand.press("batch.kinds.meeting")
    made.hand.press("batch.make")
    assert "Choose at least one document." in words(view)
    assert not (tmp_path / "documents").exists()


def test_stop_finishes_the_present_plan_and_says_how_many_were_not_begun(desktop: Make, tmp_path: Path) -> None:
    made = desktop(*learners("Ada", "Bo", "Cy", "Di"))
    view = shown(made)
    made.hand.press("batch.make")
    made.hand.press("batch.stop")
    ended(made, view)
    assert files(tmp_path) == ["Ada"]
    assert any(line.startswith("You stopped. 3 plans") for line in words(view))


def test_what_was_not_made_is_named_with_its_reason(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    made = desktop(*learners("Ada", "Bo"))
    view = shown(made)
    monkeypatch.setattr(app.documents.saving, "force_to_disk", full)
    made.hand.press("batch.make")
    ended(made, view)
    assert {"2 were not made:", "Ada", "Bo"} <= set(words(view))
    assert sum(line.startswith("The disk is full.") for line in words(view)) == 2
    assert list((tmp_path / "documents").iterdir()) == []


def test_leaving_stops_and_the_plans_can_still_be_opened(desktop: Make, tmp_path: Path) -> None:
    made = desktop(*learners("Ada", "Bo", "Cy", "Di"))
    shown(made)
    made.hand.press("batch.make")
    made.window.go(GoTo("plan", f"{3:012x}"))
    made.hand.wait_for(lambda: made.window.shows("plan"), "the plan was not opened")
    made.desk.store.stop()
    assert "Di" not in files(tmp_path)


def test_the_schools_own_template_is_offered_when_there_is_one(desktop: Make, tmp_path: Path) -> None:
    template = save_starter(tmp_path, texts=Texts())
    folder = str(tmp_path / "documents")
    made = desktop(*learners("Ada"), settings=Settings(documents_folder=folder, own_template=str(template)))
    view = shown(made)
    made.hand.press("batch.kinds.own_template")
    made.hand.press("batch.make")
    ended(made, view)
    assert "2 documents are there." in words(view)


def test_without_plans_it_says_so(desktop: Make) -> None:
    made = desktop()
    assert "There are no plans yet." in words(shown(made))
