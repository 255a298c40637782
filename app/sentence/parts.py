"""Finds the parts of an outcome in a sentence somebody wrote: when, who, will do and so that, with their places."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from app.sentence.deadline_words import deadline_in
from app.sentence.found import FoundPart, found, masked
from app.sentence.verbs import is_base, is_third
from app.sentence.words import words

__all__ = ("FoundPart", "FoundParts", "find_parts")

_LONGEST_WHO: Final = 60
_SUBJECTS: Final = ("i", "he", "she", "they")
_LOOKED_AT: Final = 4000
"""As many letters as an outcome ever has; the rest of a longer text is not searched, so that none takes long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundParts:
    """The parts that were found; those that were not are nothing.

    `when` opens with its "by", `so_that` with its "so that", `will_do` with its "will" where there is one.
    """

    when: FoundPart | None = None
    who: FoundPart | None = None
    will_do: FoundPart | None = None
    so_that: FoundPart | None = None


def find_parts(text: str) -> FoundParts:
    """The parts of an outcome in a text of any kind, whatever their order. Never raises; places lie inside the text."""
    text = text[:_LOOKED_AT]
    unquoted = _quoted().sub(lambda match: "x" * len(match[0]), text)
    so_that = _purpose(text, unquoted)
    when = deadline_in(masked(unquoted, so_that))
    when = found(text, when.start, when.end) if when else None
    rest = masked(unquoted, when, so_that)
    who, will_do = _act(text, rest)
    return FoundParts(when=when, who=who, will_do=will_do, so_that=so_that)


def _purpose(text: str, unquoted: str) -> FoundPart | None:
    """The difference: from its "so that" to the end of its sentence, or to a deadline that comes after it."""
    matches = (match for pattern in _purposes() for match in pattern.finditer(unquoted))
    match = next((match for match in matches if not _is_asked_of_somebody(unquoted, match)), None)
    if not match:
        return None
    start = match.start("start")
    end = _sentence_end(unquoted, start)
    late = deadline_in(unquoted[start:end])
    opened = _late_opening().search(unquoted, start, end)
    if opened and not text[:start].strip(" •*-\t\n"):
        end = opened.start()
    elif late and start + late.end >= end - 1:
        end = start + late.start
    return (
        found(text, start, end)
        if text[match.end("start") : end].strip(" ,.") or match.end() > match.end("start")
        else None
    )


def _is_asked_of_somebody(text: str, match: re.Match[str]) -> bool:
    """No purpose but what others are asked: "ask an adult to help her", "a friend I can trust to help me"."""
    before = text[: match.start("start")].casefold().split()[-1:]
    asked = words("people", "either") | words("people", "female") | words("people", "male") | {"staff", "people"}
    helping = match["start"].casefold().startswith(("to help", "to support", "to let", "to allow"))
    return (
        helping and bool(before) and (before[0] in asked or before[0] in ("trust", "ask", "him", "her", "them", "me"))
    )


def _act(text: str, rest: str) -> tuple[FoundPart | None, FoundPart | None]:
    """Who does what: before and after a "will" or "can", or before and from a verb."""
    for pattern in (_modal(), _shortened(), _plain()):
        for match in pattern.finditer(rest):
            if (
                _is_somebody_else(match["who"])
                or _goes_on(match["who"])
                or (pattern is _plain() and not _is_act(match["who"], match["verb"]))
            ):
                continue
            return found(text, match.start("who"), match.end("who")), _longest(text, rest, match.start("verb"))
    target = _target().search(rest)
    if target and _may_be_a_name(target["who"]) and is_base(target["act"].casefold()):
        return found(text, target.start("who"), target.end("who")), _longest(text, rest, target.start("verb"))
    verb_first = _verb_first().search(rest)
    if verb_first and is_base(verb_first["act"].casefold()):
        return None, _longest(text, rest, verb_first.start("verb"))
    return None, None


def _is_act(who: str, verb: str) -> bool:
    verb = verb.casefold()
    if who in ("I", "They", "they"):
        return is_base(verb) or verb in ("am", "are", "have", "do")
    return is_third(verb)


def _may_be_a_name(who: str) -> bool:
    """Somebody in front of "to": "Ada to walk", not "Access to", "Learn to", "TA to" or "Staff to"."""
    low = who.casefold()
    named = low in words("people", "names_like_verbs")
    is_other = low in words("people", "helpers") or low in words("people", "before_to") or who.isupper()
    return named or not (is_other or is_base(low))


def _goes_on(who: str) -> bool:
    """Somebody did something before: "Ada knows the way and", before a second "can"."""
    return who.casefold().endswith((" and", " or", " but", " then"))


def _is_somebody_else(who: str) -> bool:
    """Not the learner acts: staff do, or a longer clause stands before the verb ("ask the others if he can")."""
    first, *more = who.casefold().split() or [""]
    leads_in = bool(more and first in _SUBJECTS and more[0] != "and")
    ends_clause = bool(more and more[-1] in _SUBJECTS and more[-2:-1] != ["and"])
    return leads_in or ends_clause or bool({first, *more[-1:]} & (words("people", "helpers")))


def _longest(text: str, rest: str, start: int) -> FoundPart | None:
    """What is done, from a verb on to the full stop; where a deadline or a difference cuts it, the longer piece."""
    end = _sentence_end(rest, start)
    pieces = [found(text, match.start(), match.end()) for match in _piece().finditer(rest, start, end)]
    return max(filter(None, pieces), key=lambda piece: piece.end - piece.start, default=None)


def _sentence_end(text: str, start: int) -> int:
    match = _full_stop().search(text, start)
    return match.start() if match else len(text)


@cache
def _target() -> re.Pattern[str]:
    """The way targets are often noted: "Ada to walk ten steps", "For Ada to walk ten steps"."""
    return re.compile(
        r"(?:^|(?<=[.\n:]))[\s•*\d.)\0-]*(?:[Ff]or\s)?"
        r"(?P<who>[A-Z][\w’'-]+|[Tt]he\s(?:child|pupil|learner|student)|him|her|them)\s(?P<verb>to\s(?P<act>[a-z]+))\b"
    )


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"“[^”\n]{0,400}”|\"[^\"\n]{0,400}\"|‘[^\n]{0,400}?’(?!\w)")


@cache
def _full_stop() -> re.Pattern[str]:
    return re.compile(r"[.!?](?=[\s”’\"')]|$)|\n[ \t]{0,20}\n|\n(?=[ \t]{0,20}[-•*\d])")


@cache
def _piece() -> re.Pattern[str]:
    return re.compile(r"[^\0]+")


@cache
def _late_opening() -> re.Pattern[str]:
    """After an opening "So that she can swim," the rest of the sentence follows."""
    return re.compile(r",\s(?=(?:by|before|within|[A-Z]\w+|I|he|she|they|the\s\w+)\s)")


@cache
def _purposes() -> tuple[re.Pattern[str], ...]:
    """What leads in a difference, the surest first."""
    somebody = r"(?:I|he|she|it|we|they|my|his|her|their|people|others|staff|friends|the|[A-Z][\w’'-]+)"
    flags = r"(?i)"
    return tuple(
        map(
            re.compile,
            (
                rf"{flags}\b(?P<start>so\sthat|in\sorder\s(?:to|that|for)|so\sas\s(?:to|not\sto)|with\sthe\saim\sof)\b",
                r"(?P<start>\b(?i:so)\s(?:people|others|friends|they|we|I)\s(?:\w+ly\s)?[a-z]{3,}\b)",
                rf"(?P<start>\b(?i:so)\s{somebody}\s(?:[\w’'-]+\s){{0,3}}?"
                r"(?:can|could|will|would|is|are|am|has|have|feels?|knows?|gets?|does|do|may|might|[a-z]+s)\b)",
                rf"{flags}(?P<start>\b(?:which|and\sthis|this|that)\s(?:will|would|can|should)\s"
                r"(?:help|allow|enable|mean|let|make|give|support)\b)",
                rf"{flags}(?P<start>\bwhich\s(?:helps|allows|enables|means|lets|makes|gives)\b)",
                rf"{flags}(?P<start>\b(?:to\s(?:enable|allow|help|support|let)\s(?!\w+\sknow\b)(?:me|him|her|them|[A-Z]\w+)"
                r"|to\slet\s(?:people|others)(?!\sknow\b))\b|(?<=,\s)(?:enabling|allowing|helping|meaning)\b)",
                rf"{flags}(?P<start>\bto\sgive\s(?:me|him|her|them|[A-Z][\w’'-]+)\s(?:(?:the|a|an|more|some|early|better|new)\s){{0,2}}"
                r"(?:chance|opportunity|opportunities|experience|skills|confidence|independence|choices?|tools|freedom|control)\b)",
                rf"{flags}(?<=[\w,]\s)(?<!able\s)(?<!will\s)(?<!learn\s)(?<!how\s)(?<!need\s)(?<!needs\s)(?<!wants\s)(?<!want\s)"
                r"(?<!aims\s)(?<!aim\s)(?<!try\s)(?<!like\s)(?<!going\s)(?<!hopes\s)(?<!work\s)(?<!strategies\s)(?<!skills\s)(?<!ways\s)"
                r"(?<!ability\s)(?<!encouraged\s)(?<!supported\s)(?<!helped\s)(?<!him\s)(?<!her\s)(?<!them\s)(?<!has\s)(?<!continue\s)(?<!ing\s)"
                r"(?P<start>\bto\s(?:prepare\s(?:me|him|her|them|for)|promote|ensure|make\ssure|become\s(?:more|a|an)|improve\s(?:his|her|their|my))\b)",
                rf"{flags}(?<!will\s)(?<!learn\s)(?<!how\s)(?<!need\s)(?<!wants\s)(?<!want\s)(?P<start>\bto\sbe\sable\sto\b)",
            ),
        )
    )


@cache
def _modal() -> re.Pattern[str]:
    modal = r"(?:will|can|shall|could|should|must|(?:is|am|are)\s(?:able|going)\sto|won[’']t)"
    return re.compile(
        rf"(?:^|[,;:.!?\n\0(–—]|\b(?:and|that|then)\b)[\s•*-]{{0,20}}(?P<who>[^,;:.!?\n\0]{{1,{_LONGEST_WHO}}}?)\s{{1,20}}(?P<verb>{modal}\b)"
    )


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(r"\b(?P<who>I|[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+)(?P<verb>[’'](?:ll|m|re)\b)")


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[,;:.!?\n\0])[\s•*-]{0,20}(?P<who>I|[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s(?:learner|pupil|child|student|young\sperson)"
        r"|[Mm]y\s(?:son|daughter|child)|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s"
        r"(?:\w+ly\s|often\s|now\s|usually\s)?(?P<verb>[a-z]+)\b"
    )


@cache
def _verb_first() -> re.Pattern[str]:
    return re.compile(r"^[\s•*\"“\d.)-]*(?:[Tt]o\s+)?(?P<verb>(?:[Ww]ill\s+)?(?P<act>[A-Za-z]+))\b")
