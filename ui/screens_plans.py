"""Made-up plans for the pictures: some of the examples, as they would be kept by a school."""

from datetime import date, timedelta
from typing import Final

from app.examples import ExampleOutcome, bank
from app.plan.deadline import by_date, by_text
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan, now
from app.plan.provision import Provision
from app.plan.step import Step

EVERY: Final = 12
"""One example in so many is taken, so that all ages are there."""
MEETINGS: Final = (-8, 5, 13, 40, 0, 110)
"""When the next look is, in days from today; 0 for no day yet."""


def some_plans(today: date) -> list[Plan]:
    """Six plans at different stages, the one that was changed last in front."""
    chosen = bank()[::EVERY][: len(MEETINGS)]
    return [_plan(example, number, today) for number, example in enumerate(chosen)]


def _plan(example: ExampleOutcome, number: int, today: date) -> Plan:
    outcome = Outcome(
        answers={
            "change.change": example.change,
            "need.need": example.need,
            "when.when": str(by_text(example.when)),
            "will.will": example.will,
            "so_that.so_that": example.so_that,
            "known.known": example.known,
            "known.baseline": example.baseline,
            **({"check.mine": "yes"} if number % 2 else {}),
        },
        steps=[_step(example, place) for place in range(len(example.steps))] if number % 3 else [],
    )
    answers = {
        "who.role": "staff",
        "name.name": example.name,
        "name.pronouns": str(example.pronouns),
        "year.year": example.school_year,
        "plan_type.type": example.plan_type,
        "hope.hope": example.hope,
        "hope_whose.source": example.hope_source,
    }
    if MEETINGS[number]:
        answers["review.review"] = str(by_date(today + timedelta(days=MEETINGS[number])))
    return Plan(
        answers=answers,
        outcomes=[outcome],
        place=Place("check", outcome.id),
        changed=now() - timedelta(days=number + 1),
    )


def _step(example: ExampleOutcome, place: int) -> Step:
    step = example.steps[place]
    given = step.help
    help_ = Provision(
        what=given.what, who=given.who, many=given.many, often=given.often, long=given.long, provider=given.provider
    )
    return Step(text=step.text, by=str(by_text(step.by)), known=step.known, helps=[help_])
