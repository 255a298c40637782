"""How wide words are in the documents' typeface, and so how many lines they take, for pages of a fixed height."""

from typing import Final
from unicodedata import combining, east_asian_width, normalize

_POINTS_A_MM: Final = 72 / 25.4
_SAFE: Final = 0.97
"""The share of the width that is counted on: programs round letters differently."""

_REGULAR: Final = {
    191: "'", 222: "ijl’‘", 260: "|", 278: " !,./:;I[\\]ft", 333: '()-`r“”·{}', 355: '"', 389: "*", 469: "^",
    500: "Jcksvxyz", 556: "#$0123456789?L_abdeghnopqu–", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY",
    722: "CDHNRUw", 778: "GOQ", 833: "Mm", 889: "%", 944: "W", 1000: "…—", 1015: "@",
}  # fmt: skip
_BOLD: Final = {
    238: "'", 278: " ,./I\\ijl|’‘", 333: "!()-:;[]`ft·", 389: "*r{}", 474: '"', 500: "z“”",
    556: "#$0123456789J_aceksvxy–", 584: "+<=>^~", 611: "?FLTZbdghnopqu", 667: "EPSVXY", 722: "&ABCDHKNRU",
    778: "GOQw", 833: "M", 889: "%m", 944: "W", 975: "@", 1000: "…—",
}  # fmt: skip
_WIDTHS: Final = {
    bold: {letter: width for width, letters in table.items() for letter in letters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_OTHER: Final = 700
_WIDE: Final = 1200


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of the words in points at a size in points; letters of other scripts are taken for wide ones."""
    known = _WIDTHS[bold]
    return sum(known.get(letter) or _guessed(letter, known) for letter in text) * size / 1000


def lines_of(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The lines that the words take in a column of `width` millimetres: together they are the words, with single spaces
    and without empty lines. A word wider than the column is parted."""
    room = width * _POINTS_A_MM * _SAFE
    parts = [" ".join(part.split()) for part in text.splitlines() if part.strip()]
    lines: list[str] = []
    for part in parts:
        lines += [f"{lines.pop()}\n"] if lines else []
        lines += _wrapped(part, room, size, bold)
    return lines


def _wrapped(text: str, room: float, size: float, bold: bool) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= room:
            line = longer
            continue
        lines += [f"{line} "] if line else []
        *whole, line = _parted(word, room, size, bold)
        lines += whole
    return [*lines, line]


def _parted(word: str, room: float, size: float, bold: bool) -> list[str]:
    """A word as it is parted where it is wider than the column."""
    pieces, start, width = [], 0, 0.0
    for place, letter in enumerate(word):
        width += (wide := width_of(letter, size, bold=bold))
        if width > room and place > start:
            pieces.append(word[start:place])
            start, width = place, wide
    return [*pieces, word[start:]]


def _guessed(letter: str, known: dict[str, int]) -> int:
    if combining(letter):
        return 0
    plain = known.get(normalize("NFD", letter)[0])
    return plain or (_WIDE if east_asian_width(letter) in "WF" else _OTHER)
