"""The window is soon there: what may be brought in before its frame, and before the plans are listed."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from app.settings import Settings
from db.store import open_store
from tests.making import a_full_plan
from ui.application import TIMES, _paper, application
from ui.settling import get_ready
from ui.tokens import Palette, palette

ROOT = Path(__file__).parents[2]
ROOMS = ("app", "db", "ui")
HEAVY = ("babel", "cryptography", "docx", "icalendar", "lxml", "nacl", "pypdf", "reportlab", "sqlalchemy")
"""Libraries that only a deed needs: saving, a document, a file that is read."""

SEE_THE_MODULES = """
import sys
from pathlib import Path
import ui.application
def tell(moment):
    if moment == {moment!r}:
        sys.stdout.write(" ".join(sys.modules))
        sys.stdout.flush()
        import os
        os._exit(0)
ui.application._note_time = tell
from app.__main__ import main
main(["--data-dir", {folder!r}])
"""


def modules_at(moment: str, folder: Path) -> set[str]:
    """What the real program has brought in at this moment of its start."""
    asked = SEE_THE_MODULES.format(moment=moment, folder=str(folder))
    unheard = {**os.environ, TIMES: ""}
    said = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=unheard,
    )
    return set(said.stdout.split())


def test_the_frame_of_the_window_waits_for_nothing_it_does_not_need(data_folder: Path) -> None:
    found = modules_at("first-window", data_folder)
    for late in (*HEAVY, "sqlcipher3", "tomllib", "json", "logging.handlers", "ctypes"):
        assert late not in found, late
    for late in (
        "app.documents",
        "app.sentence",
        "app.store",
        "app.plan.plan",
        "app.logs",
        "db",
        "ui.theme",
        "ui.home",
    ):
        assert late not in found
    ours = {module for module in found if module.split(".")[0] in ROOMS}
    assert len(ours) <= 18, sorted(ours)


def test_plans_are_on_the_screen_before_what_saves_them_is_brought_in(data_folder: Path) -> None:
    store = open_store(data_folder)
    store.save(a_full_plan())
    store.close()
    found = modules_at("plans-listed", data_folder)
    assert "ui.home_plans" in found
    for late in (*HEAVY, "ui.wizard", "ui.home_empty", "ui.messages", "app.documents"):
        assert late not in found


@pytest.mark.parametrize(
    ("settings", "paper"),
    [(Settings(theme="dark"), palette("dark")), (Settings(theme="light", tint="cream"), palette("light", "cream"))],
)
def test_the_empty_window_has_the_paper_of_the_full_one(settings: Settings, paper: Palette) -> None:
    assert _paper(settings) == paper.bg


def test_an_empty_window_is_dark_where_the_computer_is() -> None:
    app = application()
    before = app.palette()
    app.setPalette(QPalette(QColor("#202020"), QColor("#202020")))
    try:
        assert _paper(Settings(theme="system")) == palette("dark").bg
    finally:
        app.setPalette(before)


def test_once_settled_every_page_is_ready_and_rubbish_is_looked_for_again() -> None:
    gc.disable()
    try:
        made = list(get_ready())
        assert {"ui.wizard", "StepsPage", "WhenPage"} <= set(made)
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
        gc.enable()
