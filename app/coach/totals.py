"""Finds demands that leave no room for a bad day: always, never, every lesson, 100 %."""

import re
from functools import cache

from app.coach.act import Act
from app.sentence.found import masked
from app.sentence.words import words


def totals(act: Act) -> tuple[int, int] | None:
    """The places of the words that demand it every time; nothing where it is only a frequency or a closed set."""
    where = masked(act.low, act.parts.when, act.parts.so_that)
    start = act.words[act.first].start if act.first < len(act.words) else 0
    for match in _total().finditer(where, start):
        if not _is_frequency(match):
            return match.span()
    ever = _ever().search(where, start) if act.is_negated else None
    return ever.span() if ever else None


def _is_frequency(match: re.Match[str]) -> bool:
    """ "Every morning" and "all four seasons" ask for no perfection."""
    noun = match["noun"] or ""
    if match[0].startswith("all") and noun.endswith("self"):
        return True
    return noun in words("measures", "times") or noun in words("measures", "numbers") | {
        "other",
        "two",
        "by",
        "on",
        "right",
        "alone",
        "about",
        "day",
        "night",
        "one",
    }


@cache
def _ever() -> re.Pattern[str]:
    """After a "not": "in any lesson", "ever"."""
    return re.compile(r"\b(?:in\sany\s[a-z]+|ever|at\sall)\b")


@cache
def _total() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:always|never|without\sexception|at\sall\stimes|all\s(?:of\s)?the\stime|at\sany\stime|every\ssingle\s\w+"
        r"|everything|everyone|everybody|everywhere"
        r"|(?:all|every)\s(?:of\s)?(?:(?:the|his|her|their|my)\s)?(?P<noun>[a-z]+))\b|\b100\s?(?:%|per\s?cent)"
    )
