"""The plan for the family: plain words on one side, their own space and good questions on the other."""

from datetime import date

from app.documents.blocks import DocumentContent
from app.documents.options import DocumentOptions
from app.documents.pieces.family_outcomes import family_front
from app.documents.pieces.family_turn import family_turn
from app.documents.pieces.margins import footer, header
from app.i18n import Texts
from app.plan.plan import Plan


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    return DocumentContent(
        title=texts.gettext("Plan in plain words"),
        header=header(plan, texts, texts.gettext("{name} · The plan in plain words")),
        footer=footer(texts, today, options),
        blocks=(*family_front(plan, texts, options), *family_turn(plan, texts, options)),
    )
