"""The words of plans and schools that a family may hear: those of their kind of plan, and those in their own plan."""

from typing import Final

from app.glossary import Entry, entries_in, glossary
from app.i18n import Texts
from app.plan.plan import Plan
from app.plan.provision import FIVE_PARTS

OF_PLAN_TYPE: Final = {
    "ehc": ("ehc_plan", "outcome", "provision", "annual_review"),
    "sen_support": ("sen_support", "outcome", "assess_plan_do_review"),
    "isp": ("isp", "outcome", "review"),
    "informal": ("outcome", "review"),
}
"""The words that belong to each kind of plan, the most telling first."""

MOST: Final = 5


def words_to_know(plan: Plan, texts: Texts) -> list[Entry]:
    """The words, in the language of `texts`: of the plan's type, then those that stand in the plan itself."""
    known = {entry.id: entry for entry in glossary(texts)}
    of_type = OF_PLAN_TYPE.get(plan.plan_type, OF_PLAN_TYPE["informal"])
    found = (entry.id for entry in entries_in(_words_of(plan), texts))
    return [known[word] for word in dict.fromkeys((*of_type, "step", *found))][:MOST]


def _words_of(plan: Plan) -> str:
    """What the family's page prints of the plan, where words of schools can stand."""
    steps = [step for outcome in plan.outcomes for step in outcome.written_steps]
    helps = [getattr(help_, part) for step in steps for help_ in step.written_helps for part in FIVE_PARTS]
    return "\n".join((plan.answer("documents.made_by"), *helps, *(step.text for step in steps)))
