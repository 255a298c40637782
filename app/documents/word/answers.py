"""Reads the answers of a Word file that came back: what stands at each of our marks, and where the file came from."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.documents.word.gate import WordFileError, read_part
from app.documents.word.manifest import NAMESPACE, PROPERTY, Manifest, manifest_in_short, manifest_of
from app.documents.word.parts import Elements, local, open_word, parse
from app.documents.word.rows import FoundCell, FoundRow, Rows

_PROPERTIES: Final = "docProps/custom.xml"


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundAnswer:
    """What stands at a mark, with tracked changes accepted in `text` and refused in `refused`."""

    text: str
    refused: str

    @property
    def is_tracked(self) -> bool:
        """Tracked changes make a difference to what it says."""
        return self.text != self.refused


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundAnswers:
    """Everything that was read: each tag with the answers at it (two where a row was copied), the tags whose words
    cannot be told from those of others, the tags whose rows are deleted in tracked changes, the number of comments."""

    manifest: Manifest | None
    answers: Mapping[str, Sequence[FoundAnswer]]
    unreadable: frozenset[str] = field(default_factory=frozenset)
    taken_out: frozenset[str] = field(default_factory=frozenset)
    comments: int = 0


def read_answers(path: Path) -> FoundAnswers:
    """The answers in a Word file. Nothing is fetched or run (SAFETY 5.5). Raises `WordFileError`."""
    with open_word(path) as (package, main):
        manifest = _manifest(package)
        rows = Rows()
        parse(read_part(package, main), rows)
    return _answers(rows, manifest)


class _Parts(Elements):
    """Hears the manifest, in either of its two forms."""

    def __init__(self) -> None:
        super().__init__()
        self.attributes: dict[str, str] | None = None
        self.seals: dict[str, str] = {}
        self.short = ""
        self._is_ours = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        super().start(tag, attributes)
        match tag:
            case _ if tag == f"{{{NAMESPACE}}}document" and self.attributes is None:
                self.attributes = dict(attributes)
            case _ if tag == f"{{{NAMESPACE}}}field":
                self.seals[attributes.get("id", "")] = attributes.get("seal", "")
            case _ if local(tag) == "property":
                self._is_ours = attributes.get("name") == PROPERTY

    def data(self, text: str) -> None:
        if self._is_ours:
            self.short += text


def _manifest(package: zipfile.ZipFile) -> Manifest | None:
    """The manifest in the part of its own, which other programs rename, or in the property."""
    heard = _Parts()
    for name in package.namelist():
        if name == _PROPERTIES or (name.startswith("customXml/") and name.endswith(".xml") and "/_rels" not in name):
            try:
                parse(read_part(package, name), heard)
            except WordFileError as error:
                if error.why != "damaged":
                    raise
    whole = manifest_of(heard.attributes, heard.seals) if heard.attributes is not None else None
    return whole or manifest_in_short(heard.short)


def _answers(rows: Rows, manifest: Manifest | None) -> FoundAnswers:
    known = frozenset(manifest.seals) if manifest else frozenset()
    placed: dict[str, list[FoundAnswer]] = {}
    strays: set[str] = set()
    taken_out: set[str] = set()
    for row in rows.rows:
        own, other = _tags_of(row, known)
        strays |= other
        if row.was_taken_out:
            taken_out |= own.keys()
            continue
        for tag, cell in own.items():
            if cell is None:
                strays.add(tag)
            else:
                placed.setdefault(tag, []).append(_answer(cell))
    return FoundAnswers(
        manifest=manifest,
        answers=placed,
        unreadable=frozenset(strays - placed.keys() - taken_out),
        taken_out=frozenset(taken_out - placed.keys()),
        comments=rows.comments,
    )


def _tags_of(row: FoundRow, known: frozenset[str]) -> tuple[dict[str, FoundCell | None], set[str]]:
    """The answers of a row with their cells (nothing where it cannot be told which), and tags that only strayed here,
    with words that were copied from another row."""
    labels = [*dict.fromkeys(_as_known(tag, known) for tag in row.labels)]
    own: dict[str, FoundCell | None] = {}
    other: set[str] = set()
    free: list[FoundCell] = []
    for number, cell in enumerate(row.cells):
        tags = [*dict.fromkeys(_as_known(tag, known) for tag in cell.tags)]
        mine = [tag for tag in tags if (tag in labels or not labels) and tag not in own]
        other.update(tag for tag in tags if tag not in mine and tag not in own)
        if len(mine) == 1:
            own[mine[0]] = cell
        elif mine:
            own |= dict.fromkeys(mine)
        elif number:
            free.append(cell)
    lost = [tag for tag in labels if tag not in own]
    if len(labels) == 1 and lost and row.cells:
        own[lost[0]] = row.cells[-1]
    elif lost:
        cells: Iterable[FoundCell | None] = free if len(free) == len(lost) else [None] * len(lost)
        own |= dict(zip(lost, cells, strict=True))
    return own, other


def _as_known(tag: str, known: frozenset[str]) -> str:
    """The tag, without the number that a program gives the second bookmark of a name."""
    plain = tag.rstrip("0123456789")
    return plain if known and tag not in known and plain in known else tag


def _answer(cell: FoundCell) -> FoundAnswer:
    text = _lines(cell.accepted)
    return FoundAnswer(text=text, refused=_lines(cell.refused) if cell.is_tracked else text)


def _lines(pieces: list[str]) -> str:
    return "\n".join(_said("".join(pieces)))


def _said(text: str) -> Iterator[str]:
    for line in text.replace("\N{NO-BREAK SPACE}", " ").splitlines():
        if plain := " ".join(line.split()):
            yield plain
