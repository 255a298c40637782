"""The meeting document: one learner's plan for the people who sit round a table and decide."""

from datetime import date

from app.documents.blocks import DocumentContent
from app.documents.options import DocumentOptions
from app.documents.pieces.background import background
from app.documents.pieces.closing import closing
from app.documents.pieces.front_page import front_page
from app.documents.pieces.labels import labels_for
from app.documents.pieces.outcome_pages import outcome_pages
from app.i18n import Texts, fill
from app.plan.plan import Plan
from app.plan.spoken import day

_LONGEST_IN_HEADER = 60


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
        header=_header(plan, texts),
        footer=_footer(texts, today, options),
        language=texts.language.replace("_", "-"),
        author=options.made_by,
        made=today,
        blocks=(
            *front_page(plan, texts, today, options, labels),
            *background(plan, texts, options, labels),
            *spreads,
            *closing(plan, texts, options, labels),
        ),
    )


def _header(plan: Plan, texts: Texts) -> str:
    name = plan.learner.name or texts.gettext("The learner")
    short = name if len(name) <= _LONGEST_IN_HEADER else f"{name[: _LONGEST_IN_HEADER - 1].rstrip()}…"
    return fill(texts.gettext("{name} · Outcome plan"), {"name": short})


def _footer(texts: Texts, today: date, options: DocumentOptions) -> str:
    values = {"day": day(today, texts), "who": options.made_by}
    made = texts.gettext("Made {day} by {who} · Page {page} of {pages}")
    unsigned = texts.gettext("Made {day} · Page {page} of {pages}")
    return fill(made if options.made_by else unsigned, values)
