"""How far a plan has come: what is ready, what to do next, and the short account of it for the home page."""

from collections.abc import Callable
from datetime import date
from typing import Final

from app.plan.deadline import Deadline, phrase
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.store import PlanSummary

PART_OF_PAGE: Final = {
    page: part
    for part, pages in enumerate(
        (
            ("who", "name", "voice", "year", "plan_type"),
            ("hope", "hope_help", "hope_whose", "matters", "now"),
            ("change", "need", "help_not_change", "give", "do", "possible", "reason"),
            ("when", "will", "where", "known", "so_that", "read_back", "check"),
            ("barriers", "steps", "step", "review"),
            ("answers", "documents", "done"),
        ),
        start=1,
    )
    for page in pages
}
"""The part (1 to 6) that each page belongs to; parts never renumber."""

_OUTCOME_STEPS: Final[tuple[tuple[str, Callable[[Outcome], bool]], ...]] = (
    ("write_change", lambda outcome: bool(outcome.answer("change.change") or outcome.answer("will.will"))),
    ("choose_when", lambda outcome: bool(outcome.answer("when.when"))),
    ("write_will", lambda outcome: bool(outcome.answer("will.will"))),
    ("write_so_that", lambda outcome: bool(difference(outcome))),
    ("say_known", lambda outcome: bool(outcome.answer("known.known"))),
    ("read_back", lambda outcome: _has_been_read_back(outcome)),
    ("add_steps", lambda outcome: bool(outcome.written_steps)),
    ("add_help", lambda outcome: all(step.written_helps for step in outcome.written_steps)),
)
"""What an outcome needs, in the order in which to ask for it, each with the test that it is there."""

NEXT_STEPS: Final = (
    "name_hope",
    "say_whose_words",
    *(code for code, _is_there in _OUTCOME_STEPS),
    "choose_review",
    "make_document",
    "nothing",
)
"""Every code that `next_step` gives."""


def outcome_is_ready(outcome: Outcome) -> bool:
    """Nothing is missing for the meeting: the three parts, how everyone will know, read back, steps with their help."""
    return not missing(outcome)


def missing(outcome: Outcome) -> tuple[str, ...]:
    """The codes of what this outcome still needs, the first thing to do first."""
    return tuple(code for code, is_there in _OUTCOME_STEPS if not is_there(outcome))


def next_step(plan: Plan) -> tuple[str, int]:
    """What to do next: a code of `NEXT_STEPS`, and the number of the outcome it is about (0 for the whole plan)."""
    if not plan.aspiration.text and plan.answer("hope.none") != "yes":
        return "name_hope", 0
    if plan.aspiration.text and not plan.aspiration.source:
        return "say_whose_words", 0
    for number, outcome in enumerate(plan.outcomes, start=1):
        if lacking := missing(outcome):
            return lacking[0], number
    if not plan.outcomes:
        return "write_change", 1
    if not plan.answer("review.review"):
        return "choose_review", 0
    if plan.place is not None and plan.place.page == "done":
        return "nothing", 0
    return "make_document", 0


def part_of(plan: Plan) -> int:
    """The part (1 to 6) in which the person stopped; 1 for a plan that was never walked."""
    return PART_OF_PAGE.get(plan.place.page, 1) if plan.place else 1


def outcome_in_hand(plan: Plan) -> Outcome | None:
    """The first outcome that is not ready; the first of all when every one is."""
    return next((outcome for outcome in plan.outcomes if missing(outcome)), next(iter(plan.outcomes), None))


def difference(outcome: Outcome) -> str:
    """What would be different, as far as it was said: the so that, or else the reasons it is to be made of."""
    chosen = (outcome.rung(rung_id) for rung_id in outcome.chosen("reason.chosen"))
    reasons = [rung.text.strip() for rung in chosen if rung is not None and rung.text.strip()]
    return outcome.answer("so_that.so_that") or outcome.answer("reason.own") or "; ".join(reasons)


def summarise(plan: Plan) -> PlanSummary:
    """The plan in short, as the store keeps it for the home page."""
    code, number = next_step(plan)
    outcome = outcome_in_hand(plan)
    return PlanSummary(
        id=plan.id,
        name=plan.learner.name,
        plan_type=plan.plan_type,
        school_year=plan.learner.school_year,
        outcomes=len(plan.outcomes),
        ready=sum(map(outcome_is_ready, plan.outcomes)),
        next_step=code,
        next_outcome=number,
        place=str(plan.place) if plan.place else "",
        part=part_of(plan),
        parts=(
            (when_in_words(outcome.answer("when.when")), outcome.answer("will.will"), difference(outcome))
            if outcome
            else ("", "", "")
        ),
        meeting=plan.meeting,
        review=_review_due(plan),
        is_example=plan.is_example,
        changed=plan.changed,
    )


def when_in_words(encoded: str) -> str:
    """What follows "By" for an encoded deadline ("the end of Year 9"); empty when there is none."""
    deadline = Deadline.parse(encoded)
    return phrase(deadline) if deadline else ""


def _review_due(plan: Plan) -> date | None:
    deadline = Deadline.parse(plan.answer("review.review"))
    return deadline.due if deadline else None


def _has_been_read_back(outcome: Outcome) -> bool:
    """Somebody has been past the sentence: it was changed by hand, or a question of the check page was answered."""
    return any(
        value.strip() for field_id, value in outcome.answers.items() if field_id.startswith(("check.", "read_back."))
    )
