"""Makes one plan of two copies: what was chosen is taken, and then stands where the other copy has it."""

from collections.abc import Iterable

from app.merging.difference import Difference
from app.plan.plan import Plan, now


def merge(plan: Plan, chosen: Iterable[Difference]) -> int:
    """Take every chosen difference into the plan; gives their number."""
    # What is added comes before an order is taken: it has a place in that order too.
    taken = sorted(chosen, key=lambda one: ".order_of_" in one.field)
    for difference in taken:
        difference.take(plan)
    if taken:
        plan.changed = now()
    return len(taken)
