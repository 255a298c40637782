"""The small words of English that tell a voice where clauses start and what stands before a noun."""

from typing import Final

from app.sentence.tokens import Token
from app.sentence.verbs import BE_HAVE_DO, MODALS, base_of, is_also_noun, is_base, is_third
from app.sentence.words import words

JOINERS: Final = frozenset(("and", "or", "but", "then", ",", "&", "nor"))
STOPS: Final = frozenset(".!?")
_WHO: Final = frozenset(("i", "he", "she", "they", "it", "we", "you"))
_SMALL: Final = ("prepositions", "determiners", "openers", "adverbs")


def any_of(word: str, *lists: str) -> bool:
    """The word is in one of these lists of `grammar.toml`."""
    return any(word in words("grammar", name) for name in lists)


def is_adverb(word: str) -> bool:
    """The word can stand between somebody and what they do: "often", "independently"."""
    return any_of(word, "adverbs") or (word.endswith("ly") and len(word) > 4 and not any_of(word, "not_adverbs"))


def after_adverbs(tokens: list[Token], at: int) -> int:
    """The place of the first token from `at` on that is no adverb."""
    while at < len(tokens) and tokens[at].kind == "word" and is_adverb(tokens[at].low):
        at += 1
    return at


def before_adverbs(tokens: list[Token], at: int) -> int:
    """The place of the first token from `at` backwards that is no adverb; -1 at the beginning."""
    while at >= 0 and tokens[at].kind == "word" and is_adverb(tokens[at].low):
        at -= 1
    return at


def low_at(tokens: list[Token], at: int) -> str:
    """The word at a place in small letters; empty outside the text, at quoted speech and at the learner's name."""
    return tokens[at].low if 0 <= at < len(tokens) and tokens[at].kind in ("word", "mark") else ""


def is_finite(word: str) -> bool:
    """The word says that somebody does something: "will", "is", "wants", "doesn't"."""
    return word in MODALS or word in BE_HAVE_DO or is_third(word) or word.endswith("n't")


def opens_sentence(tokens: list[Token], at: int) -> bool:
    """The token is the first of the text or follows a full stop."""
    return at == 0 or tokens[at - 1].low in STOPS


def opens_clause(tokens: list[Token], at: int) -> bool:
    """Somebody new may act after the word: after "when"; after "before", unless it is "before lunch"."""
    word = low_at(tokens, at)
    if not any_of(word, "openers"):
        return False
    if not any_of(word, "prepositions"):
        return True
    near = range(at + 1, min(at + 5, len(tokens)))
    return any(
        tokens[place].kind == "learner" or is_finite(tokens[place].low) or tokens[place].low in _WHO for place in near
    )


def reads_as_verb(tokens: list[Token], at: int) -> bool:
    """A word that is a noun as well stands here as a verb: what follows is what verbs have after them."""
    following = low_at(tokens, at + 1)
    return any_of(following, "determiners", "prepositions") or following.endswith("ing") or is_adverb(following)


def is_noun_like(word: str) -> bool:
    """The word is none of the small words that follow a finished phrase."""
    return word.isalpha() and word not in JOINERS and not any_of(word, *_SMALL)


def is_whose(tokens: list[Token], at: int) -> bool | None:
    """Tells "her bag" (yes) from "help her" (no) at a "her", by what is around it; nothing when it could be both."""
    before, following = low_at(tokens, at - 1), low_at(tokens, at + 1)
    if at + 1 >= len(tokens) or tokens[at + 1].kind == "mark" or not following:
        return False
    if following in ("own", "first", "next", "one", "two", "three", "four", "five", "best"):
        return True
    if following in JOINERS | MODALS | BE_HAVE_DO or any_of(following, *_SMALL):
        return False
    if before.startswith(("keep", "mak", "get")) and any_of(following, "predicates"):
        return None if at + 2 < len(tokens) and is_noun_like(low_at(tokens, at + 2)) else False
    if any_of(before, "giving") and (any_of(following, "given") or any_of(low_at(tokens, at + 2), "given")):
        return False
    if is_third(following) and not is_also_noun(base_of(following)):
        return False
    if before in words("verbs", "causing"):
        return _caused(tokens, at)
    return not (following.endswith("ing") and before.startswith(("keep", "find", "get", "start", "stop", "catch")))


def _caused(tokens: list[Token], at: int) -> bool | None:
    """After "help", "let" or "make": "help her choose" (no), "help her friend" (yes), "help her work" (both)."""
    following = low_at(tokens, at + 1)
    if following.endswith("ing"):
        return None
    if not (is_base(following) or following in ("be", "do", "have")):
        return True
    return None if is_also_noun(following) and not reads_as_verb(tokens, at + 1) else False
