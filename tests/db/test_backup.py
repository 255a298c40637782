"""Backups: made when something changed, whole, thinned, and given back without losing what they replace."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.plan.plan import Plan
from app.store import DamagedError, PlanStore, ReadOnlyError
from db.backup import FILE, FOLDER, Backup, back_up, backups, is_sound, newest_good_backup, restore
from db.driver import connect
from db.store import open_store
from tests.making import NOON, a_full_plan, a_plan

KEY = bytes(reversed(range(32)))


def kept(folder: Path, *, key: bytes | None = None) -> list[Plan]:
    store = open_store(folder, key=key)
    plans = [store.load(summary.id) for summary in store.summaries()]
    store.close()
    return plans


def with_plan(folder: Path, plan: Plan, *, key: bytes | None = None) -> PlanStore:
    store = open_store(folder, key=key)
    store.save(plan)
    return store


def spoil(path: Path) -> None:
    """Overwrite the second half of every page but the first."""
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 2048 : page + 4096] = b"\xa5" * 2048
        content[page : page + 8] = b"\xff" * 8
    path.write_bytes(content)


def test_a_backup_holds_everything_and_can_be_opened_as_a_store(data_folder: Path, tmp_path: Path) -> None:
    plan = a_full_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.close()
    (backup,) = backups(data_folder)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / FILE).write_bytes(backup.path.read_bytes())
    assert kept(elsewhere) == [plan]


def test_a_backup_is_made_only_when_something_changed(data_folder: Path) -> None:
    plan = a_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.back_up()
    store.close()
    store = open_store(data_folder)
    store.load(plan.id)
    store.back_up()
    assert len(backups(data_folder)) == 1
    plan.answers["hope.hope"] = "To keep bees"
    store.save(plan)
    store.back_up()
    assert len(backups(data_folder)) == 2
    store.close()


def test_a_clock_that_was_set_back_loses_no_backup(data_folder: Path) -> None:
    store = with_plan(data_folder, a_plan())
    store.back_up()
    store.close()
    connection = connect(data_folder / FILE)
    for years in (1, 2, 3):
        back_up(connection, data_folder, NOON - timedelta(days=365 * years), key=None)
    connection.close()
    assert len(backups(data_folder)) == 4
    assert [backup.made for backup in backups(data_folder)] == sorted(
        (backup.made for backup in backups(data_folder)), reverse=True
    )


def test_old_backups_are_thinned_but_not_the_last_of_a_version(data_folder: Path) -> None:
    with_plan(data_folder, a_plan()).close()
    connection = connect(data_folder / FILE)
    back_up(connection, data_folder, NOON - timedelta(days=900), key=None, before=2)
    for hours in range(0, 24 * 40, 6):
        back_up(connection, data_folder, NOON - timedelta(days=40) + timedelta(hours=hours), key=None)
    connection.close()
    found = backups(data_folder)
    assert found[-1].is_last_of_version
    assert 8 + 5 <= len(found) <= 8 + 5 + 4 + 2
    assert not list((data_folder / FOLDER).glob("*.part*"))


def test_other_files_among_the_backups_are_left_alone(data_folder: Path) -> None:
    with_plan(data_folder, a_plan()).close()
    (data_folder / FOLDER).mkdir()
    (data_folder / FOLDER / "plans-holiday.db").write_text("mine")
    connection = connect(data_folder / FILE)
    back_up(connection, data_folder, NOON, key=None)
    connection.close()
    assert len(backups(data_folder)) == 1
    assert (data_folder / FOLDER / "plans-holiday.db").read_text() == "mine"


def test_a_damaged_store_is_never_backed_up_over_good_ones(data_folder: Path) -> None:
    store = with_plan(data_folder, a_full_plan())
    store.back_up()
    (good,) = backups(data_folder)
    content = good.path.read_bytes()
    store.close()
    spoil(data_folder / FILE)
    connection = connect(data_folder / FILE)
    with pytest.raises(DamagedError):
        back_up(connection, data_folder, NOON, key=None)
    connection.close()
    assert backups(data_folder) == [good]
    assert good.path.read_bytes() == content
    assert not list((data_folder / FOLDER).glob("*.part*"))


def test_what_a_crash_left_half_made_is_cleared_away(data_folder: Path) -> None:
    with_plan(data_folder, a_plan()).close()
    (data_folder / FOLDER).mkdir()
    for name in ("plans-20261121T120000000000Z.part", "plans-20261121T120000000000Z.part-journal"):
        (data_folder / FOLDER / name).write_bytes(b"half")
    assert backups(data_folder) == []
    connection = connect(data_folder / FILE)
    path = back_up(connection, data_folder, NOON, key=None)
    connection.close()
    assert list((data_folder / FOLDER).iterdir()) == [path]


def test_backups_that_cannot_be_written_are_said_so(data_folder: Path) -> None:
    store = with_plan(data_folder, a_plan())
    (data_folder / FOLDER).write_text("a file in the way")
    with pytest.raises(ReadOnlyError):
        store.back_up()
    store.save(a_plan())
    store.close()
    assert len(kept(data_folder)) == 2


def test_restoring_gives_back_the_plans_and_keeps_the_damaged_file(data_folder: Path) -> None:
    plan = a_full_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.close()
    spoil(data_folder / FILE)
    damaged = (data_folder / FILE).read_bytes()
    with pytest.raises(DamagedError):
        open_store(data_folder)
    newest = newest_good_backup(data_folder)
    assert newest
    aside = restore(data_folder, newest, NOON)
    assert kept(data_folder) == [plan]
    assert aside
    assert aside.read_bytes() == damaged
    assert newest.path.exists()


def test_restoring_takes_the_old_journal_out_of_the_way(data_folder: Path) -> None:
    plan = a_full_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.close()
    journal = data_folder / f"{FILE}-journal"
    journal.write_bytes(b"\xd9\xd5\x05\xf9 a journal of the old file")
    aside = restore(data_folder, backups(data_folder)[0], NOON)
    assert aside
    assert (data_folder / f"{aside.name}-journal").read_bytes().endswith(b"old file")
    assert kept(data_folder) == [plan]


def test_restoring_where_the_plans_are_gone(data_folder: Path) -> None:
    plan = a_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.close()
    (data_folder / FILE).unlink()
    assert restore(data_folder, backups(data_folder)[0], NOON) is None
    assert kept(data_folder) == [plan]


def test_a_damaged_backup_is_passed_over_and_never_restored(data_folder: Path) -> None:
    plan = a_full_plan()
    store = with_plan(data_folder, plan)
    store.back_up()
    store.save(a_plan())
    store.back_up()
    store.close()
    newest, good = backups(data_folder)
    spoil(newest.path)
    assert newest_good_backup(data_folder) == good
    before = (data_folder / FILE).read_bytes()
    with pytest.raises(DamagedError):
        restore(data_folder, newest, NOON)
    assert (data_folder / FILE).read_bytes() == before


def test_without_a_backup_there_is_none_to_offer(data_folder: Path) -> None:
    assert backups(data_folder) == []
    assert newest_good_backup(data_folder) is None
    assert not is_sound(data_folder / "nowhere.db")
    assert not (data_folder / "nowhere.db").exists(), "looking must not make a file"


def test_an_encrypted_store_has_encrypted_backups(data_folder: Path) -> None:
    plan = a_plan(answers={"hope.hope": "ZZCANARY"})
    store = with_plan(data_folder, plan, key=KEY)
    store.back_up()
    store.close()
    files = [path for path in data_folder.rglob("*") if path.is_file()]
    assert len(files) >= 2
    assert not any(b"ZZCANARY" in path.read_bytes() or b"SQLite format" in path.read_bytes() for path in files)
    (backup,) = backups(data_folder)
    assert is_sound(backup.path, key=KEY)
    assert not is_sound(backup.path)
    restore(data_folder, backup, NOON, key=KEY)
    assert kept(data_folder, key=KEY) == [plan]


def test_a_wrong_key_opens_nothing_and_touches_nothing(data_folder: Path) -> None:
    with_plan(data_folder, a_plan(), key=KEY).close()
    before = (data_folder / FILE).read_bytes()
    for key in (bytes(32), None):
        with pytest.raises(DamagedError):
            open_store(data_folder, key=key)
    assert (data_folder / FILE).read_bytes() == before


def test_a_backup_knows_when_it_was_made(data_folder: Path) -> None:
    with_plan(data_folder, a_plan()).close()
    connection = connect(data_folder / FILE)
    path = back_up(connection, data_folder, NOON, key=None)
    connection.close()
    assert backups(data_folder) == [Backup(path=path, made=NOON)]
