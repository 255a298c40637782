"""Turns an answer to "what would that give, do, make possible?" into the difference that follows "so that"."""

from app.plan.learner import Learner
from app.sentence.fragment import as_clause
from app.sentence.voice import to_third


def as_difference(text: str, learner: Learner) -> str:
    """The answer as a clause about the learner in the third person: "more friends" as "she has more friends"."""
    return to_third(as_clause(text, learner), learner, part="so_that").text


def joined(clauses: list[str]) -> str:
    """The first two differences in one clause; more than two would not fit in a sentence."""
    return " and ".join(clause for clause in clauses[:2] if clause)
