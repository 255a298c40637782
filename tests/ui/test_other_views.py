from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

import ui.bin_view as bin_module
from app import __version__
from app.glossary import glossary
from app.plan.bin import KEPT
from app.plan.plan import Plan, now
from app.settings import Settings
from tests.making import a_plan
from tests.ui.conftest import Desktop
from ui import about_view
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo
from ui.shortcuts import SHORTCUTS

Make = Callable[..., Desktop]


def words(made: Desktop) -> list[str]:
    """Everything that can be read in the window."""
    view = made.window.view
    assert view is not None
    return [label.words() for label in view.findChildren(FlowedLabel) if label.isVisible()]


def opened(made: Desktop, view: str) -> None:
    made.window.go(GoTo(view))
    made.hand.settle()


def with_bin(desktop: Make) -> Desktop:
    kept, gone = a_plan(answers={"name.name": "Amara"}), a_plan(answers={"name.name": "Bram"})
    gone.id = "gone"
    made = desktop(kept, gone)
    made.store.remove("gone", now() - timedelta(days=3))
    opened(made, "bin")
    made.hand.wait_for(lambda: "Bram" in words(made), "the bin was not shown")
    return made


def test_the_bin_says_how_long_a_plan_stays_and_brings_it_back(desktop: Make) -> None:
    made = with_bin(desktop)
    assert f"Erased in {KEPT.days - 3} days" in words(made)
    made.hand.press("bin.bring_back.gone")
    made.hand.wait_for(lambda: len(made.store.summaries()) == 2, "it did not come back")
    made.hand.wait_for(lambda: "The bin is empty." in words(made), "the bin still shows it")


@pytest.mark.parametrize("agreed", [True, False])
def test_deleting_for_ever_asks_and_erases_one_plan_only(
    desktop: Make, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    asked: list[str] = []

    def answer(_parent: object, **said: str) -> bool:
        asked.append(said["words"])
        return agreed

    monkeypatch.setattr(bin_module, "ask", answer)
    made = with_bin(desktop)
    other: Plan = a_plan()
    other.id = "other"
    made.store.save(other)
    made.store.remove("other", now())
    made.hand.press("bin.erase.gone")
    assert "Bram" in asked[0]
    left = ["other"] if agreed else ["gone", "other"]
    made.hand.wait_for(lambda: sorted(one.id for one in made.store.removed()) == left, "the bin is another")
    assert len(made.store.summaries()) == 1


def test_what_was_in_the_bin_too_long_is_erased_at_the_next_start(tmp_path: Path) -> None:
    made = Desktop(tmp_path, Settings())
    try:
        for name, days in (("old", KEPT.days + 1), ("young", KEPT.days - 1)):
            made.store.save(a_plan(id=name))
            made.store.remove(name, now() - timedelta(days=days))
        made.open()
        made.hand.wait_for(lambda: len(made.store.removed()) < 2, "it is still there")
        assert [one.id for one in made.store.removed()] == ["young"]
    finally:
        made.close()


def test_the_word_list_has_every_word_and_finds_one(desktop: Make) -> None:
    made = desktop()
    opened(made, "word_list")
    assert made.hand.find("word_list.find").hasFocus()
    assert {entry.term for entry in glossary()} <= set(words(made))
    made.hand.write("word_list.find", "sendiass")
    shown = [entry.term for entry in glossary() if entry.term in words(made)]
    assert 0 < len(shown) < 5
    made.hand.write("word_list.find", "qqqq")
    assert not [entry for entry in glossary() if entry.meaning in words(made)]
    made.hand.write("word_list.find", "")
    assert {entry.term for entry in glossary()} <= set(words(made))


def test_every_key_is_named_with_what_it_does(desktop: Make) -> None:
    made = desktop()
    opened(made, "keys")
    said = words(made)
    for shortcut in SHORTCUTS:
        assert shortcut.what() in said
        assert shortcut.spoken() in said


def test_the_program_says_what_it_is_and_what_it_is_not(desktop: Make) -> None:
    made = desktop()
    opened(made, "about")
    said = " ".join(words(made))
    for told in (__version__, "not legal advice", "November 2026", "never uses the internet", str(made.desk.folder)):
        assert told in said


@pytest.mark.parametrize("made_program", [True, False])
def test_the_licences_are_shown_where_they_came_along(
    desktop: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, made_program: bool
) -> None:
    licences = tmp_path / "licences"
    monkeypatch.setattr(about_view, "licences_folder", lambda: licences if made_program else None)
    made = desktop()
    opened(made, "about")
    assert (str(licences) in words(made)) is made_program


@pytest.mark.parametrize("view", ["word_list", "keys", "about", "bin", "settings"])
def test_back_leads_to_where_somebody_was(desktop: Make, view: str) -> None:
    made = desktop(a_plan(id="plan"))
    made.window.go(GoTo("plan", "plan"))
    made.hand.wait_for(lambda: made.desk.plan is not None, "the plan was not opened")
    opened(made, view)
    made.hand.press("back")
    assert made.window.here.view == "plan"


@pytest.mark.parametrize("view", ["home", "plan", "word_list", "keys", "about", "bin", "settings"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (640, 400)])
def test_no_words_are_cut_or_reach_over_the_edge(
    desktop: Make, view: str, text_size: int, width: int, height: int
) -> None:
    plans = [a_plan(id="plan"), a_plan(id="other")]
    made = desktop(*plans, settings=Settings(text_size=text_size), width=width, height=height)
    made.window.go(GoTo(view, "plan" if view == "plan" else ""))
    made.hand.wait_for(lambda: made.window.view is not None and made.window.view.objectName() == view, "not shown")
    made.hand.settle()
    shown = made.window.view
    assert shown is not None
    for label in shown.findChildren(FlowedLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.words()
            assert label.mapTo(shown, label.rect().topRight()).x() <= shown.width(), label.words()


@pytest.mark.parametrize(("kind", "warned"), [("local", False), ("synced", True), ("share", True)])
def test_a_folder_that_is_not_on_this_computer_alone_is_named(
    monkeypatch: pytest.MonkeyPatch, kind: str, warned: bool
) -> None:
    monkeypatch.setattr(about_view, "kind_of_folder", lambda folder: kind)
    assert bool(about_view.place_warning(Path("anywhere"))) is warned
