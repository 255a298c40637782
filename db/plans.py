"""Whole plans in the tables, one at a time: read, written where they differ, marked and erased."""

from typing import Any

from sqlalchemy import Connection, Select, Table, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from app.plan.plan import Plan
from app.store import NotFoundError
from db.mapping import Values, plan_of, plan_row, rows_of
from db.tables import PARTS, plans


def read(connection: Connection, plan_id: str) -> Plan:
    """The plan with this id. Raises `NotFoundError`."""
    row = connection.execute(select(plans).where(plans.c.id == plan_id)).one_or_none()
    if row is None:
        raise NotFoundError(plan_id)
    return plan_of(row, {table.name: connection.execute(_rows(table, plan_id)).all() for table in PARTS})


def write(connection: Connection, plan: Plan) -> None:
    """Make the rows of this plan what the plan is now."""
    wanted = rows_of(plan)
    _put(connection, plans, [plan_row(plan)])
    gone = [(table, _sync(connection, table, plan.id, wanted[table.name])) for table in PARTS]
    for table, keys in reversed(gone):
        for key in keys:
            connection.execute(delete(table).where(*(column == key[column.name] for column in table.primary_key)))


def mark_removed(connection: Connection, plan_id: str, at: str | None) -> None:
    """Keep when the plan was put in the bin, or that it was taken out. Raises `NotFoundError`."""
    if not connection.execute(update(plans).where(plans.c.id == plan_id).values(removed=at)).rowcount:
        raise NotFoundError(plan_id)


def erase(connection: Connection, removed_before: str) -> int:
    """Erase the plans that were put in the bin before this time; gives their number."""
    return connection.execute(delete(plans).where(plans.c.removed < removed_before)).rowcount


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
