"""The colours of every theme, by what they mean; the only place where a colour is written down."""

from dataclasses import dataclass, replace
from typing import Final

THEMES: Final = ("light", "dark", "high_contrast")
TINTS: Final = ("", "cream", "blue", "green", "peach", "lilac")
"""Papers of the light theme; the empty one is its own warm paper."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Palette:
    """The colours of one theme as `#RRGGBB`. A `…_fill` lies under its colour and under text.

    `gold`, `rule`, `line` and `track` are for lines only, never for words. `line` and `track` are decoration: nothing
    is lost without them.
    """

    name: str
    dark: bool
    bg: str
    surface: str
    well: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    link: str
    border: str
    line: str
    track: str
    rule: str
    tint: str
    error: str
    error_fill: str
    success: str
    success_fill: str
    info: str
    info_fill: str
    when: str
    when_fill: str
    will: str
    will_fill: str
    so: str
    so_fill: str
    gold: str
    gold_fill: str
    focus: str
    focus_band: str
    selection: str
    selected_text: str

    def colour(self, token: str) -> str:
        """The colour of a token as `#RRGGBB`. Raises `AttributeError` for a token that does not exist."""
        return str(getattr(self, token))


LIGHT: Final = Palette(
    name="light",
    dark=False,
    bg="#FAF6EF",
    surface="#FFFDF9",
    well="#F3ECDF",
    text="#1F2A33",
    muted="#4E5B66",
    primary="#0B5A6B",
    primary_hover="#084956",
    primary_pressed="#063945",
    on_primary="#FFFFFF",
    link="#0B5A6B",
    border="#6B7780",
    line="#DDD6CB",
    track="#DDD6CB",
    rule="#8C8475",
    tint="#E1EFF1",
    error="#A3200F",
    error_fill="#FCECE8",
    success="#1D6638",
    success_fill="#E8F3EA",
    info="#2A4A87",
    info_fill="#E9EFF9",
    when="#8A4B08",
    when_fill="#FBEFDC",
    will="#2A4A87",
    will_fill="#E9EFF9",
    so="#7A3B6B",
    so_fill="#F7EBF3",
    gold="#A87413",
    gold_fill="#F8EFD9",
    focus="#1F2A33",
    focus_band="#F2B705",
    selection="#DCEEF0",
    selected_text="#1F2A33",
)

DARK: Final = Palette(
    name="dark",
    dark=True,
    bg="#14191F",
    surface="#1D252D",
    well="#19212A",
    text="#ECE7DF",
    muted="#B7BFC6",
    primary="#7FD0DC",
    primary_hover="#9BDDE6",
    primary_pressed="#63BECB",
    on_primary="#0B2329",
    link="#8FD6E1",
    border="#8593A0",
    line="#33404B",
    track="#33404B",
    rule="#7C8791",
    tint="#1B3A42",
    error="#FFB3A5",
    error_fill="#3A1D1A",
    success="#95D8AA",
    success_fill="#16301F",
    info="#B3CAFF",
    info_fill="#1B2740",
    when="#F0BE7C",
    when_fill="#33281A",
    will="#B3CAFF",
    will_fill="#1F2B47",
    so="#E3A8D4",
    so_fill="#37243A",
    gold="#D9A93F",
    gold_fill="#2E2718",
    focus="#FFD54A",
    focus_band="#14191F",
    selection="#21414A",
    selected_text="#ECE7DF",
)

HIGH_CONTRAST: Final = Palette(
    name="high_contrast",
    dark=True,
    bg="#000000",
    surface="#000000",
    well="#000000",
    text="#FFFFFF",
    muted="#FFFFFF",
    primary="#FFFF00",
    primary_hover="#FFFFFF",
    primary_pressed="#FFFF00",
    on_primary="#000000",
    link="#FFFF00",
    border="#FFFFFF",
    line="#FFFFFF",
    track="#5A5A5A",
    rule="#FFFFFF",
    tint="#000000",
    error="#FFFFFF",
    error_fill="#000000",
    success="#FFFFFF",
    success_fill="#000000",
    info="#FFFFFF",
    info_fill="#000000",
    when="#FFFF00",
    when_fill="#000000",
    will="#FFFF00",
    will_fill="#000000",
    so="#FFFF00",
    so_fill="#000000",
    gold="#FFFF00",
    gold_fill="#000000",
    focus="#00FFFF",
    focus_band="#000000",
    selection="#1AEBFF",
    selected_text="#000000",
)

_PAPERS: Final = {
    "": ("#FAF6EF", "#F3ECDF", "#DDD6CB"),
    "cream": ("#FFF8E7", "#F8EED5", "#E3D8BF"),
    "blue": ("#EAF3FB", "#E0EBF5", "#CAD8E5"),
    "green": ("#ECF5E9", "#E2EDDE", "#CEDBC9"),
    "peach": ("#FDEFE4", "#F7E5D7", "#E5D1C1"),
    "lilac": ("#F3EEF9", "#EAE3F2", "#D7CEE1"),
}
"""Page, well and hairline of each paper."""


def palette(theme: str, tint: str = "") -> Palette:
    """The palette of a theme of `THEMES`; the tint of `TINTS` counts in the light one. Raises `KeyError` otherwise."""
    if theme != "light":
        return {"dark": DARK, "high_contrast": HIGH_CONTRAST}[theme]
    page, well, line = _PAPERS[tint]
    return replace(LIGHT, bg=page, well=well, line=line, track=line)


def contrast(one: str, other: str) -> float:
    """How far two `#RRGGBB` colours stand apart, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
