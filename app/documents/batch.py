"""Documents for many plans in one go: one plan after the other, and one that fails does not stop the others."""

import logging
from collections.abc import Callable
from pathlib import Path

from app.documents.making import save_kind
from app.documents.order import Made, Order
from app.documents.own_template.filling import save_filled
from app.documents.saving import DocumentError
from app.plan.plan import Plan
from app.store import PlanStore, StoreError


def documents_of(store: PlanStore, plan_id: str, order: Order) -> tuple[Made, ...]:
    """Make what was ordered of one plan. Only this plan is in memory, only until its documents are written. Nothing is
    raised: whatever goes wrong with a document is said in its sentence, and the next one is made all the same."""
    try:
        plan = store.load(plan_id)
    except StoreError as error:
        return (Made(plan_id=plan_id, sentence=error.sentence),)
    wanted = [*map(_kind, order.kinds), *([_own] if order.template else [])]
    return tuple(_made(make, plan, order) for make in wanted)


_Make = Callable[[Plan, Order], Path]


def _made(make: _Make, plan: Plan, order: Order) -> Made:
    try:
        return Made(plan_id=plan.id, path=make(plan, order))
    except DocumentError as error:
        return Made(plan_id=plan.id, sentence=error.sentence)
    except Exception:
        # A fault that one plan brings to light must not cost the others their documents.
        logging.getLogger("steps-towards").critical("document not made", exc_info=True)
        return Made(plan_id=plan.id, sentence=DocumentError().sentence)


def _kind(kind: str) -> _Make:
    return lambda plan, order: save_kind(
        kind, plan, order.folder, texts=order.texts, today=order.today, name=order.name, form=order.form
    )


def _own(plan: Plan, order: Order) -> Path:
    template = order.template or Path()
    return save_filled(template, plan, order.folder, texts=order.texts, today=order.today, name=order.name)
