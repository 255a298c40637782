"""The pieces of a document's pages: cells, labelled rows, and what stands where nothing is written."""

import re
from collections.abc import Iterable
from typing import Final

from app.documents.blocks import Cell, Paragraph, Run, Table

LABELS: Final = 40.0
PAGE: Final = 172.0
"""The width of the page between its margins, and where values start, in millimetres."""

_TAG: Final = re.compile(r"[a-z0-9]{1,12}")


def cell(text: str, style: str = "Table text", tag: str = "") -> Cell:
    """A cell with words in one style."""
    return Cell(paragraphs=(Paragraph(runs=(Run(text=text),), style=style),), tag=tag)


def filled(text: str, empty: str, style: str = "Table text", tag: str = "") -> Cell:
    """A cell with the words, or with what stands there while there are none."""
    return cell(text, style, tag) if text.strip() else cell(empty, "Table text not written yet", tag)


def value(text: str, empty: str, tag: str = "", style: str = "Value") -> Cell:
    """The value of a labelled row, or in a quiet style what stands there while there is none."""
    return cell(text, style, tag) if text.strip() else cell(empty, "Value not written yet", tag)


def tag(owner: str, name: str) -> str:
    """What an answer is found again by; empty when the owner has an id of another kind than ours."""
    return f"{owner}.{name}" if _TAG.fullmatch(owner) else ""


def tick_boxes(choices: Iterable[str], style: str, tag: str = "") -> Cell:
    """A cell with an empty box before each choice, to tick by hand."""
    runs: list[Run] = []
    for choice in choices:
        runs += [Run(text=" · ")] if runs else []
        runs += [Run(text="☐", style="Tick box"), Run(text=f" {choice}")]
    return Cell(paragraphs=(Paragraph(runs=tuple(runs), style=style),), tag=tag)


def heads(*words: str, style: str = "Table head") -> tuple[Cell, ...]:
    """The head row of a table."""
    return tuple(cell(text, style) for text in words)


def ledger(
    head: tuple[Cell, ...], rows: Iterable[tuple[str, Cell]], caption: str, description: str = "",
    room: tuple[float, ...] = (),
) -> Table:  # fmt: skip
    """A table of labels and values. `room` is the least height of each row in millimetres, for writing by hand."""
    pairs = list(rows)
    last = len(pairs) - 1
    labelled = (
        (cell(label, "Label" if number < last else "Label last row"), answer)
        for number, (label, answer) in enumerate(pairs)
    )
    return Table(
        style="Ledger", head=head, rows=tuple(labelled), widths=(LABELS, PAGE - LABELS), caption=caption,
        description=description, room=room,
    )  # fmt: skip


def joined(parts: Iterable[str], sign: str = " · ") -> str:
    """The parts that say something, with a sign between them."""
    return sign.join(part.strip() for part in parts if part.strip())


def ended(text: str) -> str:
    """The text with a full stop, unless it already ends in some way."""
    return f"{text}." if (text and text[-1].isalnum()) or text.endswith(")") else text
