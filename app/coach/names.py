"""Finds another child's name, or another child's pronouns, in a plan: words that were written for somebody else."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from app.plan.learner import Learner, Pronouns
from app.sentence.words import words

_SUBJECTS: Final = {Pronouns.SHE: "she", Pronouns.HE: "he"}


class Stranger(NamedTuple):
    """A word that speaks of somebody else, with its places; `is_name` tells a name from a pronoun."""

    start: int
    end: int
    is_name: bool


def strangers(text: str, learner: Learner) -> Iterator[Stranger]:
    """Where a text speaks as if it were about another learner.

    Only a name that acts at the start of a sentence or after its date counts ("Tomos will…"): a friend may be named
    anywhere else. A pronoun counts only where nobody else is in the sentence whom it could mean.
    """
    own = {part.casefold() for part in re.findall(r"\w+", learner.name)}
    for match in _actor().finditer(text):
        name = match["name"]
        if own and name.casefold() not in own and name not in words("people", "not_names") | words("coach", "no_names"):
            yield Stranger(match.start("name"), match.end("name"), True)
    if learner.pronouns in _SUBJECTS:
        yield from _pronouns(text, learner)


def _pronouns(text: str, learner: Learner) -> Iterator[Stranger]:
    other = _SUBJECTS[Pronouns.SHE if learner.pronouns is Pronouns.HE else Pronouns.HE]
    for match in re.finditer(rf"\b{other}\b", text, re.IGNORECASE):
        if not _others().search(text[: match.start()]):
            yield Stranger(match.start(), match.end(), False)


@cache
def _actor() -> re.Pattern[str]:
    return re.compile(r"(?:^|[.!?]\s|,\s)(?P<name>[A-Z][a-zà-ÿ'’-]+)\s(?:will|can|should|needs|wants)\b")


@cache
def _others() -> re.Pattern[str]:
    """Somebody else whom a pronoun could mean: a relative, a helper, a friend, another name."""
    known = "|".join(sorted(words("people", "female") | words("people", "male") | words("people", "either")))
    return re.compile(rf"\b(?:{known})s?\b|(?<=[a-z,]\s)[A-Z][a-z]+")
