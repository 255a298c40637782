"""Rules about the golden thread: the hope, what makes it hard, how everyone will know, the steps and their help."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from app.coach.act import act_of
from app.coach.finding import Finding
from app.coach.found_at import found_at
from app.coach.help_text import incomplete, said_parts, vague_help
from app.coach.near_copies import are_alike
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import FIVE_PARTS, Provision
from app.sentence.words import words

_IN_SCHOOL: Final = frozenset(("school", "class", "lesson", "lessons", "classroom", "playground", "nursery"))


def links_of_plan(plan: Plan) -> Iterator[Finding]:
    """The hope, whose words it is in, what matters to the learner, and help that waits in the drawer."""
    if not plan.aspiration.text:
        yield found_at("O16", Place("hope"))
    if plan.voice != "third" and plan.outcomes and not plan.aspiration.is_learners_own:
        yield found_at("O21", Place("hope_whose"))
    if plan.answer("matters.for") and not plan.answer("matters.to"):
        yield found_at("O22", Place("matters"))
    first = plan.outcomes[0].id if plan.outcomes else ""
    for kept in plan.drawer:
        if kept.what.strip():
            yield found_at("L4", Place("steps", first), quote=kept.what)


def links_of_outcome(outcome: Outcome) -> Iterator[Finding]:
    """What an outcome that somebody has begun leans on."""
    will = outcome.answer("will.will")
    if not will:
        return
    if not outcome.answer("need.need"):
        yield found_at("O17", Place("need", outcome.id))
    if not outcome.answer("known.known"):
        yield found_at("O25", Place("known", outcome.id))
    if not outcome.answer("known.baseline"):
        yield found_at("O24", Place("known", outcome.id))
    if not outcome.written_steps:
        yield found_at("P8", Place("steps", outcome.id), quote=will)


def links_of_steps(outcome: Outcome) -> Iterator[Finding]:
    """Steps that say the same, and steps without help."""
    for one, other in combinations(outcome.written_steps, 2):
        if are_alike(one.text, other.text):
            yield found_at("P5", Place("step", outcome.id, other.id), quote=other.text)
    for step in outcome.written_steps:
        if not step.written_helps:
            yield found_at("P1", Place("step", outcome.id, step.id), quote=step.text)
    if _only_school_helps(outcome):
        yield found_at("P6", Place("steps", outcome.id))


def help_of_steps(outcome: Outcome) -> Iterator[Finding]:
    """Help is read as strictly as outcomes: its words, and its five parts (Code 9.69)."""
    for step in outcome.written_steps:
        place = Place("step", outcome.id, step.id)
        for help_ in step.written_helps:
            missing = _missing(help_)
            if missing:
                yield replace(
                    incomplete(missing), quote=help_.what.strip(), end=len(help_.what.strip()), place=str(place)
                )
            for part in FIVE_PARTS:
                for each in vague_help(act_of(getattr(help_, part))):
                    yield replace(each, place=str(place))


def _missing(help_: Provision) -> tuple[str, ...]:
    """The parts with no words of their own that no other part says either."""
    said = said_parts(" ".join(getattr(help_, part) for part in FIVE_PARTS).lower())
    return tuple(part for part in help_.missing_parts if part == "what" or part not in said)


def _only_school_helps(outcome: Outcome) -> bool:
    where = {word.strip(".,").casefold() for word in outcome.answer("where.where").split()}
    providers = {help_.provider for step in outcome.written_steps for help_ in step.written_helps}
    outside = bool(where & words("coach", "places")) and not where & _IN_SCHOOL
    return outside and providers == {"school"}
