"""The cards for helpers: one A6 card for each adult and each step, four on a sheet, behind a list of who has which."""

from datetime import date

from app.documents.blocks import Block, DocumentContent, Heading, ListOf, NewSection, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.card_sheets import SHEET, sheets
from app.documents.pieces.margins import footer, header
from app.documents.pieces.rows import cell, filled, heads
from app.documents.pieces.step_cards import StepCard, step_cards
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.pronouns import placeholders


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    cards = step_cards(plan, texts, today, options)
    title = texts.gettext("Cards for helpers")
    return DocumentContent(
        title=title,
        header=header(plan, texts, texts.gettext("{name} · Cards for helpers")),
        footer=footer(texts, today, options),
        blocks=(
            *_cover(plan, cards, texts, options),
            *((NewSection(page=SHEET), *sheets(cards, texts)) if cards else ()),
        ),
    )


def _cover(plan: Plan, cards: list[StepCard], texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    title = fill(texts.gettext("Cards for {names} steps"), placeholders(plan.learner, "staff"))
    private = texts.gettext("Keep these cards out of sight of others. They are about one person.")
    if not cards:
        none = texts.gettext("No step is written yet. Each step with its help makes a card.")
        return Heading(text=title, level=1), Paragraph(runs=(Run(text=none),), style="Lead")
    lead = texts.gettext("One card for each adult and each step. Print the next pages on A4 and cut along the lines.")
    return (
        Heading(text=title, level=1),
        Paragraph(runs=(Run(text=lead),), style="Lead"),
        *((_list(cards, texts),) if options.has("list") else ()),
        *(_how_to_use(texts) if options.has("how_to") else ()),
        Paragraph(runs=(Run(text=private),), style="Closing"),
    )


def _list(cards: list[StepCard], texts: Texts) -> Table:
    head = heads(texts.gettext("Card"), texts.gettext("For"), texts.gettext("Step"), texts.gettext("Until"))
    rows = tuple(
        (
            cell(str(card.number), "Table text strong"),
            filled(card.who, texts.gettext("No one yet")),
            cell(_step(card, texts)),
            filled(card.until, texts.gettext("No date yet")),
        )
        for card in cards
    )
    caption = texts.gettext("Who has which card")
    return Table(style="Grid", head=head, rows=rows, widths=(16, 46, 70, 40), caption=caption)


def _step(card: StepCard, texts: Texts) -> str:
    """Which step it is, and what it is called where it has a name of its own."""
    if card.name == card.place:
        return card.place
    return fill(texts.gettext("{place}: {name}"), {"place": card.place, "name": card.name})


def _how_to_use(texts: Texts) -> tuple[Block, ...]:
    lines = (
        texts.gettext("Read it before you begin. It takes half a minute."),
        texts.gettext("Write the date, then tick one box each time."),
        texts.gettext("A tick in the last column is good news too. It shows where we are."),
        texts.gettext("Where a card has an empty line, agree on the words and write them there."),
        texts.gettext("When the aim is met, or the date has come, do what the foot of the card says."),
    )
    items = tuple((Run(text=line),) for line in lines)
    return Heading(text=texts.gettext("How to use a card"), level=2), ListOf(items=items)
