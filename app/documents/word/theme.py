"""The theme part of our Word template: it lets Word's own colour and font menus offer the colours of the document."""

from typing import Final

from app.documents.look import BY, FONT, GOLD, HAIRLINE, INK, MUTED, RULE, SO_THAT, TEAL

_COLOURS: Final = {
    "dk1": INK, "lt1": "FFFFFF", "dk2": TEAL, "lt2": HAIRLINE, "accent1": TEAL, "accent2": BY, "accent3": SO_THAT,
    "accent4": GOLD, "accent5": MUTED, "accent6": RULE, "hlink": TEAL, "folHlink": SO_THAT,
}  # fmt: skip


def theme_xml() -> str:
    """The whole `word/theme/theme1.xml`; its fills, lines and effects are the plainest the format allows."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items())
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Steps Towards">'
        f'<a:themeElements><a:clrScheme name="Steps Towards">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Steps Towards"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Steps Towards"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
