"""Adding and ordering the steps of an outcome."""

from collections.abc import Sequence

from app.plan.outcome import Outcome
from app.plan.step import Step


def add_step(outcome: Outcome) -> Step:
    """A new empty step after the last."""
    step = Step()
    outcome.steps.append(step)
    return step


def move(outcome: Outcome, step: Step, by: int) -> int:
    """Move a step up (negative) or down; gives its place from 1. It stops at the ends."""
    at = outcome.steps.index(step)
    to = min(max(at + by, 0), len(outcome.steps) - 1)
    outcome.steps.insert(to, outcome.steps.pop(at))
    return to + 1


def fade(outcome: Outcome, step: Step, ways: Sequence[str]) -> list[Step]:
    """Make one step into several, each in one of these ways: with less and less help. The first stays where it was,
    with its date and help; the others follow it."""
    text = step.text.strip().rstrip(".")
    step.text = f"{text}, {ways[0]}"
    further = [Step(text=f"{text}, {way}", group=step.group) for way in ways[1:]]
    place = outcome.steps.index(step) + 1
    outcome.steps[place:place] = further
    return [step, *further]


def drop_empty_steps(outcome: Outcome) -> None:
    """Take away the steps nobody wrote anything about."""
    outcome.steps[:] = [step for step in outcome.steps if _says_something(step)]


def _says_something(step: Step) -> bool:
    written = (step.text, step.known, step.does, step.says, step.looks_for, step.at_home)
    return any(text.strip() for text in written) or bool(step.written_helps)
