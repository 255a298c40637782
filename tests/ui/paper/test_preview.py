"""Looking at a document first: its pages, by keyboard alone, and its words for whoever cannot see them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.documents.blocks import DocumentContent
from tests.ui.pages.conftest import At, at, outcome, plan  # noqa: F401
from tests.ui.paper.conftest import content_of
from ui.hand import Hand
from ui.paper.pages import lay_out
from ui.paper.preview import Preview

Look = Callable[..., Preview]


@pytest.fixture
def look() -> Iterator[Look]:
    """Opens a preview and waits for its first page."""
    opened: list[Preview] = []

    def open_preview(content: Callable[[], DocumentContent] | None = None, width: int = 1000) -> Preview:
        preview = Preview("For the meeting", content or (lambda: content_of("meeting")))
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        opened.append(preview)
        preview.resize(width, 700)
        preview.show()
        Hand(preview).wait_for(preview.paper.has_picture, "no page was drawn")
        return preview

    yield open_preview
    for preview in opened:
        preview.close()


def press(preview: Preview, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(preview.focusWidget() or preview, key, modifier)
    Hand(preview).wait_for(preview.paper.has_picture, "the page was not drawn")


def test_the_first_page_is_drawn_and_has_the_keyboard(look: Look) -> None:
    preview = look()
    assert preview.paper.accessibleName() == f"Page 1 of {len(lay_out(content_of('meeting')))}"
    image = preview.paper.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert "#ffffff" in colours
    assert len(colours) > 10
    assert preview.focusWidget() is preview.paper


def test_keys_turn_the_pages_and_stop_at_both_ends(look: Look) -> None:
    preview = look()
    shown = []
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Home):
        press(preview, key)
        shown.append(preview.page + 1)
    last = len(lay_out(content_of("meeting")))
    assert shown == [1, 2, last, last, 1]


def test_pages_are_shown_larger_and_smaller(look: Look) -> None:
    preview = look()
    width = preview.paper.width()
    press(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.paper.width() > width
    for _ in range(12):
        press(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.paper.width() == round(8.268 * 96 / 2)


def test_a_page_says_its_words_to_screen_readers(look: Look) -> None:
    preview = look()
    face = QAccessible.queryAccessibleInterface(preview.paper)
    assert face.role() == QAccessible.Role.Document
    assert "Bronwen’s outcome plan" in face.text(QAccessible.Text.Description)


def test_the_whole_document_can_be_read_as_words(look: Look) -> None:
    preview = look()
    Hand(preview).press("preview.as_words")
    assert preview.focusWidget() is preview.text
    words = preview.text.toPlainText()
    assert words.startswith("Bronwen’s outcome plan")
    assert "Do we agree?" in words
    assert not preview.paper.isVisible()


def test_what_word_may_do_otherwise_is_said(look: Look) -> None:
    preview = look()
    assert "Word can start its pages at other lines." in preview.note.text()


def test_a_preview_can_be_closed_before_it_is_drawn() -> None:
    preview = Preview("For the meeting", lambda: content_of("meeting"))
    preview.open()
    preview.reject()
    QApplication.processEvents()


def test_a_card_opens_it_and_escape_leads_back_to_the_card(at: At) -> None:  # noqa: F811
    made = at("documents")
    made.hand.press("documents.look.meeting")
    (preview,) = made.walk.findChildren(Preview)
    Hand(preview).wait_for(preview.paper.has_picture, "no page was drawn")
    assert "Leyla" in preview.paper.accessibleDescription()
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    made.hand.settle()
    assert made.walk.findChildren(Preview) == []
    focus: QWidget | None = made.window.focusWidget()
    assert focus is made.hand.find("documents.look.meeting")
