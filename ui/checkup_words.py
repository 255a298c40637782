"""What the check-up calls things: the kinds of statements, how many there are, what is there and worth asking."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from app.coach.checkup import Statement
from app.coach.reading import KINDS
from app.coach.there import in_words
from app.documents.checkup import CheckedStatement
from app.i18n import _, fill, ngettext
from ui.controls.marked_words import Mark

ICONS: Final = {
    "outcome": "mountain",
    "step": "stairs",
    "aspiration": "sunrise",
    "provision": "hand",
    "other": "document",
}
MOST: Final = 3
"""At most three things worth a look at a time."""


def kind_name(kind: str) -> str:
    """What one statement of this kind is called."""
    return {
        "outcome": _("Outcome"),
        "step": _("Step"),
        "aspiration": _("Hope"),
        "provision": _("Help"),
        "other": _("Something else"),
    }[kind]


def kind_means(kind: str) -> str:
    """What that kind is, in a few words."""
    return {
        "outcome": _("what will be different by a date"),
        "step": _("a small success on the way"),
        "aspiration": _("where life could lead"),
        "provision": _("what others do"),
        "other": _("words beside the plan itself"),
    }[kind]


def kinds_name(kind: str) -> str:
    """What all statements of a kind are called, on the row that chooses among them."""
    return {
        "outcome": _("Outcomes"),
        "step": _("Steps"),
        "aspiration": _("Hopes"),
        "provision": _("Help"),
        "other": _("The rest"),
    }[kind]


def counted(statements: Iterable[Statement]) -> dict[str, int]:
    """How many statements there are of each kind that is there, in the order of `KINDS`."""
    counts = Counter(statement.kind for statement in statements)
    return {kind: counts[kind] for kind in KINDS if counts[kind]}


def summary(statements: Sequence[Statement]) -> str:
    """How many statements of which kinds, on one line."""
    many = ngettext("{count} statement", "{count} statements", len(statements))
    kinds = ", ".join(_how_many(kind, count) for kind, count in counted(statements).items())
    return fill(_("{statements}: {kinds}"), {"statements": many, "kinds": kinds})


def _how_many(kind: str, count: int) -> str:
    match kind:
        case "outcome":
            return ngettext("{count} outcome", "{count} outcomes", count)
        case "step":
            return ngettext("{count} step", "{count} steps", count)
        case "aspiration":
            return ngettext("{count} is a hope", "{count} are hopes", count)
        case "provision":
            return ngettext("{count} is help", "{count} are help", count)
    return ngettext("{count} is something else", "{count} are something else", count)


def marks_of(statement: Statement) -> tuple[Mark, ...]:
    """The parts of an outcome or a step in the order of its words; nothing else has parts."""
    if statement.kind not in ("outcome", "step"):
        return ()
    parts = statement.reading.parts
    named = (("when", parts.when), ("will", parts.will_do), ("so", parts.so_that))
    marks = sorted(
        (Mark(kind=kind, start=part.start, end=part.end) for kind, part in named if part is not None),
        key=lambda mark: mark.start,
    )
    kept: list[Mark] = []
    for mark in marks:
        if mark.end <= len(statement.text) and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


def there_of(statement: Statement) -> tuple[str, ...]:
    """What is there already, in words."""
    return tuple(map(in_words, statement.reading.there))


def asking_of(statement: Statement) -> tuple[str, ...]:
    """What is worth a look, the most worthwhile first."""
    return tuple(dict.fromkeys(finding.message for finding in statement.reading.findings))[:MOST]


def checked(statement: Statement) -> CheckedStatement:
    """The statement as the Word page shows it."""
    pieces, at, text = [], 0, statement.text
    for mark in marks_of(statement):
        pieces += [(text[at : mark.start], ""), (text[mark.start : mark.end], mark.kind)]
        at = mark.end
    pieces.append((text[at:], ""))
    return CheckedStatement(
        pieces=tuple(piece for piece in pieces if piece[0]),
        kind=kind_name(statement.kind),
        there=there_of(statement),
        asking=asking_of(statement),
        question=statement.polite_question,
    )


def questions(statements: Sequence[Statement]) -> str:
    """Every question with the words it is about, to paste in a letter or a message."""
    asked = [statement for statement in statements if statement.polite_question]
    lines = (
        f"{number}. “{' '.join(statement.text.split())}”\n{statement.polite_question}"
        for number, statement in enumerate(asked, 1)
    )
    return "\n\n".join(lines)
