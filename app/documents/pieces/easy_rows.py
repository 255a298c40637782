"""Rows of the learner's page: a picture at the start side, and beside it one idea a line."""

from collections.abc import Iterable, Sequence
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


def room_to_answer(title: str, questions: Sequence[str], room: float, texts: Texts, new_page: bool) -> list[Block]:
    """A heading, and a table of questions with so many millimetres to write or draw beside each."""
    nothing = cell(texts.gettext("Not written yet"), "Easy text not written yet")
    table = Table(
        style="Easy answers", head=easy_heads(texts.gettext("Question"), texts.gettext("Answer")),
        rows=tuple((cell(question, "Easy text strong"), nothing) for question in questions),
        widths=(_QUESTION_COLUMN, WIDTH - _QUESTION_COLUMN), caption=title, room=(room,) * len(questions),
        description=texts.gettext("Room to write or draw beside each question."),
    )  # fmt: skip
    return [Heading(text=title, level=2, new_page=new_page), table]
