"""A folder in words, with a button that opens it and, where it can be another one, a button that chooses."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from ui.controls.buttons import SmallButton
from ui.controls.labels import FieldLabel, Hint
from ui.controls.wrap import Wrap
from ui.file_dialogs import ask_for_folder
from ui.theme import Theme


class FolderRow(QWidget):
    """`chosen` carries another folder as soon as one was chosen."""

    chosen = Signal(object)

    def __init__(
        self, identifier: str, label: str, folder: Path, *, can_choose: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        theme = Theme.of(self)
        self.setObjectName(identifier)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(FieldLabel(label, self))
        self._words = Hint(str(folder), self)
        column.addWidget(self._words)
        buttons = Wrap()
        buttons.setSpacing(theme.px(8))
        self.open = SmallButton(_("Open folder"), f"{identifier}.open", icon="folder", parent=self)
        self.open.setAccessibleName(fill(_("Open folder: {name}"), {"name": label}))
        self.open.clicked.connect(self.show_folder)
        buttons.addWidget(self.open)
        if can_choose:
            choose = SmallButton(_("Choose another"), f"{identifier}.choose", parent=self)
            choose.setAccessibleName(fill(_("Choose another: {name}"), {"name": label}))
            choose.clicked.connect(self.choose)
            buttons.addWidget(choose)
        column.addLayout(buttons)

    def show_folder(self) -> None:
        """Open the folder in this computer's own window for files; one that is still to be used is made first."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def choose(self) -> None:
        """Ask for another folder."""
        folder = ask_for_folder(self, self.folder)
        if folder is not None:
            self.folder = folder
            self._words.setText(str(folder))
            self.chosen.emit(folder)
