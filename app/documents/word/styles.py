"""The look of the documents as WordprocessingML: one `w:style` for each style."""

from typing import Final

from app.documents.look import (
    CHARACTERS,
    FONT,
    GOLD,
    HAIRLINE,
    PARAGRAPHS,
    RULE,
    TABLES,
    TEAL,
    TICK_BOX,
    ParagraphStyle,
    TableStyle,
)


def style_id(name: str) -> str:
    """The id of a style in the file: its name with a capital for each word (`Label last row` is `LabelLastRow`)."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def styles_xml() -> str:
    """The whole `word/styles.xml`: document defaults, then every style above."""
    body = [_defaults(), *map(paragraph_style_xml, PARAGRAPHS), _default_character()]
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


def paragraph_style_xml(style: ParagraphStyle) -> str:
    """One `w:style` for paragraphs."""
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
    if style.under:
        colour = TEAL if style.under == "single" else RULE
        space = f'w:space="{style.under_space:g}" w:color="{colour}"'
        parts.append(f'<w:pBdr><w:bottom w:val="{style.under}" w:sz="6" {space}/></w:pBdr>')
    before, after, line = (round(points * 20) for points in (style.before, style.after, style.line))
    rule = "exact" if style.exact else "atLeast"
    parts.append(f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>')
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
    head_width = 4 if style.head_line == HAIRLINE or style.boxed else 8
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.head_fill}"/>' if style.head_fill else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(style.name)}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{_borders(style)}</w:tblBorders><w:tblCellMar>"
        f'<w:top w:w="{style.above}" w:type="dxa"/><w:left w:w="{style.left}" w:type="dxa"/>'
        f'<w:bottom w:w="{style.below}" w:type="dxa"/><w:right w:w="{style.right}" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="{head_width}" w:space="0" w:color="{style.head_line}"/>'
        f"</w:tcBorders>{fill}</w:tcPr></w:tblStylePr></w:style>"
    )


def _borders(style: TableStyle) -> str:
    if style.boxed:
        return "".join(_border(side, 4, RULE) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    top_colour = TEAL if style.line_colour == HAIRLINE else style.line_colour
    # The sentence reads down as one thing: no line under its last row.
    lines = (
        ("top", style.top, top_colour),
        ("left", style.bar, TEAL),
        ("bottom", 0 if style.bar else 4, style.line_colour),
        ("insideH", 4, style.line_colour),
    )
    return "".join(_border(*line) for line in lines)


def _border(side: str, width: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour}"/>' if width else ""
