"""An aspiration, on screen "hope": where the learner or the family wants to be. None is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

SOURCES: Final = ("own", "helped", "family", "guess")
"""Whose words a hope is in: the learner's own, the learner's with help, the family's, a best guess (Code 9.69)."""

PROMPTS: Final = ("hope_help.adult", "hope_help.difference", "hope_help.now")


@dataclass(frozen=True, kw_only=True, slots=True)
class Aspiration:
    """The hope, whose words it is in (`SOURCES` or empty), and who heard it and when."""

    text: str = ""
    source: str = ""
    heard: str = ""

    @classmethod
    def from_answers(cls, answers: Mapping[str, str]) -> "Aspiration":
        """The hope of a plan's answers; where none was written, what the helping questions brought."""
        prompted = (answers.get(prompt, "").strip() for prompt in PROMPTS)
        text = answers.get("hope.hope", "").strip() or next(filter(None, prompted), "")
        return cls(text=text, source=answers.get("hope_whose.source", ""), heard=answers.get("hope_whose.heard", ""))

    @property
    def is_learners_own(self) -> bool:
        """The learner said, signed, typed, drew or chose it, alone or with help: the first person may quote it."""
        return self.source in ("own", "helped")
