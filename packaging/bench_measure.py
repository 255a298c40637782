"""One thing that was measured, and the bar it is held to."""

from dataclasses import dataclass
from math import ceil, isnan


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """`found` is in `unit`, or `nan` where nothing could be found; with no `bar` it is only told, else it must not be
    above it."""

    what: str
    found: float
    unit: str
    bar: float | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the bar, if there is one, is kept."""
        return self.bar is None or self.found <= self.bar

    def __str__(self) -> str:
        if isnan(self.found):
            return self.what
        bar = "" if self.bar is None else f"at most {self.bar:g} {self.unit}: {'kept' if self.is_kept else 'NOT KEPT'}"
        return f"{self.what:<58}{self.found:>10.2f} {self.unit:<5}   {bar}".rstrip()


def within(share: float, times: list[float]) -> float:
    """The time that this share of them (0.95 for 95 %) does not pass."""
    return sorted(times)[max(0, ceil(len(times) * share) - 1)]
