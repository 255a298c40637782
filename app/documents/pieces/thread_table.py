"""The golden thread as a table: a row an outcome, with its need before it, its steps and their help behind it."""

from typing import Final

from app.documents.blocks import Cell, Paragraph, Run, Table
from app.documents.pieces.deadlines import deadline_after_by
from app.documents.pieces.rows import cell
from app.documents.pieces.sentences import document_parts
from app.documents.pieces.step_tables import provider_name, step_act
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.step import Step
from app.sentence.fragment import large_first

WIDTHS: Final = (72.0, 88.0, 58.0, 51.0)
"""Millimetres; the knots in the picture stand where these columns start."""

WIDTH: Final = sum(WIDTHS)


def thread_table(plan: Plan, texts: Texts, title: str) -> Table:
    """The table; a plan without outcomes gets one row that says so, to be filled together."""
    words = (
        texts.gettext("Because (need)"), texts.gettext("So (outcome)"), texts.gettext("Steps towards"),
        texts.gettext("With this help"),
    )  # fmt: skip
    rows = tuple(_row(plan, outcome, number, texts) for number, outcome in enumerate(plan.outcomes, start=1))
    nothing = cell(texts.gettext("Nothing written yet"), "Thread not set")
    return Table(
        style="Thread", head=tuple(cell(word, "Thread head") for word in words), rows=rows or ((nothing,) * 4,),
        widths=WIDTHS, caption=title,
        description=texts.gettext("One row for each outcome. Steps and help have the same numbers."),
    )  # fmt: skip


def _row(plan: Plan, outcome: Outcome, number: int, texts: Texts) -> tuple[Cell, ...]:
    steps = list(enumerate(outcome.written_steps, start=1))
    names = [_numbered(place, (step.name or large_first(step_act(plan, step)),), texts) for place, step in steps]
    helps = [_numbered(place, _helpers(step, texts), texts) for place, step in steps]
    need = outcome.answer("need.need")
    return (
        cell(need, "Thread text") if need else cell(texts.gettext("Not set yet"), "Thread not set"),
        _outcome(plan, outcome, number, texts),
        _listed(names, texts.gettext("No step yet")),
        _listed(helps, texts.gettext("Not set yet")),
    )


def _outcome(plan: Plan, outcome: Outcome, number: int, texts: Texts) -> Cell:
    parts = document_parts(plan, outcome, texts)
    words = large_first(parts.will_do) or texts.gettext("Not written yet")
    will = fill(texts.gettext("{number}. {name}"), {"number": str(number), "name": words})
    lines = [Paragraph(runs=(Run(text=will),), style="Thread strong" if parts.will_do else "Thread not set")]
    if parts.so_that:
        mark = Run(text=texts.gettext("so that"), style="Part so that")
        lines.append(Paragraph(runs=(mark, Run(text=f" {parts.so_that}")), style="Thread text"))
    when = deadline_after_by(outcome.answer("when.when"), texts)
    if when:
        mark = Run(text=texts.gettext("By"), style="Part by")
        lines.append(Paragraph(runs=(mark, Run(text=f" {when}")), style="Thread text"))
    else:
        lines.append(Paragraph(runs=(Run(text=texts.gettext("No date yet")),), style="Thread not set"))
    return Cell(paragraphs=tuple(lines))


def _helpers(step: Step, texts: Texts) -> tuple[str, ...]:
    """Who helps with a step, each with who provides the help; empty when nobody does yet."""
    names = []
    for help_ in step.written_helps:
        who = help_.who.partition(",")[0].strip() or help_.what.strip()
        provider = provider_name(help_.provider, texts)
        both = fill(texts.gettext("{who} ({provider})"), {"who": who, "provider": provider})
        names.append(both if who and provider else who or provider or texts.gettext("Somebody"))
    return tuple(names)


def _numbered(number: int, words: tuple[str, ...], texts: Texts) -> Paragraph:
    mark = Run(text=str(number), style="Step number")
    if not words:
        return Paragraph(runs=(mark, Run(text=f" {texts.gettext('Not set yet')}")), style="Thread not set")
    said = "; ".join(" ".join(word.split()) for word in words)
    return Paragraph(runs=(mark, Run(text=f" {said}")), style="Thread text")


def _listed(lines: list[Paragraph], nothing: str) -> Cell:
    return Cell(paragraphs=tuple(lines)) if lines else cell(nothing, "Thread not set")
