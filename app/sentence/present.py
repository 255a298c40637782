"""Says a "will" as though it had come true: "I will serve" as "I am serving", or "I serve" for habits."""

import re
from functools import cache
from typing import Final

from app.sentence.grammar import JOINERS, STOPS, after_adverbs, low_at
from app.sentence.people import person_at
from app.sentence.pieces import Pieces
from app.sentence.tokens import Token
from app.sentence.verbs import ing_of, is_activity, is_base

LONGEST: Final = 80
"""The most words of a clause that are looked at, so that a text without full stops takes no longer than others."""


def in_present(pieces: Pieces, wills: list[int], *, opens_with_will: bool) -> str:
    """Changes the pieces at each "will" to the present; gives the word that then has to come before the text, or none.

    `opens_with_will` tells that the text is a will do, which follows a "will" that is not written in it.
    """
    tokens = pieces.tokens
    purpose = next((at for at in range(len(tokens)) if _opens_purpose(tokens, at)), len(tokens))
    front = _change(pieces, -1, progressive=True) if opens_with_will else ""
    for number, at in enumerate(sorted(wills)):
        together = at > 0 and person_at(tokens, at - 1) != ""
        said = _change(pieces, at, progressive=number == 0 and at < purpose and not opens_with_will and not together)
        if together:
            said = said.replace("am", "are")
        who = "I" if tokens[at].low.endswith("'ll") else ""
        pieces.words[at] = f"{who} {said}".strip()
    return front


def _change(pieces: Pieces, will: int, *, progressive: bool) -> str:
    """Changes what follows a "will", and gives what stands in its place."""
    tokens = pieces.tokens
    end = _end(tokens, will + 1)
    _join(pieces, will + 1, end)
    verb = after_adverbs(tokens, will + 1)
    negative = [at for at in range(will + 1, verb) if tokens[at].low == "not"]
    is_not = bool(negative) or low_at(tokens, will) == "won't"
    if _is_able(tokens, verb):
        _drop(pieces, *negative, verb, verb + 1, verb + 2)
        return "cannot" if is_not else "can"
    if low_at(tokens, verb) == "be":
        _drop(pieces, *negative, verb)
        return "am not" if is_not else "am"
    if is_not:
        _drop(pieces, *negative)
        return "do not"
    if progressive and is_activity(low_at(tokens, verb)) and not _is_habit(tokens, will + 1, verb, end):
        pieces.words[verb] = ing_of(tokens[verb].low)
        return "am"
    return ""


def _join(pieces: Pieces, start: int, end: int) -> None:
    """Changes each "be" that "and" joins to the first verb: "will cook and be able to shop" as "…and can shop"."""
    tokens = pieces.tokens
    infinitive = False
    for at in range(start, end):
        infinitive = infinitive or (low_at(tokens, at) == "to" and is_base(low_at(tokens, at + 1)))
        place = after_adverbs(tokens, at + 1)
        if low_at(tokens, at) in JOINERS and low_at(tokens, at + 1) == "not" and is_base(low_at(tokens, place)):
            pieces.words[at + 1] = "do not"
        if low_at(tokens, at) not in JOINERS or low_at(tokens, place) != "be" or place >= end:
            continue
        if _is_able(tokens, place):
            pieces.words[place] = "can"
            _drop(pieces, place + 1, place + 2)
        elif not infinitive:
            pieces.words[place] = "am"


def _is_habit(tokens: list[Token], start: int, verb: int, end: int) -> bool:
    """The words speak of something that happens again and again, or of several things that are done."""
    if _habits().search(" ".join(token.low for token in tokens[start:end])):
        return True
    return any(
        low_at(tokens, at) in JOINERS
        and (is_base(low_at(tokens, after_adverbs(tokens, at + 1))) or low_at(tokens, at + 1) in ("will", "be", "have"))
        for at in range(verb, end)
    )


@cache
def _habits() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:every|each|daily|weekly|monthly|termly|always|usually|often|sometimes|regularly|most|times?|once|twice|when"
        r"|whenever|if|before|after|per|(?:a|in a|one) (?:day|week|fortnight|month|term|year)|out of"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days|mornings|afternoons|evenings|weekends?|lessons"
        r"|at (?:lunch|break|play|snack|story|home|meal|dinner|bed|circle|tidy)[ -]?(?:time)?s?|days)\b"
    )


def _is_able(tokens: list[Token], at: int) -> bool:
    return [low_at(tokens, at + step) for step in range(3)] == ["be", "able", "to"]


def _opens_purpose(tokens: list[Token], at: int) -> bool:
    return low_at(tokens, at) in ("so", "because") or (low_at(tokens, at) == "in" and low_at(tokens, at + 1) == "order")


def _end(tokens: list[Token], start: int) -> int:
    """Where the clause that begins at a place ends: at its purpose, at its full stop, or after `LONGEST` words."""
    last = min(len(tokens), start + LONGEST)
    for at in range(start, last):
        if low_at(tokens, at) in STOPS or _opens_purpose(tokens, at):
            return at
    return last


def _drop(pieces: Pieces, *places: int) -> None:
    for at in places:
        pieces.words[at] = ""
