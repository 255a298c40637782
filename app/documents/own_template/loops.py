"""Repetitions in a template: which paragraphs or table rows stand between `{each …}` and `{end}`, once for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from app.documents.own_template.package import W
from app.documents.own_template.placeholders import is_end, loop_of
from app.documents.own_template.tokens import Token, copy_of, is_blank, put, tokens_of, words_of
from app.documents.own_template.values import Scope

SCOPE: Final = "steps-towards-scope"
"""An attribute of ours that says whose values a copy takes; it is gone before anything is written."""
_ROW: Final = f"{W}tr"
_TABLE: Final = f"{W}tbl"
_PARAGRAPH: Final = f"{W}p"


@dataclass(frozen=True, kw_only=True, slots=True)
class Marker:
    """One `{each …}` (then `what` is what it repeats) or `{end}` (then it is empty), and the paragraph it stands in."""

    what: str
    paragraph: etree._Element
    token: Token


@dataclass(frozen=True, kw_only=True, slots=True)
class Loop:
    """From one marker to the one that ends it."""

    first: Marker
    last: Marker


def paragraphs_in(elements: Sequence[etree._Element]) -> Iterator[etree._Element]:
    """Every paragraph of these elements, also themselves, in the order of reading."""
    for element in elements:
        yield from element.iter(_PARAGRAPH)


def markers_in(elements: Sequence[etree._Element]) -> list[Marker]:
    """Every marker in these elements, in the order of reading."""
    return [
        Marker(what=loop_of(token.name), paragraph=paragraph, token=token)
        for paragraph in paragraphs_in(elements)
        for token in tokens_of(paragraph)
        if token.is_marker
    ]


def outer_loops(markers: Sequence[Marker]) -> list[Loop]:
    """The loops that stand in no other; markers without their other half are passed over."""
    open_: list[Marker] = []
    found: list[Loop] = []
    for marker in markers:
        if not is_end(marker.token.name):
            open_.append(marker)
        elif open_:
            first = open_.pop()
            if not open_:
                found.append(Loop(first=first, last=marker))
    return found


def units_of(loop: Loop) -> list[etree._Element]:
    """What is repeated: paragraphs (with the tables between them) when both markers stand side by side, else rows of
    one table. Empty when the loop crosses the edge of a table or of a box."""
    first, last = loop.first.paragraph, loop.last.paragraph
    if first.getparent() is not last.getparent():
        rows = _row_of(first), _row_of(last)
        if rows[0] is None or rows[1] is None or rows[0].getparent() is not rows[1].getparent():
            return []
        first, last = rows[0], rows[1]
    units = [first]
    while units[-1] is not last:
        following = units[-1].getnext()
        if following is None:
            return []
        units.append(following)
    return units


def has_words_outside(loop: Loop) -> bool:
    """Whether words stand before `{each …}` or behind `{end}` on the same line: they would be repeated as well."""
    if loop.first.paragraph.getparent() is not loop.last.paragraph.getparent():
        return False
    return _has_words(loop.first, 0, loop.first.token.start) or _has_words(loop.last, loop.last.token.end, None)


def expand(elements: Sequence[etree._Element], scope: Scope, scopes: list[Scope]) -> None:
    """Repeat every loop in these elements for what `scope` has of it, and each copy's own loops for its own. A copy
    carries the place of its scope in `scopes`; only words of the template are ever looked at."""
    for loop in outer_loops(markers_in(elements)):
        units = units_of(loop)
        _take_out(loop)
        kept = _kept(units)
        for inner in scope.each.get(loop.first.what, ()):
            copies = [copy_of(unit) for unit in kept]
            scopes.append(inner)
            for copy in copies:
                copy.set(SCOPE, str(len(scopes) - 1))
                units[0].addprevious(copy)
            expand(copies, inner, scopes)
        _remove(units)


def _row_of(paragraph: etree._Element) -> etree._Element | None:
    return next(paragraph.iterancestors(_ROW), None)


def _has_words(marker: Marker, start: int, end: int | None) -> bool:
    """Whether a part of the line holds more than markers that open (or end) what the marker opens (or ends)."""
    words = words_of(marker.paragraph)
    for token in tokens_of(marker.paragraph):
        if token.is_marker and is_end(token.name) is is_end(marker.token.name):
            words = words[: token.start] + " " * (token.end - token.start) + words[token.end :]
    return bool(words[start:end].strip())


def _take_out(loop: Loop) -> None:
    put(loop.last.paragraph, loop.last.token, "")
    put(loop.first.paragraph, loop.first.token, "")


def _kept(units: list[etree._Element]) -> list[etree._Element]:
    """The units without the lines or rows that held nothing but a marker. Two tables never touch: the last line stays
    where only it parts them."""
    if len(units) == 1:
        return units
    first, *between, last = units
    kept = [*([] if is_blank(first) else [first]), *between]
    parts_tables = bool(kept) and kept[-1].tag == _TABLE
    return [*kept, *([last] if parts_tables or not is_blank(last) else [])]


def _remove(units: list[etree._Element]) -> None:
    parent = units[0].getparent()
    if parent is None:
        return
    for unit in units:
        parent.remove(unit)
    if parent.tag == _TABLE and parent.find(_ROW) is None:
        _remove([parent])
    elif parent.tag != _TABLE:
        _keep_whole(parent)


def _keep_whole(parent: etree._Element) -> None:
    """A cell or box ends with a paragraph, and two tables have one between them, or Word would put it there."""
    for table in parent.findall(_TABLE):
        following = table.getnext()
        if following is not None and following.tag == _TABLE:
            table.addnext(etree.Element(_PARAGRAPH))
    ends_with_paragraph = parent.tag in (f"{W}tc", f"{W}txbxContent")
    if ends_with_paragraph and (not len(parent) or parent[-1].tag != _PARAGRAPH):
        parent.append(etree.Element(_PARAGRAPH))
