"""Saving the check-up as a Word page: whose plan it is, who made the page, and where the file went."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, fill
from ui.checkup_draft import Draft
from ui.controls.buttons import PrimaryButton, QuietButton
from ui.controls.card import Card
from ui.controls.labels import FieldLabel, NoteLine
from ui.controls.wrap import Wrap
from ui.fields.line import LineField
from ui.theme import Theme

_LONGEST: Final = 80


class SavePanel(Card):
    """`save` asks for the file; `left` says that none shall be made."""

    save = Signal()
    left = Signal()

    def __init__(self, draft: Draft, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=24)
        self._draft, self._is_busy = draft, False
        theme = Theme.of(self)
        self.column.setSpacing(theme.px(12))
        self.column.addWidget(FieldLabel(_("A page to take to the meeting"), self))
        about, made_by = _("Whose plan it is"), _("Your name")
        hint = _("A name or initials. You can leave it empty.")
        self._about = LineField("checkup.about", about, label=about, hint=hint, limit=_LONGEST, parent=self)
        self._about.set_value(draft.about)
        self._made_by = LineField("checkup.made_by", made_by, label=made_by, limit=_LONGEST, parent=self)
        self._made_by.set_value(draft.made_by)
        self._about.edited.connect(lambda _words: self._keep())
        self._made_by.edited.connect(lambda _words: self._keep())
        self.column.addWidget(self._about)
        self.column.addWidget(self._made_by)
        self.column.addWidget(NoteLine("folder", fill(_("It goes into {folder}"), {"folder": str(folder)}), self))
        buttons = Wrap()
        buttons.setSpacing(theme.px(12))
        self._button = PrimaryButton(_("Save the page"), "checkup.save", icon="document", parent=self)
        self._button.clicked.connect(self._save)
        leave = QuietButton(_("Not now"), "checkup.save_not_now", parent=self)
        leave.clicked.connect(self.left)
        leave.setMinimumHeight(theme.px(52))  # in line with the other
        buttons.addWidget(self._button)
        buttons.addWidget(leave)
        self.column.addLayout(buttons)
        self._trouble = NoteLine("warning", "", self, colour="error", weight=600)
        self._trouble.hide()
        self.column.addWidget(self._trouble)

    def focus_first(self) -> None:
        """Give the keyboard to the first question."""
        self._about.focus_first()

    def show_trouble(self, sentence: str) -> None:
        """Say why the page was not saved."""
        self._is_busy = False
        self._button.setText(_("Save the page"))
        self._trouble.setText(sentence)
        self._trouble.show()

    def _keep(self) -> None:
        self._draft.about, self._draft.made_by = self._about.value(), self._made_by.value()

    def _save(self) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._trouble.hide()
        self._button.setText(_("Saving…"))
        self.save.emit()


class SavedRow(QWidget):
    """Which file was made, with the way to it."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = fill(_("Saved as {file}"), {"file": path.name})
        column.addWidget(NoteLine("check", words, self, colour="success", weight=600))
        ways = Wrap()
        ways.setSpacing(Theme.of(self).px(24))
        self.open = QuietButton(_("Open it"), "checkup.open_page", icon="open", parent=self)
        self.open.setAccessibleName(fill(_("Open it: {file}"), {"file": path.name}))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
        folder = QuietButton(_("Show the folder"), "checkup.show_folder", icon="folder", parent=self)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        ways.addWidget(self.open)
        ways.addWidget(folder)
        column.addLayout(ways)
