"""The decision of a meeting: which of the boxes before keep, change and let go was ticked, by hand or by key."""

import re
from collections.abc import Mapping
from typing import Final

from app.documents.alike import alike
from app.i18n import Texts

DECIDED: Final = "review.decided"
NOTES: Final = "review.notes"
"""The answers of an outcome that keep what was decided about it last, and what was said."""

_TICKED: Final = re.compile(r"(?:[☑☒✓✔✗✘■🗹🗷]|\[\s*[xX✓✔]\s*\]|[xX](?=\s))\s*")
_BOX: Final = re.compile(r"(?:[☐□▢]|\[\s*\])\s*")


def decisions(texts: Texts) -> Mapping[str, str]:
    """What can be decided, by the id that is kept, in the words of the document."""
    return {"keep": texts.gettext("Keep"), "change": texts.gettext("Change"), "let_go": texts.gettext("Let go")}


def decision_in(text: str, texts: Texts) -> str | None:
    """The id of what was ticked, empty for nothing ticked; nothing at all when it cannot be told."""
    named = {alike(label).casefold(): name for name, label in decisions(texts).items()}
    ticked: list[str] = []
    boxes = 0
    for piece in re.split(r"[·\n]", text):
        said = alike(piece).casefold().strip()
        if not said:
            continue
        tick, box = _TICKED.match(said), _BOX.match(said)
        mark = tick or box
        name = named.get(said[mark.end() :].strip(" .")) if mark else named.get(said.strip(" ."))
        if name is None:
            return None
        if tick or not box:
            ticked.append(name)
        boxes += bool(box)
    if len(ticked) > 1:
        return None
    return ticked[0] if ticked else ("" if boxes in (0, len(named)) else None)
