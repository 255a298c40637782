"""What somebody pasted to be checked: in memory only, until the program ends or they clear it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.coach.checkup import Statement


@dataclass(kw_only=True, slots=True)
class Draft:
    """The pasted `text`, what was read in it (nothing before it was read), which `kind` of it is shown (empty for all),
    where statements went by their number, and what was last answered about plans and names."""

    text: str = ""
    statements: "tuple[Statement, ...]" = ()
    kind: str = ""
    taken: "dict[int, Place]" = field(default_factory=dict)
    plan_id: str = ""
    about: str = ""
    made_by: str = ""

    def write(self, text: str) -> None:
        """Other words: what was read in those before is forgotten."""
        if text != self.text:
            self.text, self.statements, self.kind = text, (), ""
            self.taken.clear()


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a statement went: in words, and in which plan. It is not `new` there when the plan had it already."""

    words: str
    plan_id: str
    is_new: bool = True
