"""The meeting document: one learner's plan for the people who sit round a table and decide."""

from datetime import date

from app.documents.blocks import DocumentContent
from app.documents.options import DocumentOptions
from app.documents.pieces.background import background
from app.documents.pieces.closing import closing
from app.documents.pieces.front_page import front_page
from app.documents.pieces.labels import labels_for
from app.documents.pieces.margins import footer, header
from app.documents.pieces.outcome_pages import outcome_pages
from app.i18n import Texts
from app.plan.plan import Plan


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    labels = labels_for(plan, texts, options.style)
    spreads = (
        block
        for number, outcome in enumerate(plan.outcomes, start=1)
        for block in outcome_pages(plan, outcome, number, texts, options, labels)
    )
    return DocumentContent(
        title=texts.gettext("Outcome plan"),
        header=header(plan, texts, texts.gettext("{name} · Outcome plan")),
        footer=footer(texts, today, options),
        blocks=(
            *front_page(plan, texts, today, options, labels),
            *background(plan, texts, options, labels),
            *spreads,
            *closing(plan, texts, options, labels),
        ),
    )
