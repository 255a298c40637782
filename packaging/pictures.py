"""Makes the pictures of the documents again from their drawings: small PNG files, sharp on paper."""

import os
import sys
from collections import Counter
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER: Final = Path(__file__).parents[1] / "resources" / "pictures" / "documents"
MILLIMETRES: Final = {"thread": 269.0}
"""How wide a picture is on paper; every other one is `SIDE`."""

SIDE: Final = 26.0
DOTS_A_MM: Final = 300 / 25.4
FROM_THE_RIGHT: Final = ("thread",)
"""Drawn once more as in a mirror, for languages that are read from the right."""

COLOURS: Final = 64
"""Enough for a handful of inks and the soft edges between them."""

_BEST: Final = 0
"""Qt's "quality" of a PNG file is how little it is packed."""


def png_of(drawing: Path, *, mirrored: bool = False) -> bytes:
    """A drawing as a PNG file on white paper, 300 dots an inch, in few colours. Raises `ValueError` for
    one that cannot be drawn."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise ValueError(f"not a drawing: {drawing.name}")
    shape = renderer.viewBoxF()
    width = round(MILLIMETRES.get(drawing.stem, SIDE) * DOTS_A_MM)
    image = QImage(width, round(width * shape.height() / shape.width()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    return _packed(image)


def pictures() -> dict[str, bytes]:
    """Every PNG file by its name."""
    made = {f"{drawing.stem}.png": png_of(drawing) for drawing in sorted(FOLDER.glob("*.svg"))}
    mirrored = {f"{name}_from_right.png": png_of(FOLDER / f"{name}.svg", mirrored=True) for name in FROM_THE_RIGHT}
    return made | mirrored


def _packed(image: QImage) -> bytes:
    often = Counter(memoryview(image.constBits()).cast("I")).most_common(COLOURS)
    few_colours = image.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _count in often])
    few_colours.setDotsPerMeterX(round(DOTS_A_MM * 1000))
    few_colours.setDotsPerMeterY(round(DOTS_A_MM * 1000))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setQuality(_BEST)
    writer.write(few_colours)
    return bytes(data.data())


if __name__ == "__main__":
    for name, data in pictures().items():
        (FOLDER / name).write_bytes(data)
