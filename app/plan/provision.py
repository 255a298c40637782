"""Provision, on screen "help": what others do, in the five parts that let a reader check it (Code of Practice 9.69)."""

from dataclasses import dataclass, field
from typing import Final

from app.plan.identity import new_id

PROVIDERS: Final = ("school", "health", "social_care", "family", "club", "council", "other")
"""Who can provide help; the ids are stored."""

FIVE_PARTS: Final = ("what", "who", "many", "often", "long")
"""The attributes of `Provision` that make it checkable: what, by whom and with what skill, to how many, how often,
how long each time."""


@dataclass(kw_only=True, slots=True)
class Provision:
    """One piece of help. Every part is free text and may be empty; `provider` is one of `PROVIDERS` or empty."""

    id: str = field(default_factory=new_id)
    what: str = ""
    who: str = ""
    many: str = ""
    often: str = ""
    long: str = ""
    provider: str = ""

    @property
    def is_empty(self) -> bool:
        """Nothing has been written yet (a chosen provider alone says nothing)."""
        return not any(getattr(self, part).strip() for part in FIVE_PARTS)

    @property
    def missing_parts(self) -> tuple[str, ...]:
        """The five parts that are still blank, in their order."""
        return tuple(part for part in FIVE_PARTS if not getattr(self, part).strip())
