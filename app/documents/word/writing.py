"""Writes a document as a Word file: our template, its named styles, and nothing that was not said."""

import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import IO, Final

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from app.documents.blocks import DocumentContent, Heading, ListOf, NewSection, Paragraph, Pictures, Run, Table
from app.documents.look import LARGE
from app.documents.word.manifest import add_manifest
from app.documents.word.pages import closed_by, section_xml
from app.documents.word.pictures import NAMESPACES, add_pictures, pictures_xml
from app.documents.word.styles import paragraph_style_xml, style_id
from app.documents.word.tables import table_xml
from app.documents.word.template import TEMPLATE, part_of
from app.documents.word.text import by_script, paragraph_lines, paragraph_xml, printable, reads_from_right, run_xml

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_LONGEST_PROPERTY: Final = 255


def write_word(content: DocumentContent, file: Path | IO[bytes]) -> None:
    """Write the document to a path or an open binary file. The same content always makes the same bytes.

    Raises `OSError` when the file cannot be written and `ValueError` for a table that could not be read aloud; use
    `app.documents.saving` to write where people keep their files.
    """
    document = Document(str(TEMPLATE))
    _fill_margins(document, content)
    _fill_body(document, content)
    if content.large_print:
        _enlarge(document)
    _set_language(document, content.language)
    _set_properties(document, content)
    add_manifest(document, content)
    _write_package(document, file)


def blocks_xml(content: DocumentContent, pictures: Mapping[str, str]) -> str:
    """The body of the document: every block in its order, then the shape of the last pages. `pictures` are relations
    by name."""
    numbers, page = count(1), content.page
    words: list[str] = []
    for block in content.blocks:
        match block:
            case NewSection():
                words[-1:] = [closed_by("".join(words[-1:]), section_xml(page, content.language))]
                page = block.page
            case Table():
                words.append(table_xml(block, content.language, pictures, numbers))
            case Pictures():
                words.append(pictures_xml(block, content.language, pictures, numbers))
            case _:
                words.extend(_text_xml(block, content.language))
    return "".join((*words, section_xml(page, content.language)))


def _text_xml(block: Heading | Paragraph | ListOf, language: str) -> list[str]:
    if isinstance(block, Heading):
        one_line = Run(text=" ".join(block.text.split()))
        return [paragraph_xml((one_line,), block.style_name, language)]
    if isinstance(block, Paragraph):
        return [paragraph_xml(runs, block.style, language) for runs in paragraph_lines(block)]
    style = "List Number" if block.numbered else "List Bullet"
    items = (Paragraph(runs=runs, style=style) for runs in block.items)
    # An item is one paragraph, or its second line would be counted as an item of its own.
    return [paragraph_xml(_one_line(item), style, language) for item in items]


def _one_line(item: Paragraph) -> tuple[Run, ...]:
    lines = paragraph_lines(item)
    return tuple(run for number, line in enumerate(lines) for run in ((Run(text=" "), *line) if number else line))


def _fill_body(document: WordDocument, content: DocumentContent) -> None:
    pictures = add_pictures(document, content.blocks)
    body = document.element.body
    body.getparent().replace(body, parse_xml(f"<w:body {_W} {NAMESPACES}>{blocks_xml(content, pictures)}</w:body>"))


def _enlarge(document: WordDocument) -> None:
    """Give headings, header and footer the sizes of large print under the names they have."""
    for style in LARGE:
        usual = document.styles.element.get_by_id(style_id(style.name))
        large = parse_xml(paragraph_style_xml(style).replace("<w:style ", f"<w:style {_W} ", 1))
        usual.getparent().replace(usual, large)


def _fill_margins(document: WordDocument, content: DocumentContent) -> None:
    section = document.sections[0]
    margins = ((section.header, "Header", content.header), (section.footer, "Footer", content.footer))
    for margin, style, text in margins:
        element = margin.paragraphs[0]._p
        element.getparent().replace(element, parse_xml(_margin_xml(" ".join(text.split()), style, content.language)))


def _margin_xml(text: str, style: str, language: str) -> str:
    """A line of header or footer, with Word's own counts where `{page}` and `{pages}` stand."""
    # The last ones are ours; a person's own braces stand before them.
    before, page, rest = text.rpartition("{page}")
    between, pages, after = rest.rpartition("{pages}")
    words = (
        _words_xml(before),
        _field_xml("PAGE") if page else "",
        _words_xml(between),
        _field_xml("NUMPAGES") if pages else "",
        _words_xml(after),
    )
    bidi = "<w:bidi/>" if reads_from_right(language) else ""
    return f'<w:p {_W}><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{"".join(words)}</w:p>'


def _words_xml(text: str) -> str:
    return "".join(map(run_xml, by_script(Run(text=printable(text))))) if text else ""


def _field_xml(field: str) -> str:
    return f'<w:fldSimple w:instr=" {field} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _set_language(document: WordDocument, language: str) -> None:
    slot = qn("w:bidi") if reads_from_right(language) else qn("w:val")
    defaults = document.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    for element in (defaults, document.settings.element.find(qn("w:themeFontLang"))):
        element.set(slot, language)


def _set_properties(document: WordDocument, content: DocumentContent) -> None:
    made = datetime.combine(content.made, time(12), UTC)
    properties = document.core_properties
    properties.title = content.title[:_LONGEST_PROPERTY]
    properties.author = content.author[:_LONGEST_PROPERTY]
    properties.language = content.language
    properties.created = properties.modified = made


def _write_package(document: WordDocument, file: Path | IO[bytes]) -> None:
    saved = BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name in parts.namelist():
            package.writestr(part_of(name), parts.read(name))
