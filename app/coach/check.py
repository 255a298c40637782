"""The quick check: what of the formula is there already, and what is still missing from the sentence.

It looks at parts only (the formula of seed S4: by when, will do, so that; a measure; where things stand today).
"""

from dataclasses import dataclass
from typing import Final

from app.coach.finding import Finding
from app.i18n import _
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.formula import parts_of
from app.sentence.kind import reads_as_help

FORMULA: Final = "SEND Code of Practice 9.66; local guidance on outcomes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """What the coach saw: `there` in kind short words, `missing` as findings in the order they are worth mending."""

    there: tuple[str, ...]
    missing: tuple[Finding, ...]


def check(plan: Plan, outcome: Outcome) -> Check:
    """Read an outcome the quick way."""
    parts = parts_of(plan, outcome)
    there = [
        (bool(parts.when), _("A clear date")),
        (bool(parts.will_do), _("Something people can see")),
        (bool(parts.so_that), _("A reason")),
        (bool(outcome.answer("where.where")), _("A place")),
        (bool(outcome.answer("known.known")), _("A way to know")),
        (bool(outcome.answer("known.baseline")), _("Where things stand today")),
        (bool(plan.aspiration.text), _("A hope it leads towards")),
    ]
    return Check(
        there=tuple(words for is_there, words in there if is_there),
        missing=tuple(_missing(plan, outcome, parts.when, parts.will_do, parts.so_that)),
    )


def _missing(plan: Plan, outcome: Outcome, when: str, will_do: str, so_that: str) -> list[Finding]:
    gaps = []
    if not will_do:
        gaps.append(
            _gap("no-will-do", _("It does not say yet what will happen."), _("What would you see or hear?"), "will")
        )
    elif reads_as_help(outcome.answer("will.will")):
        gaps.append(_gap("provision", _("This reads as help."), _("What will be different because of it?"), "will"))
    if not when:
        gaps.append(_gap("no-when", _("There is no date yet."), _("By when should it happen?"), "when"))
    if not so_that:
        gaps.append(_gap("no-so-that", _("It does not say yet why it matters."), _("So that what?"), "so_that"))
    if not outcome.answer("known.known"):
        gaps.append(
            _gap(
                "not-measurable",
                _("Nobody can tell yet when it is done."),
                _("What can you count, see or hear?"),
                "known",
            )
        )
    if not outcome.answer("known.baseline"):
        gaps.append(_gap("no-baseline", _("It does not say where things stand."), _("What happens today?"), "known"))
    if not plan.aspiration.text:
        gaps.append(
            _gap("no-aspiration", _("There is no hope yet for it to lead to."), _("What is hoped for?"), "hope")
        )
    if not outcome.answer("need.need"):
        gaps.append(_gap("no-need", _("It does not say what makes it hard now."), _("What gets in the way?"), "need"))
    return gaps


def _gap(code: str, message: str, question: str, page: str) -> Finding:
    return Finding(code=code, message=message, question=question, page=page, source=FORMULA)
