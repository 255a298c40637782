"""What a plan puts in the place of each placeholder, for the plan itself and for every outcome, step and help."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.documents.options import DocumentOptions
from app.documents.own_template.placeholders import placeholders
from app.documents.pieces.areas import areas_of_need
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.front_page import plan_type_name
from app.documents.pieces.hope import whose_words
from app.documents.pieces.outcome_pages import reasons
from app.documents.pieces.rows import ended, joined
from app.documents.pieces.sections import has_sections, section_of_help
from app.documents.pieces.sentences import document_parts, document_sentence
from app.documents.pieces.step_tables import help_in_words, how_much, step_act
from app.i18n import Texts
from app.plan.dates import year_name
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.spoken import day
from app.plan.step import Step
from app.sentence.formula import short_name
from app.sentence.fragment import large_first
from app.sentence.pronouns import possessive


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """The values that have a meaning at one place, by the name of their placeholder (those of what stands around it
    too), and what can be repeated there."""

    values: Mapping[str, str]
    each: Mapping[str, tuple["Scope", ...]] = field(default_factory=dict)


def scope_of(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> Scope:
    """The values of a plan, whose words are clean and whose name is the one to show. Every value is the person's own
    words or ours; none is ever looked at for placeholders again."""
    values = _with_words_for_empty(_plan_values(plan, texts, today, options), texts)
    outcomes = tuple(
        _outcome_scope(plan, outcome, number, texts, values) for number, outcome in enumerate(plan.outcomes, start=1)
    )
    return Scope(values=values, each=_with_inner("outcome", outcomes))


def _with_inner(name: str, scopes: tuple[Scope, ...]) -> dict[str, tuple[Scope, ...]]:
    """What can be repeated, also without what stands between: all steps of a plan, all help of an outcome."""
    inner: dict[str, tuple[Scope, ...]] = {name: scopes}
    for scope in scopes:
        for key, found in scope.each.items():
            inner[key] = (*inner.get(key, ()), *found)
    return inner


def _with_words_for_empty(values: dict[str, str], texts: Texts) -> dict[str, str]:
    known = placeholders()
    return {name: text.strip() or known[name].said("empty", texts) for name, text in values.items()}


def _plan_values(plan: Plan, texts: Texts, today: date, options: DocumentOptions) -> dict[str, str]:
    hope = plan.aspiration
    return {
        "name": plan.learner.name,
        "names": possessive(plan.learner.name),
        "school year": year_name(plan.learner.school_year, texts) if plan.learner.school_year else "",
        "plan type": plan_type_name(plan, texts),
        "meeting": day(plan.meeting, texts) if plan.meeting else "",
        "review": deadline_text(plan.answer("review.review"), texts),
        "made on": day(today, texts),
        "made by": options.made_by,
        "people": "\n".join(options.people),
        "hope": hope.text,
        "whose words": joined((whose_words(plan, texts), hope.heard)) if hope.text else "",
        "important to": plan.answer("matters.to"),
        "important for": plan.answer("matters.for"),
        "agreed": plan.answer("matters.agreed"),
    }


def _outcome_scope(plan: Plan, outcome: Outcome, number: int, texts: Texts, around: Mapping[str, str]) -> Scope:
    parts = document_parts(plan, outcome, texts)
    own = {
        "outcome": document_sentence(plan, outcome, texts),
        "outcome number": str(number),
        "outcome name": short_name(plan, outcome),
        "when": large_first(parts.when),
        "will": parts.will_do,
        "so that": ended(parts.so_that),
        "why": "\n".join(reasons(outcome)),
        "need": outcome.answer("need.need"),
        "areas": areas_of_need(outcome, texts),
        "today": outcome.answer("known.baseline"),
        "known": joined((outcome.answer("known.known"), outcome.answer("known.who"))),
        "barriers": outcome.answer("barriers.barriers"),
    }
    values = {**around, **_with_words_for_empty(own, texts)}
    steps = tuple(
        _step_scope(plan, outcome, step, place, texts, values)
        for place, step in enumerate(outcome.written_steps, start=1)
    )
    return Scope(values=values, each=_with_inner("step", steps))


def _step_scope(
    plan: Plan, outcome: Outcome, step: Step, number: int, texts: Texts, around: Mapping[str, str]
) -> Scope:
    act = large_first(step_act(plan, step))
    own = {
        "step": act,
        "step number": str(number),
        "step name": step.name or act,
        "step by": deadline_text(step.by, texts),
        "step known": step.known,
        "step review": deadline_text(step.review, texts),
        "step help": "\n".join(
            joined((help_in_words(help_, texts), ended(how_much(help_))), " ") for help_ in step.written_helps
        ),
    }
    values = {**around, **_with_words_for_empty(own, texts)}
    return Scope(
        values=values,
        each={"help": tuple(_help_scope(plan, outcome, help_, texts, values) for help_ in step.written_helps)},
    )


def _help_scope(plan: Plan, outcome: Outcome, help_: Provision, texts: Texts, around: Mapping[str, str]) -> Scope:
    own = {
        "help": help_in_words(help_, texts),
        "how much": how_much(help_),
        "section": section_of_help(help_, outcome) if has_sections(plan) else "",
    }
    return Scope(values={**around, **_with_words_for_empty(own, texts)})
