"""The worked example plan, to explore and to delete: its words are kept in a file, its dates count from today."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from app.examples import EXAMPLES
from app.plan.deadline import Deadline
from app.plan.offers import Offer, offers
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.review_dates import review_offers
from app.plan.rung import Rung
from app.plan.step import Step
from app.plan.step_dates import step_offers
from app.plan.terms import school_day_from

WORKED_PLAN: Final = EXAMPLES / "worked_plan.toml"

UNTIL_THE_MEETING: Final = timedelta(days=16)
"""Papers go out two weeks before a review meeting (SEND Regulations 2014), so there is just time to read the plan."""

_STEP_WORDS: Final = ("name", "text", "known", "group", "does", "says", "looks_for", "at_home")


def example_plan(today: date) -> Plan:
    """A new copy of the worked example as if it had been begun this week: the meeting, the outcomes, the steps and the
    review all lie ahead of `today`. It stops at the last outcome, which is still being written."""
    table = tomllib.loads(WORKED_PLAN.read_text(encoding="utf-8"))
    plan = Plan(is_example=True, answers=dict(table["answers"]))
    plan.answers["plan_type.meeting"] = school_day_from(today + UNTIL_THE_MEETING).isoformat()
    plan.answers["review.review"] = str(_suggested(review_offers(plan, today)))
    plan.drawer = [Provision(**help_) for help_ in table["drawer"]]
    plan.outcomes = [_outcome(entry, plan, today) for entry in table["outcome"]]
    plan.place = Place("possible", plan.outcomes[-1].id)
    return plan


def _outcome(entry: Mapping[str, Any], plan: Plan, today: date) -> Outcome:
    outcome = Outcome(answers=dict(entry["answers"]))
    if entry.get("when") == "horizon":
        outcome.answers["when.when"] = str(_suggested(offers(plan, today)))
    chosen = []
    for given in entry.get("rungs", ()):
        parent = _rung_above(outcome.rungs, given)
        rung = Rung(question=given["question"], parent=parent, text=given["text"])
        outcome.rungs.append(rung)
        chosen += [rung.id] if given.get("reason") else []
    if chosen:
        outcome.answers["reason.chosen"] = "\n".join(chosen)
    landmarks = _landmarks(step_offers(plan, outcome, today))
    outcome.steps = [_step(given, landmarks) for given in entry.get("steps", ())]
    return outcome


def _rung_above(rungs: Sequence[Rung], given: Mapping[str, Any]) -> str:
    """The answer that this one was asked of: the rung before it, which a deeper one shares its question with."""
    if bool(given.get("deeper")) != bool(rungs and rungs[-1].question == given["question"]):
        raise ValueError(f"{WORKED_PLAN.name}: deeper goes with the question of the rung before: {given['text']}")
    return rungs[-1].id if rungs else ""


def _step(given: Mapping[str, Any], landmarks: Sequence[Deadline]) -> Step:
    written = {key: given[key] for key in _STEP_WORDS}
    by = landmarks[min(given["by"], len(landmarks)) - 1]
    return Step(**written, by=str(by), helps=[Provision(**given["help"])])


def _landmarks(made: Sequence[Offer]) -> list[Deadline]:
    """The dates that are offered for a step, from the suggested one on: time for a small success before the first."""
    suggested = next(place for place, offer in enumerate(made) if offer.suggested)
    return [offer.deadline for offer in made[suggested:] if offer.deadline.due]


def _suggested(made: Sequence[Offer]) -> Deadline:
    return next(offer.deadline for offer in made if offer.suggested)
