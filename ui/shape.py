"""How the window arranges itself for its size: what NOTES calls "small windows", as one pure function."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Shape:
    """An arrangement, in logical pixels (screen pixels divided by the text size).

    `edge` is the space at both sides of a page, `panel` the width of the end page (0: folded under the page), `top` and
    `bottom` the heights of the bars, `lead_in` the space above the question. `bar_scrolls` puts the bottom bar at the
    end of the page; `shows_hope` keeps the hope in the panel; `shows_saved` and `shows_bars` keep those in the top bar.
    """

    edge: int
    panel: int
    top: int
    bottom: int
    lead_in: int
    columns: int
    bar_scrolls: bool
    shows_hope: bool
    shows_saved: bool
    shows_bars: bool


def shape_of(width: int, height: int, scale: float) -> Shape:
    """The arrangement of a window of this many screen pixels at this text size (1.0 is 100 %)."""
    wide, tall = width / scale, height / scale
    folded = wide < 1000
    return Shape(
        edge=64 if wide >= 1280 else 32 if wide >= 700 else 20,
        panel=0 if folded else 518 if wide >= 1280 else 372,
        top=60 if tall >= 720 else 52,
        bottom=79 if tall >= 720 else 69,
        lead_in=28 if tall >= 720 else 10,
        columns=3 if wide >= 1200 else 2 if wide >= 760 else 1,
        bar_scrolls=tall < 540,  # 1024 x 560 keeps Continue in sight (R36)
        shows_hope=tall >= 640,
        shows_saved=wide >= 1000,
        shows_bars=wide >= 860,
    )
