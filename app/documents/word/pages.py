"""The shapes of pages as WordprocessingML: size, margins, columns, and which header and footer they carry."""

from typing import Final

from app.documents.blocks import PageShape
from app.documents.word.text import reads_from_right

TWIPS_A_MM: Final = 1440 / 25.4
SHORT_SIDE: Final = 11906
LONG_SIDE: Final = 16838
"""A4, in twentieths of a point."""

MARGIN_PARTS: Final = {"with words": ("rId5", "rId6"), "bare": ("rId7", "rId8")}
"""The relations of header and footer in our template: the ones with words, and the ones without."""

_TO_PAPER_EDGE: Final = 510
_BETWEEN_COLUMNS: Final = 10.0


def section_xml(page: PageShape, language: str) -> str:
    """The `w:sectPr` of pages with this shape. Takes the document's language."""
    header, footer = MARGIN_PARTS["bare" if page.is_bare else "with words"]
    width, height = (LONG_SIDE, SHORT_SIDE) if page.on_its_side else (SHORT_SIDE, LONG_SIDE)
    orient = ' w:orient="landscape"' if page.on_its_side else ""
    top, sides, bottom = (round(millimetres * TWIPS_A_MM) for millimetres in (page.top, page.sides, page.bottom))
    edge = 0 if page.is_bare else _TO_PAPER_EDGE
    space = round(_BETWEEN_COLUMNS * TWIPS_A_MM)
    columns = f'<w:cols w:num="{page.columns}" w:sep="1" w:space="{space}"/>' if page.columns > 1 else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
        f'<w:pgMar w:top="{top}" w:right="{sides}" w:bottom="{bottom}" w:left="{sides}" w:header="{edge}" '
        f'w:footer="{edge}" w:gutter="0"/>{columns}{"<w:bidi/>" if reads_from_right(language) else ""}</w:sectPr>'
    )


def closed_by(paragraph: str, section: str) -> str:
    """The paragraph as the last one of its section, whose shape Word keeps in it. Raises `ValueError` for a table."""
    before, end, after = paragraph.partition("</w:pPr>")
    if not paragraph.startswith("<w:p>") or not end:
        raise ValueError("a new section must follow a paragraph")
    return f"{before}{section}{end}{after}"
