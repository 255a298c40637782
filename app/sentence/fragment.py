"""Tidies the words of an answer into a phrase that fits in the sentence, and leaves all else as it was written."""

import re
from functools import cache
from typing import Final

from app.plan.learner import Learner
from app.sentence.words import words

_ENDS: Final = " \t\n.,;:…"


def tidy(text: str) -> str:
    """One line, single spaces, no full stop or comma at either end; question marks, brackets and quotes stay."""
    return " ".join(text.split()).lstrip(" .,;:•*–-").rstrip(_ENDS)


def as_when(text: str) -> str:
    """A deadline as it follows "By": a person's own "By" goes."""
    return _without(_by(), tidy(text))


def as_will(text: str, learner: Learner) -> str:
    """A will do as it follows "will": a person's own subject, "will", "to" and capital letter go."""
    return small_first(_without(_will(learner.name), tidy(text)), learner)


def as_clause(text: str, learner: Learner) -> str:
    """A difference as it follows "so that": a person's own "so that" and capital letter go."""
    return small_first(_without(_so_that(), tidy(text)), learner)


def small_first(text: str, learner: Learner) -> str:
    """The text without its capital letter, unless it opens with a name the lists know, with "I" or with capitals."""
    first = re.match(r"\w+", text)
    if not first or first[0] in words("people", "not_names") or (not first[0][1:].islower() and len(first[0]) > 1):
        return text
    if learner.name and re.match(rf"{re.escape(learner.name)}(?!\w)", text):
        return text
    return text[0].lower() + text[1:]


def large_first(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text without the words it opens with, unless nothing would be left."""
    return text[match.end() :].lstrip(_ENDS) or text if (match := pattern.match(text)) else text


@cache
def _by() -> re.Pattern[str]:
    return re.compile(r"by\s+", re.IGNORECASE)


@cache
def _so_that() -> re.Pattern[str]:
    return re.compile(r"(?:(?:and\s+)?so\s+that|so(?=\s+(?:I|he|she|they|\w+\s+can)\b)|because|that)\s+", re.IGNORECASE)


@cache
def _will(name: str) -> re.Pattern[str]:
    who = "|".join(["i", "he", "she", "they", "the learner", *([re.escape(name)] if name else [])])
    return re.compile(rf"(?:(?:{who})\s+(?:will|can)\s+|(?:i|he|she|they)[’']ll\s+|will\s+|to\s+)", re.IGNORECASE)
