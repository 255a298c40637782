"""What somebody pasted to be checked: in memory only, until the program ends or they clear it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.coach.checkup import Statement


@dataclass(kw_only=True, slots=True)
class Draft:
    """The pasted `text`, what was read in it (nothing before it was read), which `kind` of it is shown (empty for all),
    where statements went by their number, which of them were `left_out`, and what was last answered about plans and
    names."""

    text: str = ""
    statements: "tuple[Statement, ...]" = ()
    kind: str = ""
    taken: "dict[int, Place]" = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)
    plan_id: str = ""
    about: str = ""
    made_by: str = ""

    def write(self, text: str) -> None:
        """Other words: what was read in those before is forgotten."""
        if text != self.text:
            self.text, self.statements, self.kind = text, (), ""
            self.taken.clear()
            self.left_out.clear()

    @property
    def kept(self) -> "list[Statement]":
        """The statements that were not left out."""
        return [one for number, one in enumerate(self.statements) if number not in self.left_out]


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Where a statement went: in words, and in which plan. It is not `new` there when the plan had it already."""

    words: str
    plan_id: str
    is_new: bool = True
