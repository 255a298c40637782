"""The golden thread: from the hope through need, outcome and steps to the help, as a picture and as a table."""

from datetime import date
from typing import Final

from app.documents.blocks import Block, DocumentContent, Heading, PageShape, Paragraph, Picture, Pictures, Run
from app.documents.options import DocumentOptions
from app.documents.pieces.hope import hope_words, whose_words
from app.documents.pieces.margins import footer, header
from app.documents.pieces.rows import joined
from app.documents.pieces.thread_ends import areas_touched, loose_ends
from app.documents.pieces.thread_table import WIDTH, thread_table
from app.documents.word.text import reads_from_right
from app.i18n import Texts, fill
from app.plan.plan import Plan

PAGE: Final = PageShape(top=15.0, sides=14.0, bottom=14.0, on_its_side=True)
_PICTURE_HEIGHT: Final = 20.0


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    title = texts.gettext("The thread: from hope to help")
    ends = (
        *(loose_ends(plan, texts) if options.has("loose_ends") else ()),
        *(areas_touched(plan, texts) if options.has("areas") else ()),
    )
    # Word wants a paragraph after the last table, and puts an empty one where there is none.
    reading = texts.gettext("Read each row from the need to the help.")
    closing = ends or (Paragraph(runs=(Run(text=reading),), style="Thread end"),)
    return DocumentContent(
        title=texts.gettext("The thread"),
        header=header(plan, texts, texts.gettext("{name} · The thread")),
        footer=footer(texts, today, options),
        page=PAGE,
        blocks=(
            Heading(text=title, level=1),
            *_hope(plan, texts),
            _picture(texts),
            thread_table(plan, texts, title),
            *closing,
        ),
    )


def _hope(plan: Plan, texts: Texts) -> tuple[Block, ...]:
    if not plan.aspiration.text:
        return (Paragraph(runs=(Run(text=texts.gettext("No hope is written yet.")),), style="Thread lead"),)
    whose = joined((whose_words(plan, texts), plan.aspiration.heard))
    lead = fill(texts.gettext("Hope: {whose}"), {"whose": whose})
    return (
        Paragraph(runs=(Run(text=hope_words(plan, texts)),), style="Thread hope"),
        Paragraph(runs=(Run(text=lead),), style="Thread lead"),
    )


def _picture(texts: Texts) -> Pictures:
    mirrored = reads_from_right(texts.language.replace("_", "-"))
    alt = texts.gettext(
        "A thread with four knots, one over each column of the table below: need, outcome, steps and help."
    )
    thread = Picture(name="thread_from_right" if mirrored else "thread", width=WIDTH, height=_PICTURE_HEIGHT, alt=alt)
    return Pictures(pictures=(thread,), style="Thread picture")
