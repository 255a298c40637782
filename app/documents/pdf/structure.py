"""The structure tree of a PDF file: the parts of the document in reading order, bound to what is drawn on the pages.

The drawing marks where each part begins by a square of one unit far outside the paper, at `AWAY` less the number of the
part. Here each square becomes the beginning of marked content, as the standard wants it (ISO 32000-2, 14.7 and 14.8).
"""

import re
from collections.abc import Sequence
from typing import Final, cast

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from app.documents.pdf.tags import Tag

AWAY: Final = -100_000
_SQUARE: Final = re.compile(rb"^(-1\d{5}) -100000 1 1 re\nf\n", re.MULTILINE)


def add_structure(writer: PdfWriter, tags: Sequence[Tag]) -> None:
    """Tag what is drawn. Number 0 in the drawing is decoration, number 1 the first of `tags`."""
    elements = _elements(writer, tags)
    by_page = ArrayObject()
    for number, page in enumerate(writer.pages):
        owners = _mark_page(page, [elements[tag] for tag in tags])
        page[NameObject("/StructParents")] = NumberObject(number)
        page[NameObject("/Tabs")] = NameObject("/S")
        by_page += [NumberObject(number), writer._add_object(ArrayObject(owners))]
    tree = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")}))
    root = _of(tree)
    root[NameObject("/ParentTree")] = writer._add_object(DictionaryObject({NameObject("/Nums"): by_page}))
    root[NameObject("/ParentTreeNextKey")] = NumberObject(len(writer.pages))
    for tag, element in elements.items():
        _adopt(elements[tag.parent] if tag.parent else tree, element)
    writer.root_object[NameObject("/StructTreeRoot")] = tree
    writer.root_object[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _elements(writer: PdfWriter, tags: Sequence[Tag]) -> dict[Tag, IndirectObject]:
    """A structure element for each tag and for all it is part of, in the order they are read."""
    elements: dict[Tag, IndirectObject] = {}
    for tag in tags:
        line: Tag | None = tag
        family = []
        while line is not None and line not in elements:
            family.append(line)
            line = line.parent
        for one in reversed(family):
            elements[one] = writer._add_object(_element(one))
    return elements


def _element(tag: Tag) -> DictionaryObject:
    element = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/StructElem"),
            NameObject("/S"): NameObject(f"/{tag.kind}"),
            NameObject("/K"): ArrayObject(),
        }
    )
    if tag.alt:
        element[NameObject("/Alt")] = TextStringObject(tag.alt)
    if tag.kind == "TH":
        head = {NameObject("/O"): NameObject("/Table"), NameObject("/Scope"): NameObject("/Column")}
        element[NameObject("/A")] = DictionaryObject(head)
    return element


def _adopt(parent: IndirectObject, child: IndirectObject) -> None:
    _of(child)[NameObject("/P")] = parent
    children = _of(parent).setdefault(NameObject("/K"), ArrayObject())
    children.append(child)


def _mark_page(page: PageObject, elements: Sequence[IndirectObject]) -> list[IndirectObject]:
    """Put the marks in the drawing of a page; gives the element of each, in their order."""
    drawing = page.get_contents()
    owners: list[IndirectObject] = []
    if drawing is None:
        return owners
    before, *parts = _SQUARE.split(drawing.get_data())
    words = [before]
    for square, strokes in zip(parts[::2], parts[1::2], strict=True):
        number = AWAY - int(square)
        if number == 0:
            words.append(b"/Artifact BMC\n" + strokes + b"EMC\n")
            continue
        element = _of(elements[number - 1])
        words.append(b"%b <</MCID %d>> BDC\n%bEMC\n" % (str(element["/S"]).encode(), len(owners), strokes))
        cast(ArrayObject, element["/K"]).append(_content_of(page, len(owners)))
        owners.append(elements[number - 1])
    _keep(page, b"".join(words))
    return owners


def _content_of(page: PageObject, number: int) -> DictionaryObject:
    """A reference from an element to what is drawn of it on a page."""
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/MCR"),
            NameObject("/Pg"): page.indirect_reference,
            NameObject("/MCID"): NumberObject(number),
        }
    )


def _keep(page: PageObject, drawing: bytes) -> None:
    cast(StreamObject, page["/Contents"].get_object()).set_data(drawing)


def _of(element: IndirectObject) -> DictionaryObject:
    return cast(DictionaryObject, element.get_object())
