"""The plan: everything that is known and wanted for one learner. The one thing that is loaded and saved whole."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Final

from app.plan.aspiration import Aspiration
from app.plan.bin import BinItem
from app.plan.identity import new_id, new_seal
from app.plan.learner import Learner, read_date
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.provision import Provision
from app.plan.review import Review

PLAN_TYPES: Final = ("ehc", "sen_support", "isp", "informal")
VOICES: Final = ("third", "first_future", "first_now")
ROLES: Final = ("young_person", "parent", "staff", "together")


def now() -> datetime:
    """This moment, in UTC and to the second: what `created` and `changed` are stamped with."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(kw_only=True, slots=True)
class Plan:
    """One learner's plan.

    `answers` holds the plain answers of parts 1, 2, 5 and 6 by field id (`"hope.hope"`); those of parts 3 and 4 are
    in each outcome. `drawer` keeps help that was typed where a change was asked (feature F100). `place` is where the
    person stopped. `seal` is the secret by which the plan knows its own words again in a Word file; it says nothing
    about the learner, so plans are compared without it. Times are UTC.
    """

    id: str = field(default_factory=new_id)
    answers: dict[str, str] = field(default_factory=dict)
    outcomes: list[Outcome] = field(default_factory=list)
    drawer: list[Provision] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    bin: list[BinItem] = field(default_factory=list)
    place: Place | None = None
    is_example: bool = False
    created: datetime = field(default_factory=now)
    changed: datetime = field(default_factory=now)
    seal: str = field(default_factory=new_seal, compare=False)

    def answer(self, field_id: str) -> str:
        """The answer to a field without outer spaces, or an empty string."""
        return self.answers.get(field_id, "").strip()

    def outcome(self, outcome_id: str) -> Outcome | None:
        """The outcome with this id, or nothing."""
        return next((outcome for outcome in self.outcomes if outcome.id == outcome_id), None)

    @property
    def learner(self) -> Learner:
        """The learner, as answered so far."""
        return Learner.from_answers(self.answers)

    @property
    def aspiration(self) -> Aspiration:
        """The hope, as answered so far."""
        return Aspiration.from_answers(self.answers)

    @property
    def role(self) -> str:
        """Who is answering: one of `ROLES`; staff until somebody says otherwise."""
        return self.answer("who.role") or "staff"

    @property
    def plan_type(self) -> str:
        """One of `PLAN_TYPES`; informal until somebody says otherwise."""
        return self.answer("plan_type.type") or "informal"

    @property
    def voice(self) -> str:
        """One of `VOICES`; the third person until somebody says otherwise."""
        return self.answer("voice.voice") or "third"

    @property
    def meeting(self) -> date | None:
        """The day of the meeting the plan is written for, when it is known."""
        return read_date(self.answer("plan_type.meeting"))
