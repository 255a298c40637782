"""Splits a pasted page into its statements: lines, bullets, numbers, cells of a table, sentences."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from app.sentence.deadline_words import deadline_in
from app.sentence.verbs import is_base, is_third

LONGEST: Final = 60_000
"""As many letters as are looked at: some thirty pages."""
_FEWEST: Final = 3
"""Fewer words are a heading or a cell of a table, unless they do something."""


class Piece(NamedTuple):
    """A statement's places in the pasted text; `has_date` when a cell beside it in its row says by when."""

    start: int
    end: int
    has_date: bool = False


def pieces_of(text: str) -> Iterator[Piece]:
    """The statements of a text in their order, without bullets, numbers, headings and cells that state nothing."""
    for start, end in _paragraphs(text[:LONGEST]):
        cells = list(_cells(text, start, end))
        dates = [cell for cell in cells if len(cells) > 1 and _is_only_date(text[slice(*cell)])]
        for cell in cells:
            if cell in dates:
                continue
            for piece in _sentences(text, *_without_head(text, *cell)):
                if _states(text[slice(*piece)]):
                    yield Piece(*piece, has_date=bool(dates))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, with the lines put together again that a page had cut in the middle of a sentence."""
    lines = [(match.start(), match.end()) for match in _line().finditer(text)]
    at = 0
    while at < len(lines):
        start, end = lines[at]
        while at + 1 < len(lines) and _goes_on(text, (start, end), lines[at + 1]):
            at += 1
            end = lines[at][1]
        yield start, end
        at += 1


def _goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """The next line carries on the sentence: it follows at once, opens with a small letter and is no list."""
    said, more = text[slice(*line)].rstrip(), text[slice(*following)]
    gap = text[line[1] : following[0]]
    if gap.count("\n") != 1 or "\t" in said or "\t" in more or said.endswith((".", "!", "?", ":", ";")):
        return False
    return more.lstrip()[:1].islower() and not _bullet().match(more)


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\t|]+").finditer(text, start, end):
        if match[0].strip():
            yield match.start(), match.end()


def _is_only_date(cell: str) -> bool:
    said = cell.strip(" .")
    when = deadline_in(said) or deadline_in(f"by {said}")
    return when is not None and len(when.quote) >= len(said)


def _without_head(text: str, start: int, end: int) -> tuple[int, int]:
    """Without its bullet, number and "Outcome 1:"."""
    for _again in range(3):
        match = _bullet().match(text, start, end) or _head().match(text, start, end)
        if not match:
            break
        start = match.end()
    return start, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _stop().finditer(text, start, end):
        yield from _trimmed(text, at, match.end("stop"))
        at = match.end()
    yield from _trimmed(text, at, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and (text[start].isspace() or text[start] in "•*–-·"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _states(said: str) -> bool:
    """It says something: a heading ("Section E", "Steps towards:") does not."""
    found = re.findall(r"[^\W\d_]+(?:['’-]\w+)*", said)
    if not found or said.rstrip().endswith(":") or _heading().fullmatch(said.strip()):
        return False
    lows = [word.casefold() for word in found]
    if len(found) >= _FEWEST:
        return True
    return len(found) == _FEWEST - 1 and (is_base(lows[0]) or is_third(lows[-1]) or said.rstrip().endswith("."))


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"[^\n\r\f\v\u2028]+")


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[-•*–—▪●○◦·‣►✓☐§o](?=\s)|\(?\d{1,2}(?:\.\d{1,2})*[.):](?=\s)|\(?[a-zivx]{1,3}[.)](?=\s))\s+"
    )


@cache
def _head() -> re.Pattern[str]:
    """What forms print before a statement."""
    kind = (
        r"(?:(?:long|short|medium|end)[\s-](?:term\s)?)?(?:outcomes?|targets?|goals?|aims?|objectives?|steps?(?:\stowards)?|aspirations?|hopes?"
        r"|provision|needs?|strength|success\scriteria|section\s[a-k]\d?|area\sof\sneed|[EF]\d{0,2})"
    )
    return re.compile(rf"\s*(?i:{kind})\s?(?:no\.?\s?)?\d{{0,2}}[a-z]?\s?[:.)–—-]\s*(?=\S)")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(
        r"(?i:section\s[a-k].{0,60}|(?:education,?\s)?health\sand\scare\splan|(?:steps\stowards|how\soften|by\swhen|by\swhom|who\swill.{0,20}|what\swill.{0,30}"
        r"|special\seducational\s(?:needs|provision)|communication\sand\sinteraction|cognition\sand\slearning|sensory\sand(?:/or)?\sphysical|social,?\semotional.{0,40}"
        r"|individual\seducation\splan|outcomes?|name\sof\s.{0,20}|date\sof\s.{0,20}|review\sdate|page\s\d+.{0,10}))"
    )


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence, and not of "e.g." or "Mr."."""
    return re.compile(
        r"(?<!\b[Mm]r)(?<!\bMrs)(?<!\b[Dd]r)(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\b[Nn]o)(?P<stop>[.!?][”\"')]?)\s+(?=[A-Z“\"‘(•])"
    )
