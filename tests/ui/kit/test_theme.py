"""Type, sizes and the change of theme."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.kit.conftest import Show
from ui.controls.buttons import PrimaryButton
from ui.controls.labels import Body
from ui.icons import icon_names, pixmap
from ui.theme import FAMILY, Theme, apply, stylesheet, system_theme
from ui.tokens import palette


def test_the_four_weights_are_four_real_fonts(dressed: QApplication) -> None:
    theme = Theme()
    fonts = [theme.font(32, weight) for weight in (400, 500, 600, 700)]
    assert [QFontInfo(font).family() for font in fonts] == [FAMILY] * 4
    widths = [QFontMetricsF(font).horizontalAdvance("What will happen by then?") for font in fonts]
    assert widths == sorted(set(widths))


def test_everything_grows_with_the_text_size() -> None:
    assert Theme(scale=2.0).px(52) == 104
    assert Theme(scale=1.25).font(16).pixelSize() == 20


def test_a_change_of_theme_reaches_what_is_on_the_screen(show: Show, dressed: QApplication) -> None:
    button = PrimaryButton("Continue")
    window = show(button)
    before = button.height()
    apply(dressed, Theme(palette("dark"), 2.0))
    window.resize(900, 400)
    for _ in range(3):
        dressed.processEvents()
    assert button.height() == 2 * before
    assert colour_at(button, 12, button.height() // 2) == palette("dark").primary.lower()


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_what_is_painted_is_the_token(name: str, show: Show, dressed: QApplication) -> None:
    apply(dressed, Theme(palette(name)))
    button = PrimaryButton("Continue")
    window = show(button)
    assert colour_at(button, 8, 26) == palette(name).primary.lower()
    assert colour_at(window, 3, 3) == palette(name).bg.lower()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_stylesheet_is_whole_and_knows_no_shadow_italics_or_capitals(scale: float, dressed: QApplication) -> None:
    sheet = stylesheet(Theme(scale=scale))
    assert "@" not in sheet
    assert not re.search(r"italic|uppercase|underline|justify|shadow", sheet)


def test_nothing_is_written_smaller_than_sixteen_pixels(show: Show) -> None:
    from tests.ui.kit.gallery import gallery

    window = show(gallery())
    sizes = {widget.font().pixelSize() for widget in window.findChildren(QWidget)}
    assert min(sizes) >= 16


def test_the_theme_of_the_computer_can_be_told_in_a_test(dressed: QApplication) -> None:
    assert system_theme(contrast=True) == "high_contrast"
    assert system_theme(contrast=False) in ("light", "dark")


def test_every_icon_draws_something_and_arrows_turn_round(dressed: QApplication) -> None:
    blank = [name for name in icon_names() if not has_ink(name)]
    assert blank == []
    before, flag = ink_by_column("back"), ink_by_column("flag")
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ink_by_column("back") == pytest.approx(before[::-1], abs=80)
    assert ink_by_column("back") != pytest.approx(before, abs=80)
    assert ink_by_column("flag") == flag


def test_an_icon_has_every_pixel_of_a_sharp_screen(dressed: QApplication) -> None:
    assert pixmap("home", "text", 22, ratio=1.5).width() == 33


def test_body_text_stands_one_and_a_half_lines_apart(show: Show) -> None:
    body = Body("word " * 60)
    show(body, width=400)
    assert body.heightForWidth(360) == body.lines(360) * 27


def colour_at(widget: QWidget, x: int, y: int) -> str:
    return str(widget.grab().toImage().pixelColor(x, y).name())


def has_ink(name: str) -> bool:
    image = pixmap(name, "text", 24).toImage()
    return any(image.pixelColor(x, y).alpha() > 128 for x in range(24) for y in range(24))


def ink_by_column(name: str) -> list[int]:
    image = pixmap(name, "text", 24).toImage()
    return [sum(image.pixelColor(x, y).alpha() for y in range(24)) for x in range(24)]
