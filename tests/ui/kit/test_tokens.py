"""The colours keep their distance (R29), whatever the theme and the paper."""

import pytest

from ui.tokens import THEMES, TINTS, Palette, contrast, palette

LOOKS = [palette("light", tint) for tint in TINTS] + [palette(theme) for theme in THEMES if theme != "light"]
GROUNDS = ("bg", "surface", "well")
FILLS = ("when_fill", "will_fill", "so_fill", "gold_fill", "error_fill", "success_fill", "info_fill", "tint")


def pairs_too_close(look: Palette, inks: tuple[str, ...], grounds: tuple[str, ...], least: float) -> list[str]:
    return [
        f"{look.name} {ink} on {ground}: {contrast(look.colour(ink), look.colour(ground)):.2f}"
        for ink in inks
        for ground in grounds
        if contrast(look.colour(ink), look.colour(ground)) < least
    ]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.bg}")
def test_body_text_stands_out_seven_to_one_on_every_ground_and_fill(look: Palette) -> None:
    assert pairs_too_close(look, ("text",), GROUNDS + FILLS, 7.0) == []
    assert pairs_too_close(look, ("selected_text",), ("selection",), 7.0) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.bg}")
def test_quiet_and_coloured_words_stand_out_four_and_a_half_to_one(look: Palette) -> None:
    words = ("muted", "link", "error", "success", "info", "when", "will", "so")
    assert pairs_too_close(look, words, GROUNDS, 4.5) == []
    assert pairs_too_close(look, ("muted", "link"), FILLS, 4.5) == []
    for name in ("when", "will", "so", "error", "success", "info"):
        assert pairs_too_close(look, (name,), (f"{name}_fill",), 4.5) == []
    assert pairs_too_close(look, ("on_primary",), ("primary", "primary_hover", "primary_pressed"), 4.5) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.name} {look.bg}")
def test_borders_icons_and_focus_stand_out_three_to_one(look: Palette) -> None:
    assert pairs_too_close(look, ("border", "primary", "focus"), GROUNDS, 3.0) == []
    assert pairs_too_close(look, ("gold", "rule"), ("bg", "surface"), 3.0) == []
    assert pairs_too_close(look, ("gold",), ("gold_fill",), 3.0) == []


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_theme_nobody_made_is_a_loud_error() -> None:
    with pytest.raises(KeyError):
        palette("sepia")
    with pytest.raises(KeyError):
        palette("light", "brown")
