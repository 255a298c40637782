"""The review: a form to fill together (assess, plan, do, review), or the record of the last one that was held."""

from datetime import date

from app.documents.blocks import DocumentContent
from app.documents.options import DocumentOptions
from app.documents.pieces.margins import footer, header
from app.documents.pieces.review_at_hand import review_at_hand
from app.documents.pieces.review_end import review_end
from app.documents.pieces.review_front import review_front
from app.documents.pieces.review_outcome import review_outcome
from app.i18n import Texts
from app.plan.plan import Plan


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    review = review_at_hand(plan, today)
    outcomes = (
        block
        for number, outcome in enumerate(plan.outcomes, start=1)
        for block in review_outcome(plan, outcome, number, review, texts, options)
    )
    return DocumentContent(
        title=texts.gettext("Review"),
        header=header(plan, texts, texts.gettext("{name} · Review")),
        footer=footer(texts, today, options),
        blocks=(
            *review_front(plan, review, texts, options),
            *outcomes,
            *review_end(plan, review, texts, options),
        ),
    )
