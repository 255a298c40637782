"""Bringing a file up to the tables of this version: all steps in one transaction, or nothing at all."""

from collections.abc import Callable, Sequence
from typing import Final

from app.store import DamagedError, TooNewError
from db.driver import Driver
from db.ladder import STEPS, Step

APPLICATION_ID: Final = 0x53_74_54_77
"""Ours, "StTw": tells our files from all others, also to the `file` command."""


def version_of(connection: Driver) -> int:
    """How many steps the file has climbed; 0 for a file with nothing in it. Reads only.

    Raises `DamagedError` when it holds something that is not ours, and the library's own error when it is no database.
    """
    version = _number(connection, "PRAGMA user_version")
    if _number(connection, "PRAGMA application_id") != APPLICATION_ID and (
        version or _number(connection, "SELECT count(*) FROM sqlite_schema")
    ):
        raise DamagedError("not a store of ours")
    return version


def upgrade(connection: Driver, *, keep_copy: Callable[[int], object], steps: Sequence[Step] = STEPS) -> None:
    """Climb the steps that the file has not climbed yet.

    `keep_copy` is called first, with the version to come, unless the file is new; if it raises, nothing is touched.
    Raises `TooNewError` for a file that has climbed higher, `DamagedError` when a step leaves a row without its parent.
    """
    version, target = version_of(connection), len(steps)
    if version > target:
        raise TooNewError(f"version {version}")
    if version == target:
        return
    if version:
        keep_copy(target)
    # Off, and outside the transaction: with them on, rebuilding a table deletes the rows that point to it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        _climb(connection, steps[version:], target)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _climb(connection: Driver, steps: Sequence[Step], target: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps:
            for statement in step:
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise DamagedError("a row without its parent")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {target}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _number(connection: Driver, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
