"""A finding: one thing the coach noticed, with the reason, the source and the next question. Never a verdict."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """`code` names what was noticed, `rule` the rule that did; `start` and `end` are places in the text looked at (both
    0 when it is about something that is not there), `quote` the words there; `message` says what was noticed,
    `question` what to ask next (`polite` at a meeting, about words that others wrote), `page` where to mend it and,
    within a plan, `place` (a written `Place`) exactly where. `severity` is "must", "warn" or "tip", by the profile."""

    code: str
    message: str
    question: str = ""
    polite: str = ""
    suggestion: str = ""
    source: str = ""
    page: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    rule: str = ""
    severity: str = "tip"
    place: str = ""
