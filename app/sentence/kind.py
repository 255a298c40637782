"""Tells help (hours, a therapy, a person, a club, a thing) from a change that the learner makes."""

import re
from functools import cache
from typing import Final

from app.sentence.verbs import is_third
from app.sentence.words import words

LONGEST_NAME: Final = 3
"""The most words in a row of a name for help: "now and next board" counts its last three."""

_LOOKED_AT: Final = 400
"""As many letters as it takes to tell; help says so early."""


def reads_as_help(text: str) -> bool:
    """The words say what others give (help, hours, therapy, a person, a club, a thing), not what the learner does.

    Takes an answer of any length, also a fragment. A change that happens with help ("cook with an adult") is not help.
    Only the first sentence is looked at.
    """
    said = _said(text)
    if _by_staff().match(said):
        return True
    said = _subject().sub("", said)
    if _passive().match(said) or _one_to_one().search(said):
        return True
    rest = _after_getting(said.split())
    if rest is None:
        rest = said.split()
        if _is_doing(rest):
            return False
    return _names_help(rest)


def _said(text: str) -> str:
    """The first sentence in small letters with single spaces and plain apostrophes, without bullets and full stop."""
    line = " ".join(text[:_LOOKED_AT].split()).casefold().replace("’", "'").lstrip(" .,;:•*-–“\"'")
    return _first_sentence().split(line, maxsplit=1)[0].rstrip(" .,;:!?”\"'")


def _after_getting(said: list[str]) -> list[str] | None:
    """What follows "have", "go to" or "access to"; nothing where the words open differently."""
    for length in range(4, 0, -1):
        if "_".join(said[:length]) in words("help", "getting") and len(said) > length:
            rest = said[length:]
            return _after_getting(rest) or rest
    return None


def _is_doing(said: list[str]) -> bool:
    """The first word is what the learner does: "help" in "help his mum", but not in "help with reading"."""
    if any(
        is_third(word) and not _last(said[: at + 1], "kinds") for at, word in enumerate(said[:2]) if at + 1 < len(said)
    ):
        return True
    if said[:1] not in (["help"], ["support"]) or len(said) < 2:
        return False
    return (
        said[1] in ("at", "out", "on", "others", "people", "to")
        or said[1] in words("help", "leading")
        or (said[1] == "with" and said[2:3] != [] and said[2] in ("the", "his", "her", "their", "my"))
    )


def _names_help(said: list[str]) -> bool:
    """The phrase that the words open with is a name of help."""
    start = 0
    while start < len(said) and (said[start] in words("help", "leading") or said[start][:1].isdigit()):
        start += 1
    end = start
    while end < len(said) and said[end].rstrip(",") not in words("help", "ending"):
        end += 1
        if said[end - 1].endswith(","):
            break
    name = [word.strip(",()'") for word in said[:end]] if end > start else []
    name = name[:-1] if name[-1:] == ["and"] else name
    if said[end : end + 2] == ["of", "friends"] or _last(name, "others"):
        return False
    if name and (name[-1].endswith("therapy") or _somebody_to_help(name, said[end:])):
        return True
    return _last(name, "kinds") or _is_time(said[:end]) or _of_help(name)


def _somebody_to_help(name: list[str], rest: list[str]) -> bool:
    """ "Someone to help him", "a person to sit with her"; "someone to talk to" may be a friend."""
    if name[-1] not in ("someone", "somebody", "person", "people") or rest[:1] != ["to"]:
        return False
    return rest[1:2] != [] and rest[1] in words("help", "helping")


def _last(name: list[str], key: str) -> bool:
    return any(
        "_".join(name[-length:]) in words("help", key) for length in range(1, LONGEST_NAME + 2) if name[-length:]
    )


def _of_help(name: list[str]) -> bool:
    """A measure and what it is of: "hours of support", "use of a laptop", "group of friends" (no)."""
    if "of" not in name:
        return False
    at = name.index("of")
    return _last(name[:at], "kinds") and name[at + 1 :] != ["friends"]


def _is_time(said: list[str]) -> bool:
    return bool(said) and said[-1] in ("minutes", "mins") and any(word[:1].isdigit() for word in said)


@cache
def _first_sentence() -> re.Pattern[str]:
    return re.compile(r"[.!?]\s")


@cache
def _subject() -> re.Pattern[str]:
    """Whoever the words are about, and their "will", "needs to" or "would like to"."""
    wish = r"(?:will|can|should|must|needs?|wants?|would like|would benefit from|could do with|is going|are to|is to)"
    return re.compile(
        rf"^(?:(?:by|within|in|before|from|after|during) [^,]{{1,60}}, )?"
        rf"(?:(?:[\w'-]+|the \w+|\w+ and \w+) )?{wish}(?:,)? (?:to )?"
        r"(?:also |continue to |be able to |still )*|^to "
        r"|^(?:i|he|she|they) (?=have|has|get|go|see|attend|needs? |requires? |receives? )"
    )


@cache
def _by_staff() -> re.Pattern[str]:
    helpers = "|".join(sorted(words("help", "helpers")))
    return re.compile(
        rf"^(?:(?:by|within|from|during|in) [^,]{{1,60}}, )?"
        rf"(?:(?:the|all|his|her|their|my|an?|class|school|support) )*(?:{helpers})"
        r" (?:will|should|must|need to|needs to|to|could|can)\b"
    )


@cache
def _passive() -> re.Pattern[str]:
    done = "|".join(sorted(words("help", "done_by_others")))
    return re.compile(
        rf"^(?:be|is|are|being|get) (?:\w+ly )?(?:{done})\b(?! on)|^(?:provide|deliver|offer|allocate|fund|arrange) "
    )


@cache
def _one_to_one() -> re.Pattern[str]:
    given = r"support|help|tas?|lsas?|adults?|staff|time|teaching|tuition|sessions?|lessons?|work|input|attention"
    one = r"(?:\b1\s?(?::|-|to|-to-)\s?1|\b[12]\s?:\s?\d|\bone[- ]to[- ]one|\bone[- ]on[- ]one)"
    return re.compile(rf"{one}(?:$| (?:\w+ )?(?:{given})\b| with (?:an?|the|his|her|their|my) (?:{given}|teacher)\b)")
