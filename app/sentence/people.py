"""Knows other people in a text: somebody's mum, two friends, Mr Finch; whom "he", "she" or "they" could mean."""

from typing import Final

from app.plan.learner import Pronouns
from app.sentence.grammar import any_of, low_at, opens_sentence
from app.sentence.tokens import Token
from app.sentence.verbs import base_of, forms_of, is_also_noun, is_third
from app.sentence.words import words

_MATCHES: Final = {
    Pronouns.SHE: ("female", "named"),
    Pronouns.HE: ("male", "named"),
    Pronouns.THEY: ("many",),
    Pronouns.NONE: (),
}


def person_at(tokens: list[Token], at: int) -> str:
    """Who the word at a place is: "female", "male", "either", "many" or "named" (a name tells nobody's pronouns); empty
    when it is nobody."""
    low = tokens[at].low.removesuffix("'s").removesuffix("'")
    for kind in ("female", "male", "either", "many"):
        if low in words("people", kind):
            return kind
    if low.endswith("s") and any(low[:-1] in words("people", kind) for kind in ("female", "male", "either")):
        return "many"
    return "named" if _is_name(tokens, at) else ""


def could_mean(pronouns: Pronouns, person: str) -> bool:
    """Somebody could be meant by the learner's pronouns as well."""
    return person in _MATCHES[pronouns]


def is_many_things(tokens: list[Token], at: int) -> bool:
    """The word is likely a plural: "shoes", "his toys". Things are "they" too."""
    low = tokens[at].low
    if len(low) < 4 or low.endswith(("ss", "us", "is", "'s")) or low in ("does", "always"):
        return False
    return low.endswith("s") and not (is_third(low) and not is_also_noun(base_of(low)))


def _is_name(tokens: list[Token], at: int) -> bool:
    text = tokens[at].text
    if not (text[:1].isupper() and text[1:2].islower()) or opens_sentence(tokens, at):
        return False
    if text in words("people", "not_names") or low_at(tokens, at - 1) in ("mr", "mrs", "ms", "miss"):
        return False
    before = low_at(tokens, at - 1)
    return (
        any_of(before, "company")
        or before in forms_of("done_to")
        or (before == "to" and any_of(low_at(tokens, at - 2), "talking"))
    )
