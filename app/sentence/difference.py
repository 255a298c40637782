"""Turns an answer to "what would that give, do, make possible?" into the difference that follows "so that"."""

import re
from functools import cache
from typing import Final

from app.plan.learner import Learner, Pronouns
from app.sentence.fragment import as_clause
from app.sentence.grammar import any_of, is_finite
from app.sentence.people import person_at
from app.sentence.pronouns import FORMS
from app.sentence.tokens import Token, tokens_of
from app.sentence.verbs import ing_bases, is_also_noun, is_base, third_of
from app.sentence.voice import to_third
from app.sentence.words import words

LASTING: Final = frozenset(
    [
        "be",
        "have",
        "feel",
        "know",
        "want",
        "like",
        "love",
        "enjoy",
        "trust",
        "understand",
        "need",
        "belong",
        "see",
        "hear",
        "get",
    ]
)
"""What is so rather than done: "feel proud" becomes "she feels proud", not "she can feel proud"."""


def as_difference(text: str, learner: Learner) -> str:
    """The answer as a clause about the learner in the third person.

    "Shop staff would talk to her" becomes "shop staff talk to her", "more friends" "she has more friends", "go to the
    park alone" "she can go to the park alone", "happier" "she is happier". What is a clause already stays.
    """
    said = to_third(_without_lead_in(as_clause(text, learner)), learner, part="so_that").text
    tokens = [token for token in tokens_of(said, learner.name) if token.text]
    if not tokens:
        return ""
    would = _would(tokens)
    if would is not None:
        return _as_true(tokens, would)
    if _is_clause(tokens):
        return said
    return f"{_who(learner)} {_said_of(learner, tokens, said)}"


def joined(clauses: list[str]) -> str:
    """The first two differences in one clause, their subject said once; more than two would not fit in a sentence."""
    first, second = [*(clause for clause in clauses if clause), "", ""][:2]
    for opening in _openings(first):
        if second.startswith(opening):
            second = second.removeprefix(opening)
            break
    return f"{first} and {second}" if second else first


def _openings(clause: str) -> list[str]:
    """What two clauses can share: "she can ", else "she "."""
    who, _, rest = clause.partition(" ")
    openings = [f"{who} {rest.partition(' ')[0]} "] if rest.startswith(("can ", "has ", "is ", "are ", "have ")) else []
    return [*openings, f"{who} "] if who in ("she", "he", "they", "I") else openings


def _without_lead_in(text: str) -> str:
    return _lead_in().sub("", text) or text


def _who(learner: Learner) -> str:
    return FORMS[learner.pronouns][0] if learner.pronouns in FORMS else learner.name or "the learner"


def _said_of(learner: Learner, tokens: list[Token], said: str) -> str:
    """What a fragment says of the learner, with its verb: "can go", "has", "is" or "feels"."""
    many = learner.pronouns == Pronouns.THEY
    first = tokens[0].low
    second = tokens[1].low if len(tokens) > 1 else ""
    rest = said[len(tokens[0].text) :]
    if [token.low for token in tokens[:3]] == ["be", "able", "to"]:
        return "can" + said[len("be able to") :]
    base = first if is_base(first) or first in ("be", "have", "do") else ing_bases().get(first, "")
    if first in ("being", "having", "doing"):
        base = {"being": "be", "having": "have", "doing": "do"}[first]
    if base and not _reads_as_thing(base, first, second):
        if base in LASTING:
            return _agreeing(base, many=many) + rest
        return f"can {base}{rest}"
    if _is_state(tokens):
        return f"{_agreeing('be', many=many)} {said}"
    return f"{_agreeing('have', many=many)} {said}"


def _agreeing(base: str, *, many: bool) -> str:
    if base == "be":
        return "are" if many else "is"
    return base if many else third_of(base)


def _reads_as_thing(base: str, first: str, second: str) -> bool:
    """The first word is a thing here: "help from friends", "work"."""
    return first == base and is_also_noun(base) and (not second or second in ("from", "of", "that", "when", "and"))


def _is_state(tokens: list[Token]) -> bool:
    """The words say how somebody is: "happier", "more confident", "less worried about maths", "safe"."""
    lows = [token.low for token in tokens]
    if lows[0] in ("more", "less", "much", "very", "really", "a") and len(lows) > 1:
        lows = [
            low for low in lows if low not in ("more", "less", "much", "very", "really", "a", "bit", "little", "lot")
        ] or lows
    return lows[0] in words("states", "states") or (lows[0].endswith("ier") and len(lows[0]) > 4)


def _is_clause(tokens: list[Token]) -> bool:
    """Somebody does something: "her mum trusts her", "they have time", "it is quieter"."""
    for at, token in enumerate(tokens[1:8], start=1):
        before = tokens[at - 1]
        if any_of(token.low, "openers") or token.low in ("to", "who"):
            return False
        verb = is_finite(token.low) or (is_base(token.low) and before.kind == "word" and _are_many(tokens, at - 1))
        if verb and not (is_base(tokens[0].low) and not person_at(tokens, 0)):
            return True
    return False


def _are_many(tokens: list[Token], at: int) -> bool:
    return person_at(tokens, at) == "many" or tokens[at].low in ("they", "we", "i", "you")


def _would(tokens: list[Token]) -> int | None:
    """The place of the "would", "could" or "will" of whoever acts in the answer; nothing when there is none."""
    for at, token in enumerate(tokens[:8]):
        if at and token.low in ("would", "could", "will", "might", "wouldn't"):
            return at
        if token.low.endswith(("'d", "'ll")) and at == 0:
            return at
        if any_of(token.low, "openers"):
            return None
    return None


def _as_true(tokens: list[Token], would: int) -> str:
    """The clause as though it had come true: "she would have a friend" as "she has a friend"."""
    words_ = [token.text for token in tokens]
    many = _subject_is_many(tokens, would)
    low = tokens[would].low
    if "'" in low and low != "wouldn't":
        words_[would] = words_[would].partition("’")[0].partition("'")[0]
        verb = would + 1
    elif low in ("could", "might"):
        words_[would] = "can"
        return _glued(tokens, words_)
    else:
        words_[would] = ("do not" if many else "does not") if low == "wouldn't" else ""
        verb = would + 1
    if [token.low for token in tokens[verb : verb + 3]] == ["be", "able", "to"]:
        words_[verb : verb + 3] = ["can", "", ""]
    elif verb < len(tokens) and low != "wouldn't":
        verb += tokens[verb].low in ("also", "always", "still", "often", "never")
        words_ = _finite(tokens, words_, verb, many=many)
    return _glued(tokens, words_)


def _finite(tokens: list[Token], words_: list[str], verb: int, *, many: bool) -> list[str]:
    if verb >= len(tokens):
        return words_
    if tokens[verb].low == "not":
        words_[verb] = "do not" if many else "does not"
    elif is_base(tokens[verb].low) or tokens[verb].low in ("be", "have", "do"):
        words_[verb] = _agreeing(tokens[verb].low, many=many)
    return words_


def _subject_is_many(tokens: list[Token], would: int) -> bool:
    last = tokens[would if "'" in tokens[would].low and would == 0 else would - 1]
    low = last.low.partition("'")[0]
    if any(token.low == "and" for token in tokens[:would]) or low in ("they", "we", "i", "you"):
        return True
    return person_at([last], 0) == "many" or (
        low.endswith("s") and not low.endswith("ss") and last.kind == "word" and low != "this"
    )


def _glued(tokens: list[Token], words_: list[str]) -> str:
    return "".join(token.gap + word for token, word in zip(tokens, words_, strict=True) if word).strip()


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(
        r"^(?:it\s(?:would|will|could)\s(?:mean|let|help)\s(?:that\s)?|it\smeans\s(?:that\s)?|so\s(?:that\s)?|to\s(?=\w+\s)|then\s)",
        re.IGNORECASE,
    )
