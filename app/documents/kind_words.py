"""What a kind of document is called where it is chosen, and which parts of it can be left out."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.i18n import Texts

FOLDER: Final = Path(__file__).parents[2] / "resources" / "documents"
_KEYS: Final = {"order", "title", "detail", "size", "parts"}


class KindWordsError(ValueError):
    """A slip in the file of a kind. The message names the file and the key."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of a document that can be left out: its id in the kind's module, and what people call it."""

    id: str
    label: str


@dataclass(frozen=True, kw_only=True, slots=True)
class KindWords:
    """One kind: `id` is also the name of its module in `app.documents.kinds`. `title`, `detail` and `size` say in the
    window what it is, for whom, and how long; `{names}` in the title becomes the learner's name with 's."""

    id: str
    order: int
    title: str
    detail: str
    size: str
    parts: tuple[Part, ...] = ()

    def said(self, key: str, texts: Texts) -> str:
        """`title`, `detail`, `size` or the label of a part (`parts.<id>`) in a language."""
        part, _dot, part_id = key.partition(".")
        text = next(part.label for part in self.parts if part.id == part_id) if part_id else getattr(self, part)
        return texts.pgettext(f"document.{self.id}.{key}", text)


def kind_names() -> tuple[str, ...]:
    """The ids of all kinds without reading their files, for whoever only names them."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def kinds() -> Mapping[str, KindWords]:
    """Every kind by its id, in the order they are offered. Raises `KindWordsError` for a slip in a file."""
    found = sorted((read_kind(path) for path in FOLDER.glob("*.toml")), key=lambda kind: (kind.order, kind.id))
    return MappingProxyType({kind.id: kind for kind in found})


def read_kind(path: Path) -> KindWords:
    """The kind in this file. Raises `KindWordsError`."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as slip:
        raise KindWordsError(f"{path.name}: {slip}") from slip
    if unknown := sorted(set(table) - _KEYS):
        raise KindWordsError(f"{path.name}: unknown key {', '.join(unknown)}")
    if type(table.get("order")) is not int:
        raise KindWordsError(f"{path.name}: order must be a number")
    words = {key: _text(table, key, path.name) for key in ("title", "detail", "size")}
    parts = tuple(
        Part(id=_text(part, "id", path.name), label=_text(part, "label", path.name)) for part in table.get("parts", ())
    )
    return KindWords(id=path.stem, order=table["order"], parts=parts, **words)


def strings_of_kind(kind: KindWords) -> Iterator[tuple[str, str]]:
    """Every text of a kind with the context that translations know it by."""
    yield from ((f"document.{kind.id}.{key}", getattr(kind, key)) for key in ("title", "detail", "size"))
    yield from ((f"document.{kind.id}.parts.{part.id}", part.label) for part in kind.parts)


def _text(table: Mapping[str, Any], key: str, where: str) -> str:
    text = table.get(key)
    if not isinstance(text, str) or not text or text != " ".join(text.split()):
        raise KindWordsError(f"{where}: {key} must be a text without spaces too many")
    return text
