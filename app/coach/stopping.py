"""Finds outcomes that say what will stop in place of what will happen."""

import re
from functools import cache
from typing import Final

from app.coach.act import Act, Word, phrase_at
from app.sentence.verbs import ing_bases
from app.sentence.words import words

_HAVING: Final = ("have", "be", "become", "show", "need", "get", "rely", "feel")
_FALLING: Final = ("reduce", "fall", "drop", "decrease", "stop", "lessen", "cease", "reduced")


def stopping(act: Act) -> tuple[int, int] | None:
    """The places of the words that say what stops; nothing when the main achievement is something that happens."""
    found, head = act.words, act.head
    if act.is_negated:
        return _span(found, act.first, head)
    for at in range(act.first, min(head + 1, len(found))):
        length = phrase_at(found, at, "coach", "stopping")
        if length and (length > 1 or _stops(found, at)):
            return found[at].start, found[at + length - 1].end
        if [word.low for word in found[at : at + 2]] == ["no", "longer"]:
            return found[at].start, found[at + 1].end
    if head < len(found) and [word.low for word in found[head : head + 2]] == ["no", "longer"]:
        return found[head].start, found[head + 1].end
    return _has_fewer(act)


def _stops(found: tuple[Word, ...], at: int) -> bool:
    """Something the learner does ends: "stop shouting", "reduce outbursts"; not "stop at the kerb"."""
    low = found[at].low
    after = [word.low for word in found[at + 1 : at + 5]]
    if not after:
        return False
    if low.startswith("stop"):
        return after[0] not in words("coach", "stops_well") and (
            any(word in ing_bases() or word.endswith("ing") for word in after[:3])
            or after[0] in words("coach", "unwanted")
        )
    if low in ("end", "limit", "lower", "give", "cut"):
        return any(word in words("coach", "unwanted") for word in after)
    if low == "resist":
        return any(word.endswith("ing") for word in after[:2])
    return True


def _has_fewer(act: Act) -> tuple[int, int] | None:
    """ "Have fewer meltdowns", "be less dependent", "go a day without hitting", "outbursts will fall"."""
    found, unwanted = act.words, words("coach", "unwanted")
    is_unwanted = act.verb in words("coach", "unwanted_verbs")
    for at in range(act.head, len(found) - 1):
        low, after = found[at].low, [word.low for word in found[at + 1 : at + 5]]
        near, names_unwanted = at < act.head + 3, any(word in unwanted for word in after)
        is_less = low in ("fewer", "less") and after[0] != "than" and near and act.verb in _HAVING
        is_under = low in ("fewer", "less", "no", "zero") and names_unwanted and (near or after[0] == "than")
        is_without = act.verb in ("go", "get", "last") and low == "without" and after[0].endswith("ing")
        if is_less or is_under or is_without:
            return found[at].start, found[at + 1].end
    capped = _capped().search(act.low, act.achieved[0].start) if act.achieved else None
    if capped and words("coach", "unwanted") & {word.low for word in act.achieved}:
        return capped.span()
    falls = act.verb in _FALLING and any(word.low in unwanted for word in act.subject)
    return (found[act.head].start, found[act.head].end) if falls or is_unwanted else None


@cache
def _capped() -> re.Pattern[str]:
    """Something is allowed so often and not more: of what is unwanted, it says how much may stay."""
    return re.compile(
        r"\b(?:no\smore\sthan|fewer\sthan|less\sthan|at\smost)\s(?!\w+\s(?:prompts?|reminders?|adults?|minutes?)\b)"
    )


def _span(found: tuple[Word, ...], first: int, head: int) -> tuple[int, int]:
    at = next(
        (
            at
            for at in range(first, head + 1)
            if found[at].low in ("not", "never") or found[at].low.endswith("n't") or found[at].low == "cannot"
        ),
        head,
    )
    return found[at].start, found[min(head, len(found) - 1)].end
