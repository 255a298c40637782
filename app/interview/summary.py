"""Everything that was answered, in short: the rows of the page that shows it all, each with the place to change it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.i18n import _, fill
from app.interview import ladder
from app.interview.page import FieldSpec
from app.interview.pages import page_specs
from app.interview.route import STOPS, is_asked, places
from app.interview.wording import PageWords
from app.plan.deadline import Deadline, phrase
from app.plan.learner import read_date
from app.plan.measure import SHAPES
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.spoken import day
from app.plan.step import Step

SHOWN_ELSEWHERE: Final = ("hope_help", "help_not_change", "check", "answers", "documents", "done")


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One answer: what was asked, what was said (empty when nothing was), where to change it, and its part (1 to 6)."""

    part: int
    label: str
    value: str
    place: Place


def rows(plan: Plan, outcome_id: str) -> list[Row]:
    """The answers about the plan and one outcome, in the order of the path. A page with several fields is one row."""
    outcome = plan.outcome(outcome_id)
    return [_row(plan, outcome, place) for place in places(plan, outcome_id) if _is_shown(place, outcome)]


def answer_in_words(spec: FieldSpec, words: PageWords, given: str) -> str:
    """What was answered to a field, as people say it: the labels of what was chosen, days and deadlines in full."""
    known = {choice.id for choice in spec.choices}
    if known:
        return ", ".join(words.choice_label(spec.name, one) for one in given.split("\n") if one in known)
    if spec.kind == "date":
        moment = read_date(given)
        return day(moment) if moment else fill(_("{date} is no date yet"), {"date": given})
    if deadline := Deadline.parse(given):
        return fill(_("By {when}"), {"when": phrase(deadline)})
    return given


def _is_shown(place: Place, outcome: Outcome | None) -> bool:
    """The sentence is shown where somebody put it in their own words; else its parts say it all."""
    if place.page == "read_back":
        return outcome is not None and bool(outcome.answer("read_back.own"))
    return place.page not in SHOWN_ELSEWHERE


def _row(plan: Plan, outcome: Outcome | None, place: Place) -> Row:
    words = PageWords(page_specs()[place.page], plan, outcome, _number(outcome, place) or None)
    value = "\n".join(filter(None, _values(plan, outcome, place, words)))
    return Row(part=STOPS[place.page].part, label=words.question, value=value, place=place)


def _number(outcome: Outcome | None, place: Place) -> int:
    steps = outcome.steps if outcome else []
    return next((number for number, step in enumerate(steps, 1) if step.id == place.step), 0)


def _values(plan: Plan, outcome: Outcome | None, place: Place, words: PageWords) -> Iterator[str]:
    match place.page:
        case "give" | "do" | "possible" if outcome:
            yield from (rung.text for rung, _depth in ladder.rungs(outcome, place.page))
        case "reason" if outcome:
            yield from (rung.text for rung in outcome.rungs if rung.id in outcome.chosen("reason.chosen"))
            yield outcome.answer("reason.own")
        case "steps" if outcome:
            yield from (f"{number}. {step.text}" for number, step in enumerate(outcome.written_steps, 1))
        case "step" if outcome and (step := outcome.step(place.step)):
            yield from _step(step, words)
        case _:
            yield from _plain(plan, outcome, place, words)


def _plain(plan: Plan, outcome: Outcome | None, place: Place, words: PageWords) -> Iterator[str]:
    answers = outcome.answers if outcome and STOPS[place.page].about != "plan" else plan.answers
    for spec in page_specs()[place.page].fields:
        given = answers.get(spec.id, "").strip()
        if given and is_asked(spec.id, plan, outcome):
            yield answer_in_words(spec, words, given)


def _step(step: Step, words: PageWords) -> Iterator[str]:
    yield step.text
    if deadline := Deadline.parse(step.by):
        yield fill(_("By {when}"), {"when": phrase(deadline)})
    yield step.known
    for help_ in step.written_helps:
        yield " · ".join(filter(None, (help_.what, help_.who, help_.many, help_.often, help_.long)))
    for name in ("does", "says", "looks_for", "at_home"):
        if text := getattr(step, name).strip():
            yield words.word(f"said_{name}", text=text)
    if step.measure in SHAPES:
        yield words.word("said_measure", text=words.choice_label("measure", step.measure))
