"""Tells whether people could agree that it has happened: by a number, an end all can see, or an act with a level."""

import re
from functools import cache
from typing import Final

from app.coach.act import Act, Word, plain, runs
from app.coach.totals import totals
from app.sentence.words import table, words

_EACH: Final = frozenset(("each", "every", "per", "a", "most"))
_SHARED: Final = ("one", "another", "other")


def is_measurable(act: Act) -> bool:
    """The act says enough for two people to agree: counted, ended, or done with so much help."""
    if has_number(act):
        return True
    if is_tried(act) or act.verb in words("coach", "open_verbs") | words("coach", "inner_verbs"):
        return act.verb in ("gain", "achieve", "demonstrate") and not is_tried(act) and _is_ended(act)
    if escapes(act):
        return False
    return has_level(act) or _is_ended(act) or (totals(act) is not None and act.verb != "be")


def has_number(act: Act) -> bool:
    """A number, count, fraction, percentage or frequency stands in the act, outside the date."""
    found = act.words
    late = act.parts.so_that is not None and _trial().search(act.parts.so_that.quote.casefold())
    return bool(late) or any(_counts(found, at) for at in range(len(found)))


def has_frequency(act: Act) -> bool:
    """It says how often: "each day", "twice a week", "on four days out of five"."""
    found = act.words
    return any(
        _is_frequency(found, at) or found[at].low in ("daily", "weekly", "once", "twice", "times")
        for at in range(len(found))
    )


def has_level(act: Act) -> bool:
    """It says with how much help: "on her own", "without being told", "with no more than two prompts"."""
    return any(True for _run in runs(act.words, "measures", "levels"))


def is_tried(act: Act) -> bool:
    """The act is only tried or begun."""
    return any(True for _run in runs(act.words[act.first : act.head], "coach", "trying"))


def _counts(found: tuple[Word, ...], at: int) -> bool:
    low = found[at].low
    after = found[at + 1].low if at + 1 < len(found) else ""
    before = found[at - 1].low if at else ""
    if low[:1].isdigit():
        return before not in ("stage", "year")
    if low in words("measures", "numbers"):
        return not (low == "daily" and after in ("life", "living", "routine", "routines", "lives")) and low not in (
            "second",
        )
    if low == "one":
        return before in ("least", "than", "only", "exactly", "within") or (
            after not in ("to", "of", "day", "another", "object")
            and before not in ("this", "that", "no", "each", "any")
        )
    if "-" in low and low.partition("-")[0] in words("measures", "numbers") | {"one"}:
        return low not in ("one-to-one", "one-off", "half-term")
    return _is_frequency(found, at)


def _is_frequency(found: tuple[Word, ...], at: int) -> bool:
    low = found[at].low
    if low not in _EACH:
        return False
    near = [word.low for word in found[at + 1 : at + 3]]
    if low == "a":
        return False
    if near[:1] == ["other"]:
        near = near[1:]
    return bool(near) and (near[0] in words("measures", "times") or near[0][:-1] in words("measures", "times"))


def escapes(act: Act) -> bool:
    """A clause lets it off: "where possible", "as needed"."""
    return any(True for _run in runs(act.words, "measures", "escapes"))


def _is_ended(act: Act) -> bool:
    """The verb, or a verb of the row it opens, has an end that all can see: "pass her test", "pack his bag"."""
    found = act.words[act.head :]
    if not found or any(word.low == "safely" for word in found):
        return False
    return any(_ends(found, at) for at in _verbs(found))


def _verbs(found: tuple[Word, ...]) -> list[int]:
    """The places of the main verb and of those joined to it; after "including" come only examples."""
    upto = next((at for at, word in enumerate(found) if word.low in ("including", "such")), len(found))
    joints = ("and", ",", "in") if found[0].low.startswith(("demonstrat", "show")) else ("and", ",")
    return [0, *(at + 1 for at, word in enumerate(found[: upto - 1]) if word.low in joints)]


def _ends(found: tuple[Word, ...], at: int) -> bool:
    verb = plain(found[at].low) if at < len(found) else ""
    if verb in words("measures", "ended"):
        return at + 1 < len(found) or verb in ("graduate",)
    things = _things(verb)
    if not things:
        return False
    near = found[at + 1 : at + 7]
    return any(
        tuple(word.low for word in near[place : place + len(thing)]) == thing
        for place in range(len(near))
        for thing in things
        if place == 0 or thing[0] not in _SMALL
    )


_SMALL: Final = frozenset(
    ("to", "in", "on", "into", "off", "up", "from", "between", "through", "out", "backwards", "for")
)


@cache
def _things(verb: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split("_")) for entry in table("measures")["ends"].get(verb, "").split())


@cache
def _trial() -> re.Pattern[str]:
    """A measure that comes late, after the difference: ", three times out of four"."""
    return re.compile(
        r",\s(?:on\s|in\s|at\sleast\s)?(?:(?:once|twice|\w+\stimes)\s(?:a|each|every|out\sof)\s\w+|\w+\sout\sof\s\w+|\d+\s?%)"
    )
