"""Our own icons: drawn as SVG, tinted from the tokens, sharp at any pixel ratio, mirrored where they point a way."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.theme import Theme

ICONS: Final = Path(__file__).parent.parent / "resources" / "icons"
DIRECTIONAL: Final = frozenset({"back", "forward", "deeper", "open", "undo", "list", "stairs", "logo"})
"""What turns round where people read from right to left. Flags, ticks and clocks do not."""


def icon_names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(file.stem for file in ICONS.glob("*.svg")))


def icon(name: str, colour: str = "link", size: int = 22) -> QIcon:
    """The icon as Qt's buttons and menus take it. `colour` is a token, `size` in pixels at 100 %."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made


def pixmap(name: str, colour: str = "link", size: int = 22, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture for a screen of this pixel ratio. `colour` is a token, `size` in pixels at 100 %."""
    theme = Theme.of()
    edge = theme.px(size)
    picture = QPixmap(round(edge * ratio), round(edge * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_icon(painter, name, theme.palette.colour(colour), QRectF(0, 0, edge, edge))
    painter.end()
    return picture


def draw_icon(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw the icon in this `#RRGGBB` colour into the place, as vectors. Raises `KeyError` for no such icon."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if name in DIRECTIONAL and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(place.left() + place.right(), 0)
        painter.scale(-1, 1)
    _drawing(name, colour).render(painter, place)
    painter.restore()


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    file = ICONS / f"{name}.svg"
    if not file.is_file():
        raise KeyError(name)
    return file.read_text(encoding="utf-8")
