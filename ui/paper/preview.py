"""Looking at a document before it is made: its pages as they will be, and the same as words."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.documents.blocks import DocumentContent
from app.i18n import _, fill
from ui.accessibility import announce
from ui.controls.buttons import IconButton, PrimaryButton, SmallButton, name_control
from ui.controls.focus_frame import FocusFrame
from ui.controls.labels import BarText, NoteLine
from ui.controls.wrap import Wrap
from ui.paper.page_drawer import PageDrawer, SeenPage
from ui.paper.sheet_of_paper import SheetOfPaper
from ui.theme import Theme

ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
"""How large a page is shown; 1 is its size on paper on a screen of 96 dots an inch."""
_DOTS: Final = 96.0
_READ: Final = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_TURNING: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


class _Desk(QScrollArea):
    """Where the page lies. The keys that turn pages are none of its business."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TURNING:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Preview(QDialog):
    """One page at a time, by buttons or by Page Up, Page Down, Home and End; Ctrl with plus and minus for its size."""

    def __init__(self, title: str, content: Callable[[], DocumentContent], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name_control(self, "preview")
        self.setWindowTitle(fill(_("Look at it first: {document}"), {"document": title}))
        self._pages: list[SeenPage] = []
        self.page = 0
        self._zoom: float | None = None
        theme = Theme.of(self)
        rows = QVBoxLayout(self)
        edge = theme.px(20)
        rows.setContentsMargins(edge, theme.px(14), edge, theme.px(14))
        rows.setSpacing(theme.px(12))
        rows.addLayout(self._bar())
        self.paper = SheetOfPaper("preview.page", self)
        self._area = _Desk(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._area.setWidget(self.paper)
        rows.addWidget(self._area, 1)
        self.text = QTextEdit(self)
        name_control(self.text, "preview.text", fill(_("The words of {document}"), {"document": title}))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(_READ)
        self.text.hide()
        rows.addWidget(self.text, 1)
        rows.addLayout(self._foot())
        FocusFrame(self)
        window = parent.window().size() if parent is not None else QSize(1000, 760)
        self.resize(window * 0.94)
        self._start_drawing(content)
        self.paper.setFocus()

    def turn_to(self, page: int) -> None:
        """Show this page, counted from 0, or the nearest there is."""
        if not self._pages:
            return
        self.page = min(max(page, 0), len(self._pages) - 1)
        values = {"number": str(self.page + 1), "count": str(len(self._pages))}
        said = fill(_("Page {number} of {count}"), values)
        self._where.setText(said)
        self._draw(said)
        self._area.verticalScrollBar().setValue(0)
        announce(self, said)

    def zoom(self, steps: int) -> None:
        """Show the page larger or smaller."""
        now = self._scale()
        if steps > 0:
            self._zoom = next((zoom for zoom in ZOOMS if zoom > now + 0.01), ZOOMS[-1])
        else:
            self._zoom = next((zoom for zoom in reversed(ZOOMS) if zoom < now - 0.01), ZOOMS[0])
        self._draw(self._where.words())
        announce(self, fill(_("{percent} % of its size on paper"), {"percent": str(round(self._zoom * 100))}))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that turn pages; everything else as in every dialog."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(-1 if key == Qt.Key.Key_Minus else 1)
        elif key in _TURNING and not self.text.isVisible():
            before, after, first, last = self.page - 1, self.page + 1, 0, len(self._pages) - 1
            self.turn_to((before, after, first, last)[_TURNING.index(Qt.Key(key))])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._zoom is None and self._pages:
            self._draw(self._where.words())

    def _bar(self) -> Wrap:
        theme = Theme.of(self)
        bar = Wrap()
        bar.setSpacing(theme.px(10))
        self._where = BarText(_("Drawing the pages…"), self)
        self._where.setMinimumSize(theme.px(120), theme.px(44))
        before = IconButton("back", _("The page before"), "preview.before", parent=self)
        before.clicked.connect(lambda: self.turn_to(self.page - 1))
        after = IconButton("forward", _("The next page"), "preview.after", parent=self)
        after.clicked.connect(lambda: self.turn_to(self.page + 1))
        smaller = IconButton("minus", _("Smaller"), "preview.smaller", parent=self)
        smaller.clicked.connect(lambda: self.zoom(-1))
        larger = IconButton("plus", _("Larger"), "preview.larger", parent=self)
        larger.clicked.connect(lambda: self.zoom(1))
        as_words = SmallButton(_("Show as words"), "preview.as_words", parent=self)
        as_words.setCheckable(True)
        as_words.toggled.connect(self._show_words)
        self._only_paper = (before, after, self._where, smaller, larger)
        for control in (before, after, self._where, smaller, larger, as_words):
            bar.addWidget(control)
        return bar

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Theme.of(self).px(20))
        close = PrimaryButton(_("Close"), "preview.close", parent=self)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        self.note = NoteLine("info", _("Word can start its pages at other lines. The words are the same."), self)
        foot.addWidget(self.note, 1)
        return foot

    def _start_drawing(self, content: Callable[[], DocumentContent]) -> None:
        # No child of the dialog: it must be at rest before the dialog, or the whole window, can be taken down.
        drawer = self._drawer = PageDrawer(content)
        drawer.ready.connect(self._show_pages)
        drawer.drawn.connect(self._show_picture)
        self.finished.connect(lambda _result: _put_to_rest(drawer))
        self.destroyed.connect(lambda: _put_to_rest(drawer))
        drawer.start()

    def _show_pages(self, pages: list[SeenPage], words: str) -> None:
        self._pages = pages
        self.text.setPlainText(words)
        self.turn_to(0)

    def _show_picture(self, number: int, image: QImage) -> None:
        size = image.size() / image.devicePixelRatio()
        if number == self.page and abs(size.width() - self.paper.width() * self.devicePixelRatioF()) <= 1:
            image.setDevicePixelRatio(self.devicePixelRatioF())
            self.paper.show_picture(image)

    def _show_words(self, on: bool) -> None:
        self.text.setVisible(on)
        self._area.setVisible(not on)
        for button in self._only_paper:
            button.setVisible(not on)
        (self.text if on else self.paper).setFocus()

    def _scale(self) -> float:
        """The chosen size, or the one that shows the whole width of the page."""
        if self._zoom is not None:
            return self._zoom
        page = self._pages[self.page]
        room = self._area.viewport().size()
        wide = (room.width() - 4) / (page.width * _DOTS)
        return min(max(wide, 0.3), 1.0)

    def _draw(self, name: str) -> None:
        page, dots = self._pages[self.page], _DOTS * self._scale()
        self.paper.show_page(name, page.words, QSize(round(page.width * dots), round(page.height * dots)))
        self._drawer.draw(self.page, dots * self.devicePixelRatioF())


def _put_to_rest(drawer: PageDrawer) -> None:
    """When the whole program ends, Qt may have taken it down before."""
    if isValid(drawer):
        drawer.stop()
