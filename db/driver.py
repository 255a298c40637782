"""SQLite itself: the one library for every file, plain or encrypted, and the one place that imports it.

A second copy of SQLite in the same process (Python's own) would undo this one's locks and lose answers.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

import sqlcipher3.dbapi2  # type: ignore[import-untyped]

from app.store import StoreError
from db.keys import use_key

LIBRARY: Final[Any] = sqlcipher3.dbapi2
DriverError: Final[type[Exception]] = sqlcipher3.dbapi2.Error

OLDEST_SQLITE: Final = (3, 51, 3)
"""Older ones can, very rarely, damage a file."""


class Driver(Protocol):
    """What we use of the library's connection."""

    @property
    def in_transaction(self) -> bool:
        """A transaction was begun and not ended."""
        ...

    def execute(self, statement: str, values: Sequence[object] = ()) -> Any:
        """Run one statement with the values of its `?`; gives a cursor."""
        ...

    def create_function(self, name: str, arguments: int, function: Callable[..., object]) -> None:
        """Let statements call this function by this name."""
        ...

    def backup(self, target: "Driver") -> None:
        """Copy the whole file, as it is now, into the file of another connection."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


def connect(path: Path, key: bytes | None = None) -> Driver:
    """A connection that begins no transaction by itself; the file is made if it is not there.

    Raises `StoreError` when the library is too old to be trusted with a plan.
    """
    if sqlcipher3.dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(f"SQLite {sqlcipher3.dbapi2.sqlite_version} is too old")
    connection: Driver = sqlcipher3.dbapi2.connect(str(path), check_same_thread=False, isolation_level=None)
    use_key(connection, key)
    return connection
