"""`app parts`: finds by when, who, will do and so that in a sentence. JSON lines in, JSON lines out."""

import json
from collections.abc import Iterable, Iterator

from app.commands.lines import BadLine, texts
from app.sentence.parts import FoundPart, find_parts


def parts(lines: Iterable[str]) -> Iterator[str]:
    """Answers each line `{"text"}` with a line `{"when", "who", "will_do", "so_that"}`, each `{"text", "start", "end"}`
    with places in the text, or null. A line that is not like that is answered with `{"error": sentence}`. Empty lines
    are passed over. Never raises."""
    for line in texts(lines, {"text"}):
        yield json.dumps(
            {"error": line.sentence} if isinstance(line, BadLine) else _found(line["text"]), ensure_ascii=False
        )


def _found(text: str) -> dict[str, object]:
    found = find_parts(text)
    return {name: _place(getattr(found, name)) for name in ("when", "who", "will_do", "so_that")}


def _place(part: FoundPart | None) -> dict[str, object] | None:
    return {"text": part.quote, "start": part.start, "end": part.end} if part else None
