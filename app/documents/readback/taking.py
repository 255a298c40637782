"""Takes changes into the plan: those that were chosen, and nothing else."""

from collections.abc import Iterable

from app.documents.readback.change import Change
from app.documents.readback.puts import put_all
from app.plan.plan import Plan, now


def take(plan: Plan, changes: Iterable[Change]) -> int:
    """Write every change that can be taken in the plan; gives their number."""
    count = 0
    for change in changes:
        if change.can_be_taken:
            put_all(plan, change.puts)
            count += 1
    if count:
        plan.changed = now()
    return count
