"""Finds the verbs that go with somebody who acts: the first, and those joined to it by "and"."""

from app.sentence.grammar import (
    JOINERS,
    STOPS,
    after_adverbs,
    any_of,
    is_finite,
    low_at,
    opens_clause,
    reads_as_verb,
)
from app.sentence.tokens import Token
from app.sentence.verbs import BE_HAVE_DO, MODALS, base_of, is_also_noun, is_third


def verb_after(tokens: list[Token], subject: int) -> int | None:
    """The place of the verb of somebody who acts at `subject`, past any adverbs; nothing where no word follows."""
    at = after_adverbs(tokens, subject + 1)
    if low_at(tokens, at).endswith(("self", "selves")):
        at = after_adverbs(tokens, at + 1)
    return at if at < len(tokens) and tokens[at].kind == "word" and tokens[at].low not in JOINERS else None


def joined_verbs(tokens: list[Token], first: int, end: int) -> tuple[list[int], list[int]]:
    """The places up to `end` of verbs in the third person joined to the verb at `first`, for sure and perhaps.

    "goes to the park and plays with friends" gives "plays"; "likes songs and plays." perhaps.
    """
    sure: list[int] = []
    unsure: list[int] = []
    modal = low_at(tokens, first) in MODALS or low_at(tokens, first).endswith("'ll")
    clear = True
    for at in range(first + 1, end):
        word = low_at(tokens, at)
        if word in STOPS:
            break
        clear = clear and not opens_clause(tokens, at) and not _somebody_elses(tokens, at)
        if word not in JOINERS or low_at(tokens, at + 1) in JOINERS:
            continue
        place = _past_a_time_or_place(tokens, after_adverbs(tokens, at + 1))
        verb = low_at(tokens, place)
        if place >= end or not (
            is_third(verb)
            or verb
            in ("is", "are", "was", "were", "has", "does", "doesn't", "isn't", "hasn't", "aren't", "wasn't", "weren't")
        ):
            continue
        noun = is_third(verb) and is_also_noun(base_of(verb))
        if (clear and not noun) or (clear and not modal and reads_as_verb(tokens, place)):
            sure.append(place)
        elif not modal:
            unsure.append(place)
    return sure, unsure


def _past_a_time_or_place(tokens: list[Token], at: int) -> int:
    """The place of the verb after "after lunch" or "on most days"; the same place where there is nothing like that."""
    if not any_of(low_at(tokens, at), "prepositions"):
        return at
    for place in range(at + 2, min(at + 5, len(tokens))):
        if is_third(low_at(tokens, place)) and reads_as_verb(tokens, place):
            return place
    return at


def _somebody_elses(tokens: list[Token], at: int) -> bool:
    """A verb that nobody joined to the first: somebody else acts from here on."""
    word = low_at(tokens, at)
    joined = (
        low_at(tokens, at - 1) in JOINERS or low_at(tokens, at - 1) in MODALS or low_at(tokens, at - 1) in BE_HAVE_DO
    )
    return is_finite(word) and not joined and word not in ("have", "do") and not is_third(word)
