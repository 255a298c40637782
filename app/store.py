"""What the program asks of a place that keeps plans, whatever it is made of, and what can go wrong there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from app.i18n import _
from app.plan.plan import Plan


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanSummary:
    """What a card on the home page shows, kept beside each plan so that ten thousand can be listed without loading one.

    `next_step` is a code of `app.plan.progress.NEXT_STEPS` and `next_outcome` the number of the outcome it is about
    (0 for none); `parts` are the first unfinished outcome's by when, will do and so that, as written so far.
    """

    id: str
    name: str
    plan_type: str
    school_year: str
    outcomes: int
    ready: int
    next_step: str
    next_outcome: int
    place: str
    part: int
    parts: tuple[str, str, str]
    meeting: date | None
    review: date | None
    is_example: bool
    changed: datetime
    removed: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Glimpse:
    """What can be told of the plans at once: the first of them, and `count`, how many there are in all."""

    plans: list[PlanSummary]
    count: int


class StoreError(Exception):
    """Something the store cannot do. `sentence` tells the person what happened and what to do, in their language."""

    @property
    def sentence(self) -> str:
        return _("The plans could not be reached. Close the program, wait a minute and start it again.")


class TooNewError(StoreError):
    """The file was made by a later version of the program; it has not been touched."""

    @property
    def sentence(self) -> str:
        return _(
            "These plans were made by a newer version of Steps Towards. "
            "Use that version to open them. Nothing was changed."
        )


class DamagedError(StoreError):
    """The file is not a store, or its pages are broken; it has not been touched."""

    @property
    def sentence(self) -> str:
        return _("The file with your plans is damaged. It was kept as it is. You can go back to a backup.")


class LockedError(StoreError):
    """Another copy of the program has the store open."""

    @property
    def sentence(self) -> str:
        return _("Steps Towards is already open. Use the window that is open, or close it first.")


class FullError(StoreError):
    """The disk is full; nothing that was saved before is lost."""

    @property
    def sentence(self) -> str:
        return _("The disk is full, so your last change is not saved yet. Make some room. We will keep trying.")


class ReadOnlyError(StoreError):
    """The folder or the file cannot be written to."""

    @property
    def sentence(self) -> str:
        return _("This folder cannot be changed, so plans cannot be saved here. Choose another folder for your plans.")


class MovedError(StoreError):
    """The file was moved or replaced by another program while it was open."""

    @property
    def sentence(self) -> str:
        return _("Another program moved the file of your plans. Save a copy of this plan, then close and start again.")


class NotFoundError(StoreError):
    """No plan has this id."""

    @property
    def sentence(self) -> str:
        return _("This plan is not here any more.")


class PlanStore(Protocol):
    """Keeps whole plans. Every method may raise a `StoreError`; what is returned shares nothing with the store."""

    def summaries(self) -> list[PlanSummary]:
        """The plans that are not in the bin, the last changed first."""
        ...

    def glimpse(self, today: date, most: int) -> Glimpse:
        """At most so many plans: the last changed first, then of the others those that are due first, as
        `app.plan.due` has them."""
        ...

    def load(self, plan_id: str) -> Plan:
        """The plan with this id, in the bin or not. Raises `NotFoundError`."""
        ...

    def save(self, plan: Plan) -> None:
        """Keep the whole plan as it is now, new or known, durably: a kill after this call loses nothing."""
        ...

    def remove(self, plan_id: str, at: datetime) -> None:
        """Put the plan in the bin, where it stays for `app.plan.bin.KEPT`."""
        ...

    def restore(self, plan_id: str) -> None:
        """Take the plan out of the bin."""
        ...

    def removed(self) -> list[PlanSummary]:
        """The plans in the bin, the last removed first."""
        ...

    def forget(self, before: datetime) -> int:
        """Erase for ever the plans that were put in the bin before this time; gives their number."""
        ...

    def back_up(self) -> None:
        """Keep a copy of everything beside the plans, if anything changed since the last one. Call it once a start."""
        ...

    def close(self) -> None:
        """Let go of the file. Nothing else may be called afterwards."""
        ...
