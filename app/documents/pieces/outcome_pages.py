"""One outcome on one spread of the meeting document: the sentence, why, how known, the steps, what is decided."""

from app.documents.blocks import Block, Cell, Heading, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.areas import adult_areas, areas_of_need
from app.documents.pieces.labels import Labels
from app.documents.pieces.ladder import ladder
from app.documents.pieces.rows import PAGE, cell, ended, heads, joined, ledger, tag, tick_boxes, value
from app.documents.pieces.sections import has_sections, lettered
from app.documents.pieces.sentences import document_parts
from app.documents.pieces.step_tables import step_blocks
from app.i18n import Texts, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.sentence.formula import short_name

_NOTES_ROOM = 16.0
_PART_LABELS = 36.5
_BAR = 1.0
"""Millimetres: with the bar, values then start, and lines end, where those of every other table do."""


def outcome_pages(
    plan: Plan, outcome: Outcome, number: int, texts: Texts, options: DocumentOptions, labels: Labels
) -> tuple[Block, ...]:
    """The spread of the outcome with this number (from 1)."""
    return (
        _title(plan, outcome, number, texts),
        _sentence_table(plan, outcome, texts, labels),
        *_why(plan, outcome, texts, labels),
        *(ladder(outcome, texts) if options.how_we_got_here else ()),
        *step_blocks(plan, outcome, texts, labels),
        *(_decided(outcome, number, texts) if options.has("decided") else ()),
    )


def _title(plan: Plan, outcome: Outcome, number: int, texts: Texts) -> Heading:
    numbered = fill(texts.gettext("Outcome {number}"), {"number": str(number)})
    name = short_name(plan, outcome) or texts.gettext("not named yet")
    words = fill(texts.gettext("{outcome}: {name}"), {"outcome": lettered(plan, texts, numbered, "E"), "name": name})
    return Heading(text=words, level=2, new_page=True)


def _sentence_table(plan: Plan, outcome: Outcome, texts: Texts, labels: Labels) -> Table:
    parts = document_parts(plan, outcome, texts)
    rows = (
        (texts.gettext("By"), "Outcome label by", parts.when, "when"),
        (labels.will, "Outcome label will", parts.will_do, "will"),
        (texts.gettext("so that"), "Outcome label so that", ended(parts.so_that), "so_that"),
    )
    return Table(
        style="Outcome",
        head=heads(texts.gettext("In parts"), texts.gettext("One sentence, read downwards")),
        rows=tuple(
            (cell(label, style), _part(words, texts, tag(outcome.id, name))) for label, style, words, name in rows
        ),
        widths=(_PART_LABELS, PAGE - _BAR - _PART_LABELS),
        caption=texts.gettext("The outcome in three parts"),
        description=texts.gettext("By when, what will happen, and what difference it makes."),
    )


def _part(words: str, texts: Texts, name: str) -> Cell:
    if words:
        return cell(words, "Outcome value", name)
    return cell(texts.gettext("Not set yet"), "Outcome value not set", name)


def _why(plan: Plan, outcome: Outcome, texts: Texts, labels: Labels) -> tuple[Block, ...]:
    nothing, owner = texts.gettext("Nothing written yet"), outcome.id
    own = plan.role == "young_person"
    known = joined((outcome.answer("known.known"), outcome.answer("known.who")))
    rows = [
        (labels.own_words if own else texts.gettext("Why it matters"), _reasons(outcome, texts, own)),
        (labels.hard, value(outcome.answer("need.need"), nothing, tag(owner, "need"))),
        (labels.today, value(outcome.answer("known.baseline"), nothing, tag(owner, "today"))),
        (labels.known, value(known, texts.gettext("Not set yet"), tag(owner, "known"))),
    ]
    if outcome.answer("change.choice") == "keep":
        kept = value(outcome.answer("change.change"), nothing, tag(owner, "keep"))
        rows.insert(1, (texts.gettext("Good, and to keep"), kept))
    in_the_way = outcome.answer("barriers.barriers")
    if in_the_way:
        rows.append((texts.gettext("In the way"), value(in_the_way, nothing, tag(owner, "barrier"))))
    reason = outcome.answer("when.reason")
    if reason:
        rows.append((texts.gettext("Why this date"), value(reason, nothing, tag(owner, "reason"))))
    # Other plans than EHC plans name the area of need beside the need, on the page before.
    areas = joined((areas_of_need(outcome, texts) if has_sections(plan) else "", adult_areas(outcome, texts)))
    if areas:
        rows.append((texts.gettext("Areas"), value(areas, nothing)))
    title = texts.gettext("Why it matters, and how we will know")
    head = heads(texts.gettext("About"), texts.gettext("What was said"))
    return Heading(text=title, level=3), ledger(head, rows, title)


def reasons(outcome: Outcome) -> list[str]:
    """The reasons somebody chose; while none is chosen, what the ladder ended in."""
    rungs = [rung.text.strip() for rung_id in outcome.chosen("reason.chosen") if (rung := outcome.rung(rung_id))]
    chosen = [reason for reason in (*rungs, outcome.answer("reason.own")) if reason]
    if chosen:
        return chosen
    parents = {rung.parent for rung in outcome.rungs}
    return [rung.text for rung in outcome.rungs if rung.id not in parents and rung.text.strip()][-1:]


def _reasons(outcome: Outcome, texts: Texts, own: bool) -> Cell:
    template = texts.gettext("“{words}”") if own else "{words}"
    words = "\n".join(fill(template, {"words": reason}) for reason in reasons(outcome))
    return value(words, texts.gettext("Nothing written yet"), tag(outcome.id, "why"))


def _decided(outcome: Outcome, number: int, texts: Texts) -> tuple[Block, ...]:
    choices = (texts.gettext("Keep"), texts.gettext("Change"), texts.gettext("Let go"))
    ticks = tick_boxes(choices, "Value", tag(outcome.id, "decided"))
    notes = value("", texts.gettext("Nothing written yet"), tag(outcome.id, "notes"))
    rows = ((fill(texts.gettext("Outcome {number}"), {"number": str(number)}), ticks), (texts.gettext("Notes"), notes))
    title = texts.gettext("Decided at the meeting")
    head = heads(texts.gettext("About"), texts.gettext("Tick one, and write what was said"))
    return Heading(text=title, level=3), ledger(head, rows, title, room=(0.0, _NOTES_ROOM))
