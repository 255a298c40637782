"""A whole outcome in one box: "By July, Maja will bake bread so that …", written or pasted where a will do goes."""

import re
from typing import Final

from app.plan.learner import Learner
from app.sentence.parts import FoundParts, find_parts

SUBJECTS: Final = ("i", "he", "she", "they", "the learner")
"""Who a whole outcome can be about, beside the learner's own name."""


def whole_outcome(text: str) -> FoundParts | None:
    """The parts of a text that says what will be done and at least one of by when and so that; nothing otherwise."""
    found = find_parts(text)
    return found if found.will_do and found.who and (found.when or found.so_that) else None


def only_a_whole_outcome(text: str, learner: Learner) -> FoundParts | None:
    """The parts of a whole outcome about this learner where the text says nothing else, so that no word is lost when
    only its parts are said; nothing otherwise."""
    if not _names_somebody(text.casefold(), learner.name.casefold()):
        return None
    found = whole_outcome(text)
    if found is None or found.who is None:
        return None
    if found.who.quote.casefold() not in (*SUBJECTS, learner.name.casefold()):
        return None
    parts = filter(None, (found.when, found.who, found.will_do, found.so_that))
    said = {place for part in parts for place in range(part.start, part.end)}
    rest = "".join(letter for place, letter in enumerate(text) if place not in said)
    return None if any(letter.isalnum() for letter in rest) else found


def _names_somebody(text: str, name: str) -> bool:
    """The learner is there at all, which most will dos leave out: soon told, where to find the parts takes long."""
    spoken = set(re.findall(r"\w+", text))
    return bool(name and name in text) or any(spoken.issuperset(subject.split()) for subject in SUBJECTS)
