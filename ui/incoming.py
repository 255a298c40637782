"""What came in from elsewhere and waits to be looked at: a Word file of a plan, or a second copy of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Protocol

from app.i18n import _

if TYPE_CHECKING:
    from app.documents.readback.change import Change
    from app.documents.word.answers import FoundAnswers
    from app.plan.plan import Plan


class Offered(Protocol):
    """One difference as it is shown: what it is about, what the plan says, what came in, and why it needs an eye."""

    @property
    def field(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def old(self) -> str: ...
    @property
    def new(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def can_be_taken(self) -> bool: ...
    @property
    def is_plain(self) -> bool: ...


class Incoming(Protocol):
    """Something that came in. `chosen` are the fields somebody ticked, nothing before it was looked at."""

    file: str
    plan_id: str
    chosen: set[str] | None

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


def from_word() -> str:
    """What it is called to bring in what was changed in Word."""
    return _("Bring changes home from Word")
