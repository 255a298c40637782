"""How long the meeting document takes, beside the same words written by bare python-docx."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from bench_measure import Measure
from bench_plans import plan_of
from docx import Document
from docx.document import Document as WordDocument

from app.documents.blocks import DocumentContent, Heading, ListOf, Paragraph, Table
from app.documents.making import make
from app.documents.options import DocumentOptions
from app.documents.saving import save_document
from app.i18n import Texts

ROUNDS = 5


def measure_document(folder: Path) -> Measure:
    """The meeting document of 8 outcomes with 6 steps each, from the plan to the file."""
    plan = plan_of(8, 6)

    def content() -> DocumentContent:
        return make("meeting", plan, texts=Texts(), today=date(2026, 11, 21), options=DocumentOptions())

    words = content()
    bare, ours = [], []
    for _round in range(ROUNDS):
        bare.append(_timed(lambda: _write_bare(words, folder / "bare.docx")))
        ours.append(_timed(lambda: save_document(content(), folder, "ours.docx")))
    return Measure(
        what="Meeting document of 8 outcomes, beside bare python-docx",
        found=median(ours) / median(bare),
        unit="x",
        bar=1.3,
    )


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _write_bare(content: DocumentContent, path: Path) -> None:
    document = Document()
    for block in content.blocks:
        match block:
            case Heading():
                document.add_heading(block.text, block.level)
            case Paragraph():
                paragraph = document.add_paragraph()
                for run in block.runs:
                    paragraph.add_run(run.text)
            case ListOf():
                for item in block.items:
                    document.add_paragraph("".join(run.text for run in item), style="List Bullet")
            case Table():
                _add_bare_table(document, block)
    document.save(str(path))


def _add_bare_table(document: WordDocument, block: Table) -> None:
    lines = (block.head, *block.rows)
    table = document.add_table(rows=len(lines), cols=len(block.head))
    for row, line in zip(table.rows, lines, strict=True):
        for place, cell in zip(row.cells, line, strict=True):
            place.text = cell.words
