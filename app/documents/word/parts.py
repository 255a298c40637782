"""The parts of a Word file, each read with care: nothing fetched or run, nothing more than a document can have."""

import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from lxml import etree

from app.documents.word.gate import WordFileError, open_package, read_part

MOST_ELEMENTS: Final = 300_000

_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PIECE: Final = 65_536


@contextmanager
def open_word(path: Path) -> Iterator[tuple[zipfile.ZipFile, str]]:
    """The file as a package that may be read, and the name of the part that holds its words (SAFETY 5.5).

    Raises `WordFileError`.
    """
    with open_package(path) as package:
        main = _main_part(package)
        _check_type(package, main)
        _check_relations(package)
        yield package, main


class Elements:
    """Counts elements as they come by, and refuses a file that brings its own entities."""

    def __init__(self) -> None:
        self.count = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise WordFileError("large")

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise WordFileError("reaches")

    def end(self, tag: str) -> None: ...

    def data(self, text: str) -> None: ...

    def close(self) -> None: ...


class Attributes(Elements):
    """Keeps the attributes of every element with this name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.found: list[dict[str, str]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        if local(tag) == self._name:
            self.found.append(dict(attributes))


def _main_part(package: zipfile.ZipFile) -> str:
    relations = Attributes("Relationship")
    parse(read_part(package, "_rels/.rels"), relations)
    for relation in relations.found:
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    raise WordFileError("other")


def _check_type(package: zipfile.ZipFile, main: str) -> None:
    types = Attributes("Override")
    parse(read_part(package, "[Content_Types].xml"), types)
    said = {entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "") for entry in types.found}
    kind = said.get(main, "")
    if "macro" in kind.casefold():
        raise WordFileError("runs")
    if kind != _MAIN:
        raise WordFileError("other")


def _check_relations(package: zipfile.ZipFile) -> None:
    """Only links lead out of the file, and the template on the writer's own computer: neither is ever followed."""
    for name in package.namelist():
        if not name.endswith(".rels"):
            continue
        relations = Attributes("Relationship")
        parse(read_part(package, name), relations)
        for relation in relations.found:
            if relation.get("TargetMode", "").casefold() == "external" and not _is_harmless(relation):
                raise WordFileError("reaches")


def _is_harmless(relation: Mapping[str, str]) -> bool:
    kind, target = relation.get("Type", ""), relation.get("Target", "").casefold().replace("\\", "/")
    if kind.endswith("/hyperlink"):
        return True
    # Word notes the template a plan was begun from; a council's plans nearly all have one.
    on_its_computer = target.startswith("file:///") and not target.startswith("file:////")
    return kind.endswith("/attachedTemplate") and on_its_computer


def parse(data: bytes, into: Elements) -> None:
    """Let `into` hear every element of a part. Raises `WordFileError`."""
    target = cast(Any, into)
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        for at in range(0, len(data), _PIECE):
            parser.feed(data[at : at + _PIECE])
        parser.close()
    except WordFileError:
        raise
    except Exception as error:
        raise WordFileError("damaged") from error


def check_xml(data: bytes) -> None:
    """Raises `WordFileError` for XML that is broken, huge, or brings its own entities."""
    parse(data, Elements())


@cache
def local(tag: str) -> str:
    """The name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2]
