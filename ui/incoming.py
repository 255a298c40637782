"""What came in from elsewhere and waits to be looked at: a Word file of a plan, or a second copy of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.i18n import _
from app.offered import Offered

if TYPE_CHECKING:
    from app.documents.readback.change import Change
    from app.documents.word.answers import FoundAnswers
    from app.merging.difference import Difference
    from app.plan.plan import Plan


class Incoming(Protocol):
    """Something that came in. `chosen` are the fields somebody ticked, nothing before it was looked at."""

    file: str
    plan_id: str
    chosen: set[str] | None

    def copy(self) -> "Plan | None":
        """What can be kept as a plan of its own instead; nothing for what is no plan."""
        ...

    def compared(self, plan: "Plan", today: date) -> tuple[Sequence[Offered], Sequence[str]]:
        """The differences, and sentences about all of it. Raises `ReadBackError`."""
        ...

    def take(self, plan: "Plan", chosen: Collection[str]) -> int:
        """Write what was chosen in the plan that was compared; gives how many that was."""
        ...

    def title(self) -> str:
        """What the window is called meanwhile."""
        ...

    def lead(self) -> str:
        """What is shown, in a sentence."""
        ...


@dataclass(kw_only=True, slots=True)
class WordFile:
    """A Word file that came back."""

    file: str
    plan_id: str
    found: "FoundAnswers"
    chosen: set[str] | None = None
    _changes: "Sequence[Change]" = field(default=(), repr=False)

    def copy(self) -> "Plan | None":
        return None

    def compared(self, plan: "Plan", today: date) -> tuple[Sequence[Offered], Sequence[str]]:
        from app.documents.readback.opening import read_back

        result = read_back(plan, self.found, today)
        self._changes = result.changes
        return result.changes, result.notes

    def take(self, plan: "Plan", chosen: Collection[str]) -> int:
        from app.documents.readback.taking import take

        return take(plan, [change for change in self._changes if change.field in chosen])

    def title(self) -> str:
        return from_word()

    def lead(self) -> str:
        return _("These answers are different in the Word file. Nothing changes until you say so.")


@dataclass(kw_only=True, slots=True)
class PlanFile:
    """A second copy of a plan, from another computer."""

    file: str
    plan_id: str
    plan: "Plan"
    chosen: set[str] | None = None
    _differences: "Sequence[Difference]" = field(default=(), repr=False)

    def copy(self) -> "Plan | None":
        from app.plan.copy import copy_of

        return copy_of(self.plan)

    def compared(self, plan: "Plan", today: date) -> tuple[Sequence[Offered], Sequence[str]]:
        from app.merging.differences import differences

        self._differences = differences(plan, self.plan)
        later = _("The file was changed later than the plan here. What it says is ticked for you.")
        earlier = _("The plan here was changed later than the file. Only what is new in the file is ticked for you.")
        return self._differences, [later if self.plan.changed > plan.changed else earlier] if self._differences else []

    def take(self, plan: "Plan", chosen: Collection[str]) -> int:
        from app.merging.merge import merge

        return merge(plan, [difference for difference in self._differences if difference.field in chosen])

    def title(self) -> str:
        return _("Two copies of one plan")

    def lead(self) -> str:
        return _("This plan is here already. These are the differences. Nothing changes until you say so.")


def from_word() -> str:
    """What it is called to bring in what was changed in Word."""
    return _("Bring changes home from Word")
