"""What a Word file says of its own making: which plan and choices, which answers, and a seal of each; never a word."""

import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Final

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from app.documents.alike import alike
from app.documents.blocks import Block, Cell, DocumentContent, Origin, Table
from app.documents.word.text import attribute

NAMESPACE: Final = "urn:steps-towards:document:1"
PROPERTY: Final = "StepsTowards"
"""The property that says the same in short: LibreOffice keeps it where it drops everything else of ours."""

_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_ITEM: Final = "{5F0E6A54-6C1B-4B0E-9C53-2D6C7B1A9E01}"
_FIRST_PROPERTY: Final = 2
_FORM: Final = "1"
_NOTHING: Final = "-"


@dataclass(frozen=True, kw_only=True, slots=True)
class Manifest:
    """What a file says of itself. `seals` are those of its answers by tag, or empty where another program kept only
    the property; `whole` is one seal of all of them together, `called` that of what the learner is called."""

    plan: str
    kind: str
    made: date
    language: str
    voice: str
    style: str
    shown: str
    left_out: tuple[str, ...] = ()
    called: str = ""
    whole: str = ""
    seals: Mapping[str, str] = field(default_factory=dict)


def seal_of(secret: str, tag: str, text: str) -> str:
    """The seal of one answer (HMAC-SHA256), the same for words that read alike."""
    return hmac.new(secret.encode(), f"{tag}\n{alike(text)}".encode("utf-8", "replace"), sha256).hexdigest()


def seal_of_name(secret: str, called: str) -> str:
    """The seal of what a file calls the learner."""
    return seal_of(secret, "called", called)[:32]


def seal_of_all(seals: Mapping[str, str]) -> str:
    """One seal of many, whatever their order."""
    return sha256("\n".join(f"{tag} {seals[tag]}" for tag in sorted(seals)).encode()).hexdigest()[:32]


def tagged_words(blocks: Iterable[Block]) -> dict[str, str]:
    """What each answer of a document says, by its tag."""
    return {cell.tag: cell.words for cell in _cells(blocks) if cell.tag}


def add_manifest(document: WordDocument, content: DocumentContent) -> None:
    """Put the manifest in the file, as a part of its own and in short as a property."""
    if content.origin is None:
        return
    words = tagged_words(content.blocks)
    seals = {tag: seal_of(content.origin.seal, tag, text) for tag, text in words.items()}
    package = document.part.package
    item = Part(PackURI("/customXml/item1.xml"), "application/xml", _item_xml(content, content.origin, seals), package)
    described = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="{_ITEM}" '
        f'xmlns:ds="{_PROPERTIES}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs>'
        "</ds:datastoreItem>"
    )
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    item.relate_to(
        Part(PackURI("/customXml/itemProps1.xml"), kind, described.encode(), package), f"{_RELATION}/customXmlProps"
    )
    document.part.relate_to(item, f"{_RELATION}/customXml")
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    short = _property_xml(_short(content, content.origin, seals))
    package.relate_to(Part(PackURI("/docProps/custom.xml"), kind, short, package), f"{_RELATION}/custom-properties")


def manifest_of(attributes: Mapping[str, str], seals: Mapping[str, str]) -> Manifest | None:
    """The manifest of a part's attributes and the seals under it, or nothing when they are not as we write them."""
    try:
        return Manifest(
            plan=attributes["plan"],
            kind=attributes["kind"],
            made=date.fromisoformat(attributes["made"]),
            language=attributes["language"],
            voice=attributes["voice"],
            style=attributes["style"],
            shown=attributes["shown"],
            left_out=tuple(attributes.get("left_out", "").split()),
            called=attributes.get("called", ""),
            whole=attributes.get("whole", ""),
            seals=dict(seals),
        )
    except (KeyError, ValueError):
        return None


def manifest_in_short(text: str) -> Manifest | None:
    """The manifest of the property, without the seals of single answers; nothing when it is not ours."""
    form, *values = text.split() or [""]
    names = ("plan", "kind", "made", "language", "voice", "style", "shown", "called", "whole", "left_out")
    if form != _FORM or len(values) != len(names):
        return None
    said = dict(zip(names, values, strict=True))
    said["left_out"] = "" if said["left_out"] == _NOTHING else said["left_out"].replace(",", " ")
    return manifest_of(said, {})


def _cells(blocks: Iterable[Block]) -> Iterator[Cell]:
    for block in blocks:
        if isinstance(block, Table):
            for row in (block.head, *block.rows):
                yield from row


def _item_xml(content: DocumentContent, origin: Origin, seals: Mapping[str, str]) -> bytes:
    said = {
        "plan": origin.plan,
        "kind": origin.kind,
        "made": content.made.isoformat(),
        "language": content.language,
        "voice": origin.voice,
        "style": origin.style,
        "shown": origin.shown,
        "left_out": " ".join(origin.left_out),
        "called": seal_of_name(origin.seal, origin.called),
        "whole": seal_of_all(seals),
    }
    attributes = " ".join(f"{name}={attribute(value)}" for name, value in said.items())
    fields = "".join(f'<field id="{tag}" seal="{seal}"/>' for tag, seal in seals.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<document xmlns="{NAMESPACE}" {attributes}>{fields}</document>'.encode()


def _short(content: DocumentContent, origin: Origin, seals: Mapping[str, str]) -> str:
    values = (
        *(_FORM, origin.plan, origin.kind, content.made.isoformat(), content.language, origin.voice, origin.style),
        *(
            origin.shown,
            seal_of_name(origin.seal, origin.called),
            seal_of_all(seals),
            ",".join(origin.left_out) or _NOTHING,
        ),
    )
    return " ".join(value or _NOTHING for value in values)


def _property_xml(value: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return (
        f'{head}<Properties xmlns="{_PROPERTIES}/custom-properties" xmlns:vt="{_PROPERTIES}/docPropsVTypes">'
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{_FIRST_PROPERTY}" name="{PROPERTY}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property></Properties>"
    ).encode()
