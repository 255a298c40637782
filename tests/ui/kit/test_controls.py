"""The kit by keyboard, by screen reader and by size."""

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLineEdit, QTextEdit, QWidget

from app.interview.page import Choice
from tests.ui.kit.conftest import Show
from tests.ui.kit.gallery import gallery
from ui import accessibility
from ui.controls.buttons import IconButton, PrimaryButton, QuietButton, SecondButton, SmallButton
from ui.controls.choice_card import ChoiceGroup
from ui.controls.disclosure import Disclosure
from ui.controls.error_summary import ErrorSummary, Problem
from ui.controls.flow import flow
from ui.controls.focus_frame import FocusFrame
from ui.controls.labels import Body, FlowedLabel, Heading
from ui.controls.segments import Segments
from ui.controls.sentence_large import SentenceLarge
from ui.controls.sentence_part import STATES, SentencePart
from ui.controls.toast import UndoBar
from ui.fields.line import LineField
from ui.theme import Theme, apply
from ui.tokens import contrast, palette

HARD_NAME = "Tom & <b>Jo</b>"
CHOICES = (
    Choice(id="own", label="In my own words", detail="Said or signed"),
    Choice(id="helped", label="With some help"),
    Choice(id="guess", label=HARD_NAME),
)


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_arrows_move_the_choice_and_tab_leaves_the_group(show: Show) -> None:
    group = ChoiceGroup("Whose words?", CHOICES, identifier="hope_whose.source")
    after = PrimaryButton("Continue")
    show(group, after)
    heard: list[str] = []
    group.changed.connect(heard.append)
    group.set_value("own")
    group.first().setFocus()
    QTest.keyClick(group.first(), Qt.Key.Key_Down)
    assert (group.value(), heard) == ("helped", ["helped"])
    QTest.keyClick(group.first(), Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_a_click_anywhere_on_a_card_chooses_it(show: Show) -> None:
    group = ChoiceGroup("Whose words?", CHOICES)
    show(group)
    card = group.cards["helped"]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() - 6, card.height() - 6))
    assert group.value() == "helped"


def test_ticked_cards_are_one_a_line_in_their_order(show: Show) -> None:
    group = ChoiceGroup("Which?", CHOICES, multiple=True)
    show(group)
    group.set_value("guess\nown\nno such card")
    assert group.value() == "own\nguess"
    QTest.keyClick(group.cards["own"], Qt.Key.Key_Space)
    assert group.value() == "guess"


def test_a_group_says_its_question_and_its_cards_say_their_words(show: Show) -> None:
    group = ChoiceGroup("Whose & why?", CHOICES, identifier="q.f")
    show(group)
    assert (spoken(group), role(group)) == ("Whose & why?", QAccessible.Role.Grouping)
    assert role(group.cards["own"]) == QAccessible.Role.RadioButton
    assert spoken(group.cards["guess"]) == HARD_NAME
    assert group.cards["own"].accessibleIdentifier() == "q.f.own"
    assert "Said or signed" in group.cards["own"].accessibleDescription()


def test_the_wheel_changes_no_choice(show: Show) -> None:
    group, row = ChoiceGroup("One?", CHOICES), Segments("Two?", {"y": "Yes", "n": "No"})
    window = show(group, row)
    group.set_value("own")
    row.set_value("y")
    for widget in (group.cards["own"], row.parts["y"]):
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert (group.value(), row.value()) == ("own", "y")
    assert window.isVisible()


def test_segments_are_radio_buttons_that_stack_where_they_do_not_fit(show: Show, dressed: QApplication) -> None:
    row = Segments("Who?", {"a": "The school or college", "b": "Social care or health", "c": "Somebody else we know"})
    window = show(row)
    heard: list[str] = []
    row.changed.connect(heard.append)
    row.parts["a"].setFocus()
    row.parts["a"].click()
    QTest.keyClick(row.parts["a"], Qt.Key.Key_Right)
    assert (row.value(), heard) == ("b", ["a", "b"])
    assert row.height() == 44
    window.resize(300, 400)
    for _ in range(3):
        dressed.processEvents()
    assert row.parts["c"].y() > row.parts["b"].y() > row.parts["a"].y()


def test_the_heading_is_a_heading_whose_name_follows_its_words(show: Show) -> None:
    heading = Heading("What is the hope?")
    show(heading)
    assert (role(heading), spoken(heading)) == (QAccessible.Role.Heading, "What is the hope?")
    heading.setText(HARD_NAME)
    assert spoken(heading) == HARD_NAME


@pytest.mark.parametrize("kind", [PrimaryButton, SecondButton, SmallButton, QuietButton])
def test_typed_signs_arrive_on_buttons_as_typed(kind: type[PrimaryButton], show: Show) -> None:
    button = kind(HARD_NAME, "page.button")
    show(button)
    assert button.words() == spoken(button) == HARD_NAME
    assert button.accessibleIdentifier() == button.objectName() == "page.button"


def test_typed_signs_arrive_in_labels_as_typed_with_and_without_a_buddy(show: Show) -> None:
    label, field = Body(HARD_NAME), LineField("a.b", HARD_NAME, label=HARD_NAME)
    named = FlowedLabel(HARD_NAME)
    named.set_buddy(field.edit)
    show(label, named, field)
    assert spoken(label) == named.words() == HARD_NAME
    assert spoken(field.edit) == HARD_NAME
    assert label.grab().toImage() != Body("Tom &amp; Jo").grab().toImage()


def test_everything_that_takes_the_keyboard_has_a_name_of_words(show: Show) -> None:
    window = show(gallery())
    nameless = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
            name = spoken(widget).strip()
            if not name or name.startswith("<") or name == type(widget).__name__:
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_visible_words_are_in_the_spoken_name(show: Show) -> None:
    window = show(gallery())
    for button in window.findChildren(QAbstractButton):
        assert button.text().replace("&&", "&") in spoken(button)


def test_identifiers_are_given_once(show: Show) -> None:
    window = show(gallery())
    given = [w.accessibleIdentifier() for w in window.findChildren(QWidget) if w.accessibleIdentifier()]
    assert len(given) == len(set(given))


def test_everything_to_press_is_forty_four_by_forty_four(show: Show) -> None:
    window = show(gallery())
    small = [
        f"{type(button).__name__} {button.text()} {button.width()}x{button.height()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and (button.height() < 44 or button.width() < 44)
    ]
    assert small == []
    assert [w for w in window.findChildren(QLineEdit) if w.isVisible() and w.height() < 44] == []


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_the_focus_can_be_seen_three_pixels_thick(name: str, show: Show, dressed: QApplication) -> None:
    apply(dressed, Theme(palette(name)))
    button, other = SecondButton("Skip for now"), SecondButton("Read aloud")
    window = show(button, other)
    button.setFocus()
    dressed.processEvents()
    dressed.processEvents()
    frame = window.findChild(FocusFrame)
    assert isinstance(frame, FocusFrame)
    assert frame.geometry() == button.geometry().adjusted(-5, -5, 5, 5)
    picture = window.grab().toImage()
    middle = button.geometry().center().y()
    ring = [picture.pixelColor(button.x() - offset, middle).name() for offset in (5, 4, 3)]
    assert ring == [palette(name).focus.lower()] * 3
    assert contrast(palette(name).focus, palette(name).bg) >= 3
    other.setFocus()
    dressed.processEvents()
    dressed.processEvents()
    assert frame.geometry().contains(other.geometry())


def test_a_field_shows_focus_by_its_own_border(show: Show, dressed: QApplication) -> None:
    field = LineField("a.b", "Name")
    window = show(field)
    field.focus_first()
    dressed.processEvents()
    dressed.processEvents()
    picture = field.edit.grab().toImage()
    assert [picture.pixelColor(x, 24).name() for x in (0, 1, 2)] == [palette("light").focus.lower()] * 3
    frame = window.findChild(FocusFrame)
    assert isinstance(frame, FocusFrame) and not frame.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_words_are_cut_at_any_text_size(scale: float, show: Show, dressed: QApplication) -> None:
    apply(dressed, Theme(scale=scale))
    label = Body("Everything that is written here can be read, whatever the size of the letters.")
    group = ChoiceGroup("q", (Choice(id="a", label="A long label that has to turn", detail="And more under it"),))
    button = SecondButton("Make a document for the meeting next week")
    part = SentencePart("will")
    part.show_part("here", "Idris will ride the bus to football on Saturdays without a grown-up", "you are here")
    show(label, group, button, part, width=420)
    for widget in (label, group.cards["a"], button, part):
        assert widget.height() >= widget.heightForWidth(widget.width()), widget
        assert widget.width() <= 380


def test_lines_break_kindly() -> None:
    font = Theme().font(21, 500)
    words = "so that he can see his cousin and be in the team."
    plain, kind = flow(words, font, 400, 30), flow(words, font, 400, 30, kind=True)
    assert kind.lines == plain.lines
    assert kind.width < plain.width


@pytest.mark.parametrize("state", STATES)
def test_a_part_takes_the_same_room_in_every_state(state: str, show: Show) -> None:
    part = SentencePart("when")
    words = "" if state == "empty" else "By the end of Year 9,"
    part.show_part(state, words, "a note")
    show(part)
    assert part.heightForWidth(414) == 82
    assert spoken(part) == f"By when, a note: {words or 'empty'}"


def test_a_part_is_mirrored(show: Show, dressed: QApplication) -> None:
    part = SentencePart("will")
    part.show_part("here", "…", "")
    show(part)
    ink = palette("light").will.lower()
    picture = part.grab().toImage()
    assert picture.pixelColor(3, part.height() // 2).name() == ink
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    dressed.processEvents()
    picture = part.grab().toImage()
    assert picture.pixelColor(part.width() - 3, part.height() // 2).name() == ink
    assert picture.pixelColor(3, part.height() // 2).name() != ink


def test_the_summary_leads_to_the_field(show: Show) -> None:
    field = LineField("name.name", "Name")
    summary = ErrorSummary()
    show(summary, field)
    summary.show_problems([Problem(message="Write a name & more.", field=field)])
    assert summary.spoken() == "There is a problem\nWrite a name & more."
    summary.links[0].click()
    assert field.edit.hasFocus()
    summary.show_problems([])
    assert summary.links == []


def test_folded_things_cannot_be_reached(show: Show) -> None:
    fold = Disclosure("more", "More")
    inside = PrimaryButton("Inside")
    fold.column.addWidget(inside)
    show(fold)
    assert not inside.isVisible()
    fold.button.click()
    assert inside.isVisible() and fold.is_open()


def test_undo_takes_back_once_and_is_announced(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.controls.toast.announce", lambda widget, words: said.append(words))
    bar, undone = UndoBar(show(PrimaryButton("Continue"))), list[str]()
    bar.offer("Step 2 is gone.", lambda: undone.append("step 2"))
    assert bar.isVisible() and said[0].startswith("Step 2 is gone.")
    bar.undo.click()
    bar.take_back()
    assert undone == ["step 2"] and not bar.isVisible()


def test_undo_leaves_by_itself_but_waits_for_whoever_is_on_it(show: Show) -> None:
    window = show(PrimaryButton("Continue"))
    bar = UndoBar(window, seconds=0.05)
    bar.offer("Gone.", lambda: None)
    bar.undo.setFocus()
    QTest.qWait(150)
    assert bar.isVisible()
    window.findChildren(PrimaryButton)[0].setFocus()
    QTest.qWait(150)
    assert not bar.isVisible()


def test_what_is_announced_is_polite_unless_something_is_wrong(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, object]] = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        staticmethod(lambda event: sent.append((event.message(), event.politeness()))),
    )
    window = show(Body("…"))
    accessibility.announce(window, "Saved")
    accessibility.announce(window, "There is a problem", assertive=True)
    levels = QAccessible.AnnouncementPoliteness
    assert sent == [("Saved", levels.Polite), ("There is a problem", levels.Assertive)]


def test_a_lone_icon_has_a_name_and_a_decoration_has_none(show: Show) -> None:
    from ui.controls.icon_label import IconLabel

    button, picture = IconButton("up", "Move up: the bus"), IconLabel("flag")
    show(button, picture)
    assert spoken(button) == "Move up: the bus"
    assert spoken(picture) == ""


def test_a_hundred_pages_come_and_go(dressed: QApplication) -> None:
    before = accessibility.kept_interfaces()  # What the tests before it in this process still hold is not its concern.
    window = QWidget()
    FocusFrame(window)
    window.resize(900, 600)
    window.show()
    for number in range(100):
        page = QWidget(window)
        heading, field = Heading(f"Question {number}", page), LineField("a.b", "Answer", parent=page)
        group = ChoiceGroup("q", CHOICES, parent=page)
        page.show()
        spoken(heading)
        spoken(group)
        (field.edit if number % 2 else group.first()).setFocus()
        dressed.processEvents()
        page.hide()
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        if number % 10 == 0:
            apply(dressed, Theme(scale=1.0 + number / 100))
            gc.collect()
    dressed.processEvents()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert accessibility.kept_interfaces() <= before


def test_a_window_that_closes_with_the_focus_in_it_does_no_harm(dressed: QApplication) -> None:
    for _ in range(5):
        window = QWidget()
        FocusFrame(window)
        UndoBar(window)
        field = QTextEdit(window)
        button = PrimaryButton("Continue", parent=window)
        window.show()
        button.setFocus()
        dressed.processEvents()
        del field, button, window
        gc.collect()
        dressed.processEvents()


def test_a_large_part_puts_its_label_above_where_there_is_little_room(show: Show) -> None:
    part = SentenceLarge("will", "Idris will ride the bus,")
    show(part, width=1000)
    assert part.heightForWidth(900) == 48
    assert part.heightForWidth(500) == 28 + 38
    assert spoken(part) == "will do: Idris will ride the bus,"


def test_only_the_question_is_a_heading_and_the_summary_is_an_alert(show: Show) -> None:
    section, summary = Heading("What only people can say", level=2), ErrorSummary()
    show(section, summary)
    assert role(section) == QAccessible.Role.StaticText
    assert role(summary) == QAccessible.Role.AlertMessage


def test_the_frame_leaves_air_around_quiet_words(show: Show, dressed: QApplication) -> None:
    quiet = QuietButton("Add another", icon="plus")
    window = show(quiet)
    quiet.setFocus()
    dressed.processEvents()
    dressed.processEvents()
    frame = window.findChild(FocusFrame)
    assert isinstance(frame, FocusFrame)
    assert frame.geometry() == quiet.geometry().adjusted(-9, 0, 9, 0)


def test_segments_stay_forty_four_high_beside_something_tall(show: Show) -> None:
    both, segments = QWidget(), Segments("Who?", {"a": "School", "b": "Health"})
    row = QHBoxLayout(both)
    row.addWidget(segments)
    row.addWidget(Body("word " * 80))
    show(both)
    assert segments.height() == 44
