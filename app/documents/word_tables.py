"""Tables as WordprocessingML: a head row that repeats, whole rows, fixed widths, words for screen readers."""

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from app.documents.blocks import Cell, Table
from app.documents.word_readback import label_marks, value_marks
from app.documents.word_styles import style_id
from app.documents.word_text import paragraph_lines, paragraph_xml, printable, reads_from_right

_TWIPS_A_MM = 1440 / 25.4


def table_xml(table: Table, language: str, numbers: Iterator[int]) -> str:
    """One `w:tbl`. Takes the document's language and the numbers its bookmarks may use. Raises `ValueError` when a cell
    has no words or a row is not as wide as the head: such a table cannot be read aloud."""
    widths = [round(width * _TWIPS_A_MM) for width in table.widths]
    if any(len(row) != len(table.widths) for row in (table.head, *table.rows)):
        raise ValueError(f"rows of uneven length in the table {table.caption!r}")
    mirrored = "<w:bidiVisual/>" if reads_from_right(language) else ""
    caption, description = (quoteattr(printable(text)) for text in (table.caption, table.description))
    described = f"<w:tblDescription w:val={description}/>" if table.description else ""
    rooms = table.room or (0.0,) * len(table.rows)
    rows = [_row(table.head, widths, language, numbers, "<w:cantSplit/><w:tblHeader/>")]
    for cells, room in zip(table.rows, rooms, strict=True):
        height = f'<w:trHeight w:val="{round(room * _TWIPS_A_MM)}" w:hRule="atLeast"/>' if room else ""
        rows.append(_row(cells, widths, language, numbers, f"<w:cantSplit/>{height}"))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(table.style)}"/>{mirrored}'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/><w:tblCaption w:val={caption}/>{described}</w:tblPr>'
        f"<w:tblGrid>{''.join(f'<w:gridCol w:w={chr(34)}{width}{chr(34)}/>' for width in widths)}</w:tblGrid>"
        f"{''.join(rows)}</w:tbl>"
    )


def _row(cells: tuple[Cell, ...], widths: list[int], language: str, numbers: Iterator[int], properties: str) -> str:
    tags = [cell.tag for cell in cells if cell.tag]
    words = []
    for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        # The label's own bookmark lets an answer be found again after somebody has overtyped the whole value.
        labels = tags if number == 0 and not cell.tag else []
        words.append(_cell(cell, width, language, numbers, labels))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(words)}</w:tr>"


def _cell(cell: Cell, width: int, language: str, numbers: Iterator[int], labels: list[str]) -> str:
    lines = [(line, paragraph.style) for paragraph in cell.paragraphs for line in paragraph_lines(paragraph)]
    if not lines:
        raise ValueError("a cell without words")
    words = []
    for number, (runs, style) in enumerate(lines):
        before, after = "", ""
        if number == 0 and cell.tag:
            before, after = value_marks(cell.tag, next(numbers), plain=not any(run.style for run in runs))
        elif number == 0 and labels:
            marks = [label_marks(tag, next(numbers)) for tag in labels]
            before, after = "".join(mark[0] for mark in marks), "".join(mark[1] for mark in marks)
        words.append(paragraph_xml(runs, style, language, before, after))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(words)}</w:tc>'
