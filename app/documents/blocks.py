"""What a document is made of, without Word: headings, paragraphs, lists and tables that carry style names and words."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """Words in one character style (empty for the paragraph's own). `language` is a BCP 47 tag, or empty for the
    document's."""

    text: str
    style: str = ""
    language: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """A paragraph in a named style of our template. Line ends inside the words become paragraphs of the same style."""

    runs: tuple[Run, ...]
    style: str = "Normal"


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A real heading. `new_page` starts a page inside the style; one level 1 a document, no level skipped."""

    text: str
    level: int
    new_page: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class ListOf:
    """A real list: bulleted, or numbered from 1."""

    items: tuple[tuple[Run, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell; never empty, never merged. `tag` names the answer it shows, so that edits can be read back later:
    an owner and a field such as `3f2a9c01b7de.when`, at most 20 letters, once in a document."""

    paragraphs: tuple[Paragraph, ...]
    tag: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table with a repeating head row. `widths` are millimetres; `room` is the least height of body rows in
    millimetres where people write by hand (0 for none); `caption` and `description` are for screen readers."""

    style: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    caption: str
    description: str = ""
    room: tuple[float, ...] = ()


Block = Heading | Paragraph | ListOf | Table


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentContent:
    """A whole document: its blocks and what its file says of it. `language` is a BCP 47 tag such as `en-GB`.

    `{page}` and `{pages}` in the footer become the page's number and how many there are; `made` is the day the file
    gives as its own."""

    title: str
    header: str
    footer: str
    language: str = "en-GB"
    author: str = ""
    made: date = date(2026, 9, 1)
    blocks: tuple[Block, ...] = field(default=())
