"""The store in one SQLite file: whole plans in, whole plans out, each save on the disk before it returns."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from app.plan.plan import Plan
from app.plan.record import time_text
from app.store import Glimpse, MovedError, PlanStore, PlanSummary, ReadOnlyError
from db.backup import FILE, back_up, has_changed
from db.driver import Driver
from db.errors import told_as_store_errors
from db.listing import glimpse, listed
from db.opening import open_file, prepare

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

# SQLAlchemy takes as long to bring in as everything else together. Plans are listed without it, while the window waits.


def open_store(folder: Path, *, key: bytes | None = None) -> PlanStore:
    """The plans kept in a data folder, which is made if need be. `key` is for an encrypted file.

    Raises `LockedError` when another program has it open, `TooNewError`, `DamagedError` or `ReadOnlyError`; the file is
    then as it was.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not (folder / FILE).exists():
            (folder / FILE).touch(mode=0o600)
    except OSError as error:
        raise ReadOnlyError(type(error).__name__) from error
    with told_as_store_errors():
        connection = open_file(folder / FILE, key)
        try:
            prepare(connection, folder, key)
        except BaseException:
            connection.close()
            raise
    return SqliteStore(connection, folder, key)


class SqliteStore:
    """A `PlanStore` on a connection whose file is locked for us and has the tables of this version.

    Its methods may be called from any thread; they wait for each other.
    """

    def __init__(self, connection: Driver, folder: Path, key: bytes | None) -> None:
        self._connection = connection
        self._made: Engine | None = None
        self._folder = folder
        self._key = key
        self._turn = Lock()
        self._identity = _identity(folder)

    def summaries(self) -> list[PlanSummary]:
        with self._turn, told_as_store_errors():
            return listed(self._connection)

    def glimpse(self, today: date, most: int) -> Glimpse:
        with self._turn, told_as_store_errors():
            return glimpse(self._connection, today, most)

    def load(self, plan_id: str) -> Plan:
        from db.plans import read

        with self._reading() as connection:
            return read(connection, plan_id)

    def save(self, plan: Plan) -> None:
        from db.plans import write

        with self._writing() as connection:
            write(connection, plan)

    def remove(self, plan_id: str, at: datetime) -> None:
        self._mark(plan_id, time_text(at))

    def restore(self, plan_id: str) -> None:
        self._mark(plan_id, None)

    def removed(self) -> list[PlanSummary]:
        with self._turn, told_as_store_errors():
            return listed(self._connection, in_bin=True)

    def forget(self, before: datetime) -> int:
        from db.plans import erase

        with self._writing() as connection:
            return erase(connection, time_text(before))

    def back_up(self) -> None:
        with self._turn, told_as_store_errors():
            if has_changed(self._folder):
                back_up(self._connection, self._folder, datetime.now(UTC), key=self._key)

    def close(self) -> None:
        with self._turn:
            self._connection.close()

    @contextmanager
    def _reading(self) -> "Iterator[Connection]":
        from db.engine import ONLY_READS

        with self._turn, told_as_store_errors(), self._engine().connect() as connection:
            yield connection.execution_options(**{ONLY_READS: True})

    @contextmanager
    def _writing(self) -> "Iterator[Connection]":
        """All or nothing, and durable when it ends; after any error the next one starts clean."""
        with self._turn, told_as_store_errors(), self._engine().begin() as connection:
            # With the lock held for good, SQLite itself looks only once whether its file is still in its place.
            if _identity(self._folder) != self._identity:
                raise MovedError
            yield connection

    def _engine(self) -> "Engine":
        if self._made is None:
            from db.engine import engine_over

            self._made = engine_over(self._connection)
        return self._made

    def _mark(self, plan_id: str, removed: str | None) -> None:
        from db.plans import mark_removed

        with self._writing() as connection:
            mark_removed(connection, plan_id, removed)


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which file is in the place of ours. Windows lets nobody move an open one, and has no sure answer on a share."""
    if sys.platform == "win32":
        return None
    try:
        found = (folder / FILE).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
