"""Which file was made, with the ways to it; or why there is none."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from ui.accessibility import announce
from ui.controls.buttons import QuietButton
from ui.controls.labels import NoteLine
from ui.controls.wrap import Wrap
from ui.theme import Theme


class SavedFile(QWidget):
    """Empty until something was saved, or could not be. `identifier` names its buttons: `<identifier>.open`…"""

    def __init__(self, identifier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.said = NoteLine("check", "", self, colour="success", weight=600)
        self.trouble = NoteLine("warning", "", self, colour="error", weight=600)
        column.addWidget(self.said)
        column.addWidget(self.trouble)
        self._ways = QWidget(self)
        ways = Wrap(self._ways)
        ways.setSpacing(Theme.of(self).px(24))
        self.open = QuietButton(_("Open it"), f"{identifier}.open", icon="open", parent=self._ways)
        self.open.clicked.connect(lambda: self._show(self._path))
        folder = QuietButton(_("Show the folder"), f"{identifier}.show_folder", icon="folder", parent=self._ways)
        folder.clicked.connect(lambda: self._show(self._path.parent))
        ways.addWidget(self.open)
        ways.addWidget(folder)
        column.addWidget(self._ways)
        for part in (self.said, self.trouble, self._ways):
            part.hide()

    def show_file(self, path: Path) -> None:
        """Say which file was made."""
        self._path = path
        words = fill(_("Saved as {file}"), {"file": path.name})
        self.said.setText(words)
        self.open.setAccessibleName(fill(_("Open it: {file}"), {"file": path.name}))
        self._turn(good=True)
        announce(self, words)

    def show_trouble(self, sentence: str) -> None:
        """Say why there is no file."""
        self.trouble.setText(sentence)
        self._turn(good=False)
        announce(self, sentence, assertive=True)

    def _turn(self, *, good: bool) -> None:
        self.said.setVisible(good)
        self._ways.setVisible(good)
        self.trouble.setVisible(not good)

    def _show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
