"""The end of the meeting document: the help by section, what happens next, and whether everyone agreed."""

from app.documents.blocks import Block, Cell, Heading, ListOf, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.labels import Labels
from app.documents.pieces.rows import cell, ended, filled, heads, joined, tick_boxes
from app.documents.pieces.sections import HELP_SECTIONS, has_sections, lettered, section_of_help
from app.documents.pieces.step_tables import help_in_words, how_much, provider_name
from app.documents.pieces.undecided import open_jobs
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.plan.provision import Provision

_EMPTY_JOBS = 2
_WORDS_ROOM = 14.0


def closing(plan: Plan, texts: Texts, options: DocumentOptions, labels: Labels) -> tuple[Block, ...]:
    """The last pages. Only an EHC plan lists its help by section."""
    listed = has_sections(plan) and options.has("all_help")
    happens = texts.gettext("What happens next")
    return (
        *(_help_by_section(plan, texts, labels) if listed else ()),
        *(_help_to_talk_about(plan, texts) if options.has("drawer") else ()),
        *next_jobs(plan, texts, title=happens, again=plan.answer("review.review"), new_page=bool(plan.outcomes)),
        *agreement(plan, texts, options, title=texts.gettext("Do we agree?")),
    )


def _help_by_section(plan: Plan, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    placed = _placed_help(plan)
    about = texts.gettext("Taken from the steps. Change help beside its step, not here.")
    blocks: list[Block] = [
        Heading(text=lettered(plan, texts, labels.all_help, "FGH"), level=2, new_page=True),
        Paragraph(runs=(Run(text=about),), style="Hint"),
    ]
    titles = {
        "F": texts.gettext("Section F: special educational provision"),
        "G": texts.gettext("Section G: health provision"),
        "H": texts.gettext("Section H: social care provision"),
    }
    for letter in HELP_SECTIONS:
        rows = tuple(_help_row(number, help_, texts) for place, number, help_ in placed if place == letter)
        blocks.append(Heading(text=titles[letter], level=3))
        blocks.append(
            _help_table(titles[letter], rows, texts)
            if rows
            else Paragraph(runs=(Run(text=texts.gettext("None written yet.")),), style="Hint")
        )
    outside = [(number, help_) for place, number, help_ in placed if not place]
    if outside:
        template = texts.gettext("Step {number}: {help}")
        lines = (fill(template, {"number": number, "help": help_in_words(help_, texts)}) for number, help_ in outside)
        blocks.append(Heading(text=texts.gettext("From family and clubs, outside Sections F to H"), level=3))
        blocks.append(ListOf(items=tuple((Run(text=line),) for line in lines)))
    return tuple(blocks)


def _placed_help(plan: Plan) -> list[tuple[str, str, Provision]]:
    """Every help with its section and the number of its step ("2.1")."""
    return [
        (section_of_help(help_, outcome), f"{outcome_number}.{step_number}", help_)
        for outcome_number, outcome in enumerate(plan.outcomes, start=1)
        for step_number, step in enumerate(outcome.written_steps, start=1)
        for help_ in step.written_helps
    ]


def _help_table(title: str, rows: tuple[tuple[Cell, ...], ...], texts: Texts) -> Table:
    head = heads(texts.gettext("Step"), texts.gettext("Help"), texts.gettext("Given by"), texts.gettext("How much"))
    return Table(style="Grid", head=head, rows=rows, widths=(14, 52, 48, 58), caption=title)


def _help_row(number: str, help_: Provision, texts: Texts) -> tuple[Cell, ...]:
    not_set = texts.gettext("Not set yet")
    provider = provider_name(help_.provider, texts)
    both = fill(texts.gettext("{who} ({provider})"), {"who": help_.who.strip(), "provider": provider})
    given = both if help_.who.strip() and provider else help_.who or provider
    return (
        cell(number, "Table text strong"),
        filled(help_.what, not_set),
        filled(given, not_set),
        filled(how_much(help_), not_set),
    )


def _help_to_talk_about(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    kept = [help_ for help_ in plan.drawer if not help_.is_empty]
    if not kept:
        return ()
    lines = (joined((help_in_words(help_, texts), ended(how_much(help_))), " ") for help_ in kept)
    return (
        Heading(text=texts.gettext("Help to talk about"), level=2),
        Paragraph(
            runs=(Run(text=texts.gettext("Somebody asked for this. It is not part of a step yet.")),), style="Hint"
        ),
        ListOf(items=tuple((Run(text=line),) for line in lines)),
    )


def next_jobs(plan: Plan, texts: Texts, *, title: str, again: str, new_page: bool) -> tuple[Block, ...]:
    """What is to be done, by whom and by when: what is open in the plan, room for more, and the next review, whose
    encoded day is `again`."""
    rows = [_job(job, "", "", texts) for job in (*open_jobs(plan, texts), *("",) * _EMPTY_JOBS)]
    review = deadline_text(again, texts)
    rows.append(_job(texts.gettext("Look again at this plan together"), texts.gettext("All of us"), review, texts))
    head = heads(texts.gettext("What"), texts.gettext("Who"), texts.gettext("By"))
    table = Table(style="Grid", head=head, rows=tuple(rows), widths=(72, 50, 50), caption=title)
    return Heading(text=title, level=2, new_page=new_page), table


def _job(what: str, who: str, by: str, texts: Texts) -> tuple[Cell, ...]:
    return (
        filled(what, texts.gettext("Nothing written yet")),
        filled(who, texts.gettext("No one yet")),
        filled(by, texts.gettext("No date yet"), "Table text strong"),
    )


def agreement(plan: Plan, texts: Texts, options: DocumentOptions, *, title: str) -> tuple[Block, ...]:
    """Whether each of those who take part agrees, with room for what somebody sees in another way (feature F97). Where
    it is left out, a last sentence: Word wants a paragraph after the last table, and puts an empty one where there is
    none."""
    if not options.has("agreement"):
        return (Paragraph(runs=(Run(text=texts.gettext("Keep this with the plan.")),), style="Closing"),)
    people = options.people or (plan.learner.name, texts.gettext("Family"), texts.gettext("School"))
    answers = (texts.gettext("Yes"), texts.gettext("In part"), texts.gettext("No"))
    unwritten = filled("", texts.gettext("Nothing written yet"))
    rows = tuple(
        (cell(who, "Table text strong"), tick_boxes(answers, "Table text"), unwritten) for who in people if who.strip()
    )
    head = heads(texts.gettext("Who"), texts.gettext("Agrees"), texts.gettext("In their words, above all if not"))
    table = Table(
        style="Grid", head=head, rows=rows, widths=(50, 54, 68), caption=title,
        description=texts.gettext("One row for each person, with room to write."), room=(_WORDS_ROOM,) * len(rows),
    )  # fmt: skip
    about = texts.gettext("Nobody has to agree. What somebody sees in another way is written down too.")
    return Heading(text=title, level=2), table, Paragraph(runs=(Run(text=about),), style="Closing")
