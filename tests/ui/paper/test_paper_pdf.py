"""PDF files: the words of the preview and of Word, tagged, named, and the same bytes from the same plan and day."""

import re
import time
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from app.documents.blocks import DocumentContent, NewSection, PageShape, Table
from app.documents.word.writing import write_word
from tests.app.documents.outline import W
from tests.app.documents.outline import words as words_of_word
from tests.ui.paper.conftest import EVERY, content_of, document, headings, said
from ui.paper.marks import Words
from ui.paper.pages import lay_out
from ui.paper.pdf import pdf_of

KINDS = sorted({kind for kind, _plan in EVERY})


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def read(content: DocumentContent) -> PdfReader:
    return PdfReader(BytesIO(pdf_of(content)))


def tags(reader: PdfReader) -> list[DictionaryObject]:
    """Every part of the document, in the order it is read."""
    found: list[DictionaryObject] = []

    def walk(element: PdfObject | None) -> None:
        if isinstance(element, IndirectObject):
            element = element.get_object()
        if isinstance(element, ArrayObject):
            for child in element:
                walk(child)
        elif isinstance(element, DictionaryObject):
            if "/S" in element:
                found.append(element)
            walk(element.get("/K"))

    walk(reader.root_object["/StructTreeRoot"])
    return found


@pytest.mark.parametrize(("kind", "plan"), [pair for pair in EVERY if pair[1] in ("ehc", "first_person")])
def test_preview_pdf_and_word_say_the_same_words(kind: str, plan: str, tmp_path: Path) -> None:
    content = content_of(kind, plan)
    pages = lay_out(content)
    on_paper = "".join(
        mark.ink.text
        for page in pages
        for mark in page.marks
        if mark.tag and mark.tag.kind != "Lbl" and isinstance(mark.ink, Words)
    )
    write_word(content, tmp_path / "made.docx")
    in_word = "".join(map(words_of_word, Document(str(tmp_path / "made.docx")).element.body.iter(f"{W}p")))
    assert squeezed(on_paper) == squeezed(in_word)
    for page, made in zip(pages, read(content).pages, strict=True):
        drawn = "".join(mark.ink.text for mark in page.marks if isinstance(mark.ink, Words))
        assert squeezed(made.extract_text()) == squeezed(drawn)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_plan_and_day_give_the_same_bytes(kind: str) -> None:
    first = pdf_of(content_of(kind))
    time.sleep(1.1 - time.time() % 1)  # into another second
    assert pdf_of(content_of(kind)) == first


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_says_title_author_language_and_day_and_nothing_of_the_computer(kind: str) -> None:
    content = content_of(kind)
    data = pdf_of(content)
    reader = PdfReader(BytesIO(data))
    assert reader.metadata == {
        "/Title": content.title,
        "/Author": content.author,
        "/CreationDate": "D:20261121120000Z",
        "/ModDate": "D:20261121120000Z",
    }
    root = reader.root_object
    assert str(root["/Lang"]) == content.language
    assert root["/ViewerPreferences"].get_object()["/DisplayDocTitle"]  # type: ignore[index]
    assert "/Metadata" not in root
    assert b"pypdf" not in data
    assert str(Path.home()).encode() not in data


def test_without_an_author_the_file_names_nobody() -> None:
    assert "/Author" not in (read(document([said("Words.")])).metadata or {})


@pytest.mark.parametrize("kind", KINDS)
def test_headings_tables_and_lists_are_tagged_as_what_they_are(kind: str) -> None:
    content = content_of(kind)
    found = [str(tag["/S"])[1:] for tag in tags(read(content))]
    assert found[0] == "Document"
    assert [name for name in found if re.fullmatch(r"H\d", name)] == [f"H{level}" for level, _ in headings(content)]
    tables = [block for block in content.blocks if isinstance(block, Table)]
    assert found.count("Table") == len(tables)
    assert found.count("TH") == sum(len(table.head) for table in tables)
    assert found.count("TR") == sum(1 + len(table.rows) for table in tables)


def test_every_mark_of_a_page_belongs_to_one_part_and_the_marks_are_closed() -> None:
    reader = read(content_of("meeting"))
    by_page = reader.root_object["/StructTreeRoot"].get_object()["/ParentTree"].get_object()["/Nums"]  # type: ignore[index]
    for number, page in enumerate(reader.pages):
        drawing = page.get_contents()
        assert drawing is not None
        data = drawing.get_data()
        marks = [int(mark) for mark in re.findall(rb"/MCID (\d+)", data)]
        assert marks == list(range(len(by_page[2 * number + 1].get_object())))
        assert len(re.findall(rb"\b(?:BDC|BMC)\b", data)) == len(re.findall(rb"\bEMC\b", data))
        assert b"-100000" not in data


@pytest.mark.parametrize("kind", KINDS)
def test_the_headings_are_bookmarks(kind: str) -> None:
    content = content_of(kind)

    def titles(outline: object) -> list[str]:
        if isinstance(outline, list):
            return [title for one in outline for title in titles(one)]
        return [str(getattr(outline, "title", ""))]

    assert titles(read(content).outline) == [words for _level, words in headings(content)]


def test_fonts_are_embedded_in_part_and_words_can_be_copied_with_their_spaces() -> None:
    page = read(content_of("meeting")).pages[0]
    fonts = page["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "/FontFile2" in descriptor
        assert re.match(r"/[A-Z]{6}\+", descriptor["/FontName"])
    assert "\t" not in page.extract_text()


def test_each_page_has_its_own_shape() -> None:
    wide = NewSection(page=PageShape(on_its_side=True))
    sizes = [page.mediabox for page in read(document([said("Upright."), wide, said("Wide.")])).pages]
    assert [(round(size.width), round(size.height)) for size in sizes] == [(595, 842), (842, 595)]
