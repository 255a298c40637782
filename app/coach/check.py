"""The quick check of one outcome: what is there already, and what is worth a look, the most worthwhile first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.coach.finding import Finding
from app.coach.found_at import found_at
from app.coach.plan_links import links_of_outcome
from app.coach.profile import Profile, weighed
from app.coach.profile import profile as built_in
from app.coach.reading import Reading, read
from app.coach.there import in_words
from app.i18n import Texts, _
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.sentence.formula import parts_of, sentence

_ASKED_ELSEWHERE: Final = frozenset(("O28", "O30", "O29"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Check:
    """What the coach saw: `there` in kind short words, `missing` as findings in the order they are worth mending."""

    there: tuple[str, ...]
    missing: tuple[Finding, ...]


def check(plan: Plan, outcome: Outcome, profile: Profile | None = None) -> Check:
    """Read an outcome as it stands in the plan: its sentence, and what the plan knows beside it."""
    by = profile or built_in()
    if not outcome.answer("will.will"):
        return Check(there=tuple(_there_early(plan, outcome)), missing=weighed(_missing_early(plan, outcome), by))
    reading = read(sentence(plan, outcome, Texts()), profile=by)
    found = weighed([*_of_sentence(reading, outcome), *_of_plan(plan, outcome)], by)
    return Check(there=tuple(_there(reading, plan, outcome)), missing=found)


def _there_early(plan: Plan, outcome: Outcome) -> Iterator[str]:
    """What is there before anybody wrote what will happen."""
    parts = parts_of(plan, outcome)
    for code, is_there in (("has-when", parts.when), ("has-so-that", parts.so_that)):
        if is_there:
            yield in_words(code)
    if plan.aspiration.text:
        yield _("A hope it leads towards")


def _missing_early(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    parts = parts_of(plan, outcome)
    yield found_at("O2", Place("will", outcome.id))
    if not parts.when:
        yield found_at("O1", Place("when", outcome.id))
    if not parts.so_that:
        yield found_at("O3", Place("so_that", outcome.id))
    yield from _of_plan(plan, outcome)


def _there(reading: Reading, plan: Plan, outcome: Outcome) -> Iterator[str]:
    codes = list(reading.there)
    if outcome.answer("where.where") and "has-place" not in codes:
        codes.append("has-place")
    if outcome.answer("known.known") and "measurable" not in codes:
        codes.append("measurable")
    yield from (in_words(code) for code in codes if code != "has-who")
    if outcome.answer("known.baseline"):
        yield _("Where things stand today")
    if plan.aspiration.text:
        yield _("A hope it leads towards")


def _of_sentence(reading: Reading, outcome: Outcome) -> Iterator[Finding]:
    """A measure in its own box answers for the sentence."""
    for each in reading.findings:
        if each.rule in _ASKED_ELSEWHERE or (each.code == "not-measurable" and outcome.answer("known.known")):
            continue
        yield replace(each, place=str(Place(each.page, outcome.id)))


def _of_plan(plan: Plan, outcome: Outcome) -> Iterator[Finding]:
    if not plan.aspiration.text:
        yield found_at("O16", Place("hope"))
    yield from (each for each in links_of_outcome(outcome) if each.code != "no-steps")
