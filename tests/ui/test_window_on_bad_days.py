"""Bad days with the real window on a real store: each ends in a clear sentence, and nothing is lost."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings, load_settings
from app.store import DamagedError, LockedError, PlanStore, ReadOnlyError, TooNewError
from db.backup import newest_good_backup, restore
from db.driver import connect
from db.store import open_store
from tests.ui.conftest import Desktop

FILE = "plans.db"


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], Desktop]]:
    """Makes windows on one real store, which can be closed and opened again."""
    made: list[Desktop] = []
    folder = tmp_path / "plans"

    def put_back() -> None:
        newest = newest_good_backup(folder)
        assert newest is not None
        restore(folder, newest, datetime.now(UTC))

    def make() -> Desktop:
        settings = Settings(documents_folder=str(tmp_path / "documents"))
        one = Desktop(folder, settings, open_store=lambda: open_store(folder), restore_backup=put_back)
        made.append(one)
        return one

    yield make
    for one in made:
        one.close()


def in_folder(made: Desktop) -> Path:
    return made.desk.folder / FILE


def said(made: Desktop) -> str:
    """What the home page tells of the trouble."""
    made.window.show()
    made.desk.start()
    made.hand.wait_for(lambda: made.hand.has("home.trouble"), "nobody was told")
    return " ".join(label.text() for label in made.hand.find("home.trouble").findChildren(QLabel))


def print_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def with_a_plan(made: Desktop, plan: Plan) -> None:
    """A first evening: the plan is written, and everything is closed."""
    made.open()
    made.desk.add_plan(plan, lambda: None)
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not kept")
    made.desk.store.ask(lambda store: store.back_up())
    made.close()


def test_a_second_copy_is_told_that_the_first_is_open(real: Callable[[], Desktop], worked: Plan) -> None:
    made = real()
    with_a_plan(made, worked)
    held = (
        "import sys; from pathlib import Path; from db.store import open_store\n"
        "kept = open_store(Path(sys.argv[1])); print('open', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", held, str(made.desk.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    ) as first:
        assert first.stdout
        assert first.stdin
        assert first.stdout.readline() == "open\n"
        second = real()
        assert LockedError().sentence in said(second)
        first.stdin.write("\n")
        first.stdin.close()
        first.wait(20)
    second.hand.press("home.try_again")
    second.hand.wait_for(lambda: bool(second.desk.plans), "it could not be opened afterwards")


def test_a_damaged_file_is_kept_and_the_newest_backup_comes_back(
    real: Callable[[], Desktop], worked: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = real()
    with_a_plan(made, worked)
    file = in_folder(made)
    whole = file.read_bytes()
    file.write_bytes(b"not a store at all" + whole[18:])
    broken = print_of(file)
    again = real()
    assert DamagedError().sentence in said(again)
    assert print_of(file) == broken
    monkeypatch.setattr("ui.messages.ask", lambda *_, **__: True)
    again.hand.press("home.restore")
    again.hand.wait_for(lambda: bool(again.desk.plans), "the backup did not come back")
    assert again.desk.plans is not None
    assert [plan.name for plan in again.desk.plans] == [worked.learner.name]
    assert broken in {print_of(kept) for kept in again.desk.folder.glob("plans-kept-*")}


def test_a_file_of_a_newer_version_is_left_alone(real: Callable[[], Desktop], worked: Plan) -> None:
    made = real()
    with_a_plan(made, worked)
    file = in_folder(made)
    connection = connect(file, None)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = print_of(file)
    again = real()
    assert TooNewError().sentence in said(again)
    assert print_of(file) == before


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file where a folder should be"
    in_the_way.write_text("")
    folder = in_the_way / "plans"
    made = Desktop(tmp_path, Settings(), open_store=lambda: open_store(folder))
    assert ReadOnlyError().sentence in said(made)
    made.close()


def test_a_full_disk_is_told_and_the_words_are_saved_when_there_is_room(
    real: Callable[[], Desktop], worked: Plan
) -> None:
    made = real()
    made.open()
    made.desk.add_plan(worked, lambda: None)
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not kept")
    made.go(worked, Place("hope", worked.outcomes[0].id))

    def pages(store: PlanStore, more: int) -> None:
        driver = store._connection  # type: ignore[attr-defined]
        (count,) = driver.execute("PRAGMA page_count").fetchone()
        driver.execute(f"PRAGMA max_page_count = {count + more}")

    made.desk.store.ask(lambda store: pages(store, 0))
    words = "to draw a whole city " * 4000
    made.walk.page.edited.emit("hope.hope", words)  # type: ignore[union-attr]
    made.desk.autosave.flush()
    made.hand.wait_for(lambda: made.desk.autosave.error is not None, "the full disk was not noticed")
    assert "full" in made.desk.autosave.error.sentence  # type: ignore[union-attr]
    assert made.walk.top.saved.text() == "Not saved yet"
    made.desk.store.ask(lambda store: pages(store, 10_000))
    assert made.desk.autosave.wait()
    loaded: list[Plan] = []
    made.desk.store.ask(lambda store: store.load(worked.id), loaded.append)
    made.hand.wait_for(lambda: bool(loaded), "it was not loaded")
    assert loaded[0].answers["hope.hope"] == words


def test_a_clock_that_was_set_back_loses_no_plan_and_no_backup(real: Callable[[], Desktop], worked: Plan) -> None:
    ahead = datetime.now(UTC) + timedelta(days=400)
    worked.created = worked.changed = ahead.replace(microsecond=0)
    made = real()
    with_a_plan(made, worked)
    kept = {path.name for path in (made.desk.folder / "backups").iterdir()}
    again = real()
    again.open()
    assert again.desk.plans is not None
    assert [plan.id for plan in again.desk.plans] == [worked.id]
    again.go(worked, Place("hope", worked.outcomes[0].id))
    again.hand.write("hope.hope", "to be on time")
    assert again.desk.autosave.wait()
    assert kept <= {path.name for path in (made.desk.folder / "backups").iterdir()}


@pytest.mark.parametrize("name", ["Tom & Jerry’s", "<b>Ada</b>", "O'Brien", "زینب خان", "🙂🙃", "Z" * 300])
def test_a_strange_name_goes_all_the_way_to_the_document(real: Callable[[], Desktop], worked: Plan, name: str) -> None:
    worked.answers["name.name"] = name
    made = real()
    made.open()
    made.desk.add_plan(worked, lambda: None)
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not kept")
    made.go(worked, Place("documents", worked.outcomes[0].id))
    made.hand.press("continue")
    made.hand.wait_for(lambda: made.walk.place.page == "done", "no document was made")
    (document,) = Path(made.settings.documents_folder).glob("*.docx")
    assert document.stat().st_size > 5000
    assert len(document.name) <= 80


PASTED = "Sams \x0bgoals:\r\n\x07\tto read\x00\u2028 and write \ud800 \ufeff“well”"


@pytest.mark.parametrize(("page", "box"), [("hope", "hope.hope"), ("name", "name.name")])
def test_words_pasted_from_word_are_cleaned_and_saved(
    real: Callable[[], Desktop], worked: Plan, page: str, box: str
) -> None:
    made = real()
    made.open()
    made.desk.add_plan(worked, lambda: None)
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not kept")
    made.go(worked, Place(page, worked.outcomes[0].id))
    QGuiApplication.clipboard().setText(PASTED)
    field = made.hand.find(box)
    assert isinstance(field, QLineEdit | QTextEdit)
    field.selectAll()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    made.hand.settle()
    assert made.desk.autosave.wait()
    kept = made.walk.plan.answers[box]
    assert "to read" in kept
    assert "“well”" in kept
    assert not set(kept) & set("\x00\x07\x0b\r\u2028\ufeff\ud800\t")


def test_the_thirty_first_of_february_is_asked_again(real: Callable[[], Desktop], worked: Plan) -> None:
    made = real()
    made.open()
    made.desk.add_plan(worked, lambda: None)
    made.hand.wait_for(lambda: bool(made.desk.plans), "the plan was not kept")
    made.go(worked, Place("plan_type", worked.outcomes[0].id))
    for part, words in (("day", "31"), ("month", "2"), ("year", "2027")):
        made.hand.write(f"plan_type.meeting.{part}", words)
    made.hand.press("continue")
    assert made.page == "plan_type"
    assert "no such day" in made.hand.find("error_summary").spoken()  # type: ignore[attr-defined]
    for part, words in (("day", "28"),):
        made.hand.write(f"plan_type.meeting.{part}", words)
    made.hand.press("continue")
    assert made.page == "hope"
    assert made.walk.plan.answers["plan_type.meeting"] == "2027-02-28"


def test_settings_that_cannot_be_read_do_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{ torn", encoding="utf-8")
    assert load_settings(tmp_path) == Settings()


@pytest.mark.skipif(os.name == "nt", reason="a program started twice by a test leaves its window open on Windows")
def test_the_real_program_says_one_sentence_for_a_bad_import(tmp_path: Path) -> None:
    bad = tmp_path / "plan.stepstowards"
    bad.write_bytes(b"\x00\xff not a plan")
    done = subprocess.run(
        [sys.executable, "-m", "app", "--data-dir", str(tmp_path / "data"), "import", str(bad)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.strip().count("\n") == 0
    assert "Traceback" not in done.stderr
