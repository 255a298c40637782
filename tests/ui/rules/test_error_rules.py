"""Rules R60 to R66: errors come late, say what to do, stand where they are needed, and lose nothing."""

import errno
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from ui.crash import Watch

Make = Callable[..., Desktop]
BANNED = ("please", "sorry", "valid", "invalid", "oops", "error code", "forbidden", "illegal", "incorrect", "failed")


def a_plan(**answers: str) -> Plan:
    return Plan(
        id="plan1",
        answers={key.replace("__", "."): value for key, value in answers.items()},
        outcomes=[Outcome(id="one")],
        place=Place("name", "one"),
    )


def test_r60_nothing_is_wrong_while_somebody_types_or_leaves_a_field(desktop: Make) -> None:
    made = desktop(a_plan()).go(a_plan(), Place("name", "one"))
    page = made.walk.page
    assert page is not None
    box = made.hand.find("name.name")
    QTest.keyClicks(box, "ab")
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    made.hand.settle()
    assert not page.summary.isVisible()
    assert not page.fields["name.name"]._error
    made.hand.press("continue")
    assert page.summary.isVisible()


def test_r61_the_summary_takes_the_focus_and_each_line_leads_to_its_field(desktop: Make) -> None:
    made = desktop(a_plan(name__name="Ravi")).go(a_plan(name__name="Ravi"), Place("year", "one"))
    made.window.activateWindow()
    made.hand.write("year.born.day", "31")
    made.hand.write("year.born.month", "2")
    made.hand.write("year.born.year", "2015")
    made.hand.press("continue")
    assert made.page == "year"
    summary = made.hand.find("error_summary")
    focus = QApplication.focusWidget()
    assert focus is not None and (focus is summary or summary.isAncestorOf(focus))
    page = made.walk.page
    assert page is not None
    assert page.summary.title.words() == "There is a problem"
    made.hand.press("error_summary.1")
    focus = QApplication.focusWidget()
    assert focus is not None and focus.objectName().startswith("year.born")


@pytest.mark.parametrize(("page", "field"), [("name", "name.name"), ("will", "will.will")])
def test_r62_the_summary_the_field_and_its_description_say_the_same(desktop: Make, page: str, field: str) -> None:
    plan = a_plan() if page == "name" else a_plan(name__name="Ravi")
    made = desktop(plan).go(plan, Place(page, "one"))
    made.hand.press("continue")
    shown = made.walk.page
    assert shown is not None
    said = shown.summary.links[0].words()
    assert said
    assert shown.fields[field]._error_label.words() == said
    assert said in made.hand.find(field).accessibleDescription()


def test_r63_no_words_of_the_program_blame_or_beg() -> None:
    from babel.messages.pofile import read_po

    from app.i18n import DOMAIN, LOCALES

    with (LOCALES / f"{DOMAIN}.pot").open("rb") as template:
        words = [str(message.id) for message in read_po(template) if message.id]
    pattern = re.compile(rf"\b({'|'.join(BANNED)})\b", re.IGNORECASE)
    assert [said for said in words if pattern.search(said)] == []
    assert len(words) > 500


def test_r64_spaces_and_pasted_rich_text_are_taken_without_a_word(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("name", "one"))
    line = made.hand.find("name.name")
    assert isinstance(line, QLineEdit)
    made.hand.write("name.name", "  Ravi   ")
    made.hand.press("continue")
    assert made.page == "voice"
    assert made.saved("plan1").answers["name.name"] == "Ravi"
    made.go(made.walk.plan, Place("hope", "one"))
    box = made.hand.find("hope.hope")
    assert isinstance(box, QTextEdit)
    from PySide6.QtCore import QMimeData

    pasted = QMimeData()
    pasted.setHtml("<b>to “sing”</b> at\x07 home")
    pasted.setText("to “sing” at\x07 home  ")
    QGuiApplication.clipboard().setMimeData(pasted)
    box.paste()
    made.hand.press("continue")
    assert made.page == "hope_whose"
    assert made.saved("plan1").answers["hope.hope"] == "to “sing” at home"


TROUBLES = [
    PermissionError(errno.EACCES, "denied"),
    PermissionError(errno.EPERM, "open elsewhere"),
    OSError(errno.ENOSPC, "full"),
    OSError(errno.EROFS, "read-only"),
    OSError(errno.ENAMETOOLONG, "long"),
    FileNotFoundError(errno.ENOENT, "gone"),
]


@pytest.mark.parametrize("trouble", TROUBLES, ids=lambda error: errno.errorcode[error.errno])
def test_r65_a_document_that_cannot_be_saved_says_what_to_do_and_keeps_the_plan(
    desktop: Make, worked: Plan, trouble: OSError, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise trouble

    made = desktop(worked).go(worked, Place("documents", worked.outcomes[0].id))
    monkeypatch.setattr(Path, "replace", refuse)
    made.hand.press("continue")
    page = made.walk.page
    assert page is not None
    made.hand.wait_for(lambda: page.summary.isVisible(), "nothing was said")
    said = page.summary.links[0].words()
    assert said.count(".") >= 1
    assert not re.search(r"errno|exception|traceback|\[", said, re.IGNORECASE)
    assert made.page == "documents"
    assert made.saved(worked.id).outcomes == worked.outcomes


@pytest.fixture
def watched(desktop: Make, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Desktop, list[str]]]:
    """A window in which an error is looked after as in the program; what the log would get is listed."""
    heard: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: heard.append(kind.__name__))
    plan = a_plan(name__name="Ravi")
    made = desktop(plan).go(plan, Place("hope", "one"))
    Watch(made.desk, made.window)
    yield made, heard


def go_wrong(words: str) -> Callable[[], None]:
    def fail() -> None:
        raise ValueError(words)

    return fail


def test_r66_an_error_nobody_foresaw_saves_first_and_offers_a_report(watched: tuple[Desktop, list[str]]) -> None:
    made, heard = watched
    made.hand.write("hope.hope", "to live by the sea")
    QTimer.singleShot(0, go_wrong("to live by the sea"))
    made.hand.wait_for(lambda: made.hand.has("crash"), "nothing was said")
    assert heard == ["ValueError"]
    assert made.store.load("plan1").answers["hope.hope"] == "to live by the sea"
    report = made.hand.find("crash.report")
    assert isinstance(report, QTextEdit)
    assert "ValueError" in report.toPlainText() and "test_error_rules.py" in report.toPlainText()
    assert "sea" not in report.toPlainText() and str(Path.home()) not in report.toPlainText()
    made.hand.press("crash.copy")
    assert QGuiApplication.clipboard().text() == report.toPlainText()
    assert QApplication.focusWidget() is not None
    made.hand.press("crash.go_on")
    assert not made.hand.has("crash")
    made.hand.press("continue")
    assert made.page == "hope_whose"


def test_r66_one_box_is_enough_for_many_errors(watched: tuple[Desktop, list[str]]) -> None:
    made, heard = watched
    for _ in range(5):
        QTimer.singleShot(0, go_wrong("again"))
    made.hand.wait_for(lambda: len(heard) == 5, "not all were heard")
    made.hand.settle()
    assert made.hand.has("crash")
    made.hand.press("crash.go_on")
    assert not made.hand.has("crash")
