"""Killed at any instant: nothing that was said to be saved is lost, and the file is always sound (PRODUCT 10)."""

import shutil
import sys
from pathlib import Path

import pytest

from app.store import NotFoundError
from db.backup import FILE, backups, is_sound
from db.driver import connect
from db.ladder import STEPS
from db.store import open_store
from db.upgrade import upgrade, version_of
from tests.db.killing import Killing
from tests.db.tasks import KEY, PLAN_ID, REBUILD
from tests.making import a_full_plan

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the killing forks"),
]


@pytest.mark.parametrize(
    ("task", "key", "kills"),
    [("answer_for_ever", None, 200), ("answer_encrypted_for_ever", KEY, 30)],
    ids=["plain", "encrypted"],
)
def test_no_saved_answer_is_lost_however_often_the_program_is_killed(
    tmp_path: Path, task: str, key: bytes | None, kills: int
) -> None:
    saved = 0
    with Killing("tests.db.tasks", task, seed=2026) as killing:
        for kill in range(kills):
            # A new folder now and then, so that some kills meet the first start.
            folder = tmp_path / str(kill // 8)
            folder.mkdir(exist_ok=True)
            # Every other kill may come before the first answer, even before the file is there.
            said = killing.once(folder, within=0.15, after=kill % 2)
            saved += len(said)
            kept = _kept(folder, key)
            assert kept >= (int(said[-1]) if said else 0), "an answer that was saved is gone"
            assert is_sound(folder / FILE, key=key)
    made = [backup for folder in tmp_path.iterdir() for backup in backups(folder)]
    assert made
    assert all(is_sound(backup.path, key=key) for backup in made), "a backup is whole or not there"
    assert saved >= kills // 2


def test_a_kill_while_the_tables_change_leaves_the_old_ones_or_the_new_ones(tmp_path: Path) -> None:
    original, folder = tmp_path / "original", tmp_path / "killed"
    store = open_store(original)
    for _ in range(150):
        store.save(a_full_plan())
    store.close()
    before = _counts(original)
    seen = []
    with Killing("tests.db.tasks", "climb", seed=7) as killing:
        for _ in range(20):
            shutil.copytree(original, folder)
            said = killing.once(folder, within=0.08)
            seen.append(_version(folder))
            assert seen[-1] == len(STEPS) + 1 or not said
            assert _counts(folder) == before
            connection = connect(folder / FILE)
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            upgrade(connection, keep_copy=lambda _: None, steps=(*STEPS, REBUILD))
            connection.close()
            assert _version(folder) == len(STEPS) + 1, "it can be tried again"
            assert _counts(folder) == before
            shutil.rmtree(folder)
    assert len(STEPS) in seen, "no kill came before the end of the step"


def _kept(folder: Path, key: bytes | None) -> int:
    """The number of the last answer kept, when everything that was saved with it agrees."""
    store = open_store(folder, key=key)
    try:
        plan = store.load(PLAN_ID)
    except NotFoundError:
        return 0
    finally:
        store.close()
    number = int(plan.answers["count"])
    assert plan.outcomes[0].answers["will.will"] == f"{number} " * 100
    assert [step.text for step in plan.outcomes[0].steps] == [str(number)] * (1 + number % 3)
    return number


def _version(folder: Path) -> int:
    connection = connect(folder / FILE)
    version = version_of(connection)
    connection.close()
    return version


def _counts(folder: Path) -> list[int]:
    connection = connect(folder / FILE)
    counts = [
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in ("plans", "answers", "outcomes", "rungs", "steps", "provisions")
    ]
    connection.close()
    return counts
