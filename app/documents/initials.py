"""A plan with the learner's initials wherever the name stood, for files that travel further than their people."""

import re
from dataclasses import replace
from typing import Final

from app.documents.options import MeetingOptions
from app.documents.rewriting import rewritten
from app.plan.plan import Plan

_SHORTEST: Final = 3
"""A part of a name with fewer letters is more often an ordinary word."""


def initials_of(name: str) -> str:
    """The first letters of a name's words: "Yusuf" gives "Y", "Anne-Marie ap Rhys" "AMaR"; empty for none."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name))


def with_initials(plan: Plan) -> Plan:
    """A copy of the plan that says the initials in every answer, step and help; the plan itself is left as it is."""
    initials = initials_of(plan.learner.name)
    if not initials:
        return plan
    whole = _pattern(plan.learner.name)
    return rewritten(plan, lambda text: whole.sub(initials, text))


def options_with_initials(options: MeetingOptions, name: str) -> MeetingOptions:
    """The choices for a document, with the initials where the learner's name stands among the people."""
    initials = initials_of(name)
    if not initials:
        return options
    whole = _pattern(name)
    people = tuple(whole.sub(initials, person) for person in options.people)
    return replace(options, people=people, made_by=whole.sub(initials, options.made_by))


def _pattern(name: str) -> re.Pattern[str]:
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= _SHORTEST]
    either = "|".join(map(re.escape, sorted({name, *words}, key=len, reverse=True)))
    # "May" is a name and a month: next to a number it stays.
    return re.compile(rf"(?<![^\W_])(?<!\d )(?:{either})(?![^\W_])(?! \d)")
