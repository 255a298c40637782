"""Rules R01 to R13: everything can be done by keyboard, in the order of the eye, and the focus is always seen."""

from collections.abc import Callable
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from tests.ui.conftest import Desktop
from tests.ui.rules.conftest import See, Walk
from tests.ui.rules.survey import PAGES, Control, Look, Sight, id_of, rect_in_window
from ui.shortcuts import SHORTCUTS
from ui.tokens import contrast

Make = Callable[..., Desktop]
WALK = Look(walk=True)
MIRRORED = Look(walk=True, mirrored=True)
FIELDS = ("RadioCard", "TickCard", "DocumentTick", "Segment", "LineEdit", "TextEdit")


def a_plan(**answers: str) -> Plan:
    return Plan(
        id="plan1",
        answers={"name.name": "Ravi", **{key.replace("__", "."): value for key, value in answers.items()}},
        outcomes=[Outcome(id="one")],
        place=Place("hope", "one"),
    )


def tab_stops(sight: Sight) -> set[str]:
    """The controls that Tab has to reach; of a group of radio buttons, whichever it reaches stands for all."""
    return {control.id for control in sight.controls if control.on_tab and not control.group}


def radio_groups(sight: Sight) -> dict[str, set[str]]:
    groups: dict[str, set[str]] = {}
    for control in sight.controls:
        if control.group and control.enabled:
            groups.setdefault(control.id.rpartition(".")[0], set()).add(control.id)
    return groups


@pytest.mark.parametrize("look", [WALK, MIRRORED, Look(walk=True, width=1024, height=560)], ids=str)
def test_r01_every_control_is_reached_by_tab_and_by_shift_and_tab(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        forward, backward = [stop.id for stop in sight.forward], [stop.id for stop in sight.backward]
        assert tab_stops(sight) <= set(forward), place
        for name, radios in radio_groups(sight).items():
            assert radios & set(forward), f"{place}: no choice of {name} is reached"
        heading = {f"{place}.question"}  # Where a page may begin, and Tab does not come back to.
        assert set(backward) - heading == set(forward) - heading, place
        onwards = [name for name in forward if name not in heading]
        back = [name for name in backward if name not in heading]
        start = back.index(onwards[0])
        assert [*back[start:], *back[:start]] == [onwards[0], *onwards[:0:-1]], place


def before_in_reading(one: QRect, other: QRect, *, mirrored: bool) -> bool:
    """`other` would be read before `one`: it stands above it, or on its line nearer to the start."""
    if other.bottom() <= one.top():
        starts_later = other.left() >= one.right() if not mirrored else other.right() <= one.left()
        return not starts_later
    same_line = min(one.bottom(), other.bottom()) - max(one.top(), other.top()) > min(one.height(), other.height()) / 2
    return same_line and (other.right() <= one.left() if not mirrored else other.left() >= one.right())


@pytest.mark.parametrize("look", [WALK, MIRRORED], ids=str)
def test_r02_the_focus_goes_from_top_to_bottom_and_from_start_to_end(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        # The bar at the bottom stands over the page that scrolls under it: it comes after all of it.
        far = dict.fromkeys(("continue", "skip"), (0, 100000))
        rects = {control.id: control.rect.translated(*far.get(control.id, (0, 0))) for control in sight.controls}
        order = [stop.id for stop in sight.forward if stop.id in rects]
        wrong = [
            f"{one} then {other}"
            for one, other in pairwise([*order, order[0]])
            if before_in_reading(rects[one], rects[other], mirrored=look.mirrored)
        ]
        assert len(wrong) <= 1, f"{place}: {wrong}"  # round the end, back to the beginning


def test_r03_tab_never_types_a_tab(see: See) -> None:
    typed = {place: sight.tabs_typed for place, sight in see(WALK).items() if sight.tabs_typed}
    assert typed == {}
    assert sum(c.kind == "TextEdit" for sight in see(WALK).values() for c in sight.controls) > 8


@pytest.mark.parametrize("look", [WALK, Look(empty=True)], ids=str)
def test_r04_a_page_opens_on_its_first_field_or_on_its_question(see: See, look: Look) -> None:
    sights = see(look)
    for page in PAGES:
        sight = sights[page]
        fields = [control for control in sight.controls if control.kind in FIELDS and is_of(page, control)]
        if not fields:
            assert sight.first_focus in (f"{page}.question", f"{page}.write_change"), page
            continue
        first = min(fields, key=lambda control: (control.rect.top(), control.rect.left()))
        group = (
            first.id.rpartition(".")[0]
            if first.kind in ("RadioCard", "TickCard", "DocumentTick", "Segment")
            else first.id
        )
        assert sight.first_focus.startswith(group), f"{page}: {sight.first_focus} instead of {first.id}"


def is_of(page: str, control: Control) -> bool:
    """An answer of this page. Whose view is shown on `now` is no answer."""
    return control.id.startswith((f"{page}.", "outcome.")) and not control.id.startswith("now.person")


def test_r05_after_back_the_focus_is_where_it_was(desktop: Make) -> None:
    plan = a_plan(hope__hope="to fly")
    made = desktop(plan).go(plan, Place("where", "one"))
    made.window.activateWindow()
    for field in ("where.where", "where.with"):
        box = made.hand.find(field)
        box.setFocus()
        made.hand.settle()
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        made.hand.settle()
        assert made.page == "known"
        QTest.keyClick(focus(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        made.hand.settle()
        assert made.page == "where"
        assert id_of(QApplication.focusWidget()) == field


def focus() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_r06_control_and_enter_lead_from_the_first_page_to_the_last(desktop: Make, worked: Plan) -> None:
    outcome = worked.outcomes[0].id
    made = desktop(worked).go(worked, Place("who", outcome))
    made.window.activateWindow()
    made.hand.settle()
    passed = []
    while made.page != "done":
        here = made.walk.place
        passed.append(here.page)
        QTest.keyClick(focus(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        made.hand.wait_for(lambda here=here: made.walk.place != here, f"{here.page} was not left")  # type: ignore[misc]
        made.hand.settle()
    assert len(set(passed)) >= len(PAGES) - 3


def test_r06_enter_is_continue_in_a_line_and_a_new_line_in_a_box(visit: Walk) -> None:
    lines = boxes = 0
    for place, desktop, _ in visit(Look()):
        if desktop.window.here.view != "walk" or place == "documents":
            continue
        page = desktop.walk.page
        assert page is not None
        box = next((box for box in page.findChildren(QTextEdit) if box.isVisible()), None)
        if box is not None:
            boxes += 1
            before = box.toPlainText()
            box.setFocus()
            QTest.keyClicks(box, "a")
            QTest.keyClick(box, Qt.Key.Key_Return)
            QTest.keyClicks(box, "b")
            assert desktop.page == place
            assert box.toPlainText() == f"{before}a\nb", place
        line = next((line for line in page.findChildren(QLineEdit) if line.isVisible()), None)
        if line is not None:
            lines += 1
            here = desktop.walk.place
            line.setFocus()
            QTest.keyClick(line, Qt.Key.Key_Return)
            desktop.hand.settle()
            assert desktop.walk.place != here, place
    assert lines > 5 and boxes > 5


def test_r07_escape_never_leaves_a_page_or_loses_a_word_and_f1_opens_help(visit: Walk) -> None:
    for place, desktop, _ in visit(Look()):
        if desktop.window.here.view != "walk":
            continue
        page = desktop.walk.page
        assert page is not None
        before = {name: box.value() for name, box in page.fields.items()}
        QTest.keyClick(focus(), Qt.Key.Key_Escape)
        QTest.keyClick(focus(), Qt.Key.Key_F1)
        desktop.hand.settle()
        assert desktop.hand.has("help_panel"), place
        QTest.keyClick(focus(), Qt.Key.Key_Escape)
        desktop.hand.settle()
        assert not desktop.hand.has("help_panel"), place
        assert desktop.page == place
        assert desktop.walk.page is page
        assert {name: box.value() for name, box in page.fields.items()} == before, place


def test_r07_alt_and_left_mean_back(desktop: Make) -> None:
    plan = a_plan()
    made = desktop(plan).go(plan, Place("voice", "one"))
    made.window.activateWindow()
    made.hand.settle()
    QTest.keyClick(focus(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    made.hand.settle()
    assert made.page == "name"


@pytest.mark.parametrize("look", [WALK, Look(language="en_XA")], ids=str)
def test_r08_no_two_buttons_share_a_letter_to_press_with_alt(see: See, look: Look) -> None:
    for place, sight in see(look).items():
        assert len(sight.letters) == len(set(sight.letters)), place


KINDS_OF_FOCUS = ("who", "hope", "where", "need", "check", "steps", "when", "documents", "view home")


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_r09_the_focus_is_seen_three_pixels_thick_at_three_to_one(theme: str, visit: Walk) -> None:
    tried: set[str] = set()
    for place, desktop, _ in visit(Look(theme=theme)):
        if place not in KINDS_OF_FOCUS:
            continue
        window = desktop.window
        for widget in window.findChildren(QWidget):
            kind = type(widget).__name__
            takes = widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not takes or kind in tried or not isinstance(widget, QAbstractButton | QLineEdit | QTextEdit):
                continue
            tried.add(kind)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            desktop.hand.settle()
            with_focus, rect = window.grab().toImage(), rect_in_window(widget)
            window.setFocus()
            desktop.hand.settle()
            without = window.grab().toImage()
            thick = ring_before(widget, with_focus, without, rect)
            assert thick >= 3, f"{theme} {place} {kind}: the focus shows {thick} pixels thick"
    assert {"PrimaryButton", "RadioCard", "TickCard", "Segment", "LineEdit", "TextEdit", "IconButton"} <= tried


def ring_before(widget: QWidget, one: QImage, other: QImage, rect: QRect) -> int:
    """The thickest line that came with the focus, going in over the start edge, and stands out on both sides."""
    y = min(rect.center().y(), widget.window().height() - 2)
    inwards = range(max(rect.left() - 12, 0), rect.left() + 14)
    line = [(one.pixelColor(x, y).name(), other.pixelColor(x, y).name()) for x in inwards]
    best = 0
    for colour, run in groupby(range(len(line)), key=lambda place: line[place][0]):
        places = list(run)
        came = all(line[place][0] != line[place][1] for place in places)
        beside = [line[place][0] for place in (places[0] - 1, places[-1] + 1) if 0 <= place < len(line)]
        if came and all(contrast(colour, next_to) >= 3 for next_to in beside):
            best = max(best, len(places))
    return best


LOOKS_OF_R10 = [
    WALK,
    Look(walk=True, width=1366, height=768, text_size=200),
    Look(walk=True, width=1024, height=560),
    Look(walk=True, width=1024, height=600, text_size=200),
]


@pytest.mark.parametrize("look", LOOKS_OF_R10, ids=str)
def test_r10_what_has_the_focus_is_never_hidden(see: See, look: Look) -> None:
    hidden = {
        place: lost
        for place, sight in see(look).items()
        if (lost := [stop.id for stop in (*sight.forward, *sight.backward) if not stop.in_sight])
    }
    assert hidden == {}


def test_r11_the_wheel_changes_no_choice(see: See) -> None:
    turned = {place: sight.turned_by_wheel for place, sight in see(WALK).items() if sight.turned_by_wheel}
    assert turned == {}


def test_r12_steps_are_moved_with_buttons_that_keep_the_focus_on_the_moved_step(desktop: Make, worked: Plan) -> None:
    outcome = worked.outcomes[0]
    made = desktop(worked).go(worked, Place("steps", outcome.id))
    made.window.activateWindow()
    first, second = (step.text for step in outcome.steps[:2])
    made.hand.press("steps.down1")
    steps = made.walk.plan.outcome(outcome.id).steps  # type: ignore[union-attr]
    assert [step.text for step in steps[:2]] == [second, first]
    assert id_of(QApplication.focusWidget()) in ("steps.down2", "steps.up2")
    made.hand.press("steps.up2")
    assert [step.text for step in made.walk.plan.outcome(outcome.id).steps[:2]] == [first, second]  # type: ignore[union-attr]
    assert id_of(QApplication.focusWidget()) in ("steps.up1", "steps.down1")


def test_r12_nothing_needs_dragging(see: See) -> None:
    takes = {place: sight.takes_drops for place, sight in see(WALK).items() if sight.takes_drops}
    assert takes == {}


def test_r13_no_key_of_the_program_is_a_lone_letter(see: See) -> None:
    keys = {key for shortcut in SHORTCUTS for key in shortcut.keys}
    keys |= set().union(*(sight.keys for sight in see(WALK).values()))
    assert [key for key in keys if len(key) == 1 or key in ("Space", "Return", "Tab")] == []
    assert len(keys) > 8


def test_the_survey_would_see_a_control_that_tab_misses(desktop: Make) -> None:
    """The rules above are worth what the survey sees: a button that Tab leaves out has to show."""
    made = desktop(a_plan()).go(a_plan(), Place("hope", "one"))
    made.window.activateWindow()
    made.hand.settle()
    from tests.ui.rules.survey import sight_of

    box = made.hand.find("hope.hope")
    assert "hope.hope" in {stop.id for stop in sight_of(made, "hope", walk=True).forward}
    box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.hand.find("continue").setFocus()
    assert "hope.hope" not in {stop.id for stop in sight_of(made, "hope", walk=True).forward}
