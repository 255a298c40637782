"""What stops Continue, at the top of the page, each line a way to its field."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.controls.buttons import QuietButton, name_control
from ui.controls.icon_label import IconLabel
from ui.controls.labels import FlowedLabel
from ui.controls.paint import box, start_bar
from ui.fields.field import FieldBox
from ui.theme import Theme, follow_theme


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that is missing, in the words that also stand beside its field."""

    message: str
    field: FieldBox


class ErrorSummary(QWidget):
    """“There is a problem”, with a link to every field that needs something."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_control(self, "error_summary")
        self.links: list[QuietButton] = []
        self._messages: tuple[str, ...] = ()
        self._rows = QVBoxLayout(self)
        top = QHBoxLayout()
        self.title = FlowedLabel(_("There is a problem"), size=20, weight=700, line=28)
        top.addWidget(IconLabel("warning", "error", 24))
        top.addWidget(self.title, 1)
        self._top = top
        self._rows.addLayout(top)
        follow_theme(self._restyle)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these and no others."""
        for link in self.links:
            self._rows.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = []
        self._messages = tuple(problem.message for problem in problems)
        for number, problem in enumerate(problems, start=1):
            link = QuietButton(problem.message, f"error_summary.{number}", parent=self)
            link.clicked.connect(problem.field.focus_first)
            self._rows.addWidget(link)
            self.links.append(link)
        self.setAccessibleName(self.spoken())

    def spoken(self) -> str:
        """Everything it says, in one go."""
        return "\n".join((self.title.words(), *self._messages))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.of(self)
        painter = QPainter(self)
        room, radius = QRectF(self.rect()), theme.px(8)
        fill, ink = theme.colour("error_fill"), theme.colour("error")
        box(painter, room, fill=fill, border=ink, width=theme.px(2), radius=radius)
        start_bar(painter, room, ink, theme.px(6), radius, self.isRightToLeft())

    def _restyle(self, theme: Theme) -> None:
        self._rows.setContentsMargins(theme.px(24), theme.px(16), theme.px(20), theme.px(8))
        self._rows.setSpacing(0)
        self._top.setSpacing(theme.px(10))
