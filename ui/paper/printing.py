"""Printing documents with the dialog of the computer, from the same drawing as the preview and the PDF."""

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from app.documents.blocks import DocumentContent
from app.documents.saving import DocumentError
from app.i18n import _
from ui.paper.drawing import draw_page
from ui.paper.pages import lay_out
from ui.paper.pdf import UNITS_AN_INCH, page_layout


class PrinterError(DocumentError):
    """The printer, or what stands for it, did not begin."""

    @property
    def sentence(self) -> str:
        return _("The printer did not take the document. See that it is on and has paper, then print again.")


def chosen_printer(parent: QWidget) -> tuple[QPrinter | None, str]:
    """The printer that somebody chooses in the dialog of the computer; None when they choose none, with a sentence
    where there is none to choose."""
    if not QPrinterInfo.availablePrinterNames():
        return None, _("This computer has no printer. Make a PDF, and print it where there is one.")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    return (printer if dialog.exec() == QDialog.DialogCode.Accepted else None), ""


def print_document(content: DocumentContent, printer: QPrinter) -> None:
    """Print every page at its true size, upright or on its side as it is meant. Raises `PrinterError`."""
    pages = lay_out(content)
    printer.setDocName(content.title)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterError
    try:
        for page in pages:
            if page.number > 1:
                printer.setPageLayout(page_layout(page))
                if not printer.newPage():
                    raise PrinterError
            scale = printer.resolution() / UNITS_AN_INCH
            painter.resetTransform()
            painter.scale(scale, scale)
            draw_page(painter, page)
    finally:
        painter.end()
