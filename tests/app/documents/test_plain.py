"""A document as plain text says every word of the document, in its order, and needs no looks to be read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.documents.blocks import (
    Block,
    Cell,
    DocumentContent,
    Heading,
    ListOf,
    NewSection,
    PageShape,
    Paragraph,
    Pictures,
    Run,
)
from app.documents.blocks import Table as TableBlock
from app.documents.kind_words import kind_names
from app.documents.making import make
from app.documents.options import DocumentOptions
from app.documents.pieces.rows import cell, heads, ledger
from app.documents.plain import labelled, listed, plain_text
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.content_lines import lines
from tests.app.documents.sample_plans import STAFF, TODAY, ehc_plan, huge_plan, strange_plan
from tests.app.documents.test_any_plan import options, plans


def text_of(*blocks: Block) -> str:
    return plain_text(DocumentContent(title="", header="", footer="", blocks=blocks))


def grid(head: tuple[Cell, ...], *rows: tuple[Cell, ...]) -> TableBlock:
    return TableBlock(style="Grid", head=head, rows=rows, widths=(10.0,) * len(head), caption="")


def test_headings_lists_and_rows_are_readable() -> None:
    assert text_of(
        Heading(text="Plan", level=1),
        Paragraph(runs=(Run(text="One "), Run(text="line."))),
        NewSection(page=PageShape()),
        Heading(text="The hope", level=2),
        ListOf(items=((Run(text="a kettle"),), (Run(text="a\nbike"),))),
        Heading(text="In order", level=3),
        ListOf(items=((Run(text="first"),), (Run(text="then"),)), numbered=True),
        ledger(heads("About", "What was said"), [("Why?", cell("It matters.")), ("Known", cell("One.\nTwo."))], ""),
    ) == (
        "Plan\n====\n\nOne line.\n\nThe hope\n--------\n\n- a kettle\n- a bike\n\nIn order\n\n1. first\n2. then\n\n"
        "Why? It matters.\nKnown:\n  One.\n  Two.\n"
    )


def test_a_table_of_several_columns_names_each() -> None:
    table = grid(
        heads("Outcome", "Next step", "By"), (cell("1"), cell("Ask"), cell("May")), (cell("2"), cell(""), cell("June"))
    )
    assert text_of(table) == "Outcome: 1\nNext step: Ask\nBy: May\n\nOutcome: 2\nBy: June\n"


def test_a_head_that_is_a_row_like_the_others_is_said() -> None:
    assert text_of(grid((cell("I will", "Step label"), cell("wave", "Step value")), (cell("By"), cell("May")))) == (
        "I will: wave\nBy: May\n"
    )


def test_a_label_alone_and_words_alone_have_no_sign() -> None:
    assert (labelled("By", ""), labelled("", "May"), labelled("By", "May")) == ("By", "May", "By: May")
    assert listed(["", " \n "]) == text_of() == ""


@pytest.mark.parametrize("kind", kind_names())
@pytest.mark.parametrize("plan", [ehc_plan(), huge_plan(), strange_plan()], ids=["ehc", "huge", "strange"])
def test_every_word_of_the_document_is_there_and_in_order(plan: Plan, kind: str) -> None:
    content = make(kind, plan, texts=Texts(), today=TODAY, options=STAFF)
    text = "".join(plain_text(content).split())
    at = 0
    for words in map("".join, map(str.split, said(content))):
        found = text.find(words, at)
        assert found >= at, words
        at = found + len(words)


def said(content: DocumentContent) -> Iterator[str]:
    for block in content.blocks:
        if isinstance(block, TableBlock):
            parts = (part for row in block.rows for cell in row for part in cell.paragraphs)
            yield from (part.words for part in parts if isinstance(part, Paragraph))
        elif isinstance(block, Pictures):
            continue
        else:
            yield from lines(replace(content, blocks=(block,)))


@settings(max_examples=40)
@given(plans, options)
def test_any_plan_is_plain_lines(plan: Plan, chosen: DocumentOptions) -> None:
    text = plain_text(make("meeting", plan, texts=Texts(), today=TODAY, options=chosen))
    assert text.endswith("\n")
    assert "\n\n\n" not in text
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert all(letter == "\n" or letter >= " " for letter in text)
    assert text.encode("utf-8")
