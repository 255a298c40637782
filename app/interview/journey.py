"""Finding steps by the journey: what has to be known, got ready, done, reached, kept safe, asked for and looked after.

The method is the one of a worked example in local guidance (seed S4): an outcome is taken apart like an outing, and
each part becomes a step with an empty place for its help.
"""

from collections.abc import Mapping
from typing import Final

from app.plan.outcome import Outcome
from app.plan.provision import Provision
from app.plan.step import Step

JOURNEY: Final = ("know", "ready", "travel", "do", "safe", "ask", "after")
"""The parts of a journey, in the order a day has them: the names of the fields `steps.journey_…`."""


def journey_field(part: str) -> str:
    """The field that holds what was written for a part of the journey."""
    return f"steps.journey_{part}"


def steps_from_journey(outcome: Outcome, written: Mapping[str, str]) -> list[Step]:
    """Add a step for each part of the journey that something was written for, and give the new ones.

    `written` maps parts of `JOURNEY` to words. A part whose words already are a step adds none.
    """
    known = {step.text.strip().casefold() for step in outcome.steps}
    words = [written.get(part, "").strip() for part in JOURNEY]
    new = [Step(text=text, helps=[Provision()]) for text in words if text and text.casefold() not in known]
    outcome.steps.extend(new)
    return new
