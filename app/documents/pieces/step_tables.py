"""The steps towards an outcome in a document: one table a step, with its measure and its help."""

from app.documents.blocks import Block, Cell, Heading, Paragraph, Run, Table
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.labels import Labels
from app.documents.pieces.rows import LABELS, PAGE, cell, ended, joined, tag, value
from app.documents.pieces.sections import has_sections, lettered, section_of_help
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.step import Step
from app.sentence.doing import doing_of
from app.sentence.fragment import large_first
from app.sentence.voice import say


def step_blocks(plan: Plan, outcome: Outcome, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    """The heading and every written step, in its order."""
    title = Heading(text=texts.gettext("Steps towards"), level=3)
    if not outcome.written_steps:
        return title, Paragraph(runs=(Run(text=texts.gettext("No step is written yet.")),), style="Hint")
    blocks: list[Block] = [title]
    for number, step in enumerate(outcome.written_steps, start=1):
        heading = fill(texts.gettext("Step {number}"), {"number": str(number)})
        named = fill(texts.gettext("{step}: {name}"), {"step": heading, "name": step.name}) if step.name else heading
        # The last step stays on a page with what is decided, so that no page holds a decision alone.
        end = "Label" if step is outcome.written_steps[-1] else "Label last row"
        blocks += [Heading(text=named, level=4), _table(plan, outcome, step, heading, end, texts, labels)]
    return tuple(blocks)


def step_act(plan: Plan, step: Step) -> str:
    """What is done in the step, in the plan's voice, as it follows "will" (or "I", in the first person now)."""
    return say(doing_of(step.text, plan.learner), plan.learner, plan.voice, part="will_do").text


def help_in_words(help_: Provision, texts: Texts) -> str:
    """What the help is, by whom, and who provides it, as one or two sentences."""
    given = help_.who.strip()
    provider = provider_name(help_.provider, texts)
    if given and provider:
        given = fill(texts.gettext("{who} ({provider})"), {"who": given, "provider": provider})
    what = help_.what.strip().rstrip(".")
    return ended(". ".join(filter(None, (what, given or provider))))


def how_much(help_: Provision) -> str:
    """To how many, how often and how long, in one line."""
    return large_first(joined((help_.many, help_.often, help_.long)))


def provider_name(provider: str, texts: Texts) -> str:
    """Who provides the help, in words; empty when that was not chosen."""
    return {
        "school": texts.gettext("school"),
        "health": texts.gettext("NHS"),
        "social_care": texts.gettext("social care"),
        "family": texts.gettext("family"),
        "club": texts.gettext("club"),
        "council": texts.gettext("council"),
    }.get(provider, "")


def _table(plan: Plan, outcome: Outcome, step: Step, heading: str, end: str, texts: Texts, labels: Labels) -> Table:
    will = step_act(plan, step)
    rows = [
        (
            texts.gettext("By"),
            value(deadline_text(step.by, texts), texts.gettext("No date yet"), tag(step.id, "by"), "Step value"),
        ),
        (labels.known, value(step.known, texts.gettext("Not set yet"), tag(step.id, "known"))),
        *_group(step, texts),
        *_look_again(step, texts),
        *_help_rows(plan, outcome, step, texts, labels),
    ]
    last = len(rows) - 1
    return Table(
        style="Step",
        head=(cell(labels.will, "Step label"), cell(will, "Step value", tag(step.id, "will"))),
        rows=tuple(
            (cell(label, "Label" if number < last else end), answer) for number, (label, answer) in enumerate(rows)
        ),
        widths=(LABELS, PAGE - LABELS),
        caption=heading,
        description=texts.gettext("What, by when, how we will know, and the help."),
    )


def _group(step: Step, texts: Texts) -> list[tuple[str, Cell]]:
    names = {"small_group": texts.gettext("In a small group"), "class": texts.gettext("With the whole class")}
    return [(texts.gettext("With whom"), cell(names[step.group], "Value"))] if step.group in names else []


def _look_again(step: Step, texts: Texts) -> list[tuple[str, Cell]]:
    when = deadline_text(step.review, texts)
    return [(texts.gettext("We look again"), cell(when, "Value"))] if when else []


def _help_rows(plan: Plan, outcome: Outcome, step: Step, texts: Texts, labels: Labels) -> list[tuple[str, Cell]]:
    if not step.written_helps:
        undecided = cell(texts.gettext("Not set yet. Decide at this meeting."), "Value not set", tag(step.id, "help"))
        return [(labels.help, undecided)]
    rows = []
    for number, help_ in enumerate(step.written_helps, start=1):
        letter = section_of_help(help_, outcome) if has_sections(plan) else ""
        label = lettered(plan, texts, labels.help, letter) if letter else labels.help
        suffix = str(number) if number > 1 else ""
        not_set = texts.gettext("Not set yet")
        rows.append((label, value(help_in_words(help_, texts), not_set, tag(step.id, f"help{suffix}"))))
        rows.append((texts.gettext("How much"), value(how_much(help_), not_set, tag(step.id, f"much{suffix}"))))
    return rows
