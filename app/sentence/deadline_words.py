"""Finds by when something shall have happened in what somebody wrote; how often and how long are no deadlines."""

import re
from functools import cache
from typing import Final

from app.sentence.found import FoundPart, found

_COUNT: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
_AMOUNT: Final = rf"(?:an?|{_COUNT}|eighteen|\d{{1,2}}|half\sa|a\sfew)"
_DAY: Final = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)?"
_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DATE: Final = (
    rf"(?:{_DAY}\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s20\d\d)?"
    rf"|(?:mid-|early\s|late\s)?{_MONTH}(?:\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,?\s20\d\d)?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|20\d\d(?:[/–-]\d\d)?)(?!\w)"
)
_STAGE: Final = (
    rf"(?:(?:year|y)\s?(?:\d{{1,2}}|{_COUNT}|group)\b|(?:key\sstage|ks)\s?(?:\d|{_COUNT})\b|week\s\d+\b"
    r"|(?:early\syears\s)?foundation\s(?:stage|phase)|eyfs\b|reception\b|nursery\b|pre-?school\b"
    r"|sixth\sform|post[- ]?16"
    r"|(?:primary|secondary|infant|junior|middle|high|upper|lower)(?:\s(?:school|phase))?\b"
    r"|(?:full[- ]time\s)?education\b|compulsory\sschooling|college\b|graduation\b)"
)
_WHOSE: Final = r"(?:(?:the|this|that|next|his|her|their|my|an?|our)\s)?"
_WHICH: Final = (
    r"(?:(?:next|coming|following|current|academic|school|calendar|new|final|last|first|second|third|spring|summer|autumn"
    r"|winter|christmas|easter|annual|half[- ]term(?:ly)?|transition|college|supported|one|two|three)\s)*"
)
_SPAN: Final = (
    r"(?:half[- ]?terms?|terms?|years?|months?|weeks?|holidays?|phase|stage|key\sstage|review(?:\smeeting)?|meeting"
    r"|birthday|placement|internship|traineeship|course|programme|apprenticeship|plan|school|summer|autumn|spring|winter|christmas|easter)\b(?![’'])"
)
_AGE: Final = r"(?:the\sage\s(?:of\s)?\w+|age\s(?:of\s)?\w+|aged\s\d+|\d+\s?years\sold|\w+(?:st|nd|rd|th)\sbirthday)"
_EDGE: Final = rf"(?:{_WHOSE}(?:very\s)?(?:start|beginning|end|middle|close|finish)\sof\s)?"
_TIME: Final = rf"(?:{_EDGE}(?:{_WHOSE}{_AGE}|(?:the\s)?{_DATE}|{_WHOSE}{_WHICH}(?:{_STAGE}|{_SPAN})))"
_MORE: Final = (
    rf"(?:,?\s\([^()\n]{{1,60}}\)|\s(?:of|in|at\sthe\send\sof|at)\s{_TIME}|\s{_DATE}|\stime\b"
    r"|\s(?:or|and)\s(?:before|earlier)\b)"
)
_WHEN: Final = rf"{_TIME}{_MORE}{{0,3}}"
_NOT_WHEN: Final = (
    r"(?!(?:(?:my|his|her|their|the|a|an)\s)?(?:school|college|meeting|course|programme|plan|week)\b(?!\s\d))"
)
_SOMEBODY: Final = (
    r"(?:he|she|they|I|[A-Z][\w’-]+|(?i:the)\s\w+)"
    r"(?:[’']s|\s(?:leaves?|moves?|starts?|finish(?:es)?|turns?|reach(?:es)?|goes|go|is|are|am))"
)
_TURN: Final = (
    r"(?:school|college|university|primary|secondary|nursery|reception|education|sixth\sform|adult(?:hood)?|grown\sup"
    r"|year\s\d+|key\sstage\s\d|\d{2}(?!\s?%|\d))\b"
)
_ENDS: Final = r"(?=,|;|\s+(?:[A-Z][\w’'-]+|I|he|she|they|the\s\w+)\s+(?:will|can|is\sable)\b|[.!?\n]|\s+so\sthat|$)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What a deadline looks like, the surest first; the first that is found is the deadline."""
    return tuple(
        map(
            re.compile,
            (
                rf"(?i)\b(?:by|before|until|no\slater\sthan|on\sor\sbefore)\s(?:about\s|around\s)?{_NOT_WHEN}{_WHEN}",
                r"\b[Bb]y\s(?:1\d|2[0-5])(?=,|\s(?:[A-Z][\w’'-]+|I|he|she|they)\s)",
                rf"\b(?i:by\sthe\stime)\s[^,;.!?\n\0]{{3,80}}?{_ENDS}",
                rf"(?i)\b(?:at|towards|after)\s(?:the\s)?(?:end|start|beginning)\sof\s"
                rf"(?!(?:the|each|every|a|his|her|their)\s(?:lesson|day|session|week|activity|task)){_WHEN}",
                rf"\b(?i:before|when|after|once|as\ssoon\sas)\s{_SOMEBODY}\s(?!at\b|in\b|called\b)(?:\w+\s){{0,4}}?(?i:{_TURN})",
                rf"(?i)\b(?:before|after|on)\s(?:leaving|moving|starting|finishing|turning)\s(?:\w+\s){{0,3}}?{_TURN}",
                rf"(?i)\b(?:with)?in\s(?:the\s(?:next|coming)\s|about\s|less\sthan\s)?{_AMOUNT}\s(?:school\s|academic\s)?"
                r"(?:half[- ]terms?|terms?|years?|months?|weeks?|fortnight|days?)\b[’']?(?:\stime)?"
                r"(?!\s(?:out\sof|of\severy|in\sa\srow|running|per))",
                r"(?i)\b(?:over|during|throughout|across|for|in|within)\s(?:the|this|next|his|her|their|my)\s"
                rf"(?:(?:next|coming|whole|school|academic|current|autumn|spring|summer|final|first|few|{_COUNT}|\d+)\s)+"
                r"(?:years?|terms?|half[- ]terms?|months?|weeks?)\b",
                r"(?i)\b(?:this|next)\s(?:school\s|academic\s)?(?:year|term|half[- ]term|month|summer|autumn|spring)\b",
                rf"\b(?i:in|on|at|from)\s(?:{_MONTH}\s20\d\d|{_DATE}(?<=\d)|age\s\d+|(?:the\s)?(?:summer|autumn|spring)\s20\d\d)",
                r"(?i)\bafter\s(?:graduation|school\sends)\b"
                r"|\bwithin\s(?:the|this)\s(?:school\s)?(?:year|term|half[- ]term)\b",
            ),
        )
    )


def deadline_in(text: str) -> FoundPart | None:
    """The words that say by when, with their "by"; nothing when there are none. Takes a text of any kind."""
    for pattern in _patterns():
        match = pattern.search(text)
        if match:
            return found(text, match.start(), match.end())
    return None
