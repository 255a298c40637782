"""Says what was read about the learner in the first person: "she wants her bag" as "I want my bag"."""

from typing import Final

from app.sentence.company import company_end
from app.sentence.grammar import low_at
from app.sentence.pieces import Pieces
from app.sentence.reading import Reading
from app.sentence.tokens import Token
from app.sentence.verbs import base_of, is_base, is_third

MINE: Final = {"object": "me", "whose": "my", "alone": "mine", "self": "myself"}
"""The words of the first person by the role of the learner."""

_VERBS: Final = {
    "is": "am",
    "are": "am",
    "were": "was",
    "was": "was",
    "has": "have",
    "does": "do",
    "isn't": "am not",
    "aren't": "am not",
    "weren't": "wasn’t",
    "hasn't": "haven’t",
    "doesn't": "don’t",
}
_ENDINGS: Final = {"'s": "’m", "'re": "’m", "'ve": "’ve", "'ll": "’ll", "'d": "’d"}
_AFTER_HAS: Final = frozenset(["been", "got", "had"])


def in_first(reading: Reading) -> Pieces:
    """The pieces of the text in the first person; "will" and what follows it as it was."""
    pieces = Pieces(reading.tokens)
    for at, role in reading.roles.items():
        pieces.words[at] = _i(reading.tokens, at) if role == "subject" else MINE[role]
    for at in reading.verbs:
        pieces.words[at] = _mine(reading.tokens[at])
    for at, role in reading.roles.items():
        if role == "subject" and (end := company_end(reading.tokens, at)):
            pieces.change_places(at, end)
    return pieces


def _i(tokens: list[Token], at: int) -> str:
    token = tokens[at]
    ending = token.own.replace("’", "'") or token.low[token.low.find("'") :] if "'" in token.low else ""
    if ending not in _ENDINGS:
        return "I"
    has = ending == "'s" and low_at(tokens, at + 1) in _AFTER_HAS
    said = "’ve" if has else _ENDINGS[ending]
    return "I" + (said if "’" in token.text else said.replace("’", "'"))


def _mine(token: Token) -> str:
    """The verb as it follows "I"; forms that are the same for everyone stay."""
    word = token.low
    if word in _VERBS:
        return _VERBS[word] if "’" in token.text else _VERBS[word].replace("’", "'")
    if word.endswith("s") and not word.endswith("ss") and (is_third(word) or not is_base(word)):
        return base_of(word)
    return token.text
