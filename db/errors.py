"""What the database library complains of, said as the store's own kinds of trouble."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from app.store import DamagedError, FullError, LockedError, MovedError, ReadOnlyError, StoreError
from db.driver import DriverError

_KINDS: Final[dict[str, type[StoreError]]] = {
    "SQLITE_BUSY": LockedError,
    "SQLITE_LOCKED": LockedError,
    "SQLITE_FULL": FullError,
    "SQLITE_READONLY": ReadOnlyError,
    "SQLITE_CANTOPEN": ReadOnlyError,
    "SQLITE_PERM": ReadOnlyError,
    "SQLITE_CORRUPT": DamagedError,
    "SQLITE_NOTADB": DamagedError,
}
"""SQLite's result codes (https://www.sqlite.org/rescode.html) by the start of their names: extended ones add to it."""


@contextmanager
def told_as_store_errors() -> Iterator[None]:
    """Whatever the library raises inside comes out as a `StoreError`, whose text names only SQLite's result code."""
    try:
        yield
    except Exception as error:
        found = getattr(error, "orig", error)  # SQLAlchemy keeps the library's own error in its own.
        if not isinstance(found, DriverError):
            raise
        raise _kind(_code(found))(_code(found)) from error


def _code(error: Exception) -> str:
    return str(getattr(error, "sqlite_errorname", type(error).__name__))


def _kind(code: str) -> type[StoreError]:
    if code == "SQLITE_READONLY_DBMOVED":
        return MovedError
    return next((kind for start, kind in _KINDS.items() if code.startswith(start)), StoreError)
