"""What an answer is called when it is talked about: the outcome, the step, and the label that stands before it."""

from collections.abc import Mapping

from app.documents.readback.puts import PLAN
from app.i18n import _, fill
from app.plan.plan import Plan


def label_of(plan: Plan, tag: str, rows: Mapping[str, str]) -> str:
    """ "Outcome 1, step 2: Help", or the label alone for what belongs to the plan. `rows` are labels by tag."""
    owner, _dot, name = tag.partition(".")
    row = _("Decided at the meeting") if name == "decided" else rows.get(tag) or name.replace("_", " ").capitalize()
    place = _place(plan, owner)
    return fill(_("{place}: {label}"), {"place": place, "label": row}) if place else row


def _place(plan: Plan, owner: str) -> str:
    if owner == PLAN:
        return ""
    for number, outcome in enumerate(plan.outcomes, start=1):
        values = {"outcome": str(number)}
        if outcome.id == owner:
            return fill(_("Outcome {outcome}"), values)
        for place, step in enumerate(outcome.written_steps, start=1):
            if step.id == owner:
                return fill(_("Outcome {outcome}, step {step}"), {**values, "step": str(place)})
    return ""
