"""Says what is written about the learner in another voice: "he will…" as "I will…" or "I…", and back."""

import re
from dataclasses import dataclass
from typing import Literal

from app.plan.learner import Learner
from app.sentence.pronouns import FORMS

Part = Literal["will_do", "so_that", "sentence"]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Words that may mean the learner or somebody else; places are in the text that was given back."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a voice, and what could not be told for sure."""

    text: str
    unsure: tuple[Unsure, ...] = ()


def say(text: str, learner: Learner, voice: str, *, part: Part = "sentence") -> Said:
    """The text, written in the third person future about the learner, in another voice.

    Takes one of `app.plan.plan.VOICES`, and which part of the sentence the text is. The places of what is unsure are
    in the text given back. Never raises.
    """
    if voice == "third" or learner.pronouns not in FORMS:
        return Said(text)
    they, them, their, _, themselves = FORMS[learner.pronouns]
    for word, mine in ((they, "I"), (their, "my"), (them, "me"), (themselves, "myself"), (learner.name, "I")):
        if word:
            text = re.sub(rf"\b{re.escape(word)}\b", mine, text)
    return Said(text)


def to_third(text: str, learner: Learner, *, part: Part = "sentence") -> Said:
    """The text, written in the first person, about the learner in the third person. Never raises."""
    if learner.pronouns not in FORMS:
        return Said(text)
    they, them, their, _, themselves = FORMS[learner.pronouns]
    for word, mine in ((they, "I"), (their, "my"), (them, "me"), (themselves, "myself")):
        text = re.sub(rf"\b{mine}\b", word, text)
    return Said(text)
