"""The same document by python-docx alone, the way anybody would write it: what our own writer is measured against."""

from pathlib import Path
from typing import IO

from docx import Document
from docx.shared import Mm

from app.documents.blocks import DocumentContent, Heading, ListOf, Paragraph, Table
from app.documents.word_template import TEMPLATE


def write_bare(content: DocumentContent, file: Path | IO[bytes]) -> None:
    """Write the blocks with the calls of python-docx's manual, from the same template, without our marks."""
    document = Document(str(TEMPLATE))
    for block in content.blocks:
        if isinstance(block, Heading):
            document.add_paragraph(block.text, style=f"Heading {block.level}")
        elif isinstance(block, Paragraph):
            _add_runs(document.add_paragraph(style=block.style), block)
        elif isinstance(block, ListOf):
            style = "List Number" if block.numbered else "List Bullet"
            for item in block.items:
                _add_runs(document.add_paragraph(style=style), Paragraph(runs=item))
        else:
            _add_table(document, block)
    document.save(file if not isinstance(file, Path) else str(file))


def _add_runs(paragraph: object, block: Paragraph) -> None:
    for run in block.runs:
        paragraph.add_run(run.text, style=run.style or None)  # type: ignore[attr-defined]


def _add_table(document: object, block: Table) -> None:
    table = document.add_table(rows=0, cols=len(block.widths))  # type: ignore[attr-defined]
    table.style = block.style
    for row in (block.head, *block.rows):
        for cell, source, width in zip(table.add_row().cells, row, block.widths, strict=True):
            cell.width = Mm(width)
            for number, paragraph in enumerate(source.paragraphs):
                target = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                target.style = paragraph.style
                _add_runs(target, paragraph)
