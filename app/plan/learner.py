"""The learner: the name and pronouns a plan uses, and what is known of school year and birth."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

CALENDAR_YEARS: Final = range(1900, 2200)
"""The years that a date in a plan can lie in; a date outside them is a slip of the hand."""


class Pronouns(StrEnum):
    """Which pronouns stand for the learner; NONE means the name is used every time. Never guessed."""

    SHE = "she"
    HE = "he"
    THEY = "they"
    NONE = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class Learner:
    """What the plan knows of its learner, read from the answers of part 1.

    `school_year` is a code of `app.plan.dates.SCHOOL_YEARS`, or empty; `born` is nothing when it was not given.
    """

    name: str = ""
    pronouns: Pronouns = Pronouns.NONE
    school_year: str = ""
    born: date | None = None

    @classmethod
    def from_answers(cls, answers: Mapping[str, str]) -> "Learner":
        """The learner of a plan's answers; what was not answered, or cannot be read, stays unknown."""
        pronouns = answers.get("name.pronouns", "")
        return cls(
            name=answers.get("name.name", "").strip(),
            pronouns=Pronouns(pronouns) if pronouns in set(Pronouns) else Pronouns.NONE,
            school_year=answers.get("year.year", ""),
            born=read_date(answers.get("year.born", "")),
        )


def read_date(text: str) -> date | None:
    """The date of an ISO text (`2027-07-22`), or nothing when it is empty or not a real date of `CALENDAR_YEARS`."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.year in CALENDAR_YEARS else None
