"""Which answers were given before something they lean on changed: they are kept, and worth another look (R51)."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from app.plan.deadline import Deadline
from app.plan.offers import offers
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.step import Step
from app.plan.terms import NO_EDITS
from app.sentence.formula import stale_parts


def _change(outcome: Outcome) -> str:
    return outcome.answer("change.change")


def _will(outcome: Outcome) -> str:
    return outcome.answer("will.will")


def _reasons(outcome: Outcome) -> str:
    chosen = [rung.text.strip() for name in outcome.chosen("reason.chosen") if (rung := outcome.rung(name))]
    return "\n".join(filter(None, (*chosen, outcome.answer("reason.own"))))


LEANS_ON: Final[dict[str, Callable[[Outcome], str]]] = {
    "give": _change,
    "need": _change,
    "where": _will,
    "known": _will,
    "so_that": _reasons,
}
"""The pages whose answer only makes sense beside an earlier one, and what that one said."""


def remember(outcome: Outcome, page: str) -> None:
    """Keep what an answer of this page leans on, as it is now. Pages that lean on nothing keep nothing."""
    if page in LEANS_ON:
        outcome.answers[f"{page}.from"] = LEANS_ON[page](outcome)


def look_again(plan: Plan, outcome: Outcome, today: date, *, edited: Mapping[str, str] = NO_EDITS) -> dict[Place, str]:
    """The places worth another look, each with why: "changed" (what it leans on), "moved" (its date no longer suits
    the school year or the meeting) or "late" (a step that ends after its outcome)."""
    found: dict[Place, str] = {}
    for page, leans_on in LEANS_ON.items():
        then = outcome.answers.get(f"{page}.from")
        if then is not None and then != leans_on(outcome):
            found[Place(page, outcome.id)] = "changed"
    when = Deadline.parse(outcome.answer("when.when"))
    if when is not None and when.kind in ("phase", "year") and not _is_offered(when, plan, today, edited):
        found[Place("when", outcome.id)] = "moved"
    if stale_parts(plan, outcome):
        found[Place("read_back", outcome.id)] = "changed"
    for step in outcome.written_steps:
        if is_late(step, outcome):
            found[Place("step", outcome.id, step.id)] = "late"
    return found


def is_late(step: Step, outcome: Outcome) -> bool:
    """The step ends after its outcome does."""
    by, when = Deadline.parse(step.by), Deadline.parse(outcome.answer("when.when"))
    return bool(by and when and by.due and when.due and by.due > when.due)


def _is_offered(when: Deadline, plan: Plan, today: date, edited: Mapping[str, str]) -> bool:
    return any(str(offer.deadline) == str(when) for offer in offers(plan, today, edited=edited))
