"""The check-up: splits a pasted Section E, an old plan or a page of targets into statements, and reads each of them."""

from dataclasses import dataclass, replace

from app.coach.profile import Profile
from app.coach.reading import Reading, read
from app.coach.statements import Piece, pieces_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One statement of a pasted text: its place there, its kind (one of `app.coach.reading.KINDS`), its reading, and
    one polite question for the meeting (empty when nothing needs asking). `text` has single spaces; the places in the
    reading are places in it."""

    text: str
    start: int
    end: int
    kind: str
    reading: Reading
    polite_question: str


def check_up(text: str, profile: Profile | None = None) -> tuple[Statement, ...]:
    """The statements of a text in their order. Takes any text; `text[start:end]` is each statement's own words.

    Nothing is missed that stands in the next cell of a table: a date there counts.
    """
    return tuple(_read(text, piece, profile) for piece in pieces_of(text))


def _read(text: str, piece: Piece, profile: Profile | None) -> Statement:
    words = " ".join(text[piece.start : piece.end].split())
    reading = read(words, profile=profile)
    if piece.has_date:
        findings = tuple(each for each in reading.findings if each.code != "no-when")
        reading = replace(reading, findings=findings)
    question = next((each.polite for each in reading.findings if each.polite), "")
    return Statement(
        text=words, start=piece.start, end=piece.end, kind=reading.kind, reading=reading, polite_question=question
    )
