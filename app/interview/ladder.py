"""The ladder: "what would that give, do, make possible?", asked again and again until a difference in a life appears.

Each of the three questions is asked of the answer before it: `give` of the change, `do` of what it would give,
`possible` of what it would do. Any answer can be asked its own question again: that is going deeper.
"""

from collections.abc import Iterator

from app.plan.outcome import Outcome
from app.plan.rung import QUESTIONS, Rung


def asked_of(outcome: Outcome, question: str) -> Rung | None:
    """The last rung of the questions before this one, or nothing where it is asked of the change itself."""
    for earlier in reversed(QUESTIONS[: QUESTIONS.index(question)]):
        answered = [rung for rung, _ in rungs(outcome, earlier) if rung.text.strip()]
        if answered:
            return answered[-1]
    return None


def rungs(outcome: Outcome, question: str) -> list[tuple[Rung, int]]:
    """The rungs of one question as they stand under one another, each with how deep it is (0 for the first answers)."""
    own = [rung for rung in outcome.rungs if rung.question == question]
    ids = {rung.id for rung in own}
    return [pair for rung in own if rung.parent not in ids for pair in _with_deeper(own, rung, 0)]


def _with_deeper(own: list[Rung], rung: Rung, depth: int) -> Iterator[tuple[Rung, int]]:
    yield rung, depth
    for deeper in own:
        if deeper.parent == rung.id:
            yield from _with_deeper(own, deeper, depth + 1)


def add_idea(outcome: Outcome, question: str, beside: Rung | None = None) -> Rung:
    """A new empty rung: beside another one, or the first of its question."""
    before = asked_of(outcome, question)
    parent = beside.parent if beside else before.id if before else ""
    rung = Rung(question=question, parent=parent)
    outcome.rungs.append(rung)
    return rung


def go_deeper(outcome: Outcome, rung: Rung) -> Rung:
    """A new empty rung that asks the same question of this one's answer."""
    deeper = Rung(question=rung.question, parent=rung.id)
    outcome.rungs.append(deeper)
    return deeper


def drop(outcome: Outcome, rung: Rung) -> None:
    """Take away a rung; what hung on it moves up to where it hung, so that no answer is lost with it."""
    for other in outcome.rungs:
        if other.parent == rung.id:
            other.parent = rung.parent
    outcome.rungs.remove(rung)
    chosen = [rung_id for rung_id in outcome.chosen("reason.chosen") if rung_id != rung.id]
    outcome.answers["reason.chosen"] = "\n".join(chosen)


def drop_empty(outcome: Outcome) -> None:
    """Take away the rungs nobody wrote on."""
    for rung in [rung for rung in outcome.rungs if not rung.text.strip()]:
        drop(outcome, rung)


def answered(outcome: Outcome) -> list[Rung]:
    """Every written rung, question by question, from the top down: what a reason can be chosen from."""
    return [rung for question in QUESTIONS for rung, _ in rungs(outcome, question) if rung.text.strip()]
