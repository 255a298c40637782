"""A plan with the learner's initials wherever the name stood, for files that travel further than their people."""

import re
from copy import deepcopy
from dataclasses import replace
from typing import Final

from app.documents.options import MeetingOptions
from app.plan.plan import Plan
from app.plan.provision import FIVE_PARTS

_SHORTEST: Final = 3
"""A part of a name with fewer letters is more often an ordinary word."""


def initials_of(name: str) -> str:
    """The first letters of a name's words: "Yusuf" gives "Y", "Anne-Marie ap Rhys" "AMaR"; empty for none."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name))


def with_initials(plan: Plan) -> Plan:
    """A copy of the plan that says the initials in every answer, step and help; the plan itself is left as it is."""
    plan = deepcopy(plan)
    name = plan.learner.name
    initials = initials_of(name)
    if not initials:
        return plan
    whole = _pattern(name)
    plan.answers = {field: whole.sub(initials, answer) for field, answer in plan.answers.items()}
    for outcome in plan.outcomes:
        outcome.answers = {field: whole.sub(initials, answer) for field, answer in outcome.answers.items()}
        for rung in outcome.rungs:
            rung.text = whole.sub(initials, rung.text)
        for step in outcome.steps:
            step.name, step.text, step.known = (
                whole.sub(initials, text) for text in (step.name, step.text, step.known)
            )
    helps = [help_ for outcome in plan.outcomes for step in outcome.steps for help_ in step.helps] + plan.drawer
    for help_ in helps:
        for part in FIVE_PARTS:
            setattr(help_, part, whole.sub(initials, getattr(help_, part)))
    return plan


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
