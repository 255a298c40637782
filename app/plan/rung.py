"""A rung of the ladder: one answer to "what would that give, do, make possible?", and the answer it was asked of."""

from dataclasses import dataclass, field
from typing import Final

from app.plan.identity import new_id

QUESTIONS: Final = ("give", "do", "possible")
"""The three test questions, also the ids of their pages."""


@dataclass(kw_only=True, slots=True)
class Rung:
    """An answer to `question`; `parent` is the id of the rung it goes deeper on, or empty for the change itself."""

    id: str = field(default_factory=new_id)
    question: str = "give"
    parent: str = ""
    text: str = ""
