"""Reads the JSON lines that commands are asked with."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.i18n import _
from app.plan.learner import Pronouns


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that could not be read, and the sentence that says why."""

    sentence: str


def objects(lines: Iterable[str]) -> Iterator[dict[str, object] | BadLine]:
    """The JSON object of each line that is not empty, without what is null; or why it could not be read."""
    for line in lines:
        if line.strip():
            yield _object(line)


def texts(lines: Iterable[str], needed: set[str]) -> Iterator[dict[str, str] | BadLine]:
    """As `objects`, where every value must be text and what is needed must be there."""
    for line in objects(lines):
        yield line if isinstance(line, BadLine) else _texts(line, needed)


def _object(line: str) -> dict[str, object] | BadLine:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return BadLine(_("This line is not JSON."))
    if not isinstance(read, dict):
        return BadLine(_("This line is JSON, but not an object in curly brackets."))
    return {key: value for key, value in read.items() if value is not None}


def _texts(read: dict[str, object], needed: set[str]) -> dict[str, str] | BadLine:
    if missing := needed - read.keys():
        return BadLine(_("This line has no “{key}”.").replace("{key}", min(missing)))
    known = {key: value for key, value in read.items() if isinstance(value, str)}
    if strange := [key for key in read if key not in known]:
        return BadLine(_("“{key}” must be text in quotes.").replace("{key}", strange[0]))
    if known.get("pronouns") and known["pronouns"] not in set(Pronouns):
        return BadLine(_("“pronouns” must be he, she, they or none."))
    return known
