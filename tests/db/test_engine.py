"""The settings of the connection, on a new file and on one that was there: each was measured to matter."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.store import StoreError
from db import driver
from db.backup import FILE
from db.driver import connect
from db.engine import engine_over
from db.listing import Listed
from db.opening import open_file
from db.store import open_store
from db.tables import plans

ROOT = Path(__file__).parents[2]
DECIDED = {
    "journal_mode": "truncate",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,
    "trusted_schema": 0,
    "locking_mode": "exclusive",
    "busy_timeout": 3000,
}
"""2 is FULL for `synchronous` and MEMORY for `temp_store`."""


@pytest.mark.parametrize("is_new", [True, False])
def test_every_connection_has_the_settings_that_were_decided(data_folder: Path, *, is_new: bool) -> None:
    if not is_new:
        open_store(data_folder).close()
    connection = open_file(data_folder / FILE)
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in DECIDED}
    connection.close()
    assert found == DECIDED


def test_every_column_that_is_listed_is_in_the_tables_and_none_is_forgotten() -> None:
    assert set(Listed._fields) == set(plans.columns.keys()) - {"created", "seal"}


def test_plans_are_listed_without_the_library_that_loads_and_saves_them(data_folder: Path) -> None:
    open_store(data_folder).close()
    ask = (
        "import sys; from pathlib import Path; from db.store import open_store; store = open_store(Path(sys.argv[1]));"
        "store.summaries(); store.removed(); store.back_up(); print('sqlalchemy' in sys.modules);"
        "from app.plan.plan import Plan; store.save(Plan()); print('sqlalchemy' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask, data_folder], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["False", "True"]


def test_changing_tables_is_part_of_a_transaction(data_folder: Path) -> None:
    engine = engine_over(open_file(data_folder / FILE))
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE half (done)")
        connection.rollback()
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 0
    engine.dispose()


def test_an_old_library_is_not_trusted(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(StoreError, match="too old"):
        open_store(data_folder)


def test_a_key_has_the_right_length(data_folder: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        connect(data_folder / FILE, key=b"short")
