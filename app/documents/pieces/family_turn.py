"""The family's other side: room for their words, questions worth asking, words they may hear, and who to talk to."""

from typing import Final

from app.documents.blocks import Block, Heading, ListOf, Paragraph, Run, Table
from app.documents.options import DocumentOptions
from app.documents.pieces.rows import PAGE, cell, heads, ledger, value
from app.documents.pieces.undecided import open_questions
from app.documents.pieces.words_to_know import words_to_know
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.sentence.fragment import large_first

_ROOM: Final = 15.0
_QUESTIONS: Final = 52.0
_QUESTIONS_AT_MOST: Final = 5
_OPEN: Final = 3
"""How many questions there are, and how many of them are about what is open in this very plan."""


def family_turn(plan: Plan, texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    """Everything on the other side, without what was left out. A table must not end a document, so a sentence does."""
    return (
        *(_your_turn(plan, texts) if options.has("your_turn") else ()),
        *(_questions(plan, texts) if options.has("questions") else ()),
        *(_words(plan, texts) if options.has("words") else ()),
        *(_talk_to(texts, options) if options.has("talk_to") else (_end(texts),)),
    )


def _your_turn(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    title = texts.gettext("Your turn")
    about = texts.gettext("Write here, or tell us when we meet. Any language is fine. You can ask to change anything.")
    asked = [texts.gettext("What goes well at home?"), texts.gettext("What worries you?")]
    asked.append(texts.gettext("Is anything here wrong, or missing?"))
    if len(plan.outcomes) > 1:
        asked.append(texts.gettext("Which one matters most to your family?"))
    nothing = value("", texts.gettext("Nothing written yet"))
    table = Table(
        style="Grid", head=heads(texts.gettext("We would like to know"), texts.gettext("Your words")),
        rows=tuple((cell(question, "Table text strong"), nothing) for question in asked),
        widths=(_QUESTIONS, PAGE - _QUESTIONS), caption=title, room=(_ROOM,) * len(asked),
        description=texts.gettext("Room to write beside each question."),
    )  # fmt: skip
    return Heading(text=title, level=2, new_page=True), Paragraph(runs=(Run(text=about),)), table


def _questions(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    asked = [
        *open_questions(plan, texts)[:_OPEN],
        texts.gettext("Who will help, and what happens when they are away?"),
        texts.gettext("How will you tell us how it is going, and how often?"),
        texts.gettext("What will you do if a step is too big?"),
    ][:_QUESTIONS_AT_MOST]
    return (
        Heading(text=texts.gettext("Good questions to ask"), level=2),
        ListOf(items=tuple((Run(text=question),) for question in asked)),
    )


def _words(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    title = texts.gettext("Words you may hear")
    nothing = texts.gettext("Nothing written yet")
    found = words_to_know(plan, texts)
    rows = [(large_first(entry.term), value(entry.meaning, nothing)) for entry in found]
    head = heads(texts.gettext("Word"), texts.gettext("What it means"))
    return Heading(text=title, level=2), ledger(head, rows, title)


def _talk_to(texts: Texts, options: DocumentOptions) -> tuple[Block, ...]:
    made_by = fill(texts.gettext("{who} made this page, and can explain it."), {"who": options.made_by})
    who = made_by if options.made_by else texts.gettext("Ask the person who gave you this page.")
    service = texts.gettext(
        "Each council area has a free service called SENDIASS. It gives families and young people facts and "
        "advice. It does not take the side of the school or the council."
    )
    title = Heading(text=texts.gettext("Who to talk to"), level=2)
    return title, Paragraph(runs=(Run(text=f"{who} {service}"),))


def _end(texts: Texts) -> Paragraph:
    return Paragraph(runs=(Run(text=texts.gettext("You can ask about anything on this page.")),), style="Closing")
