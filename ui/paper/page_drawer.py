"""Draws the pages of a document as pictures in a thread of its own, so that the window never waits for them."""

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from app.documents.blocks import DocumentContent
from app.documents.plain import plain_text
from ui.paper.drawing import draw_page
from ui.paper.marks import PaperPage
from ui.paper.pages import lay_out, paper_size
from ui.paper.pdf import UNITS_AN_INCH


@dataclass(frozen=True, kw_only=True, slots=True)
class SeenPage:
    """What is known of a page before it is drawn: its size in inches, and its words."""

    width: float
    height: float
    words: str


class PageDrawer(QThread):
    """`ready` carries every page as a `SeenPage` once they are laid out, and the whole document as plain text; `drawn`
    the number of a page from 0, and its picture. What is laid out here is drawn here too: Qt keeps its fonts for each
    thread."""

    ready = Signal(list, str)
    drawn = Signal(int, QImage)

    def __init__(self, content: Callable[[], DocumentContent], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._asked: SimpleQueue[tuple[int, float] | None] = SimpleQueue()

    def draw(self, number: int, dots: float) -> None:
        """Ask for the picture of a page, so many dots an inch."""
        self._asked.put((number, dots))

    def stop(self) -> None:
        """Draw no more, and wait for the end of it."""
        self._asked.put(None)
        self.wait()

    def run(self) -> None:
        content = self._content()
        pages = lay_out(content)
        self.ready.emit([_seen(page) for page in pages], plain_text(content))
        while (asked := self._asked.get()) is not None:
            number, dots = asked
            self.drawn.emit(number, picture(pages[number], dots))


def picture(page: PaperPage, dots: float) -> QImage:
    """A page on white paper, so many dots an inch."""
    scale = dots / UNITS_AN_INCH
    width, height = (max(round(size * scale), 1) for size in paper_size(page.shape))
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    draw_page(painter, page)
    painter.end()
    return image


def _seen(page: PaperPage) -> SeenPage:
    width, height = (size / UNITS_AN_INCH for size in paper_size(page.shape))
    return SeenPage(width=width, height=height, words=page.words)
