"""Copies of everything beside the plans: made by SQLite itself while the file is open, checked, thinned, given back."""

import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from app.safe_file import force_to_disk
from app.store import DamagedError, ReadOnlyError, StoreError
from db.driver import Driver, connect
from db.errors import told_as_store_errors
from db.ladder import STEPS
from db.thinning import to_keep
from db.upgrade import version_of

FILE: Final = "plans.db"
FOLDER: Final = "backups"

_TIME: Final = "%Y%m%dT%H%M%S%fZ"
_NAME: Final = re.compile(r"plans-(\d{8}T\d{12}Z)(-before-\d+)?\.db")


@dataclass(frozen=True, kw_only=True, slots=True)
class Backup:
    """One backup and when it was made (UTC); `is_last_of_version` when it was made before the tables changed."""

    path: Path
    made: datetime
    is_last_of_version: bool = False


def backups(folder: Path) -> list[Backup]:
    """The backups kept beside the plans of this data folder, the newest first."""
    named = [(path, _NAME.fullmatch(path.name)) for path in (folder / FOLDER).glob("plans-*.db")]
    found = [
        Backup(path=path, made=_time(name[1]), is_last_of_version=bool(name[2]))
        for path, name in named
        if name is not None
    ]
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def back_up(connection: Driver, folder: Path, now: datetime, *, key: bytes | None, before: int = 0) -> Path:
    """Copy the open file into the backups and check the copy, then thin out the old ones; gives the copy's path.

    `before` is the version of the tables about to be made, 0 for an everyday backup. Raises `DamagedError` when the
    copy is not sound, which then is not kept, and the library's errors when it cannot be written.
    """
    target = folder / FOLDER / f"plans-{now.astimezone(UTC):{_TIME}}{f'-before-{before}' if before else ''}.db"
    unfinished = target.with_suffix(".part")
    try:
        target.parent.mkdir(mode=0o700, exist_ok=True)
        for left_by_a_crash in target.parent.glob("plans-*.part*"):
            left_by_a_crash.unlink()
        _copy(connection, unfinished, key)
        # The copy carries the time of its original: as long as they agree, nothing has changed since.
        times = (folder / FILE).stat()
        os.utime(unfinished, ns=(times.st_atime_ns, times.st_mtime_ns))
        unfinished.replace(target)
    except (OSError, StoreError) as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise error if isinstance(error, StoreError) else ReadOnlyError(type(error).__name__) from error
    _thin(folder, now)
    return target


def has_changed(folder: Path) -> bool:
    """The plans are not as in the newest backup. A clock that was set back makes no difference."""
    newest = next(iter(backups(folder)), None)
    return newest is None or newest.path.stat().st_mtime_ns != (folder / FILE).stat().st_mtime_ns


def newest_good_backup(folder: Path, *, key: bytes | None = None) -> Backup | None:
    """The newest backup that is whole and that this version can read, or nothing."""
    return next((backup for backup in backups(folder) if is_sound(backup.path, key=key)), None)


def is_sound(path: Path, *, key: bytes | None = None) -> bool:
    """The file is a store that this version can read, and every page of it is whole."""
    if not path.is_file():  # or the library would make one
        return False
    try:
        with told_as_store_errors():
            connection = connect(path, key)
            try:
                return 0 < version_of(connection) <= len(STEPS) and _passes(connection)
            finally:
                connection.close()
    except StoreError:
        return False


def restore(folder: Path, backup: Backup, now: datetime, *, key: bytes | None = None) -> Path | None:
    """Put a backup in the place of the plans, whose file must be closed; gives where the old file was kept, if any.

    Raises `DamagedError` when the backup is not sound, and changes nothing then; `ReadOnlyError` when it cannot be
    written.
    """
    if not is_sound(backup.path, key=key):
        raise DamagedError("backup")
    plans = folder / FILE
    aside = folder / f"plans-kept-{now.astimezone(UTC):{_TIME}}.db"
    fresh = folder / f"{FILE}.part"
    try:
        _copy_file(backup.path, fresh)
        if not plans.exists():
            fresh.replace(plans)
            return None
        _copy_file(plans, aside)
        # A journal belongs to the old file only: beside the backup it would be played into the wrong pages.
        journal = folder / f"{FILE}-journal"
        if journal.exists():
            journal.replace(folder / f"{aside.name}-journal")
        fresh.replace(plans)
    except OSError as error:
        raise ReadOnlyError(type(error).__name__) from error
    return aside


def _copy(connection: Driver, target: Path, key: bytes | None) -> None:
    with told_as_store_errors():
        copy = connect(target, key)
        try:
            connection.backup(copy)
            if not _passes(copy):
                raise DamagedError("backup")
        finally:
            copy.close()


def _copy_file(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    force_to_disk(target)


def _passes(connection: Driver) -> bool:
    return [row[0] for row in connection.execute("PRAGMA integrity_check")] == ["ok"]


def _thin(folder: Path, now: datetime) -> None:
    everyday = [backup for backup in backups(folder) if not backup.is_last_of_version]
    kept = to_keep([backup.made for backup in everyday], now)
    for backup in everyday:
        if backup.made not in kept:
            backup.path.unlink(missing_ok=True)


def _time(text: str) -> datetime:
    return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
