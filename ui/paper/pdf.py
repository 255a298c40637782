"""Documents as PDF files, from the same drawing as the preview, tagged for screen readers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from app.documents.blocks import DocumentContent
from app.documents.forms import Form
from app.documents.pdf.details import Bookmark, PdfDetails, finished
from app.documents.pdf.structure import AWAY
from app.documents.pdf.tags import Tag
from ui.paper.drawing import draw_page
from ui.paper.faces import POINT, colour
from ui.paper.marks import PaperPage, Words
from ui.paper.pages import lay_out, paper_size

UNITS_AN_INCH: Final = round(72 * POINT)


def write_pdf(content: DocumentContent, file: Path) -> None:
    """Write the document to a path. The same content makes the same bytes. Raises `OSError`."""
    file.write_bytes(pdf_of(content))


def pdf_of(content: DocumentContent) -> bytes:
    """The bytes of a PDF file of the document."""
    pages = lay_out(content)
    drawing, tags = _drawn(pages)
    details = PdfDetails(
        title=content.title,
        author=content.author,
        language=content.language,
        made=content.made,
        bookmarks=_bookmarks(pages),
        tags=tags,
    )
    return finished(drawing, details)


def page_layout(page: PaperPage) -> QPageLayout:
    """A4, upright or on its side, to its very edge."""
    way = QPageLayout.Orientation.Landscape if page.shape.on_its_side else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF(0, 0, 0, 0))


def _drawn(pages: Sequence[PaperPage]) -> tuple[bytes, list[Tag]]:
    """The pages as Qt writes them, with a square outside the paper where a part begins; and the parts in order."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(UNITS_AN_INCH)
    device.setPageLayout(page_layout(pages[0]))
    numbers: dict[Tag, int] = {}
    painter = QPainter(device)

    def began(tag: Tag | None) -> None:
        number = numbers.setdefault(tag, len(numbers) + 1) if tag is not None else 0
        painter.fillRect(QRectF(AWAY - number, AWAY, 1, 1), colour("000000"))

    for page in pages:
        if page.number > 1:
            device.setPageLayout(page_layout(page))
            device.newPage()
        draw_page(painter, page, began=began)
    painter.end()
    return bytes(buffer.data().data()), list(numbers)


def _bookmarks(pages: Sequence[PaperPage]) -> list[Bookmark]:
    found: dict[Tag, Bookmark] = {}
    for page in pages:
        height = paper_size(page.shape)[1]
        for mark in page.marks:
            tag = mark.tag
            if tag is None or not tag.kind.startswith("H") or not isinstance(mark.ink, Words):
                continue
            text = f"{found[tag].text}{mark.ink.text}" if tag in found else mark.ink.text
            first = found.get(tag)
            found[tag] = Bookmark(
                text=text,
                level=int(tag.kind[1:]),
                page=first.page if first else page.number - 1,
                top=first.top if first else (height - mark.y) / POINT,
            )
    return list(found.values())


PDF: Final = Form(id="pdf", ending=".pdf", write=write_pdf)
