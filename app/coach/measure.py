"""Tells whether people could agree that it has happened: by a number, an end all can see, or an act with a level."""

from functools import cache
from typing import Final

from app.coach.act import Act, Word, plain, runs
from app.coach.amount import has_number
from app.coach.totals import totals
from app.coach.vague import vague_words
from app.sentence.words import table, words


def is_measurable(act: Act) -> bool:
    """The act says enough for two people to agree: counted, ended, or done with so much help."""
    if has_number(act):
        return True
    is_open = act.verb in words("coach", "open_verbs") | words("coach", "inner_verbs") and not _is_hand(act)
    if is_tried(act) or is_open:
        return act.verb in ("gain", "achieve", "demonstrate") and not is_tried(act) and _is_ended(act)
    if escapes(act):
        return False
    return has_level(act) or _is_ended(act) or _is_total(act)


def _is_hand(act: Act) -> bool:
    """ "Raise his hand" can be seen, "raise his standards" cannot."""
    return act.verb == "raise" and any(word.low in ("hand", "hands") for word in act.rest[:3])


def has_level(act: Act) -> bool:
    """It says with how much help: "on her own", "without being told", "with no more than two prompts"."""
    return any(True for _run in runs(act.words, "measures", "levels"))


def is_tried(act: Act) -> bool:
    """The act is only tried or begun."""
    return any(True for _run in runs(act.words[act.first : act.head], "coach", "trying"))


def _is_total(act: Act) -> bool:
    """ "Never be late", "always knocks": a standard that one look can check, when the act itself is plain."""
    if totals(act) is None or (act.verb == "be" and not act.is_negated):
        return False
    end = act.parts.so_that.start if act.parts.so_that else len(act.text)
    return all(vague.start >= end for vague in vague_words(act, {}))


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
