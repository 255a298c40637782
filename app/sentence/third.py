"""Says a first-person text in the third person: "I want my bag" as "she wants her bag"."""

from typing import Final

from app.i18n import _
from app.plan.learner import Learner, Pronouns
from app.sentence.grammar import (
    JOINERS,
    STOPS,
    after_adverbs,
    any_of,
    is_adverb,
    low_at,
    opens_sentence,
    reads_as_verb,
)
from app.sentence.people import person_at
from app.sentence.pieces import Pieces
from app.sentence.pronouns import FORMS, possessive
from app.sentence.tokens import Token
from app.sentence.verbs import MODALS, is_also_noun, is_base, third_of
from app.sentence.words import words

FIRST: Final = frozenset(["i", "me", "my", "mine", "myself", "i'm", "i've", "i'll", "i'd"])
"""The words of the first person."""

_SINGULAR: Final = {
    "am": "is", "was": "was", "have": "has", "do": "does", "don't": "doesn’t", "haven't": "hasn’t", "were": "was",
}  # fmt: skip
_PLURAL: Final = {"am": "are", "was": "were", "wasn't": "weren’t"}
_ENDINGS: Final = {"'m": ("’s", "’re"), "'ve": ("’s", "’ve"), "'ll": ("’ll", "’ll"), "'d": ("’d", "’d")}


def is_first_person(tokens: list[Token]) -> bool:
    """The text is in somebody's own words: it says "I", "me" or "my" outside quoted speech."""
    return any(token.kind == "word" and token.low in FIRST for token in tokens)


def in_third(tokens: list[Token], learner: Learner, *, sentence: bool) -> tuple[Pieces, dict[int, str]]:
    """The pieces of the text in the third person, and why some places are unsure.

    In a `sentence` the learner's first act is told by name, in a fragment by pronoun.
    """
    pieces = Pieces(tokens)
    doubts: dict[int, str] = {}
    named = _named_place(tokens) if sentence else -1
    for at, token in enumerate(tokens):
        if token.kind != "word" or token.low not in FIRST:
            continue
        pieces.words[at] = _whom(token, learner, by_name=at == named)
        if token.low.startswith("i") and token.low != "is":
            plural = learner.pronouns == Pronouns.THEY and at != named
            _agree(pieces, at, doubts, plural=plural)
            if start := _company_start(tokens, at):
                pieces.last_to_front(start - 1, at)
    return pieces, doubts


def _named_place(tokens: list[Token]) -> int:
    """The place of the "I" that the name stands for: the first that acts outside an opening "By the time I leave,"."""
    places = [at for at, token in enumerate(tokens) if token.kind == "word" and token.low.split("'")[0] == "i"]
    if len(places) > 1 and _in_opening_clause(tokens, places[0]):
        later = [at for at in places if _after_first_comma(tokens, at)]
        return later[0] if later and later[0] < _first_stop(tokens) else places[0]
    return places[0] if places else -1


def _in_opening_clause(tokens: list[Token], at: int) -> bool:
    before = low_at(tokens, at - 1)
    return (before == "time" or any_of(before, "openers")) and not _after_first_comma(tokens, at)


def _after_first_comma(tokens: list[Token], at: int) -> bool:
    return any(low_at(tokens, before) == "," for before in range(at))


def _first_stop(tokens: list[Token]) -> int:
    return next((at for at, token in enumerate(tokens) if token.low in STOPS), len(tokens))


def _whom(token: Token, learner: Learner, *, by_name: bool) -> str:
    name = learner.name or "the learner"
    they, them, their, theirs, themselves = FORMS.get(
        learner.pronouns, (name, name, possessive(name), possessive(name), name)
    )
    forms = {"me": them, "my": their, "mine": theirs, "myself": themselves}
    if token.low in forms:
        return forms[token.low]
    who = name if by_name else they
    ending = token.low[1:]
    if not ending:
        return who
    said = _ENDINGS[ending][they == "they" and not by_name]
    return who + (said if "’" in token.text else said.replace("’", "'"))


def _agree(pieces: Pieces, subject: int, doubts: dict[int, str], *, plural: bool) -> None:
    """Puts the verbs of an "I" into the third person, and says where that is unsure."""
    tokens = pieces.tokens
    first = after_adverbs(tokens, subject + 1)
    company = bool(_company_start(tokens, subject))
    if "'" in tokens[subject].low:
        first = subject
    elif not company:
        pieces.words[first : first + 1] = [_theirs(tokens[first], plural=plural)] if first < len(tokens) else []
    if low_at(tokens, first) in MODALS or tokens[min(first, len(tokens) - 1)].low.endswith(("'ll", "'d")) or company:
        return
    infinitive = False
    for at in range(first + 1, len(tokens)):
        word = low_at(tokens, at)
        if word in STOPS or word.split("'")[0] == "i":
            return
        if any_of(word, "openers"):
            return
        infinitive = infinitive or word == "to"
        if word not in JOINERS or low_at(tokens, at + 1) in JOINERS:
            continue
        place = after_adverbs(tokens, at + 1)
        verb = low_at(tokens, place)
        if not (is_base(verb) or verb in ("am", "have", "do", "don't", "was")):
            continue
        if infinitive and verb != "am":
            doubts[place] = _("This may belong to either of two verbs.")
        elif is_also_noun(verb) and not reads_as_verb(tokens, place):
            doubts[place] = _("This may be a thing, or what the learner does.")
        else:
            pieces.words[place] = _theirs(tokens[place], plural=plural)


def _theirs(token: Token, *, plural: bool) -> str:
    """The verb as it follows "he" or "they"; forms that are the same for everyone stay."""
    word = token.low
    known = (_PLURAL if plural else _SINGULAR).get(word)
    if known:
        return known if "’" in token.text else known.replace("’", "'")
    unchanged = plural or token.kind != "word" or word in MODALS or "'" in word
    if unchanged or word in words("verbs", "past") or (word.endswith("ed") and not is_base(word)):
        return token.text
    return third_of(word) if word.isalpha() and not is_adverb(word) else token.text


def _company_start(tokens: list[Token], subject: int) -> int:
    """One more than the place where "my friend and I" begins, if an "I" at `subject` is the end of that; else 0."""
    if low_at(tokens, subject - 1) != "and" or subject < 2 or not person_at(tokens, subject - 2):
        return 0
    start = subject - 2
    while start > 0 and tokens[start - 1].kind == "word" and not _starts_clause(tokens, start):
        start -= 1
    return start + 1 if _starts_clause(tokens, start) and subject - start <= 7 else 0


def _starts_clause(tokens: list[Token], at: int) -> bool:
    return (
        opens_sentence(tokens, at)
        or any_of(low_at(tokens, at - 1), "openers")
        or low_at(tokens, at - 1) in (",", ";", ":")
    )
