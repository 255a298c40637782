"""Documents to lay out: every kind of the sample plans, and blocks of any shape."""

from collections.abc import Sequence

import pytest

from app.documents.blocks import Block, Cell, DocumentContent, Heading, PageShape, Paragraph, Run, Table
from app.documents.kind_words import kind_names
from app.documents.making import make
from app.i18n import Texts
from tests.app.documents.sample_plans import (
    FAMILY,
    FIRST_PERSON,
    STAFF,
    TODAY,
    ehc_plan,
    empty_plan,
    sen_support_plan,
)
from ui.accessibility import install
from ui.application import application

PLANS = {
    "ehc": (ehc_plan, STAFF),
    "family": (ehc_plan, FAMILY),
    "first_person": (sen_support_plan, FIRST_PERSON),
    "empty": (empty_plan, STAFF),
}
EVERY = [(kind, plan) for kind in kind_names() for plan in PLANS]


@pytest.fixture(autouse=True, scope="session")
def _application() -> None:
    application()
    install()


def content_of(kind: str, plan: str = "ehc") -> DocumentContent:
    made, options = PLANS[plan]
    return make(kind, made(), texts=Texts(), today=TODAY, options=options)


def headings(content: DocumentContent) -> list[tuple[int, str]]:
    """Level and words of every heading."""
    return [(block.level, " ".join(block.text.split())) for block in content.blocks if isinstance(block, Heading)]


def document(blocks: Sequence[Block], *, page: PageShape | None = None, language: str = "en-GB") -> DocumentContent:
    return DocumentContent(
        title="A title",
        header="Head",
        footer="Foot {page} of {pages}",
        language=language,
        page=page or PageShape(),
        blocks=tuple(blocks),
    )


def said(text: str, style: str = "Normal") -> Paragraph:
    return Paragraph(runs=(Run(text=text),), style=style)


def grid(rows: int, *, style: str = "Table text", words: str = "row {row}") -> Table:
    head = tuple(Cell(paragraphs=(said(text, "Table head"),)) for text in ("One", "Two"))
    body = tuple(
        tuple(Cell(paragraphs=(said(words.format(row=f"{row}{side}"), style),)) for side in "ab") for row in range(rows)
    )
    return Table(style="Grid", head=head, rows=body, widths=(80.0, 92.0), caption="A table")
