"""A step towards an outcome: a small success within weeks or a term, with its measure and its help."""

from dataclasses import dataclass, field
from typing import Final

from app.plan.identity import new_id
from app.plan.provision import Provision

GROUPS: Final = ("alone", "small_group", "class")
"""With whom a step is worked on; a step can be met in a small group or a whole class (seed S0)."""


@dataclass(kw_only=True, slots=True)
class Step:
    """One step. `by` and `review` are encoded deadlines (`app.plan.deadline`) or empty; `group` is one of `GROUPS`.

    For the helper's card: what the helper `does`, `says` and `looks_for`. `at_home` is what a family can try. `measure`
    is the shape of the tick grid where somebody chose one, or empty to read it from `known`.
    """

    id: str = field(default_factory=new_id)
    name: str = ""
    text: str = ""
    by: str = ""
    known: str = ""
    group: str = ""
    review: str = ""
    does: str = ""
    says: str = ""
    looks_for: str = ""
    at_home: str = ""
    measure: str = ""
    helps: list[Provision] = field(default_factory=list)

    @property
    def written_helps(self) -> list[Provision]:
        """The helps that say something."""
        return [help_ for help_ in self.helps if not help_.is_empty]
