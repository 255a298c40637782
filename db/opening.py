"""Opening the file: every setting that keeps answers safe (TRUNCATE and FULL: none lost), the lock, the check."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.store import DamagedError
from db.backup import FILE, back_up
from db.driver import Driver, DriverError, connect
from db.upgrade import upgrade, version_of

_LARGE: Final = 16_000_000
"""Bytes up to which a file is checked whole when it is opened; a larger one is checked with its backup, soon after."""

_PRAGMAS: Final = (
    "busy_timeout = 3000",
    "locking_mode = EXCLUSIVE",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "journal_mode = TRUNCATE",
    "synchronous = FULL",
    "secure_delete = ON",
    "foreign_keys = ON",
)


def open_file(path: Path, key: bytes | None = None) -> Driver:
    """The one connection to a file of plans, with every setting; the file is made if it is not there."""
    connection = connect(path, key)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except DriverError:
        connection.close()
        raise
    return connection


def prepare(connection: Driver, folder: Path, key: bytes | None) -> None:
    """Lock the file for as long as it is open, see that it is sound and ours, and bring its tables up to date."""
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
    version = version_of(connection)
    is_checked_now = (folder / FILE).stat().st_size <= _LARGE
    if version and is_checked_now and connection.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise DamagedError("quick_check")
    upgrade(
        connection,
        keep_copy=lambda version: back_up(connection, folder, datetime.now(UTC), key=key, before=version),
    )
    _try_to_write(connection)


def _try_to_write(connection: Driver) -> None:
    """Find out before anybody types whether the file and its folder can be written; leaves no trace in the file."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        connection.execute("CREATE TABLE tried (id)")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
