"""Reads the words of a Word file somebody was given: its paragraphs and tables, and nothing that it points to."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from lxml import etree

from app.clean import tidy
from app.documents.word.gate import WordFileError, open_package, read_part

MOST_ELEMENTS: Final = 300_000
LONGEST: Final = 60_000
"""Letters that are taken from a file: some forty pages of a plan."""

_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_BLANK_LINES: Final = re.compile(r"\n{3,}")
_PIECE: Final = 65_536
_KEPT_OUT: Final = frozenset({"moveFrom", "Fallback"})
"""What was moved away from here, and what is there a second time for an older Word."""
_SPACES: Final = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


def read_word(path: Path) -> str:
    """The words of a Word file up to `LONGEST` letters: a blank line parts its paragraphs and the cells of its tables.

    Nothing is fetched or run, and nothing but the words is unpacked (SAFETY 5.5). Raises `WordFileError`.
    """
    with open_word(path) as (package, main):
        words = _Words()
        _parse(read_part(package, main), words)
    text = _BLANK_LINES.sub("\n\n", tidy("".join(words.pieces)))
    if not text:
        raise WordFileError("empty")
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition("\n")[0].rstrip() or text[:LONGEST]


@contextmanager
def open_word(path: Path) -> Iterator[tuple[zipfile.ZipFile, str]]:
    """The file as an open package with the name of its main part, after everything that can be checked without
    reading its words. Raises `WordFileError`."""
    with open_package(path) as package:
        main = _main_part(package)
        _check_type(package, main)
        _check_relations(package)
        yield package, main


def check_xml(data: bytes) -> None:
    """Raises `WordFileError` for XML that is broken, huge, or brings its own entities."""
    _parse(data, _Elements())


class _Elements:
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


class _Attributes(_Elements):
    """Keeps the attributes of every element with this name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.found: list[dict[str, str]] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        if _local(tag) == self._name:
            self.found.append(dict(attributes))


class _Words(_Elements):
    """Collects the words of paragraphs, wherever they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._reads = False
        self._kept_out = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        name = _local(tag)
        if name in _KEPT_OUT:
            self._kept_out += 1
        elif name == "p":
            self.pieces.append("\n")
        elif not self._kept_out:
            self._reads = name == "t"
            if name in _SPACES:
                self.pieces.append(_SPACES[name])

    def data(self, text: str) -> None:
        if self._reads:
            self.pieces.append(text)

    def end(self, tag: str) -> None:
        self._reads = False
        name = _local(tag)
        if name in _KEPT_OUT:
            self._kept_out -= 1
        elif name == "p":
            self.pieces.append("\n")


def _main_part(package: zipfile.ZipFile) -> str:
    relations = _Attributes("Relationship")
    _parse(read_part(package, "_rels/.rels"), relations)
    for relation in relations.found:
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    raise WordFileError("other")


def _check_type(package: zipfile.ZipFile, main: str) -> None:
    types = _Attributes("Override")
    _parse(read_part(package, "[Content_Types].xml"), types)
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
        relations = _Attributes("Relationship")
        _parse(read_part(package, name), relations)
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


def _parse(data: bytes, into: _Elements) -> None:
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


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
