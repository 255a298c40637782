"""Pages of paper: nothing lost, nothing twice, nothing outside the margins, and breaks where people expect them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtGui import QImage

from app.documents.blocks import (
    Block,
    Cell,
    DocumentContent,
    Heading,
    ListOf,
    NewSection,
    PageShape,
    Picture,
    Pictures,
    Run,
    Table,
)
from app.documents.word.pages import TWIPS_A_MM
from tests.ui.paper.conftest import EVERY, content_of, document, grid, said
from ui.paper.marks import Mark, PaperPage, Words
from ui.paper.pages import lay_out, paper_size

LONG = "Words that go on and on, so that they fill more than one line of the page. " * 8
SHAPES = [PageShape(), PageShape(on_its_side=True), PageShape(columns=2, sides=8, top=8, bottom=6, is_bare=True)]
OUTSIDE = 100.0
"""So far beyond the margin the bar of somebody's own words stands, in twentieths of a point."""


def words(page: PaperPage, *, tagged: bool = True) -> list[tuple[Mark, Words]]:
    return [(mark, mark.ink) for mark in page.marks if isinstance(mark.ink, Words) and (mark.tag is not None) is tagged]


def lines(page: PaperPage) -> list[str]:
    return page.words.split("\n")


def a_list(numbered: bool) -> ListOf:
    return ListOf(items=((Run(text="First"),), (Run(text=LONG),)), numbered=numbered)


ANY_BLOCK = some.one_of(
    some.builds(said, some.sampled_from(["Short.", LONG, LONG * 5])),
    some.builds(said, some.just(LONG), some.sampled_from(["Lead", "Learner voice", "Whose words", "Hint"])),
    some.builds(Heading, text=some.just("A heading"), level=some.integers(2, 4)),
    some.builds(Heading, text=some.just("A page"), level=some.just(2), new_page=some.just(True)),
    some.builds(a_list, some.booleans()),
    some.builds(grid, some.integers(1, 30)),
    some.builds(grid, some.integers(1, 6), words=some.just(LONG + "{row}")),
    some.builds(grid, some.integers(1, 30), style=some.just("Label")),
    some.builds(NewSection, page=some.sampled_from(SHAPES)),
)


@settings(max_examples=25, deadline=None)
@given(blocks=some.lists(ANY_BLOCK, min_size=1, max_size=8), shape=some.sampled_from(SHAPES))
def test_whatever_the_blocks_every_word_stands_once_in_its_order_within_the_margins(
    blocks: list[Block], shape: PageShape
) -> None:
    content = document(blocks, page=shape)
    pages = lay_out(content)
    drawn = "".join(ink.text for page in pages for mark, ink in words(page) if mark.tag and mark.tag.kind != "Lbl")
    assert "".join(drawn.split()) == "".join("".join(told(content)).split())
    for page in pages:
        width, height = paper_size(page.shape)
        for mark, _ink in words(page):
            assert page.shape.top * TWIPS_A_MM <= mark.y + 1
            assert mark.y + mark.height <= height - page.shape.bottom * TWIPS_A_MM + 1
            assert page.shape.sides * TWIPS_A_MM - OUTSIDE <= mark.x
            if page.shape.columns == 1 and not page.shape.on_its_side:
                assert mark.x + mark.width <= width - page.shape.sides * TWIPS_A_MM + OUTSIDE


def told(content: DocumentContent) -> list[str]:
    """Every word of the blocks, in their order."""
    found: list[str] = []
    for block in content.blocks:
        if isinstance(block, Heading):
            found.append(block.text)
        elif isinstance(block, ListOf):
            found += [run.text for item in block.items for run in item]
        elif isinstance(block, Table):
            found += [cell.words for row in (block.head, *block.rows) for cell in row]
        elif not isinstance(block, NewSection):
            found.append(block.words)
    return found


@pytest.mark.parametrize(("kind", "plan"), EVERY)
def test_no_heading_stands_alone_at_the_end_of_a_page(kind: str, plan: str) -> None:
    for page in lay_out(content_of(kind, plan)):
        said_last = [mark.tag.kind for mark, _ink in words(page) if mark.tag]
        assert said_last
        assert not said_last[-1].startswith("H")


def test_a_heading_goes_with_what_follows_it() -> None:
    filler = [said("Line.") for _ in range(34)]
    pages = lay_out(document([*filler, Heading(text="Next", level=2), said(LONG)]))
    assert lines(pages[1])[0] == "Next"


def test_a_heading_that_starts_a_page_does() -> None:
    pages = lay_out(document([said("One."), Heading(text="Next", level=2, new_page=True), said("Two.")]))
    assert [lines(page)[0] for page in pages] == ["One.", "Next"]


def test_the_head_of_a_table_stands_on_each_of_its_pages_and_is_read_once() -> None:
    pages = lay_out(document([grid(90)]))
    assert len(pages) > 2
    for page in pages[1:]:
        repeated = [ink.text for _mark, ink in words(page, tagged=False)]
        assert repeated[:2] == ["One", "Two"]
    assert sum(line == "One" for page in pages for line in lines(page)) == 1


def test_a_row_is_never_split_while_it_fits_on_a_page() -> None:
    pages = lay_out(document([said("Line."), grid(12, words=LONG + LONG + "{row}")]))
    assert len(pages) > 1
    for page in pages:
        assert sum("0a" in line or line[-1:] == "a" for line in lines(page)) == sum(
            line[-1:] == "b" for line in lines(page)
        )


def test_a_row_taller_than_a_page_goes_on_over_as_many_as_it_needs() -> None:
    pages = lay_out(document([grid(1, words=LONG * 20 + "{row}")]))
    assert len(pages) > 1
    assert "".join(page.words for page in pages).count("Words") == 2 * 20 * 8


def test_a_paragraph_never_leaves_one_line_alone() -> None:
    for filler in range(30, 42):
        pages = lay_out(document([*(said("Line.") for _ in range(filler)), said(LONG)]))
        parts = [[mark for mark, ink in words(page) if not ink.text.startswith("Line.")] for page in pages]
        assert all(len(part) != 1 for part in parts)


def test_pages_lie_on_their_side_where_the_section_says_so() -> None:
    pages = lay_out(document([said("Upright."), NewSection(page=PageShape(on_its_side=True)), said("Wide.")]))
    assert [page.shape.on_its_side for page in pages] == [False, True]
    assert paper_size(pages[1].shape) == paper_size(pages[0].shape)[::-1]


def test_columns_are_filled_one_after_the_other() -> None:
    shape = PageShape(columns=2, sides=8, top=8, bottom=6, is_bare=True)
    (page,) = lay_out(document([said("Line.") for _ in range(60)], page=shape))
    places = [mark.x for mark, _ink in words(page)]
    assert len(set(places)) == 2
    assert places == sorted(places)


def test_a_bare_page_has_no_header_and_no_footer_and_the_others_are_counted() -> None:
    pages = lay_out(document([said("One."), NewSection(page=PageShape(is_bare=True)), said("Two.")]))
    assert [ink.text for _mark, ink in words(pages[0], tagged=False)] == ["Head", "Foot 1 of 2"]
    assert words(pages[1], tagged=False) == []


def test_in_a_language_from_the_right_the_first_column_of_a_table_stands_on_the_right() -> None:
    (page,) = lay_out(document([grid(1)], language="ur-PK"))
    places = {ink.text: mark.x for mark, ink in words(page)}
    assert places["One"] > places["Two"]


def test_pictures_stand_side_by_side_and_say_what_they_show(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ui.paper.words.FOLDER", tmp_path)
    QImage(10, 10, QImage.Format.Format_RGB32).save(str(tmp_path / "sun.png"))
    name = "sun"
    block = Pictures(
        pictures=(Picture(name=name, width=20, height=20, alt="A sun"), Picture(name=name, width=20, height=20))
    )
    (page,) = lay_out(document([block, said("After.")]))
    drawn = [mark for mark in page.marks if isinstance(mark.ink, QImage)]
    assert [round(mark.width / TWIPS_A_MM) for mark in drawn] == [20, 20]
    assert drawn[1].x == drawn[0].x + drawn[0].width
    assert page.words == "A sun\nAfter."


def test_room_to_write_is_kept_open() -> None:
    cells = (Cell(paragraphs=(said("Notes", "Label"),)), Cell(paragraphs=(said("Nothing written yet"),)))
    table = Table(style="Ledger", head=cells, rows=(cells, cells), widths=(40, 132), caption="Notes", room=(0.0, 50.0))
    (page,) = lay_out(document([table, said("After.")]))
    tops = [mark.y for mark, ink in words(page) if ink.text == "Notes"]
    after = next(mark.y for mark, ink in words(page) if ink.text == "After.")
    assert after - tops[2] >= 49 * TWIPS_A_MM > tops[2] - tops[1]
