"""Says in plain words what is wrong with a template, and where, before a plan is put in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from lxml import etree

from app.documents.own_template.loops import (
    Loop,
    Marker,
    has_words_outside,
    markers_in,
    outer_loops,
    paragraphs_in,
    units_of,
)
from app.documents.own_template.package import OwnTemplate, W
from app.documents.own_template.placeholders import EACH, LOOPS, is_end, loop_of, nearest, placeholders
from app.documents.own_template.tokens import Token, tokens_of, without_tokens, words_of
from app.i18n import _, fill

_QUOTED: Final = 60
_TRACKED: Final = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing to put right. `sentence` says what and how; `where` names the place; both in the window's language.
    `code` is for tests and scripts."""

    code: str
    sentence: str
    where: str


def problems(template: OwnTemplate) -> list[Problem]:
    """Everything that is wrong with the template, in the order of reading; empty when it can be used."""
    body = template.trees[template.main]
    found = [*_in_the_text(body), *_on_many_pages(template), *_tracked(template)]
    if not found and not any(tokens_of(paragraph) for tree in template.trees.values() for paragraph in _lines(tree)):
        found.append(_problem("none", {}, ""))
    return list(dict.fromkeys(found))


def _in_the_text(body: etree._Element) -> Iterator[Problem]:
    open_: list[Marker] = []
    for paragraph in _lines(body):
        where = _where(body, paragraph)
        for token in tokens_of(paragraph):
            values = {"typed": token.typed, "nearest": nearest(token.name)}
            if is_end(token.name):
                if not open_:
                    yield _problem("end", values, where)
                open_ = open_[:-1]
            elif what := loop_of(token.name):
                if any(LOOPS.index(what) <= LOOPS.index(around.what) for around in open_):
                    yield _problem("inside", values, where)
                open_.append(Marker(what=what, paragraph=paragraph, token=token))
            else:
                yield from _placeholder(token, open_, values, where)
        yield from _brackets(paragraph, where)
    for marker in open_:
        yield _problem("open", {"typed": marker.token.typed}, _where(body, marker.paragraph))
    yield from _loops(body, outer_loops(markers_in([body])))


def _placeholder(token: Token, around: Sequence[Marker], values: dict[str, str], where: str) -> Iterator[Problem]:
    known = placeholders().get(token.name)
    if known is None:
        yield _problem("unknown_like" if values["nearest"] else "unknown", values, where)
    elif known.of != "plan" and not any(LOOPS.index(known.of) <= LOOPS.index(marker.what) for marker in around):
        yield _problem("outside", {**values, "each": f"{EACH}{known.of}"}, where)


def _brackets(paragraph: etree._Element, where: str) -> Iterator[Problem]:
    left = without_tokens(words_of(paragraph))
    if "{" in left or "}" in left:
        yield _problem("bracket", {}, where)


def _loops(body: etree._Element, loops: Sequence[Loop]) -> Iterator[Problem]:
    whole = [(loop, units_of(loop)) for loop in loops]
    for loop, units in whole:
        values, where = {"typed": loop.first.token.typed}, _where(body, loop.first.paragraph)
        if not units:
            yield _problem("edge", values, where)
        elif has_words_outside(loop):
            yield _problem("line", values, where)
        yield from _loops(body, outer_loops(list(_between(body, loop))))
    for (_first, units), (after, following) in pairwise(whole):
        if any(unit in following for unit in units):
            values = {"typed": after.first.token.typed}
            yield _problem("line", values, _where(body, after.first.paragraph))


def _between(body: etree._Element, loop: Loop) -> Iterator[Marker]:
    """The markers after the first of the loop and before its last."""
    inside = False
    for marker in markers_in([body]):
        if marker == loop.last:
            return
        if inside:
            yield marker
        inside = inside or marker == loop.first


def _on_many_pages(template: OwnTemplate) -> Iterator[Problem]:
    for name, tree in template.trees.items():
        if name == template.main:
            continue
        where = _("In the header") if "header" in name else _("In the footer or a note")
        for paragraph in _lines(tree):
            for token in tokens_of(paragraph):
                values = {"typed": token.typed, "nearest": nearest(token.name)}
                known = placeholders().get(token.name)
                if token.is_marker or (known and known.of != "plan"):
                    yield _problem("pages", values, where)
                elif known is None:
                    yield _problem("unknown_like" if values["nearest"] else "unknown", values, where)
            yield from _brackets(paragraph, where)


def _tracked(template: OwnTemplate) -> Iterator[Problem]:
    if any(next(tree.iter(*_TRACKED), None) is not None for tree in template.trees.values()):
        yield _problem("tracked", {}, "")


def _problem(code: str, values: dict[str, str], where: str) -> Problem:
    sentence = {
        "none": _("There is no placeholder in this file, so every document would be the same. Type {name} in it."),
        "unknown": _("We do not know “{typed}”. Look in the list of placeholders."),
        "unknown_like": _("We do not know “{typed}”. Did you mean “{nearest}”?"),
        "outside": _("“{typed}” needs to stand between {each} and {end}, for there can be several."),
        "inside": _("“{typed}” stands inside another part that repeats. Put {end} before it."),
        "open": _("“{typed}” repeats what follows, but {end} is missing. Type it where the repeated part stops."),
        "end": _("“{typed}” has nothing before it to end. Take it out, or type where the part starts."),
        "edge": _("“{typed}” and its {end} are not in the same place. Put both in one table, or both outside it."),
        "line": _("Put “{typed}” and its {end} on lines of their own, away from other words."),
        "pages": _("“{typed}” cannot stand here, for this part is the same on every page."),
        "bracket": _("A curly bracket has no other half. Placeholders look like this: {name}."),
        "tracked": _("Changes are still tracked in this file. Accept them all in Word, then save."),
    }[code]
    shown = {key: f"{{{value}}}" for key, value in values.items()}
    return Problem(code=code, sentence=fill(sentence, shown), where=where)


def _where(body: etree._Element, paragraph: etree._Element) -> str:
    """The place in words that somebody can find in Word: the row of a table, and the line's own beginning."""
    words = " ".join(words_of(paragraph).split())
    line = words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1].rstrip()}…"
    table = next(paragraph.iterancestors(f"{W}tbl"), None)
    if table is None:
        return fill(_("In the line “{line}”"), {"line": line})
    outer = [*paragraph.iterancestors(f"{W}tbl")][-1]
    tables = [one for one in body.iter(f"{W}tbl") if next(one.iterancestors(f"{W}tbl"), None) is None]
    row = [*outer.iter(f"{W}tr")].index([*paragraph.iterancestors(f"{W}tr")][-1])
    values = {"table": str(tables.index(outer) + 1), "row": str(row + 1), "line": line}
    return fill(_("In table {table}, row {row}: “{line}”"), values)


def _lines(tree: etree._Element) -> Iterator[etree._Element]:
    return paragraphs_in([tree])
