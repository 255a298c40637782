"""Finds texts that say nearly the same: steps of one outcome, and sentences in several learners' plans (F111)."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.sentence.words import words

ALIKE: Final = 0.8
"""The part of their words that two texts share (Jaccard) from which they say nearly the same."""
_FEWEST: Final = 5
"""Shorter texts are alike by chance."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Copies:
    """Texts of several plans that say nearly the same: the ids of the plans, and the first text."""

    plans: tuple[str, ...]
    text: str


def are_alike(one: str, other: str, *, fewest: int = 3) -> bool:
    """Two texts say nearly the same, whatever names and pronouns they use; texts of under `fewest` words never do."""
    first, second = _words(one), _words(other)
    return min(len(first), len(second)) >= fewest and _share(first, second) >= ALIKE


def near_copies(texts_by_plan: Mapping[str, Sequence[str]]) -> tuple[Copies, ...]:
    """The texts that stand in more than one plan with little but the name changed, in the order of the plans.

    Takes the texts of each plan by its id. Names are left out of the comparison: any word with a capital letter is.
    """
    texts = [(plan, text, _words(text)) for plan, several in texts_by_plan.items() for text in several]
    long_enough = [text for text in texts if len(text[2]) >= _FEWEST]
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    groups: list[list[int]] = []
    group_of: dict[int, list[int]] = {}
    for at, (_plan, _text, counted) in enumerate(long_enough):
        alike = next((each for each in _near(counted, by_word) if _share(counted, long_enough[each][2]) >= ALIKE), None)
        group: list[int] = [] if alike is None else group_of[alike]
        if not group:
            groups.append(group)
        group.append(at)
        group_of[at] = group
        for word in counted:
            by_word[word].append(at)
    made = [(tuple(dict.fromkeys(long_enough[at][0] for at in group)), long_enough[group[0]][1]) for group in groups]
    return tuple(Copies(plans=plans, text=text) for plans, text in made if len(plans) > 1)


def _near(counted: frozenset[str], by_word: Mapping[str, list[int]]) -> list[int]:
    """The texts worth comparing: those that are alike share at least one of its rarest words."""
    by_rarity = sorted(counted, key=lambda word: (len(by_word.get(word, ())), word))
    rare = by_rarity[: len(counted) - int(ALIKE * len(counted)) + 1]
    return sorted({each for word in rare for each in by_word.get(word, ())})


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def _words(text: str) -> frozenset[str]:
    """The words that count: no names, pronouns or articles."""
    found = _word().findall(text)
    counted = (word.casefold() for word in found if word[:1].islower() or word[:1].isdigit())
    return frozenset(counted) - words("coach", "alike_anyway")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
