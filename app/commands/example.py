"""`app example`: adds the worked example plan, to explore and to delete."""

import json
from pathlib import Path
from typing import Final

from app.plan.copy import copy_of
from app.plan.plan import Plan
from app.plan.record import from_record
from app.store import PlanStore

EXAMPLE: Final = Path(__file__).parents[2] / "resources" / "examples" / "example_plan.json"


def example_plan() -> Plan:
    """A new copy of the worked example, so that it can be added as often as somebody likes."""
    plan = copy_of(from_record(json.loads(EXAMPLE.read_text(encoding="utf-8"))))
    plan.is_example = True
    return plan


def add_example(store: PlanStore) -> str:
    """Keep the example plan and give its id. Raises `StoreError`."""
    plan = example_plan()
    store.save(plan)
    return plan.id
