"""A choice of papers, each shown in its own colour: true radio buttons of which only the paint is ours."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGroupBox, QRadioButton, QSizePolicy, QWidget

from ui.controls.buttons import name_control
from ui.controls.flow import natural_width
from ui.controls.labels import buddy_text
from ui.controls.paint import box, icon_at
from ui.controls.wrap import Wrap
from ui.theme import Theme, follow_theme
from ui.tokens import contrast, palette

_WIDE = 96
_TALL = 84


class Swatches(QGroupBox):
    """One question; `options` maps the papers of the light theme to their names."""

    changed = Signal(str)

    def __init__(self, question: str, options: Mapping[str, str], identifier: str, parent: QWidget) -> None:
        super().__init__(buddy_text(question), parent)
        name_control(self, identifier, question)
        row = Wrap(self)
        row.setSpacing(Theme.of(self).px(10))
        self.parts: dict[str, Swatch] = {}
        for tint, words in options.items():
            part = Swatch(words, palette("light", tint).bg, f"{identifier}.{tint or 'own'}", self)
            part.clicked.connect(lambda _on=True, tint=tint: self.changed.emit(tint))
            self.parts[tint] = part
            row.addWidget(part)

    def set_value(self, tint: str) -> None:
        """Choose this paper without saying `changed`."""
        part = self.parts[tint]
        part.blockSignals(True)
        part.setChecked(True)
        part.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the question is said above, the group is for those who listen."""


class Swatch(QRadioButton):
    """One paper."""

    def __init__(self, words: str, paper: str, identifier: str, parent: QWidget) -> None:
        super().__init__(buddy_text(words), parent)
        self._words, self._paper = words, paper
        name_control(self, identifier)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        follow_theme(self._restyle)

    def sizeHint(self) -> QSize:
        theme = Theme.of(self)
        words = natural_width(self._words, theme.font(16, 600)) + theme.px(20)
        return QSize(max(theme.px(_WIDE), round(words)), theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, place: QPoint) -> bool:
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, chosen = Theme.of(self), self.isChecked()
        painter = QPainter(self)
        paper = QRectF(0, 0, self.width(), theme.px(52))
        border = theme.colour("primary" if chosen else "text" if self.underMouse() else "border")
        width = theme.px(3 if chosen else 2)
        box(painter, paper, fill=QColor(self._paper), border=border, width=width, radius=theme.px(8))
        if chosen:
            edge = theme.px(22)
            place = QRectF((self.width() - edge) / 2, (paper.height() - edge) / 2, edge, edge)
            readable = contrast(theme.palette.colour("primary"), self._paper) >= 3
            icon_at(painter, theme, "check", "primary" if readable else "bg", place)
        painter.setFont(theme.font(16, 600 if chosen else 400))
        painter.setPen(theme.colour("text"))
        words = QRectF(0, paper.height(), self.width(), self.height() - paper.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._words)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
