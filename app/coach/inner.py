"""Finds achievements that happen inside a person: feelings, thoughts, knowledge that nobody can see."""

import re
from functools import cache
from typing import Final

from app.coach.act import Act, Word, phrase_at, plain
from app.coach.amount import has_number
from app.sentence.verbs import is_base, is_third
from app.sentence.words import words

_SEEN: Final = frozenset(("recognise", "match", "name"))
_ENDS_THING: Final = frozenset(
    (
        ".",
        ":",
        ";",
        ",",
        "by",
        "in",
        "with",
        "when",
        "to",
        "for",
        "through",
        "i",
        "he",
        "she",
        "they",
        "who",
        "that",
        "which",
        "at",
    )
)
_NEAR: Final = 5
"""How many words after "show" or "improve" the thing may stand: "her growing confidence and self-esteem"."""


def inner_state(act: Act) -> tuple[int, int] | None:
    """The places of the words for the inner state; nothing where an act or an assessment can be seen beside it."""
    found = act.words
    if act.head >= len(found) or _is_shown(act):
        return None
    length = phrase_at(found, act.head, "coach", "inner_verbs") or int(act.verb in words("coach", "inner_verbs"))
    if found[act.head].low == "learn" and found[act.head + 1 : act.head + 2] and found[act.head + 1].low == "about":
        length = 2
    if length and not _is_other_word(act):
        if act.verb in ("know", "understand") and has_number(act):
            return None
        return found[act.head].start, found[act.head + length - 1].end
    return _state(act) or _thing(act)


def _is_other_word(act: Act) -> bool:
    """A verb of the list that says something seen here: "care for the rabbit", "think of three ideas"."""
    after = [word.low for word in act.rest[:1]]
    match act.verb:
        case "care":
            return after == ["for"]
        case "think" | "trust" | "value":
            return has_number(act) or after in (["of"], ["up"], ["aloud"])
        case "feel":
            return after in (["the"], ["for"])
        case "want":
            return True
    return False


def _state(act: Act) -> tuple[int, int] | None:
    """ "Be happy", "become more confident"."""
    if act.words[act.head].low not in words("coach", "being"):
        return None
    for word in act.rest[:4]:
        if word.low in words("coach", "inner_states"):
            return word.start, word.end
        if not (
            word.low.endswith("ly")
            or word.low
            in (
                "more",
                "very",
                "less",
                "so",
                "much",
                "fully",
                "and",
                "himself",
                "herself",
                "to",
                "feel",
                "feeling",
            )
        ):
            return None
    return None


def _thing(act: Act) -> tuple[int, int] | None:
    """ "Show awareness", "increase her confidence", "his self-esteem will grow"."""
    if act.verb in words("coach", "showing") or act.verb == "demonstrate":
        for word in act.rest[:_NEAR]:
            if word.low in words("coach", "inner_things"):
                return word.start, word.end
            if word.low in _ENDS_THING:
                break
    if act.verb in ("improve", "grow", "increase", "rise", "develop", "be", "build"):
        for word in act.subject:
            if word.low in words("coach", "inner_things"):
                return word.start, word.end
    return None


def _is_shown(act: Act) -> bool:
    """An act that can be seen is joined: "and makes choices", "by sorting", "as shown by"."""
    after = act.low[act.words[act.head].start :]
    if _shown().search(after):
        return True
    return any(_joins_act(act.words, at) for at in range(act.head + 1, len(act.words) - 1))


def _joins_act(found: tuple[Word, ...], at: int) -> bool:
    if found[at].low not in ("and", "then") or at + 2 >= len(found):
        return False
    while at + 3 < len(found) and found[at + 1].low in ("i", "he", "she", "they", "can", "will", "to"):
        at += 1
    low = found[at + 1].low
    verb = plain(low)
    if not (is_base(low) or is_third(low)) or verb in words("coach", "inner_verbs") or verb in _SEEN:
        return False
    return (
        found[at + 2].low in words("grammar", "determiners") | words("grammar", "prepositions")
        or is_third(low)
        or found[at + 2].low.isalpha()
    )


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(
        r"\bby\s(?:\w+ly\s)?(?!being|having|feeling|knowing|the\b)[a-z]+ing\b|\bas\s(?:shown|seen|measured|evidenced)\sby|\bshown\sby|\bchecked\s(?:with|by)|\bscor(?:e|es|ing)\b"
    )
