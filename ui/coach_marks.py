"""Keeps marks on their words while the text around them changes, until the coach has read it anew."""

from collections.abc import Sequence
from itertools import takewhile

Mark = tuple[int, int]


def moved(marks: Sequence[Mark], before: str, now: str) -> tuple[Mark, ...]:
    """Where these marks (start, end) of the text before stand in the text now. Those whose words changed are gone."""
    first = _same(before, now)
    last = _same(before[first:][::-1], now[first:][::-1])
    longer = len(now) - len(before)
    kept = []
    for start, end in marks:
        if end <= first:
            kept.append((start, end))
        elif start >= len(before) - last:
            kept.append((start + longer, end + longer))
    return tuple(kept)


def _same(one: str, other: str) -> int:
    """How many letters both begin with."""
    return sum(1 for _pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
