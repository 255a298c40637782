"""A second plan made from a first: the same words, new ids, a life of its own."""

from copy import deepcopy

from app.plan.identity import new_id, new_seal
from app.plan.plan import Plan, now


def copy_of(plan: Plan) -> Plan:
    """A copy to work on without touching the first. Its bin and its reviews are empty: they belong to the first."""
    copy = deepcopy(plan)
    copy.id, copy.seal, copy.place, copy.is_example = new_id(), new_seal(), None, False
    copy.bin, copy.reviews = [], []
    copy.created = copy.changed = now()
    for help_ in copy.drawer:
        help_.id = new_id()
    for outcome in copy.outcomes:
        outcome.id = new_id()
        renamed = {rung.id: new_id() for rung in outcome.rungs}
        for rung in outcome.rungs:
            rung.id, rung.parent = renamed[rung.id], renamed.get(rung.parent, "")
        if "reason.chosen" in outcome.answers:
            chosen = (renamed.get(rung_id, rung_id) for rung_id in outcome.chosen("reason.chosen"))
            outcome.answers["reason.chosen"] = "\n".join(chosen)
        for step in outcome.steps:
            step.id = new_id()
            for help_ in step.helps:
                help_.id = new_id()
    return copy
