"""A review: the day the plan was looked at again, and what was seen. Filled by the review cycle."""

from dataclasses import dataclass, field
from datetime import date

from app.plan.identity import new_id


@dataclass(kw_only=True, slots=True)
class Review:
    """One review meeting and its free answers by field id."""

    id: str = field(default_factory=new_id)
    held: date | None = None
    answers: dict[str, str] = field(default_factory=dict)
