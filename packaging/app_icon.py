"""The icon of the program as systems show it: the logo in white on a rounded tile of our own blue-green."""

import os
import re
from pathlib import Path
from typing import Final

LOGO: Final = Path(__file__).parent.parent / "resources" / "icons" / "logo.svg"
TILE: Final = "#0B5A6B"
"""The colour of links in the light palette; white stands out from it 7.7 to 1."""


def svg() -> str:
    """The icon for any size."""
    logo = LOGO.read_text(encoding="utf-8")
    drawn, strokes = re.findall(r"<(?:path|circle)[^>]*>", logo), re.search(r"stroke-linecap.*?(?=>)", logo)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">'
        f'<rect x="2" y="2" width="44" height="44" rx="10" fill="{TILE}"/>'
        f'<g transform="translate(9.6 8.4) scale(1.2)" fill="none" stroke="#fff" {strokes[0] if strokes else ""}>'
        f"{''.join(drawn)}</g></svg>\n"
    )


def png(size: int) -> bytes:
    """The icon as a picture of so many pixels a side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg().encode())).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
