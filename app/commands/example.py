"""`app example`: adds the worked example plan, to explore and to delete."""

from datetime import date

from app.store import PlanStore
from app.worked_plan import example_plan


def add_example(store: PlanStore, today: date) -> str:
    """Keep a new copy of the example plan, with its dates counted from today, and give its id. Raises `StoreError`."""
    plan = example_plan(today)
    store.save(plan)
    return plan.id
