"""The look of the documents: colours and the paragraph, character and table styles, as data for every writer."""

from dataclasses import dataclass
from typing import Final

INK: Final = "1F2A33"
MUTED: Final = "4E5B66"
TEAL: Final = "0B5A6B"
BY: Final = "8A4B08"
SO_THAT: Final = "7A3B6B"
NOT_SET: Final = "A3200F"
GOLD: Final = "B07A0F"
HAIRLINE: Final = "C9C1B4"
RULE: Final = "6B7780"
GRID_HEAD: Final = "E9F1F2"
FONT: Final = "Arial"
"""Every Word has it, so that what is typed at the meeting keeps one face."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ParagraphStyle:
    """A paragraph style. Sizes and spaces are points, `line` the least height of a line (the height of all where it is
    `exact`), `parent` a name. `under` is a line below it (`single` or `dashed`), `under_space` points away."""

    name: str
    size: float = 12
    line: float = 16
    before: float = 0
    after: float = 6
    bold: bool = False
    colour: str = INK
    parent: str = "Normal"
    next: str = ""
    level: int = 0
    with_next: bool = False
    new_page: bool = False
    number: int = 0
    bar: bool = False
    top_line: bool = False
    exact: bool = False
    under: str = ""
    under_space: float = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class TableStyle:
    """A table style. Line widths are eighths of a point (0 for none); spaces inside cells are twentieths of a point.
    What stands in a cell stands at its top, or in its middle when it is `centred`; `line_colour` is that of the lines
    above and between rows. A `boxed` one has lines round every cell."""

    name: str
    top: int = 0
    bar: int = 0
    left: int = 0
    right: int = 110
    above: int = 45
    below: int = 10
    head_line: str = RULE
    centred: bool = False
    line_colour: str = HAIRLINE
    boxed: bool = False
    head_fill: str = ""


_HEADINGS: Final = (
    ParagraphStyle(name="Heading 1", size=26, line=32, after=2, bold=True, level=1, with_next=True, next="Lead"),
    ParagraphStyle(
        name="Heading 2", size=18, line=24, before=18, after=5, bold=True, colour=TEAL, level=2, with_next=True
    ),
    ParagraphStyle(
        name="Heading 2 new page", size=18, line=24, after=5, bold=True, colour=TEAL, level=2, with_next=True,
        new_page=True, parent="Heading 2",
    ),
    ParagraphStyle(name="Heading 3", size=15, line=20, before=13, after=3, bold=True, level=3, with_next=True),
    ParagraphStyle(
        name="Heading 4", size=12, line=16, before=11, after=2, bold=True, colour=MUTED, level=4, with_next=True
    ),
)  # fmt: skip
_TEXT: Final = (
    ParagraphStyle(name="Lead", size=14, line=20, after=8, colour=MUTED),
    ParagraphStyle(name="Hint", colour=MUTED),
    ParagraphStyle(name="Before a table", with_next=True),
    ParagraphStyle(name="Closing", before=8, colour=MUTED),
    ParagraphStyle(name="Note", before=8, bold=True, colour=NOT_SET),
    ParagraphStyle(name="Learner voice", size=19, line=26, after=0, bar=True, with_next=True, next="Whose words"),
    ParagraphStyle(name="Whose words", after=0, colour=MUTED, bar=True),
    ParagraphStyle(name="List Bullet", after=3, number=2),
    ParagraphStyle(name="List Number", after=6, number=1, line=17),
    ParagraphStyle(name="Header", size=10, line=14, after=0, colour=MUTED),
    ParagraphStyle(name="Bare", size=1, line=1, after=0),
    ParagraphStyle(name="Footer", size=10, line=14, after=0, colour=MUTED, top_line=True),
)
_TABLE_TEXT: Final = (
    ParagraphStyle(name="Label", after=0, bold=True, colour=TEAL, with_next=True),
    ParagraphStyle(name="Label last row", after=0, bold=True, colour=TEAL),
    ParagraphStyle(name="Value", after=2),
    ParagraphStyle(name="Value strong", after=2, bold=True),
    ParagraphStyle(name="Value not written yet", after=2, colour=MUTED),
    ParagraphStyle(name="Value not set", after=2, bold=True, colour=NOT_SET),
    ParagraphStyle(name="Table head", after=2, colour=MUTED, with_next=True),
    ParagraphStyle(name="Table text", after=2),
    ParagraphStyle(name="Table text strong", after=2, bold=True),
    ParagraphStyle(name="Table text not written yet", after=2, colour=MUTED),
    ParagraphStyle(name="Outcome label by", size=15, line=21, after=0, bold=True, colour=BY, with_next=True),
    ParagraphStyle(name="Outcome label will", size=15, line=21, after=0, bold=True, colour=TEAL, with_next=True),
    ParagraphStyle(name="Outcome label so that", size=15, line=21, after=0, bold=True, colour=SO_THAT),
    ParagraphStyle(name="Outcome value", size=15, line=21, after=0),
    ParagraphStyle(name="Outcome value not set", size=15, line=21, after=0, colour=MUTED),
    ParagraphStyle(name="Step label", after=0, bold=True, colour=TEAL, with_next=True),
    ParagraphStyle(name="Step value", after=2, bold=True),
)
_LEARNER: Final = (
    ParagraphStyle(name="Easy text", size=18, line=28, after=4),
    ParagraphStyle(name="Easy text strong", size=18, line=28, after=4, bold=True),
    ParagraphStyle(name="Easy text not written yet", size=18, line=28, after=4, colour=MUTED),
    ParagraphStyle(name="Easy pictures", size=18, line=28, after=6, with_next=True),
    ParagraphStyle(name="Easy picture", size=18, line=28, after=0),
    ParagraphStyle(
        name="Easy voice", size=22, line=33, after=0, bold=True, bar=True, with_next=True, next="Easy whose words"
    ),
    ParagraphStyle(name="Easy whose words", size=14, line=21, after=0, colour=MUTED, bar=True),
    ParagraphStyle(name="Easy end", size=14, line=21, before=8, after=0, colour=MUTED),
    ParagraphStyle(name="Easy number", size=22, line=28, after=2, bold=True, colour=TEAL),
    ParagraphStyle(name="Easy box", size=24, line=30, after=0),
    ParagraphStyle(name="Easy table head", size=14, line=20, after=2, colour=MUTED, with_next=True),
)
_THREAD: Final = (
    ParagraphStyle(name="Thread hope", size=18, line=24, after=0, bold=True, with_next=True, next="Thread lead"),
    ParagraphStyle(name="Thread lead", size=13, line=18, after=3, colour=MUTED, with_next=True),
    ParagraphStyle(name="Thread picture", after=0, with_next=True),
    ParagraphStyle(name="Thread head", size=13, line=18, after=2, bold=True, with_next=True),
    ParagraphStyle(name="Thread text", after=0),
    ParagraphStyle(name="Thread strong", after=2, bold=True),
    ParagraphStyle(name="Thread not set", after=0, bold=True, colour=NOT_SET),
    ParagraphStyle(name="Thread end", before=5, after=0),
)
_CARD: Final = (
    ParagraphStyle(
        name="Card title", size=14, line=18, after=0, bold=True, level=2, with_next=True, exact=True, under="single",
        under_space=2, parent="Heading 2",
    ),
    ParagraphStyle(name="Card label", line=15, after=0, bold=True, colour=TEAL, with_next=True, exact=True),
    ParagraphStyle(name="Card text", line=15, after=0, with_next=True, exact=True),
    ParagraphStyle(name="Card note", line=15, after=0, colour=MUTED, with_next=True, exact=True),
    ParagraphStyle(name="Card measure", line=15, before=8, after=3, bold=True, with_next=True, exact=True),
    ParagraphStyle(name="Card box", size=14, line=17.5, after=0, with_next=True, exact=True),
    ParagraphStyle(
        name="Card end", line=15, before=5, after=22, colour=MUTED, exact=True, under="dashed", under_space=20
    ),
    ParagraphStyle(name="Card end below", line=15, before=5, after=0, colour=MUTED, exact=True),
)  # fmt: skip
PARAGRAPHS: Final = (
    ParagraphStyle(name="Normal", parent=""), *_HEADINGS, *_TEXT, *_TABLE_TEXT, *_LEARNER, *_THREAD, *_CARD,
)  # fmt: skip
LARGE: Final = (
    ParagraphStyle(name="Heading 1", size=34, line=42, after=8, bold=True, level=1, with_next=True, next="Easy text"),
    ParagraphStyle(name="Heading 2", size=24, line=31, before=20, after=6, bold=True, level=2, with_next=True),
    ParagraphStyle(
        name="Heading 2 new page", size=24, line=31, after=6, bold=True, level=2, with_next=True, new_page=True,
        parent="Heading 2",
    ),
    ParagraphStyle(
        name="Heading 3", size=20, line=27, before=16, after=4, bold=True, colour=TEAL, level=3, with_next=True
    ),
    ParagraphStyle(name="Header", size=12, line=16, after=0, colour=MUTED),
    ParagraphStyle(name="Footer", size=12, line=16, after=0, colour=MUTED, top_line=True),
)  # fmt: skip
"""What takes the place of the styles of the same name in large print."""

CHARACTERS: Final = {"Part by": BY, "Part will": TEAL, "Part so that": SO_THAT, "Step number": TEAL, "Reason": INK}
TICK_BOX: Final = "Tick box"
TABLES: Final = (
    TableStyle(name="Ledger"),
    TableStyle(name="Outcome", bar=48, left=150, right=20, above=70, below=70, head_line=HAIRLINE),
    TableStyle(name="Step", top=8, head_line=HAIRLINE, above=40, below=5),
    TableStyle(name="Grid", top=12, above=60, below=25),
    TableStyle(name="Easy rows", above=60, below=60, centred=True),
    TableStyle(name="Easy answers", above=80, below=80),
    TableStyle(name="Thread", top=8, right=150, above=60, below=70, head_line=GOLD, line_colour=GOLD),
    TableStyle(name="Card words", head_line=HAIRLINE, above=40, below=30),
    TableStyle(name="Tick grid", boxed=True, centred=True, head_fill=GRID_HEAD, left=90, right=40, above=10, below=10),
)
