"""Tips whose words somebody kept: one that was kept just now, with room for the reason, and those of other days."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.coach.finding import Finding
from app.i18n import _, fill, ngettext
from ui.controls.buttons import QuietButton
from ui.controls.labels import Body, Caption
from ui.fields.line import LineField
from ui.theme import Theme


class JustKept(QWidget):
    """Says that the words stay. `explained` carries the reason while it is written, `brought_back` nothing."""

    explained = Signal(str)
    brought_back = Signal()

    def __init__(self, page_id: str, kept: Finding, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        said = fill(_("Your words stay: “{quote}”."), {"quote": kept.quote}) if kept.quote else _("Set aside.")
        head = QHBoxLayout()
        head.addWidget(Body(said, self), 1)
        back = QuietButton(_("Bring the tip back"), f"{page_id}.tip.undo", icon="undo", parent=self)
        back.clicked.connect(self.brought_back)
        head.addWidget(back)
        rows.addLayout(head)
        why = LineField(f"{page_id}.tip.reason", _("Why (optional)"), label=_("Why (optional)"), limit=160, parent=self)
        why.set_value(reason)
        why.edited.connect(self.explained)
        rows.addWidget(why)


class KeptTips(QWidget):
    """A quiet button with their number; open, each has its reason and a way back. `brought_back` carries the tip."""

    brought_back = Signal(object)
    turned = Signal()

    def __init__(
        self, page_id: str, kept: list[tuple[Finding, str]], *, is_open: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        words = ngettext("{count} tip set aside", "{count} tips set aside", len(kept))
        icon = "chevron_up" if is_open else "chevron_down"
        button = QuietButton(words, f"{page_id}.aside", icon=icon, parent=self)
        button.clicked.connect(self.turned)
        rows.addWidget(button)
        for number, (finding, reason) in enumerate(kept if is_open else (), 1):
            row = QHBoxLayout()
            row.setSpacing(Theme.of(self).px(16))
            values = {"message": finding.message, "reason": reason}
            said = fill(_("{message} Kept because: {reason}"), values) if reason else finding.message
            row.addWidget(Caption(said, self), 1)
            back = QuietButton(_("Bring back"), f"{page_id}.aside{number}", icon="undo", parent=self)
            back.setAccessibleName(fill(_("Bring back: {message}"), values))
            back.clicked.connect(partial(self.brought_back.emit, finding))
            row.addWidget(back)
            rows.addLayout(row)
