"""Reads help as strictly as outcomes: words that promise nothing, and which of its five parts a text says."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from app.coach.act import Act
from app.coach.finding import Finding
from app.coach.phrases import phrases_in, said_of
from app.coach.rule import finding
from app.i18n import _
from app.plan.provision import FIVE_PARTS
from app.sentence.words import words


def vague_help(act: Act) -> Iterator[Finding]:
    """Each word of the second list, with what to write instead (SEND Code of Practice 9.69)."""
    for start, end, entry in phrases_in(act.low, "vague_help"):
        if entry == "often" and _says_when(act.low, end):
            continue
        yield finding(
            "P2",
            start=start,
            end=end,
            quote=act.text[start:end],
            values={"instead": said_of("vague_help", entry, "instead")},
        )


def said_parts(low: str) -> frozenset[str]:
    """Which of `FIVE_PARTS` a text in small letters says."""
    there = {"what"} if any(letter.isalpha() for letter in low) else set()
    return frozenset(there | {part for part, pattern in _patterns().items() if pattern.search(low)})


def incomplete(missing: tuple[str, ...]) -> Finding:
    """Help that lacks some of `FIVE_PARTS`; the question asks for the first of them."""
    asks = {
        "what": _("What happens?"),
        "who": _("Who does it, and with what training?"),
        "many": _("To how many learners at a time?"),
        "often": _("How often?"),
        "long": _("How long each time?"),
    }
    values = {"missing": ", ".join(part_name(part) for part in missing), "ask": asks[missing[0]]}
    return finding("P3", values=values)


def missing_parts(low: str) -> tuple[str, ...]:
    """Which of `FIVE_PARTS` a text in small letters does not say, in their order."""
    return tuple(part for part in FIVE_PARTS if part not in said_parts(low))


def part_name(part: str) -> str:
    """One of `FIVE_PARTS` as it follows "does not say yet"."""
    return {
        "what": _("what"),
        "who": _("who"),
        "many": _("to how many"),
        "often": _("how often"),
        "long": _("how long"),
    }[part]


def _says_when(low: str, end: int) -> bool:
    return bool(re.match(r"\s(?:to\s)?(?:\d|one|two|three|four|five|six)", low[end : end + 8]))


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    in_words = "one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|forty-five|sixty|half"
    number = rf"(?:\d+|an?|{in_words})"
    helpers = "|".join(sorted(words("help", "helpers") | words("coach", "doers")))
    return {
        "who": re.compile(
            rf"\b(?:{helpers}|teaching\sassistant|psychologist|nurse|coach|librarian|mum|dad|mentor|driver|volunteer)\b"
        ),
        "many": re.compile(
            rf"\b1\s?:\s?\d|\bone[\s-]to[\s-]one\b|\b1[\s-]to[\s-]1\b|\bindividual(?:ly)?\b|\bgroups?\sof\s{number}|\b(?:whole[\s-])class\b"
            rf"|\b{number}\s(?:to|other)?\s?(?:children|pupils|learners|students|others|peers|classmates)\b|\balone\swith\b|\bon\s(?:his|her|their)\sown\swith\b"
        ),
        "often": re.compile(
            rf"\b(?:daily|weekly|fortnightly|monthly|termly|half-termly|annually|once|twice|{number}\stimes)\b"
            r"|\b(?:each|every|per|an?)\s(?:school\s)?(?:day|week|fortnight|month|term|half[\s-]term|year|lesson|morning|afternoon|(?:mon|tues|wednes|thurs|fri)day)\b"
        ),
        "long": re.compile(
            rf"\b{number}[\s-](?:and\sa\shalf\s)?(?:minutes?|mins?|hours?|hrs?)\b|\ball\sday\b|\b(?:whole|full)\s(?:day|lesson)\b|\bhalf\san\shour\b"
        ),
    }
