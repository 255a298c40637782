"""Finds what stands in curly brackets in a paragraph of Word, however its letters are split, and writes over it."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from app.documents.own_template.package import W
from app.documents.own_template.placeholders import as_name, is_end, loop_of

_TOKEN: Final = re.compile(r"\{([^{}\n]{1,60})\}")
_ELSEWHERE: Final = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "txbxContent", "del", "moveFrom", "instrText"))
"""What is no part of the words of a paragraph: its looks, a box that hangs on it, what was deleted."""
_BREAKS: Final = frozenset(f"{W}{name}" for name in ("tab", "br", "cr"))
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SHOWN: Final = frozenset(
    f"{W}{name}" for name in ("drawing", "pict", "object", "br", "sectPr", "fldChar", "fldSimple")
)
"""What makes a paragraph worth keeping when it has no words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Token:
    """What stands between two brackets: as it was typed, as we know it, and where in the paragraph's words."""

    typed: str
    name: str
    start: int
    end: int

    @property
    def is_marker(self) -> bool:
        """It opens or ends a repetition, and is never printed."""
        return bool(loop_of(self.name)) or is_end(self.name)


def words_of(paragraph: etree._Element) -> str:
    """The words of a paragraph; a break is a line end."""
    return "".join(text for _element, text in _pieces(paragraph))


def tokens_of(paragraph: etree._Element) -> list[Token]:
    """Every token of a paragraph, in order."""
    return [
        Token(typed=found[1].strip(), name=as_name(found[1]), start=found.start(), end=found.end())
        for found in _TOKEN.finditer(words_of(paragraph))
    ]


def without_tokens(words: str) -> str:
    """The words without their tokens: a bracket that is left has no other half."""
    return _TOKEN.sub("", words)


def put(paragraph: etree._Element, token: Token, words: str) -> None:
    """Write the words where the token stands, in the looks of its first letter. Several tokens of a paragraph are
    written over from the last to the first, so that their places stay true."""
    at, first = 0, True
    for element, text in list(_pieces(paragraph)):
        start, end = max(token.start - at, 0), min(token.end - at, len(text))
        at += len(text)
        if element is None or start >= end:
            continue
        _write(element, text[:start], words if first else "", text[end:])
        first = False


def is_blank(element: etree._Element) -> bool:
    """Whether nothing of it can be seen: no words, no picture, no break of a page."""
    if any(True for _found in element.iter(*_SHOWN)):
        return False
    return not any((text.text or "").strip() for text in element.iter(f"{W}t"))


def _pieces(element: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
    for child in element:
        if child.tag == f"{W}t":
            yield child, child.text or ""
        elif child.tag in _BREAKS:
            yield None, "\n"
        elif child.tag not in _ELSEWHERE:
            yield from _pieces(child)


def _write(element: etree._Element, before: str, words: str, after: str) -> None:
    first, *rest = words.split("\n")
    lines = [before + first, *rest]
    lines[-1] += after
    _set(element, lines[0])
    place = element
    for line in lines[1:]:
        for tag in ("br", "t"):
            made = etree.Element(f"{W}{tag}")
            place.addnext(made)
            place = made
        _set(place, line)


def _set(element: etree._Element, words: str) -> None:
    element.text = words
    element.set(_SPACE, "preserve")


def copy_of(element: etree._Element) -> etree._Element:
    """A copy that may stand in the same document: without the bookmarks and ids that may only be there once."""
    copy = deepcopy(element)
    for once in [*copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"), *copy.iterfind(f".//{W}sdtPr/{W}id")]:
        parent = once.getparent()
        if parent is not None:
            parent.remove(once)
    return copy
