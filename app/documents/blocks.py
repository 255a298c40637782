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

    @property
    def words(self) -> str:
        """The paragraph without its looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """One of our own pictures: `name` of a file in `resources/pictures`, with its size on paper in millimetres.

    `alt` says what it shows; empty for one that only decorates what the words beside it say."""

    name: str
    width: float
    height: float
    alt: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pictures:
    """A paragraph of pictures, side by side in the line of reading. `style` is that of a paragraph."""

    pictures: tuple[Picture, ...]
    style: str = "Normal"

    @property
    def words(self) -> str:
        """What the pictures say to whoever cannot see them."""
        return " ".join(picture.alt for picture in self.pictures if picture.alt)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """A real heading. `new_page` starts a page inside the style; one level 1 a document, no level skipped. `style` is
    the name of another style of this level than the usual one."""

    text: str
    level: int
    new_page: bool = False
    style: str = ""

    @property
    def style_name(self) -> str:
        """The style of our template that it stands in."""
        return self.style or f"Heading {self.level}{' new page' if self.new_page else ''}"


@dataclass(frozen=True, kw_only=True, slots=True)
class ListOf:
    """A real list: bulleted, or numbered from 1."""

    items: tuple[tuple[Run, ...], ...]
    numbered: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Cell:
    """One cell; never empty, never merged. `tag` names the answer it shows, so that edits can be read back later:
    an owner and a field such as `3f2a9c01b7de.when`, at most 20 letters, once in a document."""

    paragraphs: tuple[Paragraph | Pictures, ...]
    tag: str = ""

    @property
    def words(self) -> str:
        """Its paragraphs without their looks, one a line."""
        return "\n".join(paragraph.words for paragraph in self.paragraphs if paragraph.words)


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


@dataclass(frozen=True, kw_only=True, slots=True)
class PageShape:
    """An A4 page: its margins in millimetres, whether it lies on its side, and how many columns it has (a line parts
    them). A bare one, such as a sheet to cut up, has no header and no footer."""

    top: float = 17.0
    sides: float = 19.0
    bottom: float = 16.0
    on_its_side: bool = False
    columns: int = 1
    is_bare: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class NewSection:
    """From here on pages have another shape. Stands after a paragraph, a list or pictures, for Word keeps the shape of
    what came before in the last paragraph of it."""

    page: PageShape


Block = Heading | Paragraph | Pictures | ListOf | Table | NewSection


@dataclass(frozen=True, kw_only=True, slots=True)
class Origin:
    """Where a document came from, so that its file can be read back: the id of its plan, its kind, and the choices that
    decide what its answers say (`app.documents.options`). `called` is what it calls the learner and `seal` the plan's
    secret; the file holds neither."""

    plan: str
    kind: str
    voice: str
    style: str
    shown: str
    left_out: tuple[str, ...]
    called: str
    seal: str = field(repr=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentContent:
    """A whole document: its blocks and what its file says of it. `language` is a BCP 47 tag such as `en-GB`; `page` is
    the shape of its first pages; `origin` is nothing for a document of no plan.

    In `large_print` headings, header and footer have the sizes of `look.LARGE`.
    `{page}` and `{pages}` in the footer become the page's number and how many there are; `made` is the day the file
    gives as its own."""

    title: str
    header: str
    footer: str
    language: str = "en-GB"
    author: str = ""
    made: date = date(2026, 9, 1)
    page: PageShape = PageShape()
    large_print: bool = False
    origin: Origin | None = None
    blocks: tuple[Block, ...] = field(default=())
