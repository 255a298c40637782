"""One way in which another copy of a plan differs from the one that is here."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.plan.plan import Plan

STATES: Final = ("changed", "added", "removed")
"""changed: both have it, in other words · added: only the other copy has it · removed: only the plan here has it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """`field` names it for good, `label` for people; `old` is what the plan here says, `new` the other copy. `take`
    makes a plan as the other copy is. `is_plain` when nothing speaks against taking it with all the others."""

    field: str
    label: str
    old: str
    new: str
    state: str
    take: Callable[[Plan], None] = dataclasses.field(repr=False, compare=False)
    is_plain: bool = False
    why: str = ""
    readings: tuple[str, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """It always can."""
        return True
