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
FONT: Final = "Arial"
"""Every Word has it, so that what is typed at the meeting keeps one face."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ParagraphStyle:
    """A paragraph style. Sizes and spaces are points, `line` the least height of a line, `parent` a name."""

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


@dataclass(frozen=True, kw_only=True, slots=True)
class TableStyle:
    """A table style. Line widths are eighths of a point (0 for none); spaces inside cells are twentieths of a point."""

    name: str
    top: int = 0
    bar: int = 0
    left: int = 0
    right: int = 110
    above: int = 45
    below: int = 10
    head_line: str = RULE


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
PARAGRAPHS: Final = (ParagraphStyle(name="Normal", parent=""), *_HEADINGS, *_TEXT, *_TABLE_TEXT)
CHARACTERS: Final = {"Part by": BY, "Part will": TEAL, "Part so that": SO_THAT}
TICK_BOX: Final = "Tick box"
TABLES: Final = (
    TableStyle(name="Ledger"),
    TableStyle(name="Outcome", bar=48, left=150, right=20, above=70, below=70, head_line=HAIRLINE),
    TableStyle(name="Step", top=8, head_line=HAIRLINE, above=40, below=5),
    TableStyle(name="Grid", top=12, above=60, below=25),
)
