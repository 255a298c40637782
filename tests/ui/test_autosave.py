"""What was typed is kept, whatever the disk does."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.memory_store import MemoryStore
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings
from app.store import FullError, LockedError, StoreError
from tests.ui.conftest import Desktop
from ui import autosave
from ui.desk import Desk

Make = Callable[..., Desktop]


class FullStore(MemoryStore):
    """A store on a disk that is full until `has_room`."""

    has_room = False

    def save(self, plan: Plan) -> None:
        if not self.has_room:
            raise FullError
        super().save(plan)


class SlowStore(MemoryStore):
    """A store on a share that takes its time."""

    def save(self, plan: Plan) -> None:
        time.sleep(0.3)
        super().save(plan)


def a_plan() -> Plan:
    return Plan(id="plan1", answers={"name.name": "Wren"}, outcomes=[Outcome(id="one")], place=Place("hope", "one"))


def with_store(made: Desktop, store: MemoryStore) -> Desktop:
    made.store = store
    made.desk.store._open_store = lambda: store
    return made


def test_a_full_disk_is_said_and_the_words_are_saved_once_there_is_room(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autosave, "RETRY_MS", 50)
    store = FullStore()
    MemoryStore.save(store, a_plan())
    made = with_store(Desktop(tmp_path, Settings()), store).open()
    made.go(a_plan(), Place("hope", "one"))
    made.hand.write("hope.hope", "to keep bees")
    made.hand.wait_for(lambda: made.desk.autosave.error is not None, "the full disk was not noticed")
    assert made.walk.top.saved.text() == "Not saved yet"
    assert "disk is full" in made.desk.autosave.error.sentence  # type: ignore[union-attr]
    assert not made.desk.autosave.wait(200)
    store.has_room = True
    made.hand.wait_for(lambda: not made.desk.autosave.is_waiting, "it was not tried again")
    assert store.load("plan1").answer("hope.hope") == "to keep bees"
    assert made.walk.top.saved.text() == "Saved just now"
    made.close()


def test_the_window_does_not_close_over_unsaved_words_unasked(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def keep_it_open(parent: object, desk: Desk) -> bool:
        asked.append(desk.autosave.error.sentence if desk.autosave.error else "")
        return False

    monkeypatch.setattr("ui.messages.ask_before_closing_unsaved", keep_it_open)
    store = FullStore()
    MemoryStore.save(store, a_plan())
    made = with_store(Desktop(tmp_path, Settings()), store).open()
    made.go(a_plan(), Place("hope", "one"))
    made.hand.write("hope.hope", "to keep bees")
    made.window.close()
    assert made.window.isVisible()
    assert asked and "disk is full" in asked[0]
    store.has_room = True
    assert made.desk.autosave.wait()
    made.window.close()
    assert not made.window.isVisible()
    made.close()


def test_typing_never_waits_for_a_slow_disk(qtbot: QtBot, tmp_path: Path) -> None:
    store = SlowStore()
    made = with_store(Desktop(tmp_path, Settings()), store)
    MemoryStore.save(store, a_plan())
    made.open()
    made.go(a_plan(), Place("hope", "one"))
    started = time.perf_counter()
    for number in range(5):
        made.walk.page.edited.emit("hope.hope", f"to see snow {number}")  # type: ignore[union-attr]
        made.desk.autosave.flush()
    assert time.perf_counter() - started < 5 * 0.3
    assert made.desk.autosave.wait()
    assert store.load("plan1").answer("hope.hope") == "to see snow 4"
    made.close()


def test_the_plan_that_is_saved_is_the_plan_of_that_moment(qtbot: QtBot, tmp_path: Path) -> None:
    """Typing goes on while the disk writes: what is written must not change under its hands."""
    seen: list[str] = []
    go_on = threading.Event()

    class WatchingStore(MemoryStore):
        def save(self, plan: Plan) -> None:
            go_on.wait(5)
            seen.append(plan.answer("hope.hope"))
            super().save(plan)

    store = WatchingStore()
    made = with_store(Desktop(tmp_path, Settings()), store)
    MemoryStore.save(store, a_plan())
    made.open()
    made.go(a_plan(), Place("hope", "one"))
    for words in ("to sail", "to sail far"):
        made.walk.page.edited.emit("hope.hope", words)  # type: ignore[union-attr]
        made.desk.autosave.flush()
    go_on.set()
    assert made.desk.autosave.wait()
    assert seen[-2:] == ["to sail", "to sail far"]
    made.close()


def test_a_store_that_cannot_be_opened_is_told_in_its_own_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    made = Desktop(tmp_path, Settings())

    def locked() -> MemoryStore:
        raise LockedError

    made.desk.store._open_store = locked
    made.window.show()
    made.desk.start()
    made.hand.wait_for(lambda: made.hand.has("home.trouble"), "nobody was told")
    said = [label.text() for label in made.hand.find("home.trouble").findChildren(QLabel)]
    assert LockedError().sentence in said
    made.desk.store.stop()
    made.window.close()


def test_a_fault_in_one_job_leaves_the_store_working(qtbot: QtBot, tmp_path: Path) -> None:
    made = Desktop(tmp_path, Settings()).open(a_plan())
    failed: list[StoreError] = []

    def faulty(store: object) -> None:
        raise ZeroDivisionError

    made.desk.store.ask(faulty, failed=failed.append)
    listed: list[object] = []
    made.desk.store.ask(lambda store: store.summaries(), listed.append)
    made.hand.wait_for(lambda: bool(listed), "the store stopped")
    assert len(failed) == 1
    made.close()
