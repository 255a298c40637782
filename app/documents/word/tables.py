"""Tables as WordprocessingML: a head row that repeats, whole rows, fixed widths, words for screen readers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from app.documents.blocks import Cell, Pictures, Run, Table
from app.documents.look import TABLES
from app.documents.word.marks import label_marks, value_marks
from app.documents.word.pages import TWIPS_A_MM
from app.documents.word.pictures import pictures_xml
from app.documents.word.styles import style_id
from app.documents.word.text import attribute, paragraph_lines, paragraph_xml, printable, reads_from_right

_CENTRED: Final = frozenset(style.name for style in TABLES if style.centred)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Writing:
    """What every cell needs: the document's language, the relations of pictures, the numbers marks may use, and
    whether its words stand in its middle."""

    language: str
    pictures: Mapping[str, str]
    numbers: Iterator[int]
    centred: bool


def table_xml(table: Table, language: str, pictures: Mapping[str, str], numbers: Iterator[int]) -> str:
    """One `w:tbl`. Takes the document's language, the relations of its pictures, and the numbers its marks may use.
    Raises `ValueError` when a cell has no words or a row is not as wide as the head: such a table cannot be read
    aloud."""
    centred = table.style in _CENTRED
    writing = _Writing(language=language, pictures=pictures, numbers=numbers, centred=centred)
    widths = [round(width * TWIPS_A_MM) for width in table.widths]
    if any(len(row) != len(table.widths) for row in (table.head, *table.rows)):
        raise ValueError(f"rows of uneven length in the table {table.caption!r}")
    mirrored = "<w:bidiVisual/>" if reads_from_right(language) else ""
    caption, description = (attribute(printable(text)) for text in (table.caption, table.description))
    described = f"<w:tblDescription w:val={description}/>" if table.description else ""
    rooms = table.room or (0.0,) * len(table.rows)
    rows = [_row(table.head, widths, writing, "<w:cantSplit/><w:tblHeader/>")]
    for cells, room in zip(table.rows, rooms, strict=True):
        height = f'<w:trHeight w:val="{round(room * TWIPS_A_MM)}" w:hRule="atLeast"/>' if room else ""
        rows.append(_row(cells, widths, writing, f"<w:cantSplit/>{height}"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(table.style)}"/>{mirrored}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val={caption}/>{described}</w:tblPr>'
        f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>' for width in widths)}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _row(cells: tuple[Cell, ...], widths: list[int], writing: _Writing, properties: str) -> str:
    tags = [cell.tag for cell in cells if cell.tag]
    words = []
    for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        # The label's own bookmark lets an answer be found again after somebody has overtyped the whole value.
        labels = tags if number == 0 and not cell.tag else []
        words.append(_cell(cell, width, writing, labels))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(words)}</w:tr>"


def _cell(cell: Cell, width: int, writing: _Writing, labels: list[str]) -> str:
    words: list[str] = []
    for paragraph in cell.paragraphs:
        if isinstance(paragraph, Pictures):
            words.append(pictures_xml(paragraph, writing.language, writing.pictures, writing.numbers))
            continue
        for runs in paragraph_lines(paragraph):
            before, after = ("", "") if words else _marks(cell, runs, writing.numbers, labels)
            words.append(paragraph_xml(runs, paragraph.style, writing.language, before, after))
    if not words:
        raise ValueError("a cell without words")
    # In each cell and not in the style: LibreOffice does not take it from there.
    align = '<w:vAlign w:val="center"/>' if writing.centred else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{align}</w:tcPr>{"".join(words)}</w:tc>'


def _marks(cell: Cell, runs: tuple[Run, ...], numbers: Iterator[int], labels: list[str]) -> tuple[str, str]:
    """What opens and closes round the first words of a cell: the mark of its own answer, or of those beside it."""
    if cell.tag:
        return value_marks(cell.tag, next(numbers), plain=not any(run.style for run in runs))
    marks = [label_marks(tag, next(numbers)) for tag in labels]
    return "".join(mark[0] for mark in marks), "".join(mark[1] for mark in marks)
