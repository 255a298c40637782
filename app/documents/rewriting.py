"""A copy of a plan with every text in it changed in one way; the plan itself is left as it is."""

from collections.abc import Callable
from copy import deepcopy

from app.clean import clean
from app.plan.plan import Plan
from app.plan.provision import FIVE_PARTS


def rewritten(plan: Plan, change: Callable[[str], str]) -> Plan:
    """The copy, with `change` applied to every answer, rung, step, help and review, also help kept for later."""
    plan = deepcopy(plan)
    plan.answers = {field: change(answer) for field, answer in plan.answers.items()}
    for outcome in plan.outcomes:
        outcome.answers = {field: change(answer) for field, answer in outcome.answers.items()}
        for rung in outcome.rungs:
            rung.text = change(rung.text)
        for step in outcome.steps:
            step.name, step.text, step.known = change(step.name), change(step.text), change(step.known)
            step.by, step.review = change(step.by), change(step.review)
            step.does, step.says, step.looks_for = change(step.does), change(step.says), change(step.looks_for)
            step.at_home = change(step.at_home)
    for review in plan.reviews:
        review.answers = {field: change(answer) for field, answer in review.answers.items()}
    for help_ in [help_ for outcome in plan.outcomes for step in outcome.steps for help_ in step.helps] + plan.drawer:
        for part in FIVE_PARTS:
            setattr(help_, part, change(getattr(help_, part)))
    return plan


def said(text: str) -> str:
    """The text as it can be printed; empty when nothing in it can be seen, so that no cell or heading is left blank."""
    text = clean(text)
    return text if any(letter.isprintable() and not letter.isspace() for letter in text) else ""
