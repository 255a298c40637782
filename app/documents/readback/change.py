"""What came home: one answer that a file says in another way than the plan, and everything that was found."""

from dataclasses import dataclass, field
from typing import Final

from app.documents.readback.puts import Put

STATES: Final = ("changed", "conflict", "tracked", "ask", "duplicated", "missing", "gone", "unreadable")
"""changed: in the file alone · conflict: in both, or it cannot be told · tracked: a change that nobody has accepted in
Word yet · ask: the program is not sure where the words belong · duplicated: the row is there twice · missing: the row
is gone from the file · gone: what it was about is gone from the plan · unreadable: mixed up with another answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One answer. `field` names it for good (`<owner id>.<field>`), `label` for people; `old` is what the plan says,
    `new` what the file says, `readings` all that it says where that is more than one. `puts` is what taking it writes;
    without any it cannot be taken here. `why` is a sentence, or empty."""

    field: str
    label: str
    old: str
    new: str
    state: str
    why: str = ""
    readings: tuple[str, ...] = ()
    puts: tuple[Put, ...] = ()

    @property
    def can_be_taken(self) -> bool:
        """It is known what taking it would write."""
        return bool(self.puts)

    @property
    def is_plain(self) -> bool:
        """Nothing speaks against taking it with all the others."""
        return self.state == "changed" and self.can_be_taken


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadBack:
    """What a file would change in the plan, and sentences about the file as a whole."""

    plan_id: str
    kind: str
    changes: tuple[Change, ...] = field(default=())
    notes: tuple[str, ...] = field(default=())
