"""Gives Babel the texts of the coach's rules and word lists, by the same readers as the coach itself."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from app.coach.phrases import strings_of_list
from app.coach.rule import strings_of_rules
from app.coach.vague import strings_of_vague

Found = tuple[int, str, tuple[str, str], list[str]]


def strings(
    file: BinaryIO, keywords: Mapping[str, object], tags: Sequence[str], options: Mapping[str, object]
) -> Iterator[Found]:
    """Line (none is kept), function, context with text, and comments, as Babel wants them of an extractor.

    Raises `RuleError` for a slip in the rules.
    """
    name = Path(file.name).stem
    told = {"rules": strings_of_rules, "vague": strings_of_vague}
    for context, text in told[name]() if name in told else strings_of_list(name):
        yield 0, "pgettext", (context, text), []
