"""What stands on the card of one adult for one step: who and until when, what to do, say and look for, the grid."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.documents.options import DocumentOptions
from app.documents.pieces.tick_grid import TickGrid, tick_grid
from app.i18n import Texts, fill
from app.plan.deadline import Deadline, phrase
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import day, day_of_the_year
from app.plan.step import Step
from app.sentence.doing import doing_of
from app.sentence.fragment import small_first
from app.sentence.naming import short_name
from app.sentence.pronouns import placeholders
from app.sentence.voice import to_third

_A_YEAR: Final = timedelta(days=330)
"""Further away a day needs its year to be told from this year's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordRow:
    """A labelled row of a card. `least` is how many lines it takes at least: an empty one is filled in by hand."""

    label: str
    text: str
    least: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class StepCard:
    """One card. `name` is what the step is called on it, `place` which step of which outcome that is; `who` is empty
    where nobody has been found yet, `until` where there is no date; within a year `soon` says it without the year.
    `then` says what to do with a full card."""

    number: int
    name: str
    place: str
    who: str
    until: str
    soon: str
    rows: tuple[WordRow, ...]
    grid: TickGrid | None
    then: str


def step_cards(plan: Plan, texts: Texts, today: date, options: DocumentOptions) -> list[StepCard]:
    """A card for each adult and each written step, those of one adult together, in the order of their first step."""
    wanted = [
        (who, outcome, step)
        for outcome in plan.outcomes
        for step in outcome.written_steps
        for who in adults_of(step) or ("",)
    ]
    order = {who: place for place, who in reversed(list(enumerate(who for who, _outcome, _step in wanted)))}
    # Cards that still want a name come last, where they are found.
    wanted.sort(key=lambda card: (not card[0], order[card[0]]))
    return [
        _card(plan, outcome, step, who, number, texts, today, options)
        for number, (who, outcome, step) in enumerate(wanted, 1)
    ]


def adults_of(step: Step) -> tuple[str, ...]:
    """The adults who help with the step, each once: of each help the first that is named."""
    first = (
        re.split(r"[,;(\n]", help_.who, maxsplit=1)[0].strip() or help_.who.strip() for help_ in step.written_helps
    )
    return tuple(dict.fromkeys(filter(None, first)))


def _card(
    plan: Plan, outcome: Outcome, step: Step, who: str, number: int, texts: Texts, today: date, options: DocumentOptions
) -> StepCard:
    place = _place(plan, outcome, step, texts)
    return StepCard(
        number=number,
        name=step.name.strip() or place,
        place=place,
        who=who,
        until=_until(plan, step, texts),
        soon=_soon(step, today, texts) or _until(plan, step, texts),
        rows=_rows(plan, step, texts),
        grid=tick_grid(step, plan.learner, texts) if options.has("grid") else None,
        then=_then(plan, texts, options),
    )


def _place(plan: Plan, outcome: Outcome, step: Step, texts: Texts) -> str:
    values = {
        "outcome": short_name(plan, outcome),
        "number": str(plan.outcomes.index(outcome) + 1),
        "step": str(next(place for place, one in enumerate(outcome.written_steps, 1) if one is step)),
    }
    named, unnamed = texts.gettext("{outcome}, step {step}"), texts.gettext("Outcome {number}, step {step}")
    return fill(named if values["outcome"] else unnamed, values)


def _until(plan: Plan, step: Step, texts: Texts) -> str:
    deadline = Deadline.parse(step.by)
    if deadline and deadline.due:
        return day(deadline.due, texts)
    return small_first(phrase(deadline, texts) if deadline else step.by.strip(), plan.learner)


def _soon(step: Step, today: date, texts: Texts) -> str:
    deadline = Deadline.parse(step.by)
    is_soon = deadline and deadline.due and timedelta() <= deadline.due - today < _A_YEAR
    return day_of_the_year(deadline.due, texts) if deadline and deadline.due and is_soon else ""


def _rows(plan: Plan, step: Step, texts: Texts) -> tuple[WordRow, ...]:
    will = to_third(doing_of(step.text, plan.learner), plan.learner, part="will_do").text
    label = fill(texts.gettext("{name} will"), placeholders(plan.learner, "staff"))
    return (
        WordRow(label=f"{label[:1].upper()}{label[1:]}", text=will, least=2),
        WordRow(label=texts.gettext("Do"), text=_told(plan, step.does), least=2),
        # What is said aloud stays as it is: "I" in it is the adult.
        WordRow(label=texts.gettext("Say"), text=step.says.strip(), least=1 if step.says.strip() else 2),
        WordRow(label=texts.gettext("Look for"), text=_told(plan, step.looks_for), least=2),
        WordRow(label=texts.gettext("Measure"), text=_told(plan, step.known)),
    )


def _told(plan: Plan, text: str) -> str:
    """Words about the learner as they are told to an adult: in the third person. In a plan that is in the third person
    already, "I" is the adult."""
    if plan.voice == "third":
        return text.strip()
    return "\n".join(to_third(line, plan.learner).text for line in text.splitlines()).strip()


def _then(plan: Plan, texts: Texts, options: DocumentOptions) -> str:
    """What to do with a card that is full: tell whoever made it, or else keep it for the review."""
    has_grid = options.has("grid")
    if options.made_by:
        full, plain = texts.gettext("Aim met or card full: tell {who}."), texts.gettext("Tell {who} how it went.")
        who = options.made_by.partition(",")[0].strip() or options.made_by
        return fill(full if has_grid else plain, {"who": who})
    review = Deadline.parse(plan.answer("review.review"))
    if review and review.due:
        full, plain = texts.gettext("Aim met or full: bring it on {day}."), texts.gettext("Bring it on {day}.")
        return fill(full if has_grid else plain, {"day": day(review.due, texts)})
    return to_the_review(texts)


def to_the_review(texts: Texts) -> str:
    """What to do with a card when nobody and no day is named."""
    return texts.gettext("Bring this card to the review.")
