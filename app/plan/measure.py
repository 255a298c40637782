"""The shape of a step's measure: what is counted and how often, so that a tick grid can match it."""

from dataclasses import dataclass
from typing import Final

SHAPES: Final = ("out_of", "in_a_row", "times", "each", "span", "once", "tries")
"""So many of so many; so many in a row; so many times in all; each of these places or things; so often within a span;
once; and tries alone, where the words do not say. The ids are stored."""

MOST: Final = 20
"""The most lines of a grid: more would be nobody's card."""

USUAL: Final = 5
"""The lines of a grid where the words do not say how many."""

MOST_TURNS: Final = 3
"""The most ticks beside each other on one line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """What a step's measure counts. `shape` is one of `SHAPES`.

    A grid has `rows` lines; `needed` of them with a tick make the measure, 0 where the words do not say. `unit` is what
    one line stands for in the words' own language ("trip"), empty for a try; `things` are the names of the lines where
    the words give them; each line takes `turns` ticks.
    """

    shape: str = "tries"
    rows: int = USUAL
    needed: int = 0
    unit: str = ""
    things: tuple[str, ...] = ()
    turns: int = 1
