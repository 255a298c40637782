"""The ladder: it leads to the tables of the code, and climbs whole or not at all."""

import hashlib
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.store import DamagedError, TooNewError
from db.backup import FILE, back_up, backups
from db.driver import Driver, DriverError, connect
from db.engine import engine_over
from db.ladder import STEPS
from db.opening import open_file
from db.store import open_store
from db.tables import METADATA
from db.upgrade import APPLICATION_ID, upgrade, version_of
from tests.db.tasks import REBUILD
from tests.making import NOON, a_full_plan


def nothing(_version: int) -> None:
    """No copy is kept."""


@pytest.fixture
def old(data_folder: Path) -> Path:
    """A folder with a store of the newest version, which is old for a made-up version to come."""
    store = open_store(data_folder)
    store.save(a_full_plan())
    store.close()
    return data_folder


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / FILE).read_bytes()).hexdigest()


def schema(connection: Driver) -> list[tuple[str, ...]]:
    return list(connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name"))


def test_the_ladder_leads_to_the_tables_of_the_code(data_folder: Path) -> None:
    open_store(data_folder).close()
    engine = engine_over(open_file(data_folder / FILE))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_keys_and_references_are_as_in_the_code(data_folder: Path) -> None:
    """What the comparison above does not look at: primary keys, and what happens to rows whose parent goes."""
    open_store(data_folder).close()
    connection = connect(data_folder / FILE)
    for table in METADATA.sorted_tables:
        columns = connection.execute(f'PRAGMA table_info("{table.name}")').fetchall()
        assert [row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5]] == table.primary_key.columns.keys()
        references = connection.execute(f'PRAGMA foreign_key_list("{table.name}")').fetchall()
        made = {(row[2], row[3], row[4], row[6]) for row in references}
        assert made == {
            (key.column.table.name, key.parent.name, key.column.name, key.ondelete) for key in table.foreign_keys
        }
    connection.close()


def test_a_new_file_says_whose_it_is(data_folder: Path) -> None:
    open_store(data_folder).close()
    header = (data_folder / FILE).read_bytes()[:100]
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    assert int.from_bytes(header[60:64]) == len(STEPS)


def test_a_step_up_keeps_every_row_and_a_copy_of_before(old: Path) -> None:
    connection = connect(old / FILE)
    upgrade(
        connection,
        keep_copy=lambda version: back_up(connection, old, NOON, key=None, before=version),
        steps=(*STEPS, REBUILD),
    )
    assert version_of(connection) == len(STEPS) + 1
    assert connection.execute("SELECT count(*) FROM steps").fetchone()[0] == 3
    assert connection.execute("SELECT count(*) FROM provisions").fetchone()[0] == 3, "children of a rebuilt table live"
    connection.close()
    (copy,) = backups(old)
    assert copy.is_last_of_version
    before = connect(copy.path)
    assert version_of(before) == len(STEPS)
    before.close()


@pytest.mark.parametrize("broken", range(len(REBUILD) + 1))
def test_a_step_that_fails_anywhere_leaves_everything_as_it_was(old: Path, broken: int) -> None:
    connection = connect(old / FILE)
    before = digest(old), schema(connection)
    step = (*REBUILD[:broken], "SELECT no_such_function()", *REBUILD[broken:])
    with pytest.raises(DriverError):
        upgrade(connection, keep_copy=nothing, steps=(*STEPS, step))
    assert (digest(old), schema(connection)) == before
    assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    upgrade(connection, keep_copy=nothing, steps=(*STEPS, REBUILD))
    assert version_of(connection) == len(STEPS) + 1
    connection.close()


def test_a_step_that_orphans_a_row_is_undone(old: Path) -> None:
    connection = connect(old / FILE)
    before = digest(old)
    with pytest.raises(DamagedError):
        upgrade(connection, keep_copy=nothing, steps=(*STEPS, ("DELETE FROM outcomes",)))
    assert digest(old) == before
    connection.close()


def test_without_a_copy_no_step_is_climbed(old: Path) -> None:
    def no_room(_version: int) -> None:
        raise OSError("no room")

    connection = connect(old / FILE)
    before = digest(old)
    with pytest.raises(OSError, match="no room"):
        upgrade(connection, keep_copy=no_room, steps=(*STEPS, REBUILD))
    assert digest(old) == before
    connection.close()


def test_a_newer_file_is_refused_and_not_touched(old: Path) -> None:
    connection = connect(old / FILE)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    connection.close()
    before = digest(old), sorted(path.name for path in old.iterdir())
    with pytest.raises(TooNewError) as refusal:
        open_store(old)
    assert (digest(old), sorted(path.name for path in old.iterdir())) == before
    assert "newer version" in refusal.value.sentence


def test_a_database_of_another_program_is_refused_and_not_touched(data_folder: Path) -> None:
    connection = connect(data_folder / FILE)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = digest(data_folder)
    with pytest.raises(DamagedError):
        open_store(data_folder)
    assert digest(data_folder) == before


def test_an_empty_file_becomes_a_store(data_folder: Path) -> None:
    (data_folder / FILE).touch()
    store = open_store(data_folder)
    assert store.summaries() == []
    store.close()
