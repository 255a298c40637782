"""Printing: the pages at their true size and in their own shape; a printer that fails is a sentence."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from app.documents.blocks import NewSection, PageShape
from tests.ui.paper.conftest import content_of, document, said
from ui.paper.pages import lay_out
from ui.paper.printing import PrinterError, print_document


def printer_into(file: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def test_every_page_is_printed_on_a4_at_its_true_size(tmp_path: Path) -> None:
    content = content_of("meeting")
    print_document(content, printer_into(tmp_path / "printed.pdf"))
    printed = PdfReader(tmp_path / "printed.pdf")
    pages = lay_out(content)
    assert len(printed.pages) == len(pages)
    for page, made in zip(pages, printed.pages, strict=True):
        assert (round(made.mediabox.width), round(made.mediabox.height)) == (595, 842)
        assert "".join(page.words.split())[:60] in "".join(made.extract_text().split())


def test_a_page_on_its_side_is_printed_on_its_side(tmp_path: Path) -> None:
    wide = NewSection(page=PageShape(on_its_side=True))
    print_document(document([said("Upright."), wide, said("Wide.")]), printer_into(tmp_path / "printed.pdf"))
    sizes = [page.mediabox for page in PdfReader(tmp_path / "printed.pdf").pages]
    assert [size.width < size.height for size in sizes] == [True, False]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PrinterError) as problem:
        print_document(document([said("Words.")]), printer_into(tmp_path / "no folder" / "printed.pdf"))
    assert "The printer did not take the document." in problem.value.sentence
