"""Draws the icon of the program as Windows wants it, and the picture beside the words of the installer."""

import struct
from pathlib import Path
from typing import Final

import app_icon

SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Those that desktops and task bars ask for."""

BESIDE: Final = (164, 314)
"""The width and height of the picture in the installer, in pixels."""


def write_icon(target: Path) -> None:
    """Write an `.ico` file with the icon in each of `SIZES`."""
    pictures = [app_icon.png(size) for size in SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, picture in zip(SIZES, pictures, strict=True):
        edge = size % 256  # 256 is written as 0.
        head += struct.pack("<BBBBHHII", edge, edge, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    target.write_bytes(head + b"".join(pictures))


def write_picture(target: Path) -> None:
    """Write a `.bmp` file for the installer: the logo on the colour of its tile, a little above the middle."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QImage, QPainter

    picture = QImage(*BESIDE, QImage.Format.Format_RGB32)
    picture.fill(app_icon.TILE)
    painter = QPainter(picture)
    painter.drawImage(QPointF((BESIDE[0] - 128) / 2, 72), QImage.fromData(app_icon.png(128)))
    painter.end()
    picture.save(str(target), "BMP")  # type: ignore[call-overload]
