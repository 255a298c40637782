from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import ui.folder_row as folder_row_module
from app.plan.place import Place
from app.plan.terms import edit_key, school_year_end
from app.settings import Settings, load_settings
from tests.making import a_plan
from tests.ui.conftest import Desktop
from ui.go_to import GoTo
from ui.settings_view import SettingsView
from ui.theme import Theme

Make = Callable[..., Desktop]
SUMMER_END = edit_key(2026, "summer", "end")


def opened(made: Desktop) -> SettingsView:
    made.window.go(GoTo("settings"))
    made.hand.settle()
    assert isinstance(made.window.view, SettingsView)
    return made.window.view


def kept(made: Desktop) -> Settings:
    return load_settings(made.desk.folder)


def write_date(made: Desktop, key: str, day: date) -> None:
    for part in ("day", "month", "year"):
        made.hand.write(f"settings.terms.{key}.{part}", str(getattr(day, part)))


@pytest.mark.parametrize(
    ("control", "name", "value"),
    [
        ("settings.text_size.150", "text_size", 150),
        ("settings.theme.dark", "theme", "dark"),
        ("settings.theme.high_contrast", "theme", "high_contrast"),
        ("settings.tint.lilac", "tint", "lilac"),
        ("settings.reading.roomy", "roomy", True),
        ("settings.reading.reduce_motion", "reduce_motion", True),
        ("settings.voice.first_now", "voice", "first_now"),
    ],
)
def test_every_choice_counts_at_once_and_is_kept(desktop: Make, control: str, name: str, value: object) -> None:
    made = desktop(settings=Settings(theme="light"))
    opened(made)
    made.hand.press(control)
    made.hand.settle()
    assert getattr(made.desk.settings, name) == value
    assert getattr(kept(made), name) == value


def test_a_new_size_is_seen_at_once_and_the_focus_stays(desktop: Make) -> None:
    made = desktop(settings=Settings(theme="light"))
    opened(made)
    made.hand.find("settings.text_size.100").setFocus()
    QTest.keyClick(made.hand.find("settings.text_size.100"), Qt.Key.Key_Right)
    made.hand.settle()
    assert Theme.of().scale == 1.25
    assert made.hand.find("settings.text_size.125").hasFocus()


def test_a_new_plan_starts_with_the_voice_that_was_chosen(desktop: Make) -> None:
    made = desktop()
    opened(made)
    made.hand.press("settings.voice.first_future")
    made.window.go(GoTo("walk"))
    assert made.desk.plan is not None
    assert made.desk.plan.voice == "first_future"


def test_back_returns_to_the_page_that_was_left(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("hope", plan.outcomes[0].id))
    made.hand.press("continue")
    made.hand.press("display")
    made.hand.press("settings.text_size.125")
    made.hand.settle()
    made.hand.press("back")
    assert made.page == "hope_whose"


def test_own_term_dates_count_as_soon_as_they_are_days(desktop: Make) -> None:
    made = desktop()
    view = opened(made)
    made.hand.press("settings.terms.2026")
    write_date(made, SUMMER_END, date(2027, 7, 16))
    assert school_year_end(2027, kept(made).term_dates) == date(2027, 7, 16)
    assert not view.terms[0].wrong.isVisible()
    made.hand.press("settings.terms.2026.usual")
    assert kept(made).term_dates == {}
    assert view.terms[0].fields[SUMMER_END].value() == school_year_end(2027).isoformat()


def test_a_usual_date_is_not_kept_as_an_own_one(desktop: Make) -> None:
    made = desktop()
    opened(made)
    made.hand.press("settings.terms.2026")
    write_date(made, SUMMER_END, date(2027, 7, 16))
    write_date(made, SUMMER_END, school_year_end(2027))
    assert SUMMER_END not in kept(made).term_dates


def test_term_dates_out_of_order_are_said(desktop: Make) -> None:
    made = desktop()
    view = opened(made)
    made.hand.press("settings.terms.2026")
    write_date(made, SUMMER_END, date(2027, 1, 16))
    assert view.terms[0].wrong.isVisible()
    assert school_year_end(2027, kept(made).term_dates) == school_year_end(2027)


def test_the_dates_of_one_year_leave_those_of_the_next_alone(desktop: Make) -> None:
    next_year = edit_key(2027, "autumn", "end")
    made = desktop(settings=Settings(term_dates={next_year: "2027-12-16", "2019.autumn.end": "2019-12-18"}))
    opened(made)
    made.hand.press("settings.terms.2026")
    write_date(made, SUMMER_END, date(2027, 7, 16))
    assert kept(made).term_dates == {
        next_year: "2027-12-16",
        "2019.autumn.end": "2019-12-18",
        SUMMER_END: "2027-07-16",
    }


def test_documents_go_to_the_folder_that_was_chosen(
    desktop: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_row_module, "ask_for_folder", lambda *_: tmp_path / "for school")
    made = desktop()
    opened(made)
    made.hand.press("settings.documents_folder.choose")
    assert kept(made).documents_folder == str(tmp_path / "for school")


def test_a_folder_that_cannot_be_written_does_not_stop_a_choice(desktop: Make, tmp_path: Path) -> None:
    made = desktop()
    opened(made)
    made.desk.folder = tmp_path / "file"
    made.desk.folder.write_text("in the way")
    made.hand.press("settings.voice.third")
    assert made.desk.settings.voice == "third"


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 600), (640, 400)])
def test_no_setting_reaches_over_the_edge(desktop: Make, text_size: int, width: int, height: int) -> None:
    made = desktop(settings=Settings(text_size=text_size), width=width, height=height)
    view = opened(made)
    view.terms[0].fold.set_open(True)
    made.hand.settle()
    for row in (view.sizes, view.theme, view.voice, view.tint, *view.terms[0].fields.values()):
        right = row.mapTo(view, row.rect().topRight()).x()
        assert right <= view.width(), row.objectName()
