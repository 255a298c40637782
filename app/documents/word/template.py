"""Our own Word template, made by code: A4, British English, the styles of `look`, nobody else's traces."""

import zipfile
from pathlib import Path
from typing import Final

from app.documents.blocks import PageShape
from app.documents.look import TEAL
from app.documents.word.pages import section_xml
from app.documents.word.styles import styles_xml
from app.documents.word.theme import theme_xml

TEMPLATE: Final = Path(__file__).parents[3] / "resources" / "templates" / "steps-towards.docx"
ZIP_DATE: Final = (2026, 9, 1, 0, 0, 0)
"""The date of every part inside the file, so that the same words always make the same bytes."""

_W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WORD_PARTS: Final = {
    "styles": "styles", "settings": "settings", "numbering": "numbering", "fontTable": "fontTable",
    "header1": "header", "footer1": "footer", "header2": "header", "footer2": "footer",
}  # fmt: skip


def template_parts() -> dict[str, bytes]:
    """Every part of the template by its name in the package, in the order it is written."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "word/fontTable.xml": _fonts(),
        "word/theme/theme1.xml": theme_xml(),
        "word/header1.xml": f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>',
        "word/footer1.xml": f'<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>',
        "word/header2.xml": f'<w:hdr {_W}><w:p><w:pPr><w:pStyle w:val="Bare"/></w:pPr></w:p></w:hdr>',
        "word/footer2.xml": f'<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Bare"/></w:pPr></w:p></w:ftr>',
    }
    return {
        name: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{xml}'.encode() for name, xml in parts.items()
    }


def write_template(file: Path = TEMPLATE) -> None:
    """Make the template file again, after a style has changed."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in template_parts().items():
            package.writestr(part_of(name), data)


def part_of(name: str) -> zipfile.ZipInfo:
    """The entry of a package for the part with this name, with our fixed date."""
    entry = zipfile.ZipInfo(name, ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _content_types() -> str:
    overrides = {"/word/document.xml": f"{_WORD_TYPE}.document.main+xml"}
    overrides |= {f"/word/{name}.xml": f"{_WORD_TYPE}.{kind}+xml" for name, kind in _WORD_PARTS.items()}
    overrides["/word/theme/theme1.xml"] = "application/vnd.openxmlformats-officedocument.theme+xml"
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    overrides["/docProps/app.xml"] = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def _package_relations() -> str:
    kinds = (
        (f"{_OFFICE}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
    return _relations(kinds)


def _document_relations() -> str:
    own = tuple((f"{_OFFICE}/{kind}", f"{name}.xml") for name, kind in _WORD_PARTS.items())
    return _relations((*own, (f"{_OFFICE}/theme", "theme/theme1.xml")))


def _relations(kinds: tuple[tuple[str, str], ...]) -> str:
    lines = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(kinds, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Outcome plan</dc:title><dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"
        "<cp:revision>1</cp:revision>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-09-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-09-01T00:00:00Z</dcterms:modified>'
        "<dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def _app() -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Steps Towards</Application></Properties>"
    )


def _document() -> str:
    return f"<w:document {_W} {_R}><w:body>{section_xml(PageShape(), 'en-GB')}</w:body></w:document>"


def _settings() -> str:
    modes = {
        "compatibilityMode": "15",
        "overrideTableStyleFontSizeAndJustification": "1",
        "enableOpenTypeFeatures": "1",
        "doNotFlipMirrorIndents": "1",
        "differentiateMultirowTableHeaders": "1",
    }
    lines = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in modes.items()
    )
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{lines}</w:compat>'
        '<w:themeFontLang w:val="en-GB" w:bidi="ar-SA"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )


def _numbering() -> str:
    mark = f'<w:rPr><w:b/><w:bCs/><w:color w:val="{TEAL}"/></w:rPr>'
    return (
        f"<w:numbering {_W}>"
        + _list(0, "decimal", "%1.", "ListNumber", 450, mark)
        + _list(1, "bullet", "•", "ListBullet", 340, mark)
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )


def _list(number: int, kind: str, text: str, style: str, indent: int, mark: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>{mark}</w:lvl>'
        "</w:abstractNum>"
    )


def _fonts() -> str:
    return (
        f'<w:fonts {_W}><w:font w:name="Arial"><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        '<w:font w:name="Segoe UI Symbol"><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


if __name__ == "__main__":
    write_template()
