"""The one connection to the file, with every setting that keeps answers safe (TRUNCATE and FULL: none lost)."""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from db.driver import LIBRARY, Driver, DriverError, connect

ONLY_READS: Final = "only_reads"
"""The execution option of a connection that writes nothing, so that it may also read what cannot be written."""

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


def engine_on(path: Path, key: bytes | None = None) -> Engine:
    """An engine with one connection for its whole life. Values are hidden from error texts, and so from every log."""
    engine = create_engine(
        "sqlite://", creator=lambda: _open(path, key), poolclass=StaticPool, module=LIBRARY, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def driver_of(connection: Connection) -> Driver:
    """The library's own connection under SQLAlchemy's: for the lock, the tables and the backups."""
    driver: Driver | None = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError("the pool always holds its one connection")
    return driver


def _open(path: Path, key: bytes | None) -> Driver:
    connection = connect(path, key)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except DriverError:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    """The driver begins nothing by itself, and so nothing is left out of a transaction: we say when, and what for."""
    only_reads = connection.get_execution_options().get(ONLY_READS, False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
