"""Our own pictures in a Word file: in the line of reading, with words for whoever cannot see them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from docx.document import Document as WordDocument

from app.documents.blocks import Block, Picture, Pictures, Table
from app.documents.word.styles import style_id
from app.documents.word.text import attribute, printable, reads_from_right

FOLDER: Final = Path(__file__).parents[3] / "resources" / "pictures" / "documents"

NAMESPACES: Final = (
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_EMUS_A_MM: Final = 36_000
_DECORATIVE: Final = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def add_pictures(document: WordDocument, blocks: Iterable[Block]) -> dict[str, str]:
    """Put every picture that the blocks show in the file, once; gives the relation of each by its name."""
    names = dict.fromkeys(picture.name for picture in _pictures_in(blocks))
    return {name: document.part.get_or_add_image(str(FOLDER / f"{name}.png"))[0] for name in names}


def pictures_xml(block: Pictures, language: str, relations: Mapping[str, str], numbers: Iterator[int]) -> str:
    """One `w:p` with the pictures side by side."""
    bidi = "<w:bidi/>" if reads_from_right(language) else ""
    runs = "".join(_run(picture, relations[picture.name], next(numbers)) for picture in block.pictures)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(block.style)}"/>{bidi}</w:pPr>{runs}</w:p>'


def _run(picture: Picture, relation: str, number: int) -> str:
    width, height = (round(millimetres * _EMUS_A_MM) for millimetres in (picture.width, picture.height))
    alt = attribute(" ".join(printable(picture.alt).split()))
    size = f'cx="{width}" cy="{height}"'
    decorative = "" if picture.alt else _DECORATIVE
    # Distances of nothing: LibreOffice would put 3.2 mm round the picture.
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={alt}>{decorative}</wp:docPr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{picture.name}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _pictures_in(blocks: Iterable[Block]) -> Iterator[Picture]:
    for block in blocks:
        if isinstance(block, Pictures):
            yield from block.pictures
        elif isinstance(block, Table):
            for row in (block.head, *block.rows):
                for cell in row:
                    for paragraph in cell.paragraphs:
                        if isinstance(paragraph, Pictures):
                            yield from paragraph.pictures
