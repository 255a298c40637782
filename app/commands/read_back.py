"""`app read-back`: what a Word file that came back would change in its plan, and with `--accept` the change itself."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from app.commands.offered import chosen, record, told
from app.commands.problem import CommandError
from app.documents.readback.opening import ReadBackError, open_file, plan_of, read_back
from app.documents.readback.taking import take
from app.plan.plan import Plan
from app.store import NotFoundError, PlanStore


def read_back_file(
    store: PlanStore, file: Path, *, plan_id: str | None, accept: Collection[str] | None, as_json: bool, today: date
) -> Iterator[str]:
    """One line of JSON, or lines for people, on what the file would change; `accept` says what to take, as
    `app.commands.offered.chosen` does. A backup is made before. Raises `CommandError`, `StoreError`."""
    try:
        found = open_file(file)
        plan = _plan(store, plan_id or plan_of(found))
        result = read_back(plan, found, today)
    except ReadBackError as error:
        raise CommandError(error.sentence) from error
    taken = chosen(result.changes, accept)
    if taken:
        store.back_up()
        take(plan, taken)
        store.save(plan)
    accepting = accept is not None
    if as_json:
        said = record(result.changes, taken, accepting=accepting)
        told_whole = {"plan": result.plan_id, "kind": result.kind, **said, "notes": [*result.notes]}
        yield json.dumps(told_whole, ensure_ascii=False)
    else:
        yield from result.notes
        yield from told(result.changes, taken, accepting=accepting)


def _plan(store: PlanStore, plan_id: str) -> Plan:
    try:
        plan = store.load(plan_id)
    except NotFoundError as error:
        raise ReadBackError("away") from error
    if any(summary.id == plan_id for summary in store.removed()):
        raise ReadBackError("binned")
    return plan
