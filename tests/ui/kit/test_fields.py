"""Fields: what goes in comes out, and nothing typed is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.interview.page import Choice
from tests.ui.kit.conftest import Show
from ui.controls.buttons import PrimaryButton, SmallButton
from ui.fields.choice import ChoiceField
from ui.fields.date import DateField
from ui.fields.direction import runs_from_right
from ui.fields.field import FieldBox
from ui.fields.line import LineField
from ui.fields.lines import LinesField
from ui.fields.starters import StarterChips
from ui.fields.text import TextField

CHOICES = (Choice(id="a", label="One"), Choice(id="b", label="Two"))


def fields() -> dict[str, tuple[FieldBox, str]]:
    return {
        "line": (LineField("p.line", "Question"), "Bakes bread & <b>cakes</b>"),
        "text": (TextField("p.text", "Question"), "One\nTwo & three"),
        "lines": (LinesField("p.lines", "Question"), "Noise\nCrowds"),
        "choice": (ChoiceField("p.choice", "Question", CHOICES), "b"),
        "choices": (ChoiceField("p.choices", "Question", CHOICES, multiple=True), "a\nb"),
        "date": (DateField("p.date", "Question"), "2027-07-22"),
    }


@pytest.mark.parametrize("kind", ["line", "text", "lines", "choice", "choices", "date"])
def test_a_stored_answer_comes_back_and_is_not_called_edited(kind: str, show: Show) -> None:
    field, value = fields()[kind]
    heard: list[str] = []
    field.edited.connect(heard.append)
    show(field)
    assert field.value() == ""
    field.set_value(value)
    assert (field.value(), heard) == (value, [])
    field.set_value("")
    assert field.value() == ""


@pytest.mark.parametrize("kind", ["line", "text", "lines", "choice", "choices", "date"])
def test_an_error_stands_beside_the_field_and_in_its_description(kind: str, show: Show) -> None:
    field = fields()[kind][0]
    show(field)
    field.show_error("Say what it is.")
    target = field.widget_for_error()
    described = target.accessibleDescription() + field._answers[0].accessibleDescription()
    assert "Say what it is." in described
    assert field._error_label.isVisible()
    field.show_error(None)
    assert "Say what it is." not in field._answers[0].accessibleDescription()
    assert not field._error_label.isVisible()


@pytest.mark.parametrize("kind", ["line", "text", "lines", "choice", "choices", "date"])
def test_the_field_takes_the_keyboard(kind: str, show: Show) -> None:
    field = fields()[kind][0]
    window = show(field)
    field.focus_first()
    focus = QApplication.focusWidget()
    assert focus is not None and window.isAncestorOf(focus)


def test_tab_leaves_a_text_field_both_ways(show: Show) -> None:
    before, field, after = PrimaryButton("Before"), TextField("p.text", "Question"), PrimaryButton("After")
    show(before, field, after)
    field.focus_first()
    QTest.keyClick(field.edit, Qt.Key.Key_Tab)
    assert after.hasFocus() and field.value() == ""
    QTest.keyClick(after, Qt.Key.Key_Backtab)
    QTest.keyClick(field.edit, Qt.Key.Key_Backtab)
    assert before.hasFocus()


def test_enter_makes_a_new_line_and_undo_takes_typing_back(show: Show) -> None:
    field = TextField("p.text", "Question")
    show(field)
    field.set_value("Kept")
    field.focus_first()
    QTest.keyClicks(field.edit, " words")
    QTest.keyClick(field.edit, Qt.Key.Key_Return)
    QTest.keyClicks(field.edit, "more")
    assert field.value() == "Kept words\nmore"
    while field.edit.document().isUndoAvailable():
        field.edit.undo()
    assert field.value() == "Kept"


def test_a_text_field_grows_with_its_words(show: Show, dressed: QApplication) -> None:
    field = TextField("p.text", "Question", lines=2)
    show(field)
    assert field.edit.height() == 92
    field.set_value("\n".join("line" for _ in range(12)))
    dressed.processEvents()
    assert field.edit.height() > 12 * 28
    assert field.edit.verticalScrollBar().maximum() == 0


def test_a_limit_holds_against_typing_and_pasting(show: Show) -> None:
    field = TextField("p.text", "Question", limit=10)
    show(field)
    field.set_value("123456789")
    field.focus_first()
    QTest.keyClicks(field.edit, "abc")
    assert field.value() == "123456789a"
    assert field.full.isVisible()
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert not field.full.isVisible()
    field.set_value("123")
    paste = QMimeData()
    paste.setText("x" * 50)
    field.edit.insertFromMimeData(paste)
    assert len(field.value()) == 10
    assert field.full.isVisible()


def test_stored_words_beyond_a_limit_lose_no_letter_to_the_next_key(show: Show) -> None:
    text, line = TextField("p.text", "Question", limit=10), LineField("p.line", "Question", limit=10)
    show(text, line)
    words = "Words from an old plan \N{GRINNING FACE}"
    for field in (text, line):
        field.set_value(words)
        field.focus_first()
        QTest.keyClick(field.edit, Qt.Key.Key_End)
        QTest.keyClick(field.edit, Qt.Key.Key_X)
        assert field.value() == words
        QTest.keyClick(field.edit, Qt.Key.Key_Home)
        QTest.keyClick(field.edit, Qt.Key.Key_Delete)
        assert field.value() == words[1:]


def test_a_full_line_says_so(show: Show) -> None:
    field = LineField("p.line", "Question", limit=3)
    show(field)
    field.focus_first()
    QTest.keyClicks(field.edit, "abcd")
    assert field.value() == "abc" and field.full.isVisible()
    QTest.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert not field.full.isVisible()


def test_pasted_words_come_in_plain_and_clean(show: Show) -> None:
    text, line = TextField("p.text", "Question"), LineField("p.line", "Question")
    show(text, line)
    paste = QMimeData()
    paste.setHtml("<b>Bold</b>")
    paste.setText("Bold\u0000 words\x0bbelow")
    text.edit.insertFromMimeData(paste)
    assert text.value() == "Bold words\nbelow"
    QGuiApplication.clipboard().setText("one\ttwo")
    line.focus_first()
    QTest.keyClick(line.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.value() == "one two"


def test_marks_change_no_word_and_leave_nothing_to_undo(show: Show) -> None:
    field = TextField("p.text", "Question")
    show(field)
    field.set_value("ride confidently")
    field.mark([(5, 16)], (5, 16))
    assert field.value() == "ride confidently"
    assert not field.edit.document().isUndoAvailable()
    field.mark([])


def test_a_starter_goes_after_the_words_and_counts_as_an_edit(show: Show) -> None:
    field = TextField("p.text", "Question")
    chips = StarterChips("p.starters", "Words to start from", ("Home & garden", "Work"))
    heard: list[str] = []
    field.edited.connect(heard.append)
    chips.chosen.connect(field.start_with)
    show(field, chips)
    for chip in chips.findChildren(SmallButton):
        chip.click()
    assert field.value() == "Home & garden Work"
    assert heard[-1] == field.value()


@pytest.mark.parametrize(
    ("typed", "stored", "wrong"),
    [
        (("22", "7", "2027"), "2027-07-22", False),
        (("31", "2", "2027"), "31/2/2027", True),
        (("29", "2", "2028"), "2028-02-29", False),
        (("1", "", "2027"), "1//2027", True),
        (("1", "3", "27"), "1/3/27", True),
        (("1", "3", "9999"), "1/3/9999", True),
        (("", "", ""), "", False),
    ],
)
def test_what_is_no_date_is_kept_as_typed_and_said_so(
    typed: tuple[str, str, str], stored: str, wrong: bool, show: Show
) -> None:
    field, again = DateField("p.date", "Question"), DateField("p.again", "Question")
    show(field, again)
    for box, words in zip(field.boxes.values(), typed, strict=True):
        QTest.keyClicks(box, words)
    assert field.value() == stored
    assert bool(field.problem()) == wrong
    again.set_value(stored)
    assert tuple(box.text() for box in again.boxes.values()) == typed


def test_the_boxes_of_a_date_are_named_by_part_and_question(show: Show) -> None:
    field = DateField("year.born", "When were they born?")
    show(field)
    assert field.group.title() == field.group.accessibleName() == "When were they born?"
    assert field.boxes["day"].accessibleName() == "Day, When were they born?"
    assert field.boxes["year"].accessibleIdentifier() == "year.born.year"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_every_date_comes_back(qapp: QApplication, day: date) -> None:
    field = DateField("p.date", "Question")
    field.set_value(day.isoformat())
    assert field.value() == day.isoformat()
    assert field.problem() == ""


def test_ideas_are_added_and_taken_away_and_the_focus_stays_near(show: Show) -> None:
    field = LinesField("p.lines", "What else?")
    show(field)
    heard: list[str] = []
    field.edited.connect(heard.append)
    field.set_value("one\ntwo")
    field.add.click()
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "p.lines.3"
    QTest.keyClicks(focus, "three")
    assert field.value() == "one\ntwo\nthree"
    field._lines[1].remove.click()
    assert field.value() == heard[-1] == "one\nthree"
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName() == "p.lines.2"
    assert field._lines[0].edit.accessibleName() != field._lines[1].edit.accessibleName()


@pytest.mark.parametrize(("words", "from_right"), [("ایک", True), ("12 שלום", True), ("Tea", False), ("12 …", None)])
def test_words_run_the_way_their_letters_run(words: str, from_right: bool | None, show: Show) -> None:
    assert runs_from_right(words) is from_right
    field = LineField("p.line", "Question")
    show(field)
    field.set_value(words)
    assert (field.edit.layoutDirection() == Qt.LayoutDirection.RightToLeft) == bool(from_right)


def test_fields_side_by_side_begin_in_line(show: Show) -> None:
    one, other = LineField("p.one", "One", label="One", hint="A hint"), LineField("p.two", "Two", label="Two")
    both = QWidget()
    row = QHBoxLayout(both)
    row.addWidget(one)
    row.addWidget(other)
    show(both)
    assert one.height() == other.height()
    assert one.edit.y() == other.edit.y()
    assert one.label.y() == other.label.y()
