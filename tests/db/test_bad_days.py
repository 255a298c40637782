"""Bad days of the store: each ends in the right kind of trouble, with a sentence, and with nothing lost."""

import os
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.store import DamagedError, FullError, LockedError, MovedError, ReadOnlyError, StoreError
from db.backup import FILE, FOLDER, backups, is_sound
from db.driver import Driver
from db.opening import open_file
from db.store import SqliteStore, open_store
from tests.making import NOON, a_full_plan, a_plan

ROOT = Path(__file__).parents[2]

OPEN_AND_WAIT = """
import sys
from pathlib import Path
from db.store import open_store
store = open_store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""

TRY_AS_NOBODY = """
import os, sys
from pathlib import Path
from app.store import StoreError
from db.store import open_store
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    open_store(Path(sys.argv[1]))
except StoreError as error:
    print(type(error).__name__)
"""


def pragma(connection: Driver, text: str) -> None:
    connection.execute(f"PRAGMA {text}")


@pytest.fixture
def connection(data_folder: Path) -> Iterator[Driver]:
    """The connection under a store, to do things to it that a bad day does."""
    open_store(data_folder).close()
    connection = open_file(data_folder / FILE)
    yield connection
    connection.close()


def test_a_second_copy_of_the_program_is_told_that_one_is_open(data_folder: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", OPEN_AND_WAIT, data_folder], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout
    assert holder.stdout.readline().strip() == b"open"
    with pytest.raises(LockedError) as refusal:
        open_store(data_folder)
    assert "already open" in refusal.value.sentence
    holder.kill()
    holder.communicate()
    store = open_store(data_folder)
    store.save(a_plan())
    store.close()


def test_a_full_disk_loses_nothing_and_the_next_try_saves(connection: Driver, data_folder: Path) -> None:
    store = SqliteStore(connection, data_folder, None)
    saved, unsaved = a_full_plan(), a_full_plan()
    store.save(saved)
    unsaved.answers["hope.hope"] = "To sing ZZCANARY " * 2000
    pragma(connection, "max_page_count = 2")
    for _ in range(3):
        with pytest.raises(FullError) as trouble:
            store.save(unsaved)
    assert "disk is full" in trouble.value.sentence
    assert "ZZCANARY" not in "".join(traceback.format_exception(trouble.value)), "no words in what is logged"
    assert [summary.id for summary in store.summaries()] == [saved.id]
    assert store.load(saved.id) == saved
    pragma(connection, "max_page_count = 100000")
    store.save(unsaved)
    assert store.load(unsaved.id) == unsaved
    assert is_sound_after_closing(store, data_folder)


def test_a_disk_that_fills_up_at_any_moment_never_keeps_half_a_plan(connection: Driver, data_folder: Path) -> None:
    store = SqliteStore(connection, data_folder, None)
    plan = a_full_plan()
    store.save(plan)
    failures = 0
    for number in range(60):
        before = store.load(plan.id)
        plan.answers[f"now.{number}"] = "word " * 400
        plan.outcomes[0].answers["will.will"] = f"{number} " * 200
        pragma(connection, "max_page_count = 1")  # the file may not grow from where it is
        try:
            store.save(plan)
        except FullError:
            failures += 1
            assert store.load(plan.id) == before
            pragma(connection, "max_page_count = 100000")
            store.save(plan)
        assert store.load(plan.id) == plan
    assert failures > 5
    assert is_sound_after_closing(store, data_folder)


def test_a_file_that_can_no_longer_be_written_is_said_so(connection: Driver, data_folder: Path) -> None:
    store = SqliteStore(connection, data_folder, None)
    plan = a_plan()
    store.save(plan)
    pragma(connection, "query_only = ON")
    with pytest.raises(ReadOnlyError):
        store.save(a_plan())
    assert store.load(plan.id) == plan
    pragma(connection, "query_only = OFF")
    store.save(a_plan())
    assert len(store.summaries()) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
@pytest.mark.parametrize("has_plans", [True, False])
def test_a_folder_that_cannot_be_written_is_said_so(*, has_plans: bool) -> None:
    folder = Path(tempfile.mkdtemp())  # not pytest's own: others may not enter that one
    try:
        if has_plans:
            open_store(folder).close()
            (folder / FILE).chmod(0o444)
        folder.chmod(0o555)
        tried = subprocess.run(
            [sys.executable, "-c", TRY_AS_NOBODY, folder], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert tried.stdout.strip() == "ReadOnlyError"
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("obstacle", ["a file for a folder", "a folder for the file"])
def test_a_place_that_cannot_hold_plans_is_said_so(data_folder: Path, obstacle: str) -> None:
    if obstacle == "a file for a folder":
        (data_folder / "plans").touch()
    else:
        (data_folder / "plans" / FILE).mkdir(parents=True)
    with pytest.raises(ReadOnlyError) as trouble:
        open_store(data_folder / "plans")
    assert "another folder" in trouble.value.sentence


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "not a database": lambda content: b"Dear diary, " * 1000,
    "cut in half": lambda content: content[: len(content) // 8192 * 4096],
    "a header of noughts": lambda content: bytes(100) + content[100:],
    "pages of rubbish": lambda content: content[:4096] + b"\x5a" * (len(content) - 4096),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_file_is_refused_and_kept_as_it_is(data_folder: Path, damage: str) -> None:
    store = open_store(data_folder)
    store.save(a_full_plan())
    store.back_up()
    store.close()
    spoiled = DAMAGE[damage]((data_folder / FILE).read_bytes())
    (data_folder / FILE).write_bytes(spoiled)
    with pytest.raises(DamagedError) as trouble:
        open_store(data_folder)
    assert "backup" in trouble.value.sentence
    assert (data_folder / FILE).read_bytes() == spoiled
    assert len(backups(data_folder)) == 1


def test_damage_found_while_open_is_said_so(connection: Driver, data_folder: Path) -> None:
    plan = a_full_plan()
    store = SqliteStore(connection, data_folder, None)
    store.save(plan)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'answers'").fetchone()
    store.close()
    with (data_folder / FILE).open("rb+") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x5a" * 4096)
    with pytest.raises(DamagedError):
        SqliteStore(open_file(data_folder / FILE), data_folder, None).load(plan.id)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be replaced")
def test_a_file_replaced_by_another_program_is_not_written_into(data_folder: Path) -> None:
    store = open_store(data_folder)
    plan = a_plan()
    store.save(plan)
    other = data_folder / "older.db"
    other.write_bytes((data_folder / FILE).read_bytes())
    before = other.read_bytes()
    os.replace(other, data_folder / FILE)  # noqa: PTH105
    plan.answers["hope.hope"] = "To keep bees"
    with pytest.raises(MovedError) as trouble:
        store.save(plan)
    assert "Another program" in trouble.value.sentence
    store.close()
    assert (data_folder / FILE).read_bytes() == before


def test_what_is_forgotten_is_in_no_byte_of_the_folder(data_folder: Path) -> None:
    """Backups excepted: they grow old and go by themselves (`db/thinning.py`), which is what people are told."""
    store = open_store(data_folder)
    plans = [a_full_plan() for _ in range(20)]
    for number, plan in enumerate(plans):
        plan.answers["name.name"] = f"ZZCANARY{number}"
        plan.outcomes[0].answers["will.will"] = "ZZCANARY " * 900
        plan.outcomes[0].steps[0].helps[0].what = "ZZCANARY"
        store.save(plan)
    store.save(kept := a_full_plan())
    rewritten = plans.pop()
    rewritten.answers["name.name"] = rewritten.outcomes[0].answers["will.will"] = "Rowan"
    rewritten.outcomes[0].steps[0].helps[0].what = "Rowan"
    store.save(rewritten)
    for plan in plans:
        store.remove(plan.id, NOON)
    assert store.forget(NOON.replace(year=2027)) == 19
    store.close()
    files = [path for path in data_folder.rglob("*") if path.is_file() and path.parent.name != FOLDER]
    assert files
    assert not [path.name for path in files if b"ZZCANARY" in path.read_bytes()]
    store = open_store(data_folder)
    assert {summary.id for summary in store.summaries()} == {kept.id, rewritten.id}
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_nobody_else_on_the_computer_can_read_the_plans(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    for folder in (tmp_path / "shared", tmp_path / "our own"):
        store = open_store(folder)
        store.save(a_plan())
        store.back_up()
        store.close()
        assert not (folder / FILE).stat().st_mode & 0o077
        assert not (folder / FOLDER).stat().st_mode & 0o077
    assert not (tmp_path / "our own").stat().st_mode & 0o077


def test_two_threads_may_save_at_once(data_folder: Path) -> None:

    store = open_store(data_folder)
    plans = [a_full_plan() for _ in range(24)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(store.save, plans))
        loaded = list(threads.map(lambda plan: store.load(plan.id), plans))
    assert loaded == plans
    store.close()


@pytest.mark.parametrize("kind", [StoreError, *StoreError.__subclasses__()])
def test_every_kind_of_trouble_has_a_sentence_of_its_own(kind: type[StoreError]) -> None:
    sentence = kind().sentence
    assert sentence.endswith(".")
    assert kind is StoreError or sentence != StoreError().sentence
    assert all(len(part.split()) <= 20 for part in sentence.split(". "))


def is_sound_after_closing(store: SqliteStore, folder: Path) -> bool:
    store.close()
    return is_sound(folder / FILE)
