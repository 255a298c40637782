"""Reads the words of a Word file somebody was given: its paragraphs and tables, and nothing that it points to."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from app.clean import tidy
from app.documents.word.gate import WordFileError, read_part
from app.documents.word.parts import Elements, local, open_word, parse

LONGEST: Final = 60_000
"""Letters that are taken from a file: some forty pages of a plan."""

_BLANK_LINES: Final = re.compile(r"\n{3,}")
_KEPT_OUT: Final = frozenset({"moveFrom", "Fallback"})
"""What was moved away from here, and what is there a second time for an older Word."""
_SPACES: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def read_word(path: Path) -> str:
    """The words of a Word file up to `LONGEST` letters: a blank line parts its paragraphs and the cells of its tables.

    Nothing is fetched or run, and nothing but the words is unpacked (SAFETY 5.5). Raises `WordFileError`.
    """
    with open_word(path) as (package, main):
        words = _Words()
        parse(read_part(package, main), words)
    text = _BLANK_LINES.sub("\n\n", tidy("".join(words.pieces)))
    if not text:
        raise WordFileError("empty")
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition("\n")[0].rstrip() or text[:LONGEST]


class _Words(Elements):
    """Collects the words of paragraphs, wherever they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._reads = False
        self._kept_out = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        name = local(tag)
        if name in _KEPT_OUT:
            self._kept_out += 1
        elif name == "p":
            self.pieces.append("\n")
        elif not self._kept_out:
            self._reads = name == "t"
            if name in _SPACES:
                self.pieces.append(_SPACES[name])

    def data(self, text: str) -> None:
        if self._reads:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        self._reads = False
        name = local(tag)
        if name in _KEPT_OUT:
            self._kept_out -= 1
        elif name == "p":
            self.pieces.append("\n")
