"""The learner's own page: large print, one idea a line, a picture beside each, and room to answer."""

from datetime import date
from typing import Final

from app.documents.blocks import DocumentContent, PageShape
from app.documents.options import DocumentOptions
from app.documents.pieces.easy_outcome import outcome_page
from app.documents.pieces.easy_pages import easy_front, easy_last
from app.documents.pieces.easy_voice import easy_voice
from app.documents.pieces.margins import footer, header
from app.i18n import Texts
from app.plan.plan import Plan

PAGE: Final = PageShape(top=18.0, sides=20.0, bottom=18.0)


def content(plan: Plan, *, texts: Texts, today: date, options: DocumentOptions) -> DocumentContent:
    """The document as blocks, in the language of `texts`. `today` is the day it is made. Changes nothing."""
    voice = easy_voice(plan, texts)
    title = texts.gettext("My plan") if voice.as_i else texts.gettext("Plan in pictures")
    pages = (
        block
        for number, outcome in enumerate(plan.outcomes, start=1)
        for block in outcome_page(plan, outcome, number, texts, voice)
    )
    return DocumentContent(
        title=title,
        header=header(plan, texts, f"{{name}} · {title}"),
        footer=footer(texts, today, options),
        page=PAGE,
        large_print=True,
        blocks=(*easy_front(plan, texts, options, voice), *pages, *easy_last(plan, texts, options, voice)),
    )
