"""Words as WordprocessingML: paragraphs and runs, each script in its own run with its language and direction."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Final
from unicodedata import bidirectional

from app.documents.blocks import Paragraph, Run
from app.documents.word.styles import style_id

RIGHT_TO_LEFT: Final = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")
_URDU_ONLY: Final = frozenset("ٹڈڑںےہھگچپۓ")
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES: Final = re.compile("[ \t]+")

quoted = lru_cache(maxsize=512)(style_id)


def attribute(text: str) -> str:
    """The text as the value of an attribute, with its quotation marks.

    Not by the library for XML: that brings in all it takes to fetch things from other machines.
    """
    return f'"{escape(text)}"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """Words of one run in one script. `rtl` when they read from right to left."""

    text: str
    style: str
    language: str
    rtl: bool


def reads_from_right(language: str) -> bool:
    """A BCP 47 tag whose language is written from right to left."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT


def paragraph_lines(paragraph: Paragraph) -> list[tuple[Run, ...]]:
    """The paragraph's runs, parted where its words have line ends; lines without words are left out (never empty)."""
    lines: list[list[Run]] = [[]]
    for run in paragraph.runs:
        for number, text in enumerate(printable(run.text).split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append(Run(text=text, style=run.style, language=run.language))
    return [_trimmed(line) for line in lines if any(run.text.strip() for run in line)]


def printable(text: str) -> str:
    """The text without what XML cannot hold, with one kind of line end and no run of spaces or tabs."""
    return _SPACES.sub(" ", _UNPRINTABLE.sub("", _LINE_ENDS.sub("\n", text)))


def paragraph_xml(runs: tuple[Run, ...], style: str, language: str, before: str = "", after: str = "") -> str:
    """One `w:p` in a named style, with `before` and `after` round its runs, from the right when most of it is."""
    pieces = [piece for run in runs for piece in by_script(run)]
    bidi = "<w:bidi/>" if reads_from_right(language) or mostly_rtl(pieces) else ""
    words = "".join(map(run_xml, pieces))
    return f'<w:p><w:pPr><w:pStyle w:val="{quoted(style)}"/>{bidi}</w:pPr>{before}{words}{after}</w:p>'


def run_xml(piece: Piece) -> str:
    """One `w:r` with nothing but its character style, its direction and its language."""
    properties = f'<w:rStyle w:val="{quoted(piece.style)}"/>' if piece.style else ""
    if piece.rtl:
        properties += f'<w:rtl/><w:lang w:bidi="{piece.language}"/>'
    elif piece.language:
        properties += f'<w:lang w:val="{piece.language}"/>'
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space = ' xml:space="preserve"' if piece.text != piece.text.strip() else ""
    return f"<w:r>{properties}<w:t{space}>{escape(piece.text, quote=False)}</w:t></w:r>"


def by_script(run: Run) -> Iterator[Piece]:
    """The run, parted into words from the left and words from the right; signs between two of a kind stay with them."""
    if run.text.isascii():
        yield Piece(text=run.text, style=run.style, language=_spoken(run.language, rtl=False), rtl=False)
        return
    sides: list[bool | None] = [_side(letter) for letter in run.text]
    start = (
        reads_from_right(run.language) if run.language else next((side for side in sides if side is not None), False)
    )
    settled = _settle(sides, bool(start))
    for rtl, letters in groupby(zip(settled, run.text, strict=True), key=lambda pair: pair[0]):
        text = "".join(letter for _side_of, letter in letters)
        yield Piece(text=text, style=run.style, language=_language(text, run.language, rtl=rtl), rtl=rtl)


def _trimmed(line: list[Run]) -> tuple[Run, ...]:
    runs = [run for run in line if run.text]
    runs[0] = Run(text=runs[0].text.lstrip(), style=runs[0].style, language=runs[0].language)
    runs[-1] = Run(text=runs[-1].text.rstrip(), style=runs[-1].style, language=runs[-1].language)
    return tuple(run for run in runs if run.text)


def _side(letter: str) -> bool | None:
    kind = bidirectional(letter)
    # Arabic commas, question marks and digits have no side of their own, but nobody writes them in Latin text.
    if kind in ("R", "AL", "AN") or "\u0600" <= letter <= "\u06ff":
        return True
    return False if kind == "L" else None


def _settle(sides: list[bool | None], start: bool) -> list[bool]:
    """Give signs and spaces the side of what stands before them, but only when what follows is on that side too."""
    settled: list[bool] = []
    following: list[bool | None] = []
    coming: bool | None = None
    for side in reversed(sides):
        coming = side if side is not None else coming
        following.append(coming)
    following.reverse()
    last = start
    for side, ahead in zip(sides, following, strict=True):
        if side is not None:
            last = side
            settled.append(side)
        else:
            settled.append(last and ahead is not False)
    return settled


def _language(text: str, language: str, *, rtl: bool) -> str:
    spoken = _spoken(language, rtl=rtl)
    if not rtl or spoken:
        return spoken
    if any("\u0590" <= letter <= "\u05ff" for letter in text):
        return "he-IL"
    return "ur-PK" if _URDU_ONLY.intersection(text) else "ar-SA"


def _spoken(language: str, *, rtl: bool) -> str:
    return language if language and reads_from_right(language) is rtl else ""


def mostly_rtl(pieces: list[Piece]) -> bool:
    """More of these words read from the right than from the left."""
    from_right = sum(len(piece.text) for piece in pieces if piece.rtl)
    return from_right > sum(len(piece.text) for piece in pieces if not piece.rtl)
