"""The rules R76 to R83 and R85 to R87 for every kind of Word file, on plans empty, ordinary, huge and strange."""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from getpass import getuser
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from app.documents.blocks import DocumentContent
from app.documents.kind_words import kind_names
from app.documents.look import PARAGRAPHS, ParagraphStyle
from app.documents.making import make
from app.documents.options import DocumentOptions
from app.documents.pieces.rows import cell, heads, ledger
from app.documents.word.styles import style_id
from app.documents.word.writing import write_word
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.outline import WP, W, shown, words
from tests.app.documents.sample_plans import (
    FAMILY,
    FIRST_PERSON,
    STAFF,
    TODAY,
    ehc_plan,
    empty_plan,
    huge_plan,
    sen_support_plan,
    strange_plan,
)
from tests.app.documents.schema import schema_errors

SAMPLES: dict[str, tuple[Callable[[], Plan], DocumentOptions]] = {
    "empty": (empty_plan, DocumentOptions()),
    "nameless": (Plan, DocumentOptions()),
    "ehc": (ehc_plan, STAFF),
    "family": (ehc_plan, FAMILY),
    "first person": (sen_support_plan, FIRST_PERSON),
    "huge": (huge_plan, STAFF),
    "strange": (strange_plan, replace(STAFF, how_we_got_here=True)),
    "initials": (ehc_plan, replace(STAFF, shown="initials")),
}
KINDS = kind_names()
FILES = [
    (kind, sample)
    for kind in KINDS
    for sample in SAMPLES
    # Size matters to those that grow with it, the style to the meeting alone.
    if kind == "meeting" or sample not in (("family",) if kind == "card" else ("huge", "family"))
]
TO_THE_SCHEMA = [(kind, sample) for kind, sample in FILES if kind == "meeting" or sample in ("ehc", "strange")]
TITLES = {
    "Outcome plan",
    "My plan",
    "Plan in pictures",
    "Plan in plain words",
    "The thread",
    "Review",
    "Cards for helpers",
}
HEADINGS = {"Heading1": 1, "Heading2": 2, "Heading2NewPage": 2, "Heading3": 3, "Heading4": 4, "CardTitle": 2}


def content_of(sample: str, kind: str = "meeting") -> DocumentContent:
    plan, options = SAMPLES[sample]
    return make(kind, plan(), texts=Texts(), today=TODAY, options=options)


def written(content: DocumentContent) -> bytes:
    file = BytesIO()
    write_word(content, file)
    return file.getvalue()


@cache
def file_of(kind: str, sample: str) -> bytes:
    """Written once, for every rule looks at the same bytes."""
    return written(content_of(sample, kind))


@pytest.fixture(params=FILES, ids=" ".join)
def file(request: pytest.FixtureRequest) -> bytes:
    return file_of(*request.param)


def parts(file: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(file)) as package:
        return {name: package.read(name) for name in package.namelist()}


def body(file: bytes) -> etree._Element:
    return etree.fromstring(parts(file)["word/document.xml"])


def paragraphs(file: bytes) -> Iterator[etree._Element]:
    found = parts(file)
    for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
        yield from etree.fromstring(found[name]).iter(f"{W}p")


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    assert style is not None
    return style.get(f"{W}val", "")


def test_r76_each_document_has_its_title_language_paper_and_no_foreign_traces(file: bytes) -> None:
    found = parts(file)
    document = Document(BytesIO(file))
    assert document.core_properties.title in TITLES
    assert document.core_properties.language == "en-GB"
    styles = etree.fromstring(found["word/styles.xml"])
    assert [lang.get(f"{W}val") for lang in styles.iter(f"{W}lang")] == ["en-GB"]
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    paper = (round(section.page_width.mm), round(section.page_height.mm))
    lies = document.core_properties.title == "The thread"
    assert paper == ((297, 210) if lies else (210, 297))
    mode = etree.fromstring(found["word/settings.xml"]).find(f".//{W}compatSetting[@{W}name='compatibilityMode']")
    assert mode is not None
    assert mode.get(f"{W}val") == "15"
    assert not [name for name in found if "thumbnail" in name]
    assert not [name for name, data in found.items() if b"python-docx" in data]


def test_r77_one_heading_1_and_no_level_skipped(file: bytes) -> None:
    levels = [HEADINGS[style] for style in map(style_of, body(file).iter(f"{W}p")) if style in HEADINGS]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_r77_headings_are_headings_to_word_and_to_screen_readers(file: bytes) -> None:
    styles = etree.fromstring(parts(file)["word/styles.xml"])
    for style, level in HEADINGS.items():
        outline_level = styles.find(f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}outlineLvl")
        assert outline_level is not None
        assert outline_level.get(f"{W}val") == str(level - 1)


def test_r78_no_empty_paragraphs_no_runs_of_spaces_no_breaks(file: bytes) -> None:
    for paragraph in paragraphs(file):
        text = words(paragraph)
        assert shown(paragraph).strip(), style_of(paragraph)
        assert not re.search(r"  |\t|\n", text)
        assert text == text.strip()
        assert paragraph.find(f".//{W}br") is None
        assert paragraph.find(f".//{W}tab") is None


def test_r79_tables_have_a_repeating_head_whole_rows_and_no_merged_nested_or_empty_cells(file: bytes) -> None:
    tables = list(body(file).iter(f"{W}tbl"))
    assert tables or "No step is written yet." in words(body(file))
    for table in tables:
        rows = table.findall(f"{W}tr")
        width = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert 2 <= width <= 4
        assert len(rows) > 1
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        assert all(len(row.findall(f"{W}tc")) == width for row in rows)
        assert all(shown(cell).strip() for cell in table.iter(f"{W}tc"))
        assert table.find(f".//{W}gridSpan") is None
        assert table.find(f".//{W}vMerge") is None
        assert table.find(f"{W}tr//{W}tbl") is None
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        assert caption is not None
        assert caption.get(f"{W}val", "").strip()


def test_r79_two_tables_never_touch(file: bytes) -> None:
    blocks = [element.tag for element in body(file)[0]]
    assert (f"{W}tbl", f"{W}tbl") not in list(pairwise(blocks))
    assert blocks[-2:] == [f"{W}p", f"{W}sectPr"]


def test_r80_every_picture_is_in_the_line_and_has_words(file: bytes) -> None:
    for drawing in body(file).iter(f"{W}drawing"):
        (inline,) = drawing
        assert inline.tag == f"{WP}inline"
        described = inline.find(f"{WP}docPr")
        assert described is not None
        assert described.get("descr", "").strip()


def test_r80_pictures_stand_only_where_they_say_something() -> None:
    with_pictures = {kind for kind in KINDS if b"<w:drawing" in parts(file_of(kind, "ehc"))["word/document.xml"]}
    assert with_pictures == {"learner", "thread"}


def test_r81_nothing_is_formatted_by_hand(file: bytes) -> None:
    allowed_in_runs = {f"{W}{name}" for name in ("rStyle", "rtl", "lang")}
    allowed_in_paragraphs = {f"{W}{name}" for name in ("pStyle", "bidi", "sectPr")}
    known = {style.get(f"{W}styleId") for style in etree.fromstring(parts(file)["word/styles.xml"]).iter(f"{W}style")}
    for paragraph in paragraphs(file):
        assert style_of(paragraph) in known
        for properties in paragraph.iter(f"{W}pPr"):
            assert {child.tag for child in properties} <= allowed_in_paragraphs
        for properties in paragraph.iter(f"{W}rPr"):
            assert {child.tag for child in properties} <= allowed_in_runs
            assert all(child.get(f"{W}val") in known for child in properties.iter(f"{W}rStyle"))


def test_r82_text_is_large_spaced_and_from_the_start_side(file: bytes) -> None:
    styles = etree.fromstring(parts(file)["word/styles.xml"])
    assert styles.find(f".//{W}jc") is None
    used = set(map(style_of, body(file).iter(f"{W}p")))
    for style in PARAGRAPHS:
        if style_id(style.name) in used:
            assert style.size >= (14 if style.name.startswith("Easy") else 12)
            assert style.line / style.size >= 1.2 if style.level else style.line / style.size >= 1.25


@pytest.mark.parametrize("style", PARAGRAPHS, ids=lambda style: style.name)
def test_r82_every_colour_can_be_read_on_white(style: ParagraphStyle) -> None:
    assert contrast_with_white(style.colour) >= 4.5


def contrast_with_white(colour: str) -> float:
    """The contrast of WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def test_r83_urdu_carries_its_language_and_direction() -> None:
    found = body(written(content_of("strange")))
    hope = next(p for p in found.iter(f"{W}p") if "بیکری" in words(p))
    assert hope.find(f"{W}pPr/{W}bidi") is not None
    for run in hope.iter(f"{W}r"):
        assert run.find(f"{W}rPr/{W}rtl") is not None
        language = run.find(f"{W}rPr/{W}lang")
        assert language is not None
        assert language.get(f"{W}bidi") == "ur-PK"


def test_r83_an_english_name_inside_urdu_keeps_its_own_run() -> None:
    found = body(written(content_of("strange")))
    mixed = next(p for p in found.iter(f"{W}p") if "ساتھ" in words(p))
    sides = [(words(run).strip(), run.find(f"{W}rPr/{W}rtl") is not None) for run in mixed.iter(f"{W}r")]
    assert ("Bronwen", False) in sides
    assert ("bus", False) in sides
    assert mixed.find(f"{W}pPr/{W}bidi") is not None


@pytest.mark.parametrize("kind", KINDS)
def test_r83_a_document_in_urdu_is_mirrored(kind: str) -> None:
    content = replace(content_of("ehc", kind), language="ur-PK")
    file = written(content)
    found = body(file)
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in found.iter(f"{W}tbl"))
    assert found.find(f".//{W}sectPr/{W}bidi") is not None
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in paragraphs(file))
    styles = etree.fromstring(parts(file)["word/styles.xml"])
    assert [lang.get(f"{W}bidi") for lang in styles.iter(f"{W}lang")] == ["ur-PK"]


def test_r83_a_document_in_polish_says_so() -> None:
    styles = etree.fromstring(parts(written(replace(content_of("ehc"), language="pl-PL")))["word/styles.xml"])
    assert [lang.get(f"{W}val") for lang in styles.iter(f"{W}lang")] == ["pl-PL"]


@pytest.mark.parametrize(("kind", "sample"), TO_THE_SCHEMA)
def test_r86_the_file_keeps_to_the_schema(kind: str, sample: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(file_of(kind, sample))
    assert schema_errors(path) == []


def test_r86_every_mark_is_closed_and_has_its_own_name_and_number(file: bytes) -> None:
    found = body(file)
    starts, ends = list(found.iter(f"{W}bookmarkStart")), list(found.iter(f"{W}bookmarkEnd"))
    assert [mark.get(f"{W}id") for mark in starts] == [mark.get(f"{W}id") for mark in ends]
    names = [mark.get(f"{W}name", "") for mark in starts]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 40 and re.fullmatch(r"\w+", name) for name in names)
    numbers = [control.get(f"{W}val") for control in found.iter(f"{W}id")]
    assert len(set(numbers)) == len(numbers)


def test_r87_the_file_keeps_nothing_of_this_computer(file: bytes, tmp_path: Path) -> None:
    core = Document(BytesIO(file)).core_properties
    assert core.last_modified_by == ""
    assert core.comments == ""
    assert core.revision == 1
    personal = {getuser(), str(Path.home()), str(Path.cwd()), str(tmp_path.parent)} - {"root", "/root"}
    for data in parts(file).values():
        assert not [word for word in personal if word.encode() in data]
        assert b"rsid" not in data


@pytest.mark.parametrize("kind", KINDS)
def test_r87_with_initials_the_name_is_nowhere_in_the_file(kind: str) -> None:
    assert "Bronwen" in STAFF.people
    for data in parts(file_of(kind, "initials")).values():
        assert b"Bronwen" not in data


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_plan_makes_the_same_bytes(kind: str) -> None:
    assert written(content_of("ehc", kind)) == file_of(kind, "ehc")


def test_a_table_without_words_in_a_cell_is_refused() -> None:
    table = ledger(heads("One", "Two"), [("Label", cell(" "))], "Caption")
    with pytest.raises(ValueError, match="without words"):
        written(replace(content_of("empty"), blocks=(table,)))


def test_a_persons_own_braces_stay_words_in_the_footer() -> None:
    file = written(replace(content_of("empty"), footer="{page} of mine · {page} of {pages}"))
    footer = etree.fromstring(parts(file)["word/footer1.xml"])
    assert words(footer) == "{page} of mine · 1 of 1"
    assert [field.get(f"{W}instr") for field in footer.iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]
