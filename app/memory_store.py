"""A store that forgets when the program ends: for tests, for trying things out, for the program's test of itself."""

from copy import deepcopy
from dataclasses import replace
from datetime import date, datetime

from app.plan.due import in_order
from app.plan.plan import Plan
from app.plan.progress import summarise
from app.store import Glimpse, NotFoundError, PlanSummary


class MemoryStore:
    """Keeps whole plans in memory; a `PlanStore`."""

    def __init__(self) -> None:
        self._plans: dict[str, Plan] = {}
        self._removed: dict[str, datetime] = {}

    def summaries(self) -> list[PlanSummary]:
        found = [summarise(plan) for plan in self._plans.values() if plan.id not in self._removed]
        return sorted(sorted(found, key=lambda summary: summary.id), key=lambda summary: summary.changed, reverse=True)

    def glimpse(self, today: date, most: int) -> Glimpse:
        last, others = (found := self.summaries())[:1], found[1:]
        return Glimpse(plans=[*last, *in_order(others, "due", today)][:most], count=len(found))

    def load(self, plan_id: str) -> Plan:
        return deepcopy(self._known(plan_id))

    def save(self, plan: Plan) -> None:
        self._plans[plan.id] = deepcopy(plan)

    def remove(self, plan_id: str, at: datetime) -> None:
        self._removed[self._known(plan_id).id] = at

    def restore(self, plan_id: str) -> None:
        self._removed.pop(self._known(plan_id).id, None)

    def removed(self) -> list[PlanSummary]:
        found = [replace(summarise(self._plans[plan_id]), removed=at) for plan_id, at in self._removed.items()]
        return sorted(sorted(found, key=lambda summary: summary.id), key=_when_removed, reverse=True)

    def forget(self, before: datetime) -> int:
        old = [plan_id for plan_id, at in self._removed.items() if at < before]
        for plan_id in old:
            del self._plans[plan_id], self._removed[plan_id]
        return len(old)

    def back_up(self) -> None:
        """Nothing here outlives the program, so there is nothing to keep a copy of."""

    def close(self) -> None:
        self._plans.clear()
        self._removed.clear()

    def _known(self, plan_id: str) -> Plan:
        if plan_id not in self._plans:
            raise NotFoundError(plan_id)
        return self._plans[plan_id]


def _when_removed(summary: PlanSummary) -> datetime:
    return summary.removed or summary.changed
