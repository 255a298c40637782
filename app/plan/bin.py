"""The bin: removed steps and outcomes, kept 30 days so that no slip of the hand loses work."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.plan.outcome import Outcome
from app.plan.step import Step

KEPT: Final = timedelta(days=30)
"""How long a removed thing can be brought back (feature F107)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BinItem:
    """A removed outcome, or a removed step of the outcome `owner`, and the place in the list it came from."""

    thing: Outcome | Step
    owner: str = ""
    position: int
    removed: datetime
