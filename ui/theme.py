"""How everything looks now: colours, sizes and type, and how widgets hear that they changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from ui.tokens import Palette, palette

FAMILY: Final = "Atkinson Hyperlegible Next"
FONTS: Final = Path(__file__).parent.parent / "resources" / "fonts"
_SOURCE: Final = "theme_source"


@dataclass(frozen=True, slots=True)
class Theme:
    """One look. `scale` is 1.0 at 100 % text; `roomy` spreads letters, words and lines; `reduce_motion` stills it."""

    palette: Palette = field(default_factory=lambda: palette("light"))
    scale: float = 1.0
    roomy: bool = False
    reduce_motion: bool = False

    @staticmethod
    def of(widget: QWidget | None = None) -> "Theme":
        """The theme that this widget is drawn in."""
        source = theme_source()
        return source.theme if source else Theme()

    def px(self, size: float) -> int:
        """A size given in pixels at 100 %, in pixels at today's text size."""
        return round(size * self.scale)

    def font(self, size: float, weight: int = 400) -> QFont:
        """The font of this pixel size at 100 % and this weight (400, 500, 600 or 700)."""
        return QFont(_font(self.px(size), weight, self.px(size * 0.16) if self.roomy else None))

    def line(self, height: float) -> int:
        """A height of a line of text in pixels at 100 %, in pixels now; roomy text stands further apart."""
        return round(height * self.scale * (1.2 if self.roomy else 1.0))

    def colour(self, token: str) -> QColor:
        """The colour of a token of the palette."""
        return QColor(self.palette.colour(token))


@lru_cache(maxsize=64)
def _font(size: int, weight: int, roomy: int | None) -> QFont:
    """A font in pixels; a roomy one has so many between its words. A page that is arranged asks hundreds of times."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    if roomy is not None:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 105)
        font.setWordSpacing(roomy)
    return font


class ThemeSource(QObject):
    """Holds the theme of the application and says when it changes."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def show(self, theme: Theme) -> None:
        """Let everything be drawn in this theme."""
        self.theme = theme
        self.changed.emit(theme)


def theme_source() -> ThemeSource | None:
    """Where the application keeps its theme; None before the first `apply`."""
    app = QApplication.instance()
    # Kept on the Python side of the application: to ask Qt for a property takes twenty times as long.
    source = getattr(app, _SOURCE, None)
    return source if isinstance(source, ThemeSource) else None


def follow_theme(restyle: Callable[[Theme], None]) -> None:
    """Call this method of a widget now, and whenever the theme changes, as long as the widget lives."""
    source = theme_source()
    restyle(source.theme if source else Theme())
    if source:
        source.changed.connect(restyle)


def apply(app: QApplication, theme: Theme) -> None:
    """Draw the whole application in this theme, now and from now on."""
    source = theme_source()
    if source is None:
        load_fonts()
        source = ThemeSource(theme, app)
        setattr(app, _SOURCE, source)
    app.setPalette(qpalette(theme))
    app.setFont(theme.font(18))
    app.setStyleSheet(stylesheet(theme))
    source.show(theme)


def load_fonts() -> None:
    """Bring in the bundled fonts, once."""
    if FAMILY not in QFontDatabase.families():
        for file in sorted(FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))


def system_theme(hints: QStyleHints | None = None, contrast: bool | None = None) -> str:
    """The theme of `ui.tokens.THEMES` that this computer is set to. Both arguments stand in for the computer's own."""
    hints = hints or QApplication.styleHints()
    if contrast is None:
        preference = hints.accessibility().contrastPreference()
        contrast = preference == Qt.ContrastPreference.HighContrast
    if contrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def system_reduces_motion(hints: QAccessibilityHints | None = None) -> bool:
    """Whether this computer asks for stillness, where its Qt can tell."""
    hints = hints or QApplication.styleHints().accessibility()
    preference = getattr(hints, "motionPreference", None)
    return bool(preference and "Reduced" in str(preference()))


def qpalette(theme: Theme) -> QPalette:
    """The palette for what Qt draws itself: menus, scroll bars, selections."""
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "well",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "link",
        QPalette.ColorRole.BrightText: "on_primary",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.LinkVisited: "link",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "selected_text",
        QPalette.ColorRole.Accent: "primary",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "line",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "border",
        QPalette.ColorRole.Shadow: "border",
    }
    made = QPalette()
    for role, token in roles.items():
        made.setColor(role, theme.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("muted"))
    return made


def stylesheet(theme: Theme) -> str:
    """The one stylesheet: fields, scroll bars, menus and hints. The same on both sides, so that it can be mirrored."""
    names = ("bg", "surface", "text", "border", "line", "link", "focus", "error", "tint", "selection", "selected_text")
    values = {name: theme.palette.colour(name) for name in names}
    values |= {f"px{size}": f"{theme.px(size)}px" for size in (2, 3, 8, 11, 12, 44)}
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sheet = _SHEET.replace("@start", "right" if mirrored else "left")
    for name, value in values.items():
        sheet = sheet.replace(f"@{name};", f"{value};")
    return sheet


_SHEET: Final = """
QLineEdit, QTextEdit {
    background: @surface;
    color: @text;
    border-width: @px2;
    border-style: solid;
    border-color: @border;
    border-radius: @px8;
    selection-background-color: @selection;
    selection-color: @selected_text;
}
QLineEdit { padding: 0 @px12; }
QLineEdit:focus, QTextEdit:focus { border-width: @px3; border-color: @focus; }
QLineEdit:focus { padding: 0 @px11; }
QTextEdit { padding: 1px; }
QTextEdit:focus { padding: 0; }
QLineEdit[wrong="true"], QTextEdit[wrong="true"] { border-color: @error; }
QLineEdit[wrong="true"]:focus, QTextEdit[wrong="true"]:focus { border-color: @focus; }
QGroupBox { border: 0; margin: 0; padding: 0; }
QGroupBox::title { width: 0; height: 0; margin: 0; padding: 0; }
QScrollArea { border: 0; }
#top_bar, #bottom_bar { border: 0; }
#top_bar[line="true"] { border-bottom: 1px solid @line; }
#bottom_bar[line="true"] { border-top: 1px solid @line; }
#end_page { background: @surface; border: 0; border-@start: 1px solid @line; }
#end_page[folded="true"] { background: transparent; border: 0; }
#end_scroll, #end_scroll > #qt_scrollarea_viewport, #end_inner { background: transparent; }
QScrollBar:vertical { background: transparent; border: 0; width: 18px; margin: 0; }
QScrollBar:horizontal { background: transparent; border: 0; height: 18px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 3px 5px; }
QScrollBar::handle:vertical { min-height: @px44; }
QScrollBar::handle:horizontal { min-width: @px44; margin: 5px 3px; }
QScrollBar::handle:hover { background: @text; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: @surface; color: @text; border: 1px solid @border; padding: @px8; }
QMenu { background: @surface; color: @text; border-width: @px2; border-style: solid; border-color: @border; }
QMenu::item { padding: @px12; }
QMenu::item:selected { background: @tint; color: @text; }
"""
