"""Two sheets of one page, for those who look after computers and for those who look after data: from Markdown to Word.

The words live in the Markdown files beside this one, and nowhere else.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app import __version__
from app.documents.blocks import Cell, DocumentContent, Heading, PageShape, Paragraph, Run
from app.documents.pieces.rows import heads, ledger
from app.documents.word.writing import write_word
from app.safe_file import force_to_disk

SHEETS: Final = {"it": "Steps Towards - for IT", "data_protection": "Steps Towards - for data protection"}
"""The Markdown file of each sheet, and the name that people see."""

_HERE: Final = Path(__file__).parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The words of a sheet: its title, a sentence or two to lead in, and each row with its label."""

    title: str
    lead: str
    rows: tuple[tuple[str, str], ...]


def make_sheets(out: Path, *, made: date = date(2026, 9, 1)) -> list[Path]:
    """Put both sheets in the folder, each as a Word file and as Markdown; gives the files.

    `made` is the day the Word files give as theirs. The same day makes the same bytes.
    """
    files = []
    for source, name in SHEETS.items():
        words = markdown(source)
        text, document = out / f"{name}.md", out / f"{name}.docx"
        text.write_text(words, encoding="utf-8", newline="\n")
        write_word(content(read_sheet(words), made), document)
        force_to_disk(document)
        files += [text, document]
    return files


def markdown(source: str) -> str:
    """The words of a sheet as they are for this version."""
    return (_HERE / f"{source}.md").read_text(encoding="utf-8").replace("{version}", __version__)


def read_sheet(words: str) -> Sheet:
    """The sheet in this Markdown: a title, a lead, and under each second heading a paragraph or a list."""
    opening, *sections = words.split("\n## ")
    title, lead = (part.strip() for part in opening.removeprefix("# ").split("\n", 1))
    pairs = (section.split("\n", 1) for section in sections)
    return Sheet(title=title, lead=lead, rows=tuple((label.strip(), text.strip()) for label, text in pairs))


def content(sheet: Sheet, made: date) -> DocumentContent:
    """The sheet as a document: one page, a table of labelled rows."""
    rows = [(label, Cell(paragraphs=tuple(map(_value, text.split("\n- "))))) for label, text in sheet.rows]
    return DocumentContent(
        title=sheet.title,
        header="Steps Towards",
        footer=f"Steps Towards {__version__} · Page {{page}} of {{pages}}",
        made=made,
        page=PageShape(top=15, bottom=12),
        blocks=(
            Heading(text=sheet.title, level=1),
            Paragraph(runs=(Run(text=_without_marks(sheet.lead)),), style="Lead"),
            ledger(heads("About it", "In words"), rows, caption=sheet.title, description="One subject in each row."),
        ),
    )


def _value(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text=_without_marks(text)),), style="Value")


def _without_marks(text: str) -> str:
    """The words without the marks that Markdown puts around what is typed, and in front of what stands in a list."""
    return text.removeprefix("- ").replace("`", "")
