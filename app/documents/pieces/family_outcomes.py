"""The family's first side: the hope, what will be different, and for each the first step with help and home."""

from app.documents.blocks import Block, Heading, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import deadline_after_by
from app.documents.pieces.hope import hope_words, whose_words
from app.documents.pieces.rows import LABELS, PAGE, cell, ended, heads, joined, value
from app.documents.pieces.sentences import coloured, document_parts, document_sentence
from app.documents.pieces.step_tables import step_act
from app.documents.pieces.steps_done import present_step
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.spoken import day
from app.plan.step import Step
from app.sentence.formula import Parts, compose, short_name
from app.sentence.fragment import large_first
from app.sentence.pronouns import possessive


def family_front(plan: Plan, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    """Everything on the first side; it grows with the outcomes."""
    name = plan.learner.name
    values = {"name": name or texts.gettext("the learner"), "names": possessive(name) or texts.gettext("the learner’s")}
    changes = texts.gettext("What will be different")
    return (
        Heading(text=large_first(fill(texts.gettext("{names} plan in plain words"), values)), level=1),
        Paragraph(runs=(Run(text=_for_whom(plan, texts, values)),), style="Lead"),
        Heading(text=large_first(fill(texts.gettext("{names} hope"), values)), level=2),
        *_hope(plan, texts),
        Heading(text=changes, level=2),
        *_outcomes(plan, texts, options),
    )


def _for_whom(plan: Plan, texts: Texts, values: dict[str, str]) -> str:
    if plan.meeting is None:
        return fill(texts.gettext("For {names} family"), values)
    with_day = texts.gettext("For {names} family, for the meeting on {day}")
    return fill(with_day, {**values, "day": day(plan.meeting, texts)})


def _hope(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    if not plan.aspiration.text:
        ask = texts.gettext("No hope is written yet. What would you wish for?")
        return (Paragraph(runs=(Run(text=ask),), style="Hint"),)
    return (
        Paragraph(runs=(Run(text=hope_words(plan, texts)),), style="Learner voice"),
        Paragraph(runs=(Run(text=whose_words(plan, texts)),), style="Whose words"),
    )


def _outcomes(plan: Plan, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    if not plan.outcomes:
        return (Paragraph(runs=(Run(text=texts.gettext("Nothing is written yet. We begin together.")),), style="Hint"),)
    numbered = enumerate(plan.outcomes, start=1)
    return tuple(block for number, outcome in numbered for block in _outcome(plan, outcome, number, texts, options))


def _outcome(plan: Plan, outcome: Outcome, number: int, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    name = short_name(plan, outcome) or texts.gettext("Not named yet")
    title = fill(texts.gettext("{number}. {name}"), {"number": str(number), "name": name})
    runs = _sentence(plan, outcome, texts)
    known = outcome.answer("known.known")
    if known:
        how = fill(texts.gettext("How we will know: {known}"), {"known": ended(known)})
        runs = (*runs, Run(text=f" {how}"))
    return (
        Heading(text=title, level=3),
        Paragraph(runs=runs, style="Before a table"),
        _first_step(plan, outcome, title, texts, options),
    )


def _sentence(plan: Plan, outcome: Outcome, texts: Texts) -> tuple[Run, ...]:
    """The outcome's sentence with its marks in colour; while it is not whole, that it is still to be chosen."""
    parts = document_parts(plan, outcome, texts)
    if parts.will_do or outcome.answer("read_back.own"):
        return coloured(document_sentence(plan, outcome, texts), parts, plan.voice, texts)
    if not parts.so_that:
        return (Run(text=texts.gettext("This is not written yet.")),)
    choose = texts.gettext("We still choose what to do so that {difference}.")
    return (Run(text=fill(choose, {"difference": parts.so_that})),)


def _step_sentence(plan: Plan, step: Step, texts: Texts) -> str:
    """What the learner will do, with who it is, so that nobody takes it for a task of the family."""
    name = plan.learner.name or texts.gettext("the learner")
    return compose(Parts(who=name, will_do=step_act(plan, step)), plan.voice, texts) if step.text.strip() else ""


def _first_step(plan: Plan, outcome: Outcome, title: str, texts: Texts, options: DocumentOptions) -> Table:
    step = present_step(plan, outcome) or Step()
    when = deadline_after_by(step.by, texts)
    happens = fill(texts.gettext("What happens by {when}"), {"when": when}) if when else texts.gettext("What happens")
    rows = [
        (
            texts.gettext("Small step"),
            value(_step_sentence(plan, step, texts), texts.gettext("No step is written yet.")),
        )
    ]
    rows += [(label, value(words, "")) for label, words in _help(step, texts)]
    if not step.written_helps:
        rows.append((texts.gettext("Help"), value("", texts.gettext("No one is named yet."))))
    at_home = _at_home(step)
    if at_home and options.has("home"):
        rows.append((texts.gettext("At home"), value(at_home, "")))
    return Table(
        style="Ledger", head=heads(texts.gettext("First"), happens),
        rows=tuple((cell(label, "Label last row"), words) for label, words in rows),
        widths=(LABELS, PAGE - LABELS), caption=title,
        description=texts.gettext("The first step, who helps, and what to try at home."),
    )  # fmt: skip


def _help(step: Step, texts: Texts) -> list[tuple[str, str]]:
    """What others do in this step: where it is given, and in a line what, by whom and how much."""
    labels = {
        "school": texts.gettext("Help at school"), "health": texts.gettext("Help from the NHS"),
        "social_care": texts.gettext("Help from social care"), "club": texts.gettext("Help at the club"),
        "council": texts.gettext("Help from the council"),
    }  # fmt: skip
    return [
        (labels.get(help_.provider, texts.gettext("Help")), _help_line(help_))
        for help_ in step.written_helps
        if help_.provider != "family"
    ]


def _help_line(help_: Provision) -> str:
    """What, by whom, how often and how long; to how many is for the meeting."""
    who = help_.who.partition(",")[0].strip()
    when = large_first(joined((help_.often, help_.long), ", "))
    return " ".join(ended(part) for part in (help_.what.strip(), who, when) if part)


def _at_home(step: Step) -> str:
    """What somebody wrote for home in this step, or else the help that the family gives in it. Nothing is made up."""
    family = (help_ for help_ in step.written_helps if help_.provider == "family")
    return step.at_home.strip() or "\n".join(map(_help_line, family))
