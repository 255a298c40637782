"""Templates as Word writes them, made small, and what stands in the document that came of one."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from app.documents.options import DocumentOptions
from app.documents.own_template.check import problems
from app.documents.own_template.filling import filled
from app.documents.own_template.package import OwnTemplate, open_template
from app.i18n import Texts
from app.plan.plan import Plan
from tests.app.documents.sample_plans import STAFF, TODAY

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
T = f"{{{W}}}"


def line(*runs: str, looks: str = "") -> str:
    """A paragraph of these runs."""
    return f"<w:p>{''.join(run(words, looks) for words in runs)}</w:p>"


def run(words: str, looks: str = "") -> str:
    return f'<w:r>{looks}<w:t xml:space="preserve">{words}</w:t></w:r>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def relation(kind: str, target: str, mode: str = "") -> str:
    return f'<Relationship Id="r{kind}" Type="{R}/{kind}" Target="{target}"{mode}/>'


def relations(*entries: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(entries)}</Relationships>'


def parts(*blocks: str, header: str = "", kind: str = "document") -> dict[str, str | bytes]:
    overrides = {"word/document.xml": f"{WORD}.{kind}.main+xml"}
    links = []
    found: dict[str, str | bytes] = {}
    if header:
        overrides["word/header1.xml"] = f"{WORD}.header+xml"
        links.append(relation("header", "header1.xml"))
        found["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{header}</w:hdr>'
    said = "".join(f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in overrides.items())
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{xml}{said}</Types>',
        "_rels/.rels": relations(relation("officeDocument", "word/document.xml")),
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(blocks)}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*links),
        **found,
    }


def packed(entries: dict[str, str | bytes], path: Path) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries.items():
            package.writestr(name, data)
    return path


def opened(folder: Path, *blocks: str, header: str = "") -> OwnTemplate:
    return open_template(packed(parts(*blocks, header=header), folder / "template.docx"))


def codes(folder: Path, *blocks: str, header: str = "") -> list[str]:
    return [problem.code for problem in problems(opened(folder, *blocks, header=header))]


def document(template: OwnTemplate, plan: Plan, options: DocumentOptions = STAFF) -> bytes:
    return filled(template, plan, texts=Texts(), today=TODAY, options=options)


def part(file: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(BytesIO(file)) as package:
        return etree.fromstring(package.read(name))


def lines(file: bytes, name: str = "word/document.xml") -> list[str]:
    """The words of every paragraph; a break is a stroke."""
    return [words(paragraph) for paragraph in part(file, name).iter(f"{T}p")]


def words(paragraph: etree._Element) -> str:
    return "".join(" / " if found.tag == f"{T}br" else found.text or "" for found in paragraph.iter(f"{T}t", f"{T}br"))


def rows(file: bytes) -> list[list[str]]:
    return [
        [" ".join(map(words, cell.iter(f"{T}p"))) for cell in row.iter(f"{T}tc")] for row in part(file).iter(f"{T}tr")
    ]
