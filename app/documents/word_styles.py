"""Every look a Word file of ours has: paragraph, character and table styles, as data and as WordprocessingML."""

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
    ParagraphStyle(name="Footer", size=10, line=14, after=0, colour=MUTED, top_line=True),
)
_TABLE_TEXT: Final = (
    ParagraphStyle(name="Label", after=0, bold=True, colour=TEAL, with_next=True),
    ParagraphStyle(name="Label, last row", after=0, bold=True, colour=TEAL),
    ParagraphStyle(name="Value", after=2),
    ParagraphStyle(name="Value strong", after=2, bold=True),
    ParagraphStyle(name="Value, not written yet", after=2, colour=MUTED),
    ParagraphStyle(name="Value not set", after=2, bold=True, colour=NOT_SET),
    ParagraphStyle(name="Table head", after=2, colour=MUTED, with_next=True),
    ParagraphStyle(name="Table text", after=2),
    ParagraphStyle(name="Table text strong", after=2, bold=True),
    ParagraphStyle(name="Table text, not written yet", after=2, colour=MUTED),
    ParagraphStyle(name="Outcome label by", size=15, line=21, after=0, bold=True, colour=BY, with_next=True),
    ParagraphStyle(name="Outcome label will", size=15, line=21, after=0, bold=True, colour=TEAL, with_next=True),
    ParagraphStyle(name="Outcome label so that", size=15, line=21, after=0, bold=True, colour=SO_THAT),
    ParagraphStyle(name="Outcome value", size=15, line=21, after=0),
    ParagraphStyle(name="Outcome value, not set", size=15, line=21, after=0, colour=MUTED),
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


def style_id(name: str) -> str:
    """The id of a style in the file: its name with a capital for each word (`Label, last row` is `LabelLastRow`)."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace(",", " ").split())


def styles_xml() -> str:
    """The whole `word/styles.xml`: document defaults, then every style above."""
    body = [_defaults(), *map(_paragraph, PARAGRAPHS), _default_character()]
    body += [_character(name, colour) for name, colour in CHARACTERS.items()]
    body += [_tick_box(), _default_table(), _default_numbering(), *map(_table, TABLES)]
    return (
        f'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{"".join(body)}</w:styles>'
    )


def _defaults() -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _paragraph(style: ParagraphStyle) -> str:
    default = ' w:default="1"' if style.name == "Normal" else ""
    custom = "" if style.name in _WORDS_OWN else ' w:customStyle="1"'
    # Word's own style names are in small letters in the file; Word shows "heading 1" as "Heading 1".
    name = style.name.lower() if style.name in _WORDS_OWN and style.name.startswith(("Head", "Foot")) else style.name
    based_on = f'<w:basedOn w:val="{style_id(style.parent)}"/>' if style.parent else ""
    following = f'<w:next w:val="{style_id(style.next or "Normal")}"/>' if style.level or style.next else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style_id(style.name)}"><w:name w:val="{name}"/>'
        f"{based_on}{following}<w:qFormat/><w:pPr>{_paragraph_properties(style)}</w:pPr>"
        f"<w:rPr>{_run_properties(style)}</w:rPr></w:style>"
    )


_WORDS_OWN: Final = frozenset(
    {"Normal", "Header", "Footer", "List Bullet", "List Number", *(f"Heading {level}" for level in range(1, 5))}
)


def _paragraph_properties(style: ParagraphStyle) -> str:
    parts = []
    if style.with_next:
        parts.append("<w:keepNext/>")
    if style.level:
        parts.append("<w:keepLines/>")
    if style.new_page:
        parts.append("<w:pageBreakBefore/>")
    parts.append("<w:widowControl/>")
    if style.number:
        parts.append(f'<w:numPr><w:numId w:val="{style.number}"/></w:numPr>')
    if style.bar:
        parts.append(f'<w:pBdr><w:left w:val="single" w:sz="36" w:space="10" w:color="{GOLD}"/></w:pBdr>')
    if style.top_line:
        parts.append(f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{HAIRLINE}"/></w:pBdr>')
    before, after, line = (round(points * 20) for points in (style.before, style.after, style.line))
    parts.append(f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="atLeast"/>')
    if style.bar:
        parts.append('<w:ind w:left="260" w:right="260"/>')
    if style.level:
        parts.append(f'<w:outlineLvl w:val="{style.level - 1}"/>')
    return "".join(parts)


def _run_properties(style: ParagraphStyle) -> str:
    half_points = round(style.size * 2)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    # The colour stands in every style, not in the document's defaults: LibreOffice would let those win inside tables.
    return f'{bold}<w:color w:val="{style.colour}"/><w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _default_character() -> str:
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )


def _character(name: str, colour: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/><w:bCs/><w:color w:val="{colour}"/></w:rPr>'
        "</w:style>"
    )


def _tick_box() -> str:
    fonts = '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol"/>'
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id(TICK_BOX)}"><w:name w:val="{TICK_BOX}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{fonts}</w:rPr></w:style>'
    )


def _default_table() -> str:
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _default_numbering() -> str:
    return (
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def _table(style: TableStyle) -> str:
    borders = [_border("top", style.top, TEAL), _border("left", style.bar, TEAL)]
    # The sentence reads down as one thing: no line under its last row.
    borders += [_border("bottom", 0 if style.bar else 4, HAIRLINE), _border("insideH", 4, HAIRLINE)]
    head_width = 4 if style.head_line == HAIRLINE else 8
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{''.join(borders)}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="{style.above}" w:type="dxa"/><w:left w:w="{style.left}" w:type="dxa"/>'
        f'<w:bottom w:w="{style.below}" w:type="dxa"/><w:right w:w="{style.right}" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="{head_width}" w:space="0" w:color="{style.head_line}"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    )


def _border(side: str, width: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour}"/>' if width else ""
