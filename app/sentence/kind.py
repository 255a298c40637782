"""Tells help (hours, a therapy, a person, a club, a thing) from a change that the learner makes."""

import re
from functools import cache


@cache
def _help() -> re.Pattern[str]:
    return re.compile(
        r"^\W*(?:(?:more|extra|some|weekly|daily|regular|an?|\d+)\s+)*"
        r"(?:hours?|\w+ hours?|(?:\w+\s+){0,3}(?:therapy|sessions?|support|help|club|group|ta|lsa|laptop|tablet)\b)"
        r"|\b1\s*:\s*1\b|\bone[- ]to[- ]one\b|\btherap(?:y|ist)\b|\b(?:go to|attend)\b.*\b(?:club|group|sessions?)\b",
        re.IGNORECASE,
    )


def reads_as_help(text: str) -> bool:
    """The words say what others give (help, hours, therapy, a person, a club, a thing), not what the learner does."""
    return bool(_help().search(text))
