"""`app import`: adds the plan in a file to the plans that are kept."""

from pathlib import Path

from app.commands.problem import CommandError
from app.plan.copy import copy_of
from app.plan_file import PlanFileError, read_plan_file
from app.store import NotFoundError, PlanStore


def import_plan(store: PlanStore, file: Path) -> str:
    """Keep the plan in the file and give its id. A plan that is here already stays as it is: a copy is added.

    Raises `CommandError` for a file that holds no plan, `StoreError`.
    """
    try:
        plan = read_plan_file(file)
    except PlanFileError as error:
        raise CommandError(error.sentence) from error
    if _is_here(store, plan.id):
        plan = copy_of(plan)
    store.save(plan)
    return plan.id


def _is_here(store: PlanStore, plan_id: str) -> bool:
    try:
        store.load(plan_id)
    except NotFoundError:
        return False
    return True
