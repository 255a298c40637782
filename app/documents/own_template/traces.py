"""Takes out of a filled template what tells of the people who made it, and says what the new file is."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from lxml import etree

from app.documents.own_template.package import ROOT_RELATIONS, TYPES, W, tree_of

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_CORE: Final = "docProps/core.xml"
_APP: Final = "docProps/app.xml"
_CORE_RELATION: Final = f"{_PACKAGE}/relationships/metadata/core-properties"
_APP_RELATION: Final = f"{_OFFICE}/relationships/extended-properties"
_CORE_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_DROPPED: Final = (
    *("/core-properties", "/extended-properties", "/custom-properties", "/thumbnail"),
    *("/comments", "/commentsExtended", "/commentsIds", "/commentsExtensible", "/people"),
    *("/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource"),
)
"""The last words of the relations whose parts name people, places on their computers, or nothing that is printed."""
_SETTINGS: Final = ("rsids", "attachedTemplate", "mailMerge", "trackRevisions")
_COMMENTS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
_ONCE: Final = ("paraId", "textId")
_LONGEST: Final = 255
_FIRST_LINE: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def without_traces(tree: etree._Element) -> None:
    """Take comments out of a part, and the marks by which Word knows who typed what in which hour."""
    for element in list(tree.iter(etree.Element)):
        for name in [name for name in map(str, element.attrib) if _is_trace(name)]:
            del element.attrib[name]
        if element.tag in {f"{W}{name}" for name in _COMMENTS}:
            _remove(element)
        elif element.tag == f"{W}sdtPr":
            for bound in [child for child in element if _local(child.tag) in ("dataBinding", "showingPlcHdr")]:
                element.remove(bound)


def renamed_package(
    parts: Mapping[str, bytes], *, title: str, author: str, language: str, made: date
) -> dict[str, bytes]:
    """The parts with our own properties, and without those of other people."""
    gone: set[str] = set()
    kept: dict[str, bytes] = {}
    for name, data in parts.items():
        if name.endswith(".rels"):
            tree = tree_of(data)
            gone |= set(_dropped(tree, name))
            kept[name] = _xml(tree)
        else:
            kept[name] = data
    gone |= {_CORE, _APP} | {_relations_of(name) for name in gone}
    kept = {name: data for name, data in kept.items() if name not in gone}
    kept |= {_CORE: _core(title, author, language, made), _APP: _app()}
    kept[TYPES] = _types(kept[TYPES], gone)
    kept[ROOT_RELATIONS] = _relations(kept[ROOT_RELATIONS])
    return {name: _settings(data) if name.endswith("/settings.xml") else data for name, data in kept.items()}


def _is_trace(name: str) -> bool:
    return _local(name).startswith("rsid") or _local(name) in _ONCE


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _dropped(tree: etree._Element, name: str) -> list[str]:
    """Take the relations out, and give the parts of this file that they led to."""
    folder = name.rpartition("_rels/")[0]
    targets = []
    for relation in list(tree):
        if str(relation.get("Type", "")).endswith(_DROPPED):
            tree.remove(relation)
            target = str(relation.get("Target", ""))
            if relation.get("TargetMode") != "External":
                targets.append(target.lstrip("/") if target.startswith("/") else f"{folder}{target}")
    return targets


def _relations_of(name: str) -> str:
    folder, slash, file = name.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def _types(data: bytes, gone: set[str]) -> bytes:
    tree = tree_of(data)
    for entry in list(tree):
        if str(entry.get("PartName", "")).lstrip("/") in gone:
            tree.remove(entry)
    for name, kind in ((_CORE, _CORE_TYPE), (_APP, _APP_TYPE)):
        etree.SubElement(tree, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType=kind)
    return _xml(tree)


def _relations(data: bytes) -> bytes:
    tree = tree_of(data)
    taken = {str(relation.get("Id")) for relation in tree}
    free = (f"rIdOurs{number}" for number in range(len(taken) + 2) if f"rIdOurs{number}" not in taken)
    for kind, target in ((_CORE_RELATION, _CORE), (_APP_RELATION, _APP)):
        tag = f"{{{_PACKAGE}/relationships}}Relationship"
        etree.SubElement(tree, tag, Id=next(free), Type=kind, Target=target)
    return _xml(tree)


def _settings(data: bytes) -> bytes:
    tree = tree_of(data)
    for name in _SETTINGS:
        for element in tree.findall(f"{W}{name}"):
            tree.remove(element)
    return _xml(tree)


def _core(title: str, author: str, language: str, made: date) -> bytes:
    dc, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    instance, core = "http://www.w3.org/2001/XMLSchema-instance", f"{_PACKAGE}/metadata/core-properties"
    names = {"cp": core, "dc": dc, "dcterms": terms, "xsi": instance}
    tree = etree.Element(f"{{{core}}}coreProperties", nsmap=names)
    for tag, words in (
        (f"{{{dc}}}title", title),
        (f"{{{dc}}}creator", author),
        (f"{{{core}}}lastModifiedBy", ""),
        (f"{{{core}}}revision", "1"),
        (f"{{{dc}}}language", language),
    ):
        etree.SubElement(tree, tag).text = words[:_LONGEST]
    for tag in ("created", "modified"):
        moment = etree.SubElement(tree, f"{{{terms}}}{tag}")
        moment.set(f"{{{instance}}}type", "dcterms:W3CDTF")
        moment.text = f"{made.isoformat()}T12:00:00Z"
    return _xml(tree)


def _app() -> bytes:
    kind = f"{_OFFICE}/extended-properties"
    words = "<Application>Steps Towards</Application>"
    return f'{_FIRST_LINE}<Properties xmlns="{kind}">{words}</Properties>'.encode()


def _xml(tree: etree._Element) -> bytes:
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
