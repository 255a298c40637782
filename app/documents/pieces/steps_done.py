"""How far the steps have come, as the last review found it."""

from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.review import WENT
from app.plan.step import Step


def how_it_went(plan: Plan, step: Step) -> str:
    """What the last review that looked at the step found: one of `WENT`, or empty when none did."""
    found = (review.answer(f"went.{step.id}") for review in reversed(plan.reviews))
    return next((went for went in found if went in WENT), "")


def is_done(plan: Plan, step: Step) -> bool:
    """A review found the step done."""
    return how_it_went(plan, step) == "done"


def present_step(plan: Plan, outcome: Outcome) -> Step | None:
    """The step in hand: the first that is not done yet."""
    return next((step for step in outcome.written_steps if not is_done(plan, step)), None)
