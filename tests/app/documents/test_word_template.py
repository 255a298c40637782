"""The template in the repository is the one its code makes, with the facts of UX 3.2."""

import zipfile

from docx import Document

from app.documents.look import CHARACTERS, PARAGRAPHS, TABLES, TICK_BOX
from app.documents.word.template import TEMPLATE, ZIP_DATE, template_parts
from tests.app.documents.schema import schema_errors


def test_the_committed_template_is_up_to_date() -> None:
    with zipfile.ZipFile(TEMPLATE) as package:
        committed = {name: package.read(name) for name in package.namelist()}
        assert {entry.date_time for entry in package.infolist()} == {ZIP_DATE}
    assert committed == template_parts(), "run: python -m app.documents.word.template"


def test_the_template_has_every_style_and_no_other() -> None:
    own = {"Default Paragraph Font", "Normal Table", "No List"}
    ours = {style.name for style in (*PARAGRAPHS, *TABLES)} | set(CHARACTERS) | {TICK_BOX}
    assert {str(style.name) for style in Document(str(TEMPLATE)).styles} == ours | own


def test_the_template_keeps_to_the_schema() -> None:
    assert schema_errors(TEMPLATE) == []


def test_the_margins_are_those_of_the_design() -> None:
    section = Document(str(TEMPLATE)).sections[0]
    margins = (section.top_margin, section.left_margin, section.right_margin, section.bottom_margin)
    assert [round(margin.mm) for margin in margins if margin is not None] == [17, 19, 19, 16]


def test_nobody_elses_words_are_in_the_template() -> None:
    for data in template_parts().values():
        for trace in (b"python-docx", b"Microsoft Macintosh Word", b"en-US", b"Calibri", b"Cambria", b"365F91"):
            assert trace not in data
