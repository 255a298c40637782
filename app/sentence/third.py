"""Says a first-person text in the third person: "I want my bag" as "she wants her bag"."""

from typing import Final

from app.i18n import _
from app.plan.learner import Learner, Pronouns
from app.sentence.company import company_start
from app.sentence.grammar import (
    JOINERS,
    STOPS,
    after_adverbs,
    any_of,
    is_adverb,
    low_at,
    opens_clause,
    reads_as_verb,
)
from app.sentence.pieces import Pieces
from app.sentence.pronouns import FORMS, possessive
from app.sentence.tokens import Token
from app.sentence.verbs import MODALS, is_also_noun, is_base, third_of
from app.sentence.words import words

LONGEST: Final = 80
"""The most words back that are looked at for what a verb belongs to, so that no text takes long."""
FIRST: Final = frozenset(["i", "me", "my", "mine", "myself", "i'm", "i've", "i'll", "i'd"])
"""The words of the first person."""

_SINGULAR: Final = {
    "am": "is", "was": "was", "have": "has", "do": "does", "don't": "doesn’t", "haven't": "hasn’t", "were": "was",
}  # fmt: skip
_PLURAL: Final = {"am": "are", "was": "were", "wasn't": "weren’t"}
_SPELT_OUT: Final = {"'m": " is", "'ve": " has", "'ll": " will"}
"""After a name the short forms read badly, or as a possessive."""
_ENDINGS: Final = {"'m": ("’s", "’re"), "'ve": ("’s", "’ve"), "'ll": ("’ll", "’ll"), "'d": ("’d", "’d")}


def is_first_person(tokens: list[Token]) -> bool:
    """The text is in the learner's own words: it says "I", "me" or "my" outside quoted speech, and never the name."""
    return bool(first_person_places(tokens)) and not any(token.kind == "learner" for token in tokens)


def first_person_places(tokens: list[Token]) -> list[int]:
    """The places of "I", "me" and "my" outside quoted speech."""
    return [at for at, token in enumerate(tokens) if token.kind == "word" and token.low in FIRST]


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
            if (start := company_start(tokens, at)) is not None:
                pieces.last_to_front(start, at)
    return pieces, doubts


def _named_place(tokens: list[Token]) -> int:
    """The place of the word that the name stands for: an opening "my", else the first "I" outside an opening "By the
    time I leave,", else the first "me" or "my"; -1 when there is none."""
    mentions = first_person_places(tokens)
    places = [at for at in mentions if tokens[at].low.split("'")[0] == "i"]
    if mentions[:1] == [0] and tokens[0].low == "my" and not any(company_start(tokens, at) == 0 for at in places):
        return 0
    before = low_at(tokens, places[0] - 1) if places else ""
    if before == "time" or any_of(before, "openers"):
        comma, stop = _first(tokens, frozenset(",")), _first(tokens, STOPS)
        return next((at for at in places if places[0] < comma < at < stop), places[0])
    return next(iter(places or mentions), -1)


def _first(tokens: list[Token], marks: frozenset[str]) -> int:
    return next((at for at, token in enumerate(tokens) if token.low in marks), len(tokens))


def _whom(token: Token, learner: Learner, *, by_name: bool) -> str:
    name = learner.name or "the learner"
    named = (name, name, possessive(name), possessive(name), name)
    they, them, their, theirs, themselves = FORMS.get(learner.pronouns, named)
    if by_name:
        they, them, their = named[:3]
    forms = {"me": them, "my": their, "mine": theirs, "myself": themselves}
    if token.low in forms:
        return forms[token.low]
    if token.low == "i":
        return they
    if they == name and token.low[1:] in _SPELT_OUT:
        return name + _SPELT_OUT[token.low[1:]]
    said = _ENDINGS[token.low[1:]][they == "they"]
    return they + (said if "’" in token.text else said.replace("’", "'"))


def _agree(pieces: Pieces, subject: int, doubts: dict[int, str], *, plural: bool) -> None:
    """Puts the verbs of an "I" into the third person, and says where that is unsure."""
    tokens = pieces.tokens
    first = after_adverbs(tokens, subject + 1)
    company = company_start(tokens, subject) is not None
    if low_at(tokens, subject - 1) in MODALS:
        return
    if "'" in tokens[subject].low:
        first = subject
    elif not company:
        pieces.words[first : first + 1] = [_theirs(tokens[first], plural=plural)] if first < len(tokens) else []
    if low_at(tokens, first) in MODALS or tokens[min(first, len(tokens) - 1)].low.endswith(("'ll", "'d")) or company:
        return
    infinitive, governed = False, _modal_before(tokens, subject)
    for at in range(first + 1, len(tokens)):
        word = low_at(tokens, at)
        if word in STOPS or word.split("'")[0] == "i" or opens_clause(tokens, at):
            return
        infinitive = infinitive or (word == "to" and is_base(low_at(tokens, at + 1)))
        if word not in JOINERS or low_at(tokens, at + 1) in JOINERS:
            continue
        place = after_adverbs(tokens, at + 1)
        verb = low_at(tokens, place)
        if not (is_base(verb) or verb in ("am", "have", "do", "don't", "was")):
            continue
        if (infinitive or governed) and verb != "am":
            doubts[place] = _("This may belong to either of two verbs.")
        elif is_also_noun(verb) and not reads_as_verb(tokens, place):
            doubts[place] = _("This may be a thing, or what the learner does.")
        else:
            pieces.words[place] = _theirs(tokens[place], plural=plural)


def _modal_before(tokens: list[Token], subject: int) -> bool:
    """An earlier "will" or "can" may reach past this clause: "I will say what I need and cook"."""
    for at in range(subject - 1, max(-1, subject - LONGEST), -1):
        word = low_at(tokens, at)
        if word in STOPS or word in ("so", "because"):
            return False
        if word in MODALS:
            return True
    return False


def _theirs(token: Token, *, plural: bool) -> str:
    """The verb as it follows "he" or "they"; forms that are the same for everyone stay."""
    word = token.low
    known = (_PLURAL if plural else _SINGULAR).get(word)
    if known:
        return known if "’" in token.text else known.replace("’", "'")
    unchanged = plural or token.kind != "word" or word in MODALS or "'" in word
    past = not is_base(word) and (word.endswith("ed") or word in words("verbs", "past"))
    if unchanged or past or word in JOINERS:
        return token.text
    return third_of(word) if word.isalpha() and not is_adverb(word) else token.text
