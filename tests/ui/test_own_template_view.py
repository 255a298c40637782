from collections.abc import Callable
from pathlib import Path

import pytest

import ui.own_template_view as view_module
from app.documents.own_template.placeholders import placeholders
from app.documents.own_template.starter import save_starter
from app.i18n import Texts
from app.settings import Settings
from tests.app.documents.own_template.templates import line, packed, parts, row, table
from tests.ui.conftest import Desktop
from ui.controls.labels import FlowedLabel
from ui.go_to import GoTo
from ui.own_template_view import OwnTemplateView

Make = Callable[..., Desktop]


def shown(made: Desktop) -> OwnTemplateView:
    made.window.go(GoTo("own_template"))
    made.hand.settle()
    assert isinstance(made.window.view, OwnTemplateView)
    return made.window.view


def words(view: OwnTemplateView) -> list[str]:
    return [label.words() for label in view.findChildren(FlowedLabel) if label.isVisible()]


def chosen(made: Desktop, path: Path | None, monkeypatch: pytest.MonkeyPatch) -> OwnTemplateView:
    view = shown(made)
    monkeypatch.setattr(view_module, "ask_for_template", lambda _parent: path)
    made.hand.press("own_template.choose")
    made.hand.settle()
    return view


def test_every_placeholder_is_listed_with_what_it_says(desktop: Make) -> None:
    said = words(shown(desktop()))
    for one in placeholders().values():
        assert said[said.index(f"{{{one.name}}}") + 1] == one.says


def test_a_good_template_is_kept_and_can_be_left_again(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop()
    path = save_starter(tmp_path, texts=Texts())
    view = chosen(made, path, monkeypatch)
    made.hand.wait_for(lambda: made.desk.settings.own_template == str(path), "it was not kept")
    made.hand.settle()
    assert {f"You use {path.name}", f"{path.name} can be used."} <= set(words(view))
    made.hand.press("own_template.leave")
    assert made.desk.settings.own_template == ""
    assert "You use none yet." in words(view)


def test_what_is_wrong_is_said_with_its_place_and_checked_again_once_put_right(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop()
    path = packed(parts(line("Dear {nmae}"), table(row(line("{each step}"), line("{step}")))), tmp_path / "own.docx")
    view = chosen(made, path, monkeypatch)
    made.hand.wait_for(lambda: "own.docx: 2 things to put right in Word:" in words(view), "nothing was said")
    assert {"We do not know “{nmae}”. Did you mean “{name}”?", "In the line “Dear {nmae}”"} <= set(words(view))
    assert made.desk.settings.own_template == ""
    packed(parts(line("Dear {name}")), path)
    made.hand.press("own_template.check")
    made.hand.wait_for(lambda: made.desk.settings.own_template == str(path), "it was not checked again")


def test_a_hostile_file_is_refused_with_its_reason(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = desktop()
    path = packed(parts(line("{name}")) | {"word/vbaProject.bin": b"x"}, tmp_path / "own.docx")
    view = chosen(made, path, monkeypatch)
    made.hand.wait_for(lambda: any("small program" in said for said in words(view)), "nothing was said")
    assert made.desk.settings.own_template == ""


def test_a_template_that_went_meanwhile_is_said_when_the_view_opens(desktop: Make, tmp_path: Path) -> None:
    made = desktop(settings=Settings(own_template=str(tmp_path / "gone.docx")))
    view = shown(made)
    made.hand.wait_for(lambda: any("cannot be opened" in said for said in words(view)), "nothing was said")


def test_choosing_nothing_changes_nothing(desktop: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    view = chosen(desktop(), None, monkeypatch)
    assert "You use none yet." in words(view)


def test_the_starter_is_saved_among_the_documents(desktop: Make, tmp_path: Path) -> None:
    made = desktop()
    view = shown(made)
    made.hand.press("own_template.save_starter")
    made.hand.wait_for(lambda: view.starter.said.isVisible(), "nothing was saved")
    assert [path.name for path in (tmp_path / "documents").iterdir()] == ["Outcome plan template.docx"]


def test_a_starter_that_cannot_be_saved_is_said(desktop: Make, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    made = desktop(settings=Settings(documents_folder=str(tmp_path / "taken")))
    view = shown(made)
    made.hand.press("own_template.save_starter")
    made.hand.wait_for(lambda: view.starter.trouble.isVisible(), "nothing was said")
