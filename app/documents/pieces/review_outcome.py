"""One outcome in a review: the sentence, what is seen now, how each step went, and why one is not done."""

from typing import Final

from app.documents.blocks import Block, Cell, Heading, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.deadlines import deadline_text
from app.documents.pieces.review_front import numbered_name
from app.documents.pieces.review_words import boxes_down, boxes_with_more, in_the_cycle, reason_words, went_words
from app.documents.pieces.rows import filled, heads, ledger, value
from app.documents.pieces.sentences import coloured, document_parts, document_sentence
from app.documents.pieces.step_tables import step_act
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.review import Review
from app.plan.step import Step
from app.sentence.fragment import large_first

_SEEN_ROOM: Final = 12.0
_CHANGE_ROOM: Final = 11.0


def review_outcome(
    plan: Plan, outcome: Outcome, number: int, review: Review, texts: Texts, options: DocumentOptions
) -> tuple[Block, ...]:
    """The page of the outcome with this number (from 1)."""
    sentence = document_sentence(plan, outcome, texts)
    runs = coloured(sentence, document_parts(plan, outcome, texts), plan.voice, texts) if sentence else ()
    return (
        Heading(text=numbered_name(plan, outcome, number, texts), level=2, new_page=True),
        Paragraph(runs=runs or (Run(text=texts.gettext("Nothing is written yet.")),)),
        *_now(plan, outcome, review, texts),
        *_steps(plan, outcome, review, texts),
        *_learned(outcome, review, texts, options),
    )


def _now(plan: Plan, outcome: Outcome, review: Review, texts: Texts) -> tuple[Block, ...]:
    nothing = texts.gettext("Nothing written yet")
    rows = (
        (texts.gettext("When we began"), value(outcome.answer("known.baseline"), nothing)),
        (texts.gettext("We will know"), value(outcome.answer("known.known"), texts.gettext("Not set yet"))),
        (texts.gettext("What we see"), value(review.answer(f"seen.{outcome.id}"), nothing)),
    )
    title = in_the_cycle(plan, texts.gettext("How it is now"), texts.gettext("assess"), texts)
    head = heads(texts.gettext("About"), texts.gettext("What was seen"))
    return Heading(text=title, level=3), ledger(head, rows, title, room=(0.0, 0.0, _SEEN_ROOM))


def _steps(plan: Plan, outcome: Outcome, review: Review, texts: Texts) -> tuple[Block, ...]:
    title = in_the_cycle(plan, texts.gettext("How the steps went"), texts.gettext("do"), texts)
    if not outcome.written_steps:
        nothing = texts.gettext("No step is written yet.")
        return Heading(text=title, level=3), Paragraph(runs=(Run(text=nothing),), style="Hint")
    rows = tuple(_step(plan, step, number, review, texts) for number, step in enumerate(outcome.written_steps, start=1))
    head = heads(texts.gettext("Step"), texts.gettext("How it went"), texts.gettext("What we saw, when, and who"))
    table = Table(
        style="Grid", head=head, rows=rows, widths=(58, 36, 78), caption=title,
        description=texts.gettext("One row for each step, with boxes to tick and room to write."),
    )  # fmt: skip
    return Heading(text=title, level=3), table


def _step(plan: Plan, step: Step, number: int, review: Review, texts: Texts) -> tuple[Cell, ...]:
    name = fill(
        texts.gettext("{number}. {name}"),
        {"number": str(number), "name": step.name or large_first(step_act(plan, step))},
    )
    by = deadline_text(step.by, texts) or texts.gettext("No date yet")
    about = tuple(
        Paragraph(runs=(Run(text=words),), style=style)
        for words, style in ((name, "Table text strong"), (by, "Table text"))
    )
    return (
        Cell(paragraphs=about),
        boxes_down(went_words(texts), review.answer(f"went.{step.id}"), "Table text"),
        filled(review.answer(f"seen.{step.id}"), texts.gettext("Nothing written yet")),
    )


def _learned(outcome: Outcome, review: Review, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    nothing = texts.gettext("Nothing written yet")
    rows: list[tuple[str, Cell, float]] = []
    if options.has("why") and outcome.written_steps:
        given = [code for step in outcome.written_steps for code in review.chosen(f"why.{step.id}")]
        why = boxes_with_more(reason_words(texts), given, "Value")
        rows.append((texts.gettext("If not done: why"), why, 0.0))
    rows.append((texts.gettext("What we change"), value(review.answer(f"next.{outcome.id}"), nothing), _CHANGE_ROOM))
    if options.has("celebrate"):
        marked = value(review.answer(f"celebrate.{outcome.id}"), nothing)
        rows.append((texts.gettext("Worth marking"), marked, _CHANGE_ROOM))
    title = texts.gettext("What we learned")
    head = heads(texts.gettext("About"), texts.gettext("Tick or write"))
    pairs = [(label, answer) for label, answer, _room in rows]
    return Heading(text=title, level=3), ledger(head, pairs, title, room=tuple(room for *_row, room in rows))
