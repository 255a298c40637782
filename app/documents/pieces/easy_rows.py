"""Rows of the learner's page: a picture at the start side, and beside it one idea a line."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from app.documents.blocks import Block, Cell, Heading, Paragraph, Pictures, Run, Table
from app.documents.pieces.picture_words import picture
from app.documents.pieces.rows import cell
from app.i18n import Texts

WIDTH: Final = 170.0
"""Between the margins of the learner's page, in millimetres."""

PICTURE: Final = 17.0
_PICTURE_COLUMN: Final = 30.0
_QUESTION_COLUMN: Final = 55.0
_ROW: Final = 21.0


def easy_heads(*words: str) -> tuple[Cell, ...]:
    """The head row of a table in large print."""
    return tuple(cell(text, "Easy table head") for text in words)


def easy_lines(lines: Sequence[str], style: str = "Easy text") -> Cell:
    """A cell with one idea a line."""
    return Cell(paragraphs=tuple(Paragraph(runs=(Run(text=line),), style=style) for line in lines))


def picture_cell(name: str, texts: Texts) -> Cell:
    """A cell with one picture."""
    return Cell(paragraphs=(Pictures(pictures=(picture(name, PICTURE, texts),), style="Easy picture"),))


def picture_rows(rows: Iterable[tuple[str, Cell]], caption: str, texts: Texts) -> Table:
    """A table of pictures, by name, with the words beside each."""
    made = tuple((picture_cell(name, texts), words) for name, words in rows)
    return Table(
        style="Easy rows", head=easy_heads(texts.gettext("Picture"), texts.gettext("Words")), rows=made,
        widths=(_PICTURE_COLUMN, WIDTH - _PICTURE_COLUMN), caption=caption, room=(_ROW,) * len(made),
    )  # fmt: skip


def faces(texts: Texts) -> Cell:
    """Three faces, for an answer without words."""
    shown = tuple(picture(name, PICTURE, texts) for name in ("smile", "level", "sad"))
    ask = Run(text=texts.gettext("Circle one face."))
    return Cell(
        paragraphs=(
            Pictures(pictures=shown, style="Easy picture"),
            Paragraph(runs=(ask,), style="Easy text not written yet"),
        )
    )


def room_to_answer(title: str, questions: Mapping[str, Cell | None], room: float, texts: Texts) -> list[Block]:
    """A heading, and a table of questions: each with its own cell to answer in, or else so many millimetres to write or
    draw in."""
    nothing = cell(texts.gettext("Not written yet"), "Easy text not written yet")
    rows = tuple((cell(question, "Easy text strong"), answer or nothing) for question, answer in questions.items())
    table = Table(
        style="Easy answers", head=easy_heads(texts.gettext("Question"), texts.gettext("Answer")), rows=rows,
        widths=(_QUESTION_COLUMN, WIDTH - _QUESTION_COLUMN), caption=title,
        description=texts.gettext("Room to write or draw beside each question."),
        room=tuple(0.0 if answer else room for answer in questions.values()),
    )  # fmt: skip
    return [Heading(text=title, level=2), table]
