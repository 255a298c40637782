"""A review: the day the plan was looked at again, and what was seen and decided. Filled by the review cycle."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from app.plan.identity import new_id

WENT: Final = ("not_begun", "started", "nearly", "done")
"""How a step went; the ids are stored."""

DECISIONS: Final = ("keep", "change", "achieved", "let_go")
"""What was decided about an outcome (the annual review of PRODUCT 7)."""

REASONS: Final = ("too_big", "no_help", "not_important", "not_judged")
"""Why a step is not done yet: each leads to another change."""


@dataclass(kw_only=True, slots=True)
class Review:
    """One review meeting and its free answers by field id.

    Of a step: `went.<id>` (one of `WENT`), `seen.<id>`, `why.<id>` (of `REASONS`, one a line). Of an outcome:
    `decision.<id>` (one of `DECISIONS`), `reason.<id>`, `seen.<id>`, `next.<id>`, `celebrate.<id>`. Of the review:
    `learner_words`, `family_words`, `staff_words`, `hope` and `next` (an encoded deadline).
    """

    id: str = field(default_factory=new_id)
    held: date | None = None
    answers: dict[str, str] = field(default_factory=dict)

    def answer(self, field_id: str) -> str:
        """The answer to a field without outer spaces, or an empty string."""
        return self.answers.get(field_id, "").strip()

    def chosen(self, field_id: str) -> tuple[str, ...]:
        """The several answers to a field (choices or lines), in their order."""
        return tuple(line.strip() for line in self.answer(field_id).splitlines() if line.strip())
