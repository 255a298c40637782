"""Carries an edit home: what was changed in the words of a document is changed in the words the plan keeps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from app.documents.alike import alike
from app.documents.readback.naming import Naming

_TOKEN: Final = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Carried:
    """Words for the plan. They are `sure` unless a nickname or initials in them may mean something else, and
    `as_they_are` where the document prints what the plan keeps."""

    text: str
    sure: bool = True
    as_they_are: bool = False


def carried(kept: str, old: str, new: str, naming: Naming) -> Iterator[Carried]:
    """What the plan could keep instead of `kept`, which the document said as `old` and now says as `new`; the surest
    first. The document may have said it in another voice, or with initials for the name."""
    if alike(kept) == alike(old) and not naming.hides:
        yield Carried(text=new, as_they_are=True)
        return
    if moved := _moved(kept, old, new, naming):
        yield moved
    named = naming.named(new)
    yield Carried(text=named, sure=named == new)


def _moved(kept: str, old: str, new: str, naming: Naming) -> Carried | None:
    """The edit between `old` and `new`, made in `kept`; nothing where its ends cannot be found there."""
    ours, theirs, edited = (_TOKEN.findall(text) for text in (kept, old, new))
    starts, ends = _places(ours, theirs)
    pieces: list[str] = []
    at, sure = 0, True
    for kind, start, end, from_, to in SequenceMatcher(None, _keys(theirs), _keys(edited)).get_opcodes():
        if kind == "equal":
            continue
        begin = starts.get(start)
        finish = begin if start == end else ends.get(end)
        if begin is None or finish is None or not at <= begin <= finish:
            return None
        words = "".join(edited[from_:to])
        named = naming.named(words)
        sure = sure and named == words
        pieces += [*ours[at:begin], named]
        at = finish
    return Carried(text="".join((*pieces, *ours[at:])), sure=sure)


def _places(ours: list[str], theirs: list[str]) -> tuple[dict[int, int], dict[int, int]]:
    """For each place in their words the place in ours: as the start of an edit, and as its end. They differ where we
    have words more; a place inside words that differ has none."""
    starts, ends = {0: 0}, {0: 0}
    for kind, from_, to, start, end in SequenceMatcher(None, _keys(ours), _keys(theirs)).get_opcodes():
        if kind == "equal":
            for step in range(end - start + 1):
                starts[start + step] = from_ + step
                ends.setdefault(start + step, from_ + step)
        else:
            ends.setdefault(start, from_)
            starts[end] = to
            ends.setdefault(end, to if start != end else from_)
    return starts, ends


def _keys(tokens: list[str]) -> list[str]:
    return [alike(token) or " " for token in tokens]
