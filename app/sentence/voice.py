"""Says what is written about the learner in another voice: "he will…" as "I will…" or "I…", and back."""

from dataclasses import dataclass
from typing import Literal

from app.i18n import _
from app.plan.learner import Learner
from app.sentence.first import in_first
from app.sentence.grammar import low_at
from app.sentence.pieces import Pieces
from app.sentence.present import in_present
from app.sentence.reading import Reading, read
from app.sentence.third import first_person_places, in_third, is_first_person
from app.sentence.tokens import Token, tokens_of

Part = Literal["will_do", "so_that", "sentence"]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Words that may mean the learner or somebody else; places are in the text that was given back."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """A text in a voice, and what could not be told for sure."""

    text: str
    unsure: tuple[Unsure, ...] = ()


def say(text: str, learner: Learner, voice: str, *, part: Part = "sentence") -> Said:
    """The text, written in the third person future about the learner, in another voice.

    Takes one of `app.plan.plan.VOICES`, and which part the text is: a "will_do" follows an unwritten "will", a
    "so_that" an unwritten "so that", a "sentence" is whole. Words that are in the first person already stay. The
    places of what is unsure are in the text given back. Never raises.
    """
    if voice == "third":
        return Said(text)
    tokens = tokens_of(text, learner.name)
    own_words = is_first_person(tokens)
    reading = _own(tokens) if own_words else read(tokens, learner, part)
    pieces = Pieces(tokens) if own_words else in_first(reading)
    if not own_words:
        reading.doubts |= dict.fromkeys(first_person_places(tokens), _("Somebody else may be speaking here."))
    front = ""
    if voice == "first_now":
        front = in_present(pieces, reading.wills, opens_with_will=part == "will_do")
    return _said(pieces, reading.doubts, part, front)


def to_third(text: str, learner: Learner, *, part: Part = "sentence") -> Said:
    """The text, written in the first person, about the learner in the third person; a text that is not in the first
    person stays. In a "sentence" the learner is named once. Never raises."""
    tokens = tokens_of(text, learner.name)
    if not is_first_person(tokens):
        return Said(text)
    pieces, doubts = in_third(tokens, learner, sentence=part == "sentence")
    return _said(pieces, doubts, part)


def _own(tokens: list[Token]) -> Reading:
    """The reading of words that somebody wrote about themselves: only each "I will" matters."""
    acts = [at for at, token in enumerate(tokens) if token.kind == "word" and token.low in ("i", "i'll")]
    verbs = [at + (tokens[at].low == "i") for at in acts]
    return Reading(tokens, wills=[at for at in verbs if low_at(tokens, at) in ("will", "won't", "i'll")])


def _said(pieces: Pieces, doubts: dict[int, str], part: Part, front: str = "") -> Said:
    text, places = pieces.together(sentence=part == "sentence")
    front = f"{front} " if front and text else front
    shift = len(front)
    unsure = (Unsure(places[at][0] + shift, places[at][1] + shift, why) for at, why in sorted(doubts.items()))
    return Said(front + text, tuple(unsure))
