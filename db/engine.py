"""SQLAlchemy on the one connection to the file: it says when a transaction begins, and keeps answers out of errors."""

from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from db.driver import LIBRARY, Driver

ONLY_READS: Final = "only_reads"
"""The execution option of a connection that writes nothing, so that it may also read what cannot be written."""


def engine_over(connection: Driver) -> Engine:
    """An engine with this one connection for its whole life. Values are hidden from error texts, so from every log."""
    engine = create_engine(
        "sqlite://", creator=lambda: connection, poolclass=StaticPool, module=LIBRARY, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """The driver begins nothing by itself, and so nothing is left out of a transaction: we say when, and what for."""
    only_reads = connection.get_execution_options().get(ONLY_READS, False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
