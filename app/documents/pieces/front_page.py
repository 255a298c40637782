"""Page 1 of the meeting document: what to decide, the hope and whose words it is, the outcomes, what comes first."""

from datetime import date

from app.documents.blocks import Block, Cell, Heading, ListOf, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import deadline_in_brief
from app.documents.pieces.hope import hope_words, whose_words
from app.documents.pieces.labels import Labels
from app.documents.pieces.rows import ended, filled, heads, joined, ledger, value
from app.documents.pieces.sections import lettered
from app.documents.pieces.sentences import coloured, document_parts, document_sentence
from app.documents.pieces.step_tables import step_act
from app.documents.pieces.undecided import open_jobs
from app.i18n import Texts, fill
from app.plan.dates import horizon, key_stage_of, year_name
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.spoken import day, month
from app.plan.step import Step
from app.sentence.formula import short_name
from app.sentence.fragment import large_first
from app.sentence.pronouns import possessive

_NAMED = 3
"""How many loose ends page 1 names one by one."""


def front_page(plan: Plan, texts: Texts, today: date, options: DocumentOptions, labels: Labels) -> tuple[Block, ...]:
    """Everything on page 1, the decision first."""
    return (
        Heading(text=labels.title, level=1),
        Paragraph(runs=(Run(text=_which_meeting(plan, texts)),), style="Lead"),
        _this_meeting(plan, texts, today, options, labels),
        *_hope(plan, texts, labels),
        *_outcomes(plan, texts, labels),
        *_first_steps(plan, texts),
    )


def plan_type_name(plan: Plan, texts: Texts) -> str:
    """What this kind of plan is called."""
    return {
        "ehc": texts.gettext("EHC plan"),
        "sen_support": texts.gettext("SEN Support plan"),
        "isp": texts.gettext("Individual Support Plan"),
    }.get(plan.plan_type, texts.gettext("Outcome plan"))


def _which_meeting(plan: Plan, texts: Texts) -> str:
    values = {"names": possessive(plan.learner.name), "plan": plan_type_name(plan, texts)}
    values["day"] = day(plan.meeting, texts) if plan.meeting else texts.gettext("date not set yet")
    with_name = plan.voice != "third" and plan.learner.name
    template = texts.gettext("{names} {plan}, meeting: {day}") if with_name else texts.gettext("{plan}, meeting: {day}")
    return fill(template, values)


def _this_meeting(plan: Plan, texts: Texts, today: date, options: DocumentOptions, labels: Labels) -> Table:
    nothing = texts.gettext("Nothing written yet")
    rows = (
        (texts.gettext("To decide"), value(_to_decide(plan, texts), nothing)),
        (labels.learner, value(_learner(plan, texts), nothing)),
        (labels.looks_ahead, value(_looks_ahead(plan, texts, today), texts.gettext("Not set yet"))),
        (labels.taking_part, value(joined(options.people, "; "), nothing)),
    )
    head = heads(texts.gettext("This meeting"), texts.gettext("What to know"))
    return ledger(head, rows, texts.gettext("This meeting"), texts.gettext("What to decide, and who takes part."))


def _to_decide(plan: Plan, texts: Texts) -> str:
    if not plan.outcomes:
        return texts.gettext("Choose a first outcome.")
    agree = texts.ngettext(
        "Agree the outcome and its help.", "Agree {count} outcomes and their help.", len(plan.outcomes)
    )
    jobs = open_jobs(plan, texts)
    if len(jobs) > _NAMED:
        rest = texts.ngettext(
            "{count} more job is at the end.", "{count} more jobs are at the end.", len(jobs) - _NAMED
        )
        return " ".join((agree, *map(ended, jobs[:_NAMED]), rest))
    return " ".join((agree, *map(ended, jobs)))


def _learner(plan: Plan, texts: Texts) -> str:
    learner = plan.learner
    year = year_name(learner.school_year, texts) if learner.school_year else ""
    stage = key_stage_of(learner.school_year, texts) if learner.school_year else ""
    both = fill(texts.gettext("{year} ({stage})"), {"year": year, "stage": stage}) if year and stage else year
    return joined((learner.name, both), ", ")


def _looks_ahead(plan: Plan, texts: Texts, today: date) -> str:
    learner = plan.learner
    ahead = horizon(school_year=learner.school_year, born=learner.born, meeting=plan.meeting or today, texts=texts)
    if ahead is None:
        return ""
    return fill(texts.gettext("{month} ({occasion})"), {"month": month(ahead.due, texts), "occasion": ahead.horizon})


def _hope(plan: Plan, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    hope = plan.aspiration
    title = Heading(text=lettered(plan, texts, labels.hope, "A"), level=2)
    if not hope.text:
        return title, Paragraph(
            runs=(Run(text=texts.gettext("No hope is written yet. Ask about it first.")),), style="Hint"
        )
    blocks: list[Block] = [
        title,
        Paragraph(runs=(Run(text=hope_words(plan, texts)),), style="Learner voice"),
        Paragraph(runs=(Run(text=joined((whose_words(plan, texts), hope.heard))),), style="Whose words"),
    ]
    if plan.voice != "third" and not hope.is_learners_own:
        # Code of Practice 9.69: a plan in the first person makes clear whether the child is quoted.
        note = texts.gettext(
            "This plan says “I”, but nobody has noted that {name} chose these words. Check them together."
        )
        name = plan.learner.name or texts.gettext("the learner")
        blocks.append(Paragraph(runs=(Run(text=fill(note, {"name": name})),), style="Note"))
    return tuple(blocks)


def _outcomes(plan: Plan, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    title = Heading(text=lettered(plan, texts, labels.outcomes, "E"), level=2)
    if not plan.outcomes:
        return title, Paragraph(runs=(Run(text=texts.gettext("No outcome is written yet.")),), style="Hint")
    return title, ListOf(items=tuple(_sentence(plan, outcome, texts) for outcome in plan.outcomes), numbered=True)


def _sentence(plan: Plan, outcome: Outcome, texts: Texts) -> tuple[Run, ...]:
    words = document_sentence(plan, outcome, texts)
    if not words:
        return (Run(text=texts.gettext("Nothing written yet")),)
    return coloured(words, document_parts(plan, outcome, texts), plan.voice, texts)


def _first_steps(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    if not plan.outcomes:
        return ()
    rows = tuple(_first_step(plan, number, outcome, texts) for number, outcome in enumerate(plan.outcomes, start=1))
    head = heads(texts.gettext("Outcome"), texts.gettext("Next step"), texts.gettext("By"), texts.gettext("Helper"))
    title = texts.gettext("What happens first")
    about = texts.gettext("The first step of each outcome.")
    table = Table(style="Grid", head=head, rows=rows, widths=(50, 46, 40, 36), caption=title, description=about)
    return Heading(text=title, level=3), table


def _first_step(plan: Plan, number: int, outcome: Outcome, texts: Texts) -> tuple[Cell, ...]:
    name = short_name(plan, outcome) or texts.gettext("Not named yet")
    step = next(iter(outcome.written_steps), Step())
    helper = step.helps[0].who.partition(",")[0] if step.helps else ""
    return (
        filled(f"{number}. {name}", "", "Table text strong"),
        filled(step.name or large_first(step_act(plan, step)), texts.gettext("No step yet")),
        filled(deadline_in_brief(step.by, texts), texts.gettext("No date yet")),
        filled(helper, texts.gettext("No one yet")),
    )
