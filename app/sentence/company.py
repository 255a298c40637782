"""Finds who acts together with somebody: "she and her best friend", "my uncle and I"."""

from typing import Final

from app.sentence.grammar import any_of, is_finite, low_at, opens_sentence
from app.sentence.people import person_at
from app.sentence.tokens import Token

LONGEST: Final = 6
"""The most words of "and her best friend from football" that still go with somebody."""


def company_end(tokens: list[Token], subject: int) -> int:
    """Where the company of somebody who acts ends ("and her friend" after "she"); 0 where nobody acts with them."""
    if low_at(tokens, subject + 1) != "and":
        return 0
    for at in range(subject + 2, min(subject + 2 + LONGEST, len(tokens))):
        if tokens[at].own:
            continue
        person = person_at(tokens, at)
        if tokens[at].kind != "word" or (is_finite(tokens[at].low) and not person):
            return 0
        follows_person = at + 1 < len(tokens) and tokens[at + 1].kind == "word" and person_at(tokens, at + 1)
        if person and not tokens[at].low.endswith("'s") and not follows_person:
            return at + 1
    return 0


def company_start(tokens: list[Token], subject: int) -> int | None:
    """Where "my friend and I" begins, when an "I" at `subject` is the end of that; nothing when it is not."""
    start = subject - 2
    if start < 0 or low_at(tokens, subject - 1) != "and":
        return None
    opening_name = starts_clause(tokens, start) and tokens[start].text[:1].isupper()
    if not (opening_name or person_at(tokens, start)):
        return None
    while tokens[start].kind == "word" and not starts_clause(tokens, start) and subject - start <= LONGEST:
        start -= 1
    return start if tokens[start].kind == "word" and starts_clause(tokens, start) else None


def starts_clause(tokens: list[Token], at: int) -> bool:
    """Somebody who acts can stand here: at the beginning, after a comma, after "so that" or "when", after a day."""
    before = low_at(tokens, at - 1)
    return opens_sentence(tokens, at) or before in (",", ";", ":") or any_of(before, "openers", "times")
