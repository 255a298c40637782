"""The documents as LibreOffice lays them out: R84 and R85 on tagged PDFs and their pictures."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject

from app.documents.blocks import DocumentContent, Heading, NewSection
from app.documents.making import make
from app.documents.word.writing import write_word
from app.i18n import Texts
from tests.app.documents.outline import W, words
from tests.app.documents.sample_plans import (
    FAMILY,
    FIRST_PERSON,
    STAFF,
    TODAY,
    ehc_plan,
    sen_support_plan,
    strange_plan,
)

SAMPLES = {
    "ehc": ("meeting", ehc_plan, STAFF),
    "family": ("meeting", ehc_plan, FAMILY),
    "first_person": ("meeting", sen_support_plan, FIRST_PERSON),
    "learner": ("learner", ehc_plan, STAFF),
    "parent": ("parent", ehc_plan, STAFF),
    "thread": ("thread", ehc_plan, STAFF),
    "review": ("review", ehc_plan, STAFF),
    "card": ("card", ehc_plan, STAFF),
}
LONG = {"strange": ("meeting", strange_plan, STAFF)}
PAGES = {"learner": 5, "parent": 2, "thread": 1, "review": 5, "card": 3}
"""How long the plan of three outcomes is in each kind, as their pages of words say."""

SETTINGS = '{"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice (libreoffice-writer-nogui)"),
]


def content_of(sample: str) -> DocumentContent:
    kind, plan, options = (SAMPLES | LONG)[sample]
    return make(kind, plan(), texts=Texts(), today=TODAY, options=options)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample as Word file and as tagged PDF, made in one go."""
    folder = tmp_path_factory.mktemp("documents")
    for sample in SAMPLES | LONG:
        write_word(content_of(sample), folder / f"{sample}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        f"pdf:writer_pdf_Export:{SETTINGS}",
        "--outdir",
        str(folder),
    ]
    subprocess.run([*convert, *map(str, folder.glob("*.docx"))], check=True, capture_output=True, timeout=240)
    return folder


def structure(reader: PdfReader) -> list[str]:
    """The standard structure types in reading order."""
    root = reader.root_object["/StructTreeRoot"].get_object()
    assert isinstance(root, DictionaryObject)
    roles = root.get("/RoleMap", DictionaryObject()).get_object()
    assert isinstance(roles, DictionaryObject)
    return list(_types(root, roles))


def _types(element: PdfObject | None, roles: DictionaryObject) -> Iterator[str]:
    if isinstance(element, IndirectObject):
        element = element.get_object()
    if isinstance(element, ArrayObject):
        for child in element:
            yield from _types(child, roles)
    elif isinstance(element, DictionaryObject):
        kind = element.get("/S")
        if kind is not None:
            yield str(roles.get(NameObject(str(kind)), kind))
        yield from _types(element.get("/K"), roles)


@pytest.mark.parametrize("sample", SAMPLES)
def test_r84_the_pdf_has_tags_language_and_title(folder: Path, sample: str) -> None:
    reader = PdfReader(folder / f"{sample}.pdf")
    root = reader.root_object
    assert str(root["/Lang"]) == "en-GB"
    assert root["/ViewerPreferences"].get_object()["/DisplayDocTitle"]  # type: ignore[index]
    assert root["/MarkInfo"].get_object()["/Marked"]  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == content_of(sample).title


@pytest.mark.parametrize("sample", PAGES)
def test_each_kind_is_as_long_as_it_says(folder: Path, sample: str) -> None:
    assert len(PdfReader(folder / f"{sample}.pdf").pages) == PAGES[sample]


@pytest.mark.parametrize("sample", ["learner", "thread"])
def test_r84_every_picture_is_tagged_as_a_figure(folder: Path, sample: str) -> None:
    pictures = list(Document(str(folder / f"{sample}.docx")).element.body.iter(f"{W}drawing"))
    assert structure(PdfReader(folder / f"{sample}.pdf")).count("/Figure") == len(pictures) > 0


@pytest.mark.parametrize("sample", SAMPLES)
def test_r77_and_r84_every_heading_is_tagged_with_its_level_in_order(folder: Path, sample: str) -> None:
    tagged = [kind for kind in structure(PdfReader(folder / f"{sample}.pdf")) if re.fullmatch(r"/H\d", kind)]
    assert tagged == [f"/H{block.level}" for block in content_of(sample).blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("sample", SAMPLES)
def test_r79_and_r84_every_table_has_its_head_cells(folder: Path, sample: str) -> None:
    tagged = structure(PdfReader(folder / f"{sample}.pdf"))
    tables = Document(str(folder / f"{sample}.docx")).tables
    assert tagged.count("/Table") == len(tables)
    assert tagged.count("/TH") == sum(len(table.columns) for table in tables)


@pytest.mark.parametrize("sample", [*SAMPLES, *LONG])
def test_r85_no_word_is_cut(folder: Path, sample: str) -> None:
    text = _squeezed("".join(page.extract_text() for page in PdfReader(folder / f"{sample}.pdf").pages))
    for paragraph in Document(str(folder / f"{sample}.docx")).element.body.iter(f"{W}p"):
        said = words(paragraph)
        if said.isascii() and len(said) < 1000:  # longer ones run over a page end, with header and footer between
            assert _squeezed(said) in text


def test_r85_a_very_long_answer_goes_on_over_as_many_pages_as_it_needs(folder: Path) -> None:
    text = _squeezed("".join(page.extract_text() for page in PdfReader(folder / "strange.pdf").pages))
    assert text.count("Longanswersstaywhole.") > 2350
    assert text.count("n") > 2 * 60_000


@pytest.mark.parametrize("sample", SAMPLES)
def test_r85_no_heading_stands_alone_at_the_end_of_a_page(folder: Path, sample: str) -> None:
    titles = {_squeezed(block.text) for block in content_of(sample).blocks if isinstance(block, Heading)}
    for page in PdfReader(folder / f"{sample}.pdf").pages:
        lines = [_squeezed(line) for line in page.extract_text().splitlines() if line.strip()]
        said = [line for line in lines if not line.startswith("Made21November")]
        assert said[-1] not in titles


@pytest.mark.parametrize("sample", SAMPLES)
def test_r85_each_outcome_starts_a_page(folder: Path, sample: str) -> None:
    pages = [page.extract_text() for page in PdfReader(folder / f"{sample}.pdf").pages]
    starts = [number for number, text in enumerate(pages) if re.search(r"^Outcome \d.*:", text, re.MULTILINE)]
    assert len(starts) == len([block for block in content_of(sample).blocks if _is_outcome(block)])
    assert all(before < after for before, after in pairwise(starts))


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs poppler-utils")
@pytest.mark.parametrize("sample", SAMPLES)
def test_r85_nothing_is_printed_in_the_margins(folder: Path, sample: str) -> None:
    dots_a_mm = 2
    content = content_of(sample)
    shapes = (content.page, *(block.page for block in content.blocks if isinstance(block, NewSection)))
    margin = int(min(shape.sides for shape in shapes) - 1) * dots_a_mm
    command = ["pdftoppm", "-gray", "-r", str(dots_a_mm * 25.4), str(folder / f"{sample}.pdf"), str(folder / sample)]
    subprocess.run(command, check=True, timeout=60)
    pictures = list(folder.glob(f"{sample}-*.pgm"))
    assert pictures
    for picture in pictures:
        data = picture.read_bytes()
        head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", data)
        assert head is not None
        columns, pixels = int(head[1]), data[head.end() :]
        for start in range(0, len(pixels), columns):
            line = pixels[start : start + columns]
            assert min(line[:margin]) == 255, "left margin"
            assert min(line[-margin:]) == 255, "right margin"


def _is_outcome(block: object) -> bool:
    return isinstance(block, Heading) and block.new_page and block.text.startswith("Outcome ")


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)
