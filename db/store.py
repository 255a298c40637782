"""The store in one SQLite file: whole plans in, whole plans out, each save on the disk before it returns."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final

from sqlalchemy import Connection, Engine, Select, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.plan.plan import Plan
from app.plan.record import time_text
from app.store import DamagedError, MovedError, NotFoundError, PlanStore, PlanSummary, ReadOnlyError
from db.backup import FILE, back_up, has_changed
from db.driver import Driver
from db.engine import ONLY_READS, driver_of, engine_on
from db.errors import told_as_store_errors
from db.mapping import Values, plan_of, plan_row, rows_of, summaries_of
from db.tables import PARTS, plans
from db.upgrade import upgrade, version_of

_LARGE: Final = 16_000_000
"""Bytes up to which a file is checked whole when it is opened; a larger one is checked with its backup, soon after."""


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
        engine = engine_on(folder / FILE, key)
        try:
            with engine.connect() as connection:
                _prepare(driver_of(connection), folder, key)
        except BaseException:
            engine.dispose()
            raise
    return SqliteStore(engine, folder, key)


class SqliteStore:
    """A `PlanStore` on an engine whose file is locked for us and has the tables of this version.

    Its methods may be called from any thread; they wait for each other.
    """

    def __init__(self, engine: Engine, folder: Path, key: bytes | None) -> None:
        self._engine = engine
        self._folder = folder
        self._key = key
        self._turn = Lock()
        self._identity = _identity(folder)

    def summaries(self) -> list[PlanSummary]:
        return self._summaries(select(plans).where(plans.c.removed.is_(None)).order_by(plans.c.changed.desc()))

    def load(self, plan_id: str) -> Plan:
        with self._reading() as connection:
            row = connection.execute(select(plans).where(plans.c.id == plan_id)).one_or_none()
            if row is None:
                raise NotFoundError(plan_id)
            return plan_of(row, {table.name: connection.execute(_rows(table, plan_id)).all() for table in PARTS})

    def save(self, plan: Plan) -> None:
        row, wanted = plan_row(plan), rows_of(plan)
        with self._writing() as connection:
            _put(connection, plans, [row])
            gone = [(table, _sync(connection, table, plan.id, wanted[table.name])) for table in PARTS]
            for table, keys in reversed(gone):
                for key in keys:
                    connection.execute(
                        delete(table).where(*(column == key[column.name] for column in table.primary_key))
                    )

    def remove(self, plan_id: str, at: datetime) -> None:
        self._mark(plan_id, time_text(at))

    def restore(self, plan_id: str) -> None:
        self._mark(plan_id, None)

    def removed(self) -> list[PlanSummary]:
        return self._summaries(select(plans).where(plans.c.removed.is_not(None)).order_by(plans.c.removed.desc()))

    def forget(self, before: datetime) -> int:
        with self._writing() as connection:
            return connection.execute(delete(plans).where(plans.c.removed < time_text(before))).rowcount

    def back_up(self) -> None:
        with self._turn, told_as_store_errors():
            if has_changed(self._folder):
                with self._engine.connect() as connection:
                    back_up(driver_of(connection), self._folder, datetime.now(UTC), key=self._key)

    def close(self) -> None:
        with self._turn:
            self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._turn, told_as_store_errors(), self._engine.connect() as connection:
            yield connection.execution_options(**{ONLY_READS: True})

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """All or nothing, and durable when it ends; after any error the next one starts clean."""
        with self._turn, told_as_store_errors(), self._engine.begin() as connection:
            # With the lock held for good, SQLite itself looks only once whether its file is still in its place.
            if _identity(self._folder) != self._identity:
                raise MovedError
            yield connection

    def _summaries(self, query: Select[Any]) -> list[PlanSummary]:
        with self._reading() as connection:
            return summaries_of(connection.execute(query.order_by(plans.c.id.desc())))

    def _mark(self, plan_id: str, removed: str | None) -> None:
        with self._writing() as connection:
            if not connection.execute(update(plans).where(plans.c.id == plan_id).values(removed=removed)).rowcount:
                raise NotFoundError(plan_id)


def _prepare(connection: Driver, folder: Path, key: bytes | None) -> None:
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


def _identity(folder: Path) -> tuple[int, int] | None:
    """Which file is in the place of ours. Windows lets nobody move an open one, and has no sure answer on a share."""
    if sys.platform == "win32":
        return None
    try:
        found = (folder / FILE).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _rows(table: Table, plan_id: str) -> Select[Any]:
    order = table.c.position if "position" in table.c else table.c.field
    return select(table).where(table.c.plan_id == plan_id).order_by(order)


def _sync(connection: Connection, table: Table, plan_id: str, wanted: list[Values]) -> list[Values]:
    """Write the rows that are new or changed; gives those kept in the table that are not wanted any more."""
    kept = {_key(table, row): row for row in map(dict, connection.execute(_rows(table, plan_id)).mappings())}
    _put(connection, table, [row for row in wanted if kept.get(_key(table, row)) != row])
    still = {_key(table, row) for row in wanted}
    return [row for key, row in kept.items() if key not in still]


def _put(connection: Connection, table: Table, rows: list[Values]) -> None:
    if not rows:
        return
    statement = insert(table)
    others = {column.name: statement.excluded[column.name] for column in table.c if not column.primary_key}
    given = {name: value for name, value in others.items() if name in rows[0]}
    on = [column.name for column in table.primary_key]
    connection.execute(statement.on_conflict_do_update(index_elements=on, set_=given), rows)


def _key(table: Table, row: Values) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key)
