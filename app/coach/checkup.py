"""The check-up: splits a pasted Section E, an old plan or a page of targets into statements, and reads each of them."""

import re
from dataclasses import dataclass

from app.coach.reading import Reading, read


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One statement of a pasted text: its place there, its kind (one of `app.coach.reading.KINDS`), its reading, and
    one polite question for the meeting (empty when nothing needs asking)."""

    text: str
    start: int
    end: int
    kind: str
    reading: Reading
    polite_question: str


def check_up(text: str) -> tuple[Statement, ...]:
    """The statements of a text in their order. Takes any text; `text[start:end]` is each statement's own words."""
    made = []
    for match in re.finditer(r"[^\n]+", text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            reading = read(words)
            question = next((each.question for each in reading.findings if each.question), "")
            made.append(
                Statement(
                    text=words,
                    start=start,
                    end=start + len(words),
                    kind=reading.kind,
                    reading=reading,
                    polite_question=question,
                )
            )
    return tuple(made)
