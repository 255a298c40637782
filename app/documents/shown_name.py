"""A plan with initials or a nickname wherever the learner's name stood, for files that travel further than people."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.documents.options import DocumentOptions
from app.documents.rewriting import rewritten
from app.plan.plan import Plan

_SHORTEST: Final = 3
"""A part of a name with fewer letters is more often an ordinary word."""


def initials_of(name: str) -> str:
    """The first letters of a name's words: "Yusuf" gives "Y", "Anne-Marie ap Rhys" "AMaR"; empty for none."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name))


def shown_name(plan: Plan, options: DocumentOptions) -> str:
    """What the document calls the learner: the name, its initials, or the nickname; the name where there is none."""
    name = plan.learner.name
    chosen = {"initials": initials_of(name), "nickname": options.nickname.strip()}.get(options.shown, name)
    return chosen or name


def with_shown_name(plan: Plan, options: DocumentOptions) -> tuple[Plan, DocumentOptions]:
    """Copies of plan and choices that say the chosen name in every answer, step and help, and among the people."""
    if shown_name(plan, options) == plan.learner.name:
        return plan, options
    change = name_hider(plan, options)
    people = tuple(map(change, options.people))
    return rewritten(plan, change), replace(options, people=people, made_by=change(options.made_by))


def name_hider(plan: Plan, options: DocumentOptions) -> Callable[[str], str]:
    """What puts the chosen name in a text wherever the learner's own stands in it as a word."""
    name, shown = plan.learner.name, shown_name(plan, options)
    if shown == name:
        return lambda text: text
    whole = _pattern(name)
    return lambda text: whole.sub(lambda _found: shown, text)


def _pattern(name: str) -> re.Pattern[str]:
    words = [word for word in re.findall(r"[^\W\d_]+", name) if len(word) >= _SHORTEST]
    either = "|".join(map(re.escape, sorted({name, *words}, key=len, reverse=True)))
    # "May" is a name and a month: next to a number it stays.
    return re.compile(rf"(?<![^\W_])(?<!\d )(?:{either})(?![^\W_])(?! \d)")
