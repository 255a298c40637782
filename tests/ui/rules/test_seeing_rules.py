"""Rules R29 to R44, R90 and R91: all can be seen, at every size, in every theme, in longer and mirrored words."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from app.plan.place import Place
from app.plan.plan import Plan
from app.settings import Settings
from tests.ui.coming_home import TYPED_IN_WORD
from tests.ui.conftest import Desktop
from tests.ui.rules.conftest import See, Walk
from tests.ui.rules.survey import PAGES, Control, Look, Sight, rect_in_window
from ui.controls.labels import FlowedLabel
from ui.look import SIZES, theme_of
from ui.theme import Theme, stylesheet, system_theme
from ui.tokens import THEMES, TINTS, contrast, palette

Make = Callable[..., Desktop]
ROOT = Path(__file__).parents[3]
WALK = Look(walk=True)
EMPTY = Look(empty=True)
LARGE = Look(walk=True, width=1366, height=768, text_size=200)
TIGHT = Look(width=1366, height=728, text_size=200)
LOW = Look(walk=True, width=1024, height=560)
SMALLEST = Look(width=640, height=400)
PSEUDO = Look(language="en_XA")
PSEUDO_LARGE = Look(language="en_XA", text_size=150)
MIRRORED = Look(walk=True, mirrored=True)
LETTERS = ("text", "muted", "link", "error", "success")
EDGES = ("border", "focus", "primary", "error", "when", "will", "so")


def looks() -> list[tuple[str, str]]:
    return [(theme, "") for theme in THEMES] + [("light", tint) for tint in TINTS if tint]


@pytest.mark.parametrize(("theme", "tint"), looks())
def test_r29_words_and_edges_stand_out_in_every_theme_and_tint(theme: str, tint: str) -> None:
    colours = palette(theme, tint)
    for ground in ("bg", "surface"):
        under = colours.colour(ground)
        assert contrast(colours.colour("text"), under) >= 7, ground
        for token in LETTERS:
            assert contrast(colours.colour(token), under) >= 4.5, f"{token} on {ground}"
        for token in EDGES:
            assert contrast(colours.colour(token), under) >= 3, f"{token} on {ground}"
    assert contrast(colours.colour("on_primary"), colours.colour("primary")) >= 4.5
    assert contrast(colours.colour("selected_text"), colours.colour("selection")) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_r30_what_is_drawn_has_the_colours_of_the_tokens(desktop: Make, worked: Plan, theme: str) -> None:
    worked.answers["who.role"] = "staff"
    made = desktop(worked, settings=replace(Settings(), theme=theme))
    made.go(worked, Place("who", worked.outcomes[0].id))
    colours = palette(theme)
    picture = made.window.grab().toImage()
    top = made.walk.top
    assert at(picture, QRect(2, top.height() + 2, 1, 1)) == colours.colour("bg").lower()
    button = rect_in_window(made.hand.find("continue"))
    assert at(picture, button.adjusted(8, 8, -8, -8)) == colours.colour("primary").lower()
    card = rect_in_window(made.hand.find("who.role.parent"))
    assert at(picture, card.adjusted(6, 6, -6, -6)) == colours.colour("surface").lower()
    chosen = rect_in_window(made.hand.find("who.role.staff"))
    assert at(picture, chosen.adjusted(6, 6, -6, -6)) == colours.colour("tint").lower()


def at(picture: QImage, place: QRect) -> str:
    return picture.pixelColor(place.topLeft()).name()


def test_r31_the_computer_chooses_until_somebody_does_and_a_change_loses_nothing(desktop: Make, worked: Plan) -> None:
    assert Settings().theme == "system"
    assert {"light", "dark", "high_contrast"} <= set(THEMES)
    assert len([tint for tint in TINTS if tint]) >= 5
    made = desktop(worked).go(worked, Place("hope", worked.outcomes[0].id))
    made.hand.write("hope.hope", "to fly a kite")
    for theme in ("dark", "high_contrast", "light"):
        made.desk.use_settings(replace(made.desk.settings, theme=theme))
        made.hand.settle()
        assert Theme.of(made.window).palette.name == theme
        box = made.hand.find("hope.hope")
        assert isinstance(box, QTextEdit)
        assert box.toPlainText() == "to fly a kite"
        assert made.page == "hope"


def test_r32_a_computer_that_asks_for_contrast_gets_it() -> None:
    assert system_theme(contrast=True) == "high_contrast"
    sheet = stylesheet(Theme(palette("high_contrast")))
    assert "border-width: 2px" in sheet
    assert theme_of(Settings(theme="high_contrast")).palette.name == "high_contrast"


@pytest.mark.parametrize("look", [WALK, EMPTY, Look(width=1024, height=560, walk=True)], ids=str)
def test_r33_no_letters_are_smaller_than_sixteen_pixels(see: See, look: Look) -> None:
    small = {place: s for place, sight in see(look).items() if (s := [said for said, px in sight.smallest if px < 16])}
    assert small == {}


def test_r34_the_keys_for_text_size_work_on_every_page_and_are_remembered(visit: Walk) -> None:
    sizes = iter([125, 150, 175, 200])
    for place, desktop, _ in visit(Look()):
        if place not in ("who", "will", "view home", "view settings"):
            continue
        window = desktop.window
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        desktop.hand.settle()
        assert desktop.desk.settings.text_size == next(sizes), place
    assert SIZES == (100, 125, 150, 175, 200)


def test_r34_every_page_keeps_its_place_when_the_letters_grow(desktop: Make, worked: Plan) -> None:
    made = desktop(worked).go(worked, Place("will", worked.outcomes[0].id))
    made.window.activateWindow()
    made.hand.settle()
    for key, size in ((Qt.Key.Key_Plus, 125), (Qt.Key.Key_Minus, 100), (Qt.Key.Key_Plus, 125), (Qt.Key.Key_0, 100)):
        QTest.keyClick(made.window, key, Qt.KeyboardModifier.ControlModifier)
        made.hand.settle()
        assert made.desk.settings.text_size == size
        assert made.page == "will"
    from app.settings import load_settings

    assert load_settings(made.desk.folder).text_size == 100


CUT_LOOKS = [
    TIGHT,
    LARGE,
    Look(walk=True, width=1024, height=600, text_size=200),
    WALK,
    LOW,
    EMPTY,
    MIRRORED,
    Look(roomy=True),
]


@pytest.mark.parametrize("look", CUT_LOOKS, ids=str)
def test_r35_no_words_are_cut_and_nothing_scrolls_sideways(see: See, look: Look) -> None:
    faults = {place: (*sight.cut, *sight.sideways) for place, sight in see(look).items() if sight.cut or sight.sideways}
    assert faults == {}


QUESTIONS = tuple(page for page in PAGES if page not in ("answers", "documents", "done", "check", "read_back", "steps"))


@pytest.mark.parametrize("look", [LOW, Look(width=1024, height=560, empty=True)], ids=str)
def test_r36_the_main_field_and_continue_are_seen_in_a_low_window(see: See, look: Look) -> None:
    hidden = []
    for page in QUESTIONS:
        sight = see(look)[page]
        room = QRect(0, 0, look.width, look.height)
        button = next(control for control in sight.controls if control.id == "continue")
        fields = [c for c in sight.controls if c.id.startswith(f"{page}.") and (c.is_text or is_choice(c))]
        if not room.contains(button.rect):
            hidden.append(f"{page}: continue")
        if fields and not room.intersects(fields[0].rect.adjusted(0, 0, 0, -fields[0].rect.height() // 3)):
            hidden.append(f"{page}: {fields[0].id}")
    assert hidden == []


def is_choice(control: Control) -> bool:
    return control.kind in ("RadioCard", "TickCard", "Segment")


@pytest.mark.parametrize("look", [SMALLEST, Look(width=1280, height=800, text_size=200)], ids=str)
def test_r37_in_the_smallest_window_everything_is_reached_by_scrolling_down(see: See, look: Look) -> None:
    faults = {place: (*sight.cut, *sight.sideways) for place, sight in see(look).items() if sight.cut or sight.sideways}
    assert faults == {}


@pytest.mark.parametrize("look", [WALK, Look(width=2560, height=1440)], ids=str)
def test_r38_lines_have_at_most_seventy_five_letters(see: See, look: Look) -> None:
    long = {
        f"{place}: {words}": letters
        for place, sight in see(look).items()
        for words, letters in sight.lines_of_text
        if letters > 75
    }
    assert long == {}


def test_r39_body_text_is_one_and_a_half_lines_high_and_roomy_text_is_wider_in_all_ways() -> None:
    plain, roomy = Theme(), Theme(roomy=True)
    assert plain.line(27) / plain.font(18).pixelSize() == 1.5
    assert roomy.line(27) > plain.line(27)
    assert roomy.font(18).letterSpacing() > 100
    assert roomy.font(18).wordSpacing() > 0


def test_r40_no_italics_no_capitals_no_underline_no_centred_paragraphs() -> None:
    sheet = stylesheet(Theme())
    assert not re.search(r"italic|uppercase|underline|text-align|text-transform|justify", sheet)
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "ui").rglob("*.py")))
    assert not re.search(r"setItalic|AllUppercase|(?<!\[:1\])\.upper\(\)|AlignJustify|setUnderline\(True", sources)
    words = "\n".join(
        path.read_text(encoding="utf-8") for path in sorted((ROOT / "resources" / "pages").glob("*.toml"))
    )
    shouted = set(re.findall(r"\b[A-Z]{5,}\b", words))
    assert shouted == set()


def test_r41_what_is_chosen_or_wrong_is_told_apart_without_colour(desktop: Make, worked: Plan) -> None:
    worked.answers["who.role"] = "staff"
    made = desktop(worked).go(worked, Place("who", worked.outcomes[0].id))
    picture = made.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    chosen, other = (mark_of(made, picture, f"who.role.{role}") for role in ("staff", "parent"))
    assert chosen != other
    plan = made.walk.plan
    plan.answers["name.name"] = ""
    made.go(plan, Place("name", plan.outcomes[0].id))
    before = made.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    made.hand.write("name.name", "")
    made.hand.press("continue")
    page = made.walk.page
    assert page is not None
    assert page.fields["name.name"]._error_icon.isVisible() and page.fields["name.name"]._error_label.words()
    assert made.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8) != before


def mark_of(made: Desktop, picture: QImage, name: str) -> list[int]:
    """The grey of a few points through the mark at the start of a card."""
    rect = rect_in_window(made.hand.find(name))
    middle = rect.center().y()
    return [picture.pixelColor(rect.left() + x, middle).red() for x in range(4, 46)]


def test_r42_nothing_moves_by_itself_for_long(visit: Walk) -> None:
    for place, desktop, _ in visit(Look()):
        for animation in desktop.window.findChildren(QPropertyAnimation):
            assert animation.totalDuration() <= 160, place
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "ui").rglob("*.py")))
    assert not re.search(r"QMovie|QSequentialAnimationGroup|setLoopCount\(-1", sources)
    assert theme_of(replace(Settings(), reduce_motion=True)).reduce_motion


@pytest.mark.parametrize("look", [WALK, EMPTY, SMALLEST], ids=str)
def test_r43_what_is_pressed_is_large_enough_and_apart(see: See, look: Look) -> None:
    small, close = [], []
    for place, sight in see(look).items():
        pressed = [control for control in sight.controls if control.is_button]
        small += [
            f"{place}: {c.id} {c.rect.width()}x{c.rect.height()}"
            for c in pressed
            if c.rect.width() < 44 or c.rect.height() < 36
        ]
        close += [f"{place}: {pair}" for pair in too_close(pressed)]
    assert small == []
    assert close == []


def too_close(pressed: list[Control]) -> list[str]:
    """Pairs with less than 8 pixels between them. The answers of one row share their edges: they are one control."""
    found = []
    for index, one in enumerate(pressed):
        for other in pressed[index + 1 :]:
            one_row = one.kind == other.kind == "Segment" and one.group == other.group
            if one_row or one.scrolls != other.scrolls:
                continue
            if one.rect.adjusted(-4, -4, 3, 3).intersects(other.rect.adjusted(-3, -3, 4, 4)):
                found.append(f"{one.id} {one.rect.getRect()} and {other.id} {other.rect.getRect()}")
    return found


DRAWN = """
import sys
from PySide6.QtWidgets import QApplication
from ui.application import application
from ui.controls.buttons import SmallButton
from ui.look import apply_look
from app.settings import Settings
app = application()
apply_look(app, Settings(theme="light"))
button = SmallButton("Add", "a", icon="plus")
button.resize(button.sizeHint())
picture = button.grab()
print(picture.devicePixelRatio(), picture.width(), button.width(), flush=True)
picture.save(sys.argv[1])
"""


@pytest.mark.parametrize("factor", ["1.25", "1.5", "1.75"])
def test_r44_on_a_screen_that_scales_everything_is_drawn_at_its_size(factor: str, tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor, "PYTHONPATH": str(ROOT)}
    place = tmp_path / "button.png"
    drawn = subprocess.run(
        [sys.executable, "-c", DRAWN, str(place)],
        env=surroundings, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    ratio, wide, logical = drawn.stdout.split()
    assert float(ratio) == float(factor)
    assert int(wide) == pytest.approx(float(factor) * int(logical), abs=1)
    picture = QImage(str(place))
    sharp = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert palette("light").colour("link").lower() in sharp, "no pixel of the plus has its full colour: it is blurred"


BARE = re.compile(r"[A-Za-z]{2,}")


def bare_words(sight: Sight) -> list[str]:
    """Words on the screen, or said of it, that no catalogue has: all of them stand in brackets."""
    said = [(kind, words) for kind, words in sight.words if kind not in ("LineEdit", "TextEdit")]
    said += [(role, name) for role, name, _ in sight.tree if role != "EditableText"]
    return [f"{kind}: {words}" for kind, words in said if BARE.search(words) and "⟦" not in words]


@pytest.mark.parametrize("look", [Look(language="en_XA", empty=True), PSEUDO], ids=str)
def test_r90_no_word_of_the_program_is_left_out_of_the_catalogue(see: See, look: Look, worked: Plan) -> None:
    typed = everything_typed(worked) | {"Idris", *TYPED_IN_WORD}
    left = {}
    for place, sight in see(look).items():
        bare = [said for said in bare_words(sight) if not is_typed(said.partition(": ")[2], typed)]
        if bare:
            left[place] = bare
    assert left == {}


def everything_typed(plan: Plan) -> set[str]:
    from app.plan.record import to_record

    def texts(value: object) -> set[str]:
        if isinstance(value, dict):
            return set().union(*(texts(inner) for inner in value.values()), set())
        if isinstance(value, list):
            return set().union(*(texts(inner) for inner in value), set())
        return {value} if isinstance(value, str) and value else set()

    return {part for text in texts(to_record(plan)) for part in [text, *text.split("\n")] if part.strip()}


def is_typed(said: str, typed: set[str]) -> bool:
    """What a person wrote is in nobody's catalogue, nor are the names of keys and licences, nor what is typed in a
    template, the same in every language."""
    bare = said.replace("&&", "&").strip(" “”.,")
    return any(bare in text or text in bare for text in typed) or bool(NOT_TRANSLATED.search(bare))


NOT_TRANSLATED = re.compile(
    r"^\d{1,2} \w+ \d{4}$|^(Ctrl|Alt|F\d|Shift|Tab|Esc|Home)|Steps Towards|English|/"
    r"|^\{[a-z ]+\}$|Atkinson|OFL|MIT|LGPL|PySide|Python|SQL|python-docx"
)


@pytest.mark.parametrize("look", [PSEUDO, PSEUDO_LARGE], ids=str)
def test_r90_longer_words_are_not_cut(see: See, look: Look) -> None:
    faults = {place: (*sight.cut, *sight.sideways) for place, sight in see(look).items() if sight.cut or sight.sideways}
    assert faults == {}


def test_r91_every_page_is_mirrored(see: See) -> None:
    there, here = see(MIRRORED), see(WALK)
    turned = 0
    for place in here:
        if place.startswith("view "):
            continue
        rects = [{c.id: c.rect for c in sights[place].controls} for sights in (here, there)]
        for name in ("back", "continue", "help"):
            left, right = rects[0][name], rects[1][name]
            assert abs((1366 - 1 - left.right()) - right.left()) <= 2, f"{place}: {name}"
            turned += 1
    assert turned > 60
    sheet = stylesheet(Theme())
    assert not re.search(r"(margin|padding)-(left|right)", sheet)


def test_the_survey_would_see_a_cut_word(desktop: Make, worked: Plan) -> None:
    from tests.ui.rules.survey import cut_in

    made = desktop(worked).go(worked, Place("hope", worked.outcomes[0].id))
    assert list(cut_in(made.window)) == []
    label = next(w for w in made.window.findChildren(FlowedLabel) if w.isVisible() and len(w.words()) > 20)
    label.setFixedHeight(10)
    made.hand.settle()
    assert list(cut_in(made.window)) != []
