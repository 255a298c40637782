"""A Word file as an outline people can read: `[Heading 2] …`, and each row of a table on its line."""

from collections.abc import Iterator
from pathlib import Path

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def outline(file: Path) -> str:
    """The outline of a Word file; content controls are read through."""
    return "\n".join(_lines(file)) + "\n"


def _lines(file: Path) -> Iterator[str]:
    for block in Document(str(file)).iter_inner_content():
        if isinstance(block, Paragraph):
            assert block.style is not None
            yield f"[{block.style.name}] {shown(block._p)}"
        elif isinstance(block, Table):
            assert block.style is not None
            yield f"[table {block.style.name}]"
            for row in block._tbl.tr_lst:
                yield "  | " + " | ".join(" / ".join(map(shown, cell.iter(f"{W}p"))) for cell in row.tc_lst)


def shown(element: etree._Element) -> str:
    """The words of an element, and in brackets what its pictures say to who cannot see them."""
    pictures = [f"[{described.get('descr', '')}]" for described in element.iter(f"{WP}docPr")]
    return " ".join((*pictures, words(element))).strip()


def words(element: etree._Element) -> str:
    """The words of an element, with Word's own counts shown as they stand."""
    return "".join(text.text or "" for text in element.iter(f"{W}t")).replace("\N{NO-BREAK SPACE}", " ")
