"""`app import`: adds the plan in a file to the plans that are kept, or merges it with the copy that is here."""

import json
from collections.abc import Collection, Iterator
from pathlib import Path

from app.commands.offered import chosen, record, told
from app.commands.problem import CommandError
from app.merging.differences import differences
from app.merging.merge import merge
from app.plan.copy import copy_of
from app.plan.plan import Plan
from app.plan_file import PlanFileError, read_plan_file
from app.store import NotFoundError, PlanStore


def import_plan(store: PlanStore, file: Path) -> str:
    """Keep the plan in the file and give its id. A plan that is here already stays as it is: a copy is added.

    Raises `CommandError` for a file that holds no plan, `StoreError`.
    """
    plan = _read(file)
    if _here(store, plan.id) is not None:
        plan = copy_of(plan)
    store.save(plan)
    return plan.id


def merge_plan(store: PlanStore, file: Path, *, accept: Collection[str] | None, as_json: bool) -> Iterator[str]:
    """How the plan in the file differs from the copy that is here, as one line of JSON or as lines for people; `accept`
    says what to take of it, as `app.commands.offered.chosen` does, after a backup. A plan that is not here is added.

    Raises `CommandError`, `StoreError`.
    """
    there = _read(file)
    here = _here(store, there.id)
    if here is None:
        store.save(there)
        yield json.dumps({"plan": there.id, "changes": []}) if as_json else there.id
        return
    found = differences(here, there)
    taken = chosen(found, accept)
    if taken:
        store.back_up()
        merge(here, taken)
        store.save(here)
    accepting = accept is not None
    if as_json:
        yield json.dumps({"plan": here.id, **record(found, taken, accepting=accepting)}, ensure_ascii=False)
    else:
        yield from told(found, taken, accepting=accepting)


def _read(file: Path) -> Plan:
    try:
        return read_plan_file(file)
    except PlanFileError as error:
        raise CommandError(error.sentence) from error


def _here(store: PlanStore, plan_id: str) -> Plan | None:
    try:
        return store.load(plan_id)
    except NotFoundError:
        return None
