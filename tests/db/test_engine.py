"""The settings of the connection, on a new file and on one that was there: each was measured to matter."""

from pathlib import Path

import pytest

from app.store import StoreError
from db import driver
from db.backup import FILE
from db.driver import connect
from db.engine import driver_of, engine_on
from db.store import open_store

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
    engine = engine_on(data_folder / FILE)
    with engine.connect() as connection:
        found = {name: driver_of(connection).execute(f"PRAGMA {name}").fetchone()[0] for name in DECIDED}
    engine.dispose()
    assert found == DECIDED


def test_changing_tables_is_part_of_a_transaction(data_folder: Path) -> None:
    engine = engine_on(data_folder / FILE)
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
