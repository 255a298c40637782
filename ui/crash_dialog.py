"""The box that says that something went wrong, and offers a report to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.accessibility import announce
from ui.controls.buttons import PrimaryButton, SecondButton, name_control
from ui.controls.focus_frame import FocusFrame
from ui.controls.labels import Body, Heading
from ui.fields.text import TextEdit
from ui.theme import Theme


class CrashDialog(QDialog):
    """Says what became of the words, and offers a report to pass on. Escape goes on."""

    def __init__(self, words: str, *, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = Theme.of(self)
        name_control(self, "crash")
        self.setWindowTitle(_("Something went wrong"))
        self.setMinimumWidth(theme.px(480))
        rows = QVBoxLayout(self)
        edge = theme.px(24)
        rows.setContentsMargins(edge, edge, edge, edge)
        rows.setSpacing(theme.px(12))
        said = _("All you have written is saved.") if saved else _("Your last change is not saved yet. Keep this open.")
        rows.addWidget(Heading(_("Something went wrong in the program"), self, level=2))
        rows.addWidget(Body(said, self, weight=600))
        rows.addWidget(Body(_("It is not your fault. You can go on from here."), self))
        rows.addWidget(Body(_("This report helps to mend it. It holds nothing that you wrote."), self))
        self._report = TextEdit("crash.report", limit=100_000, lines=4, parent=self)
        self._report.setAccessibleName(_("The report"))
        self._report.show_words(words)
        self._report.setReadOnly(True)
        rows.addWidget(self._report)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        self._go_on = PrimaryButton(_("Go on"), "crash.go_on", parent=self)
        self._go_on.clicked.connect(self.accept)
        copy = SecondButton(_("Copy the report"), "crash.copy", icon="copy", parent=self)
        copy.clicked.connect(self._copy)
        buttons.addWidget(self._go_on)
        buttons.addWidget(copy)
        buttons.addStretch(1)
        rows.addLayout(buttons)
        FocusFrame(self)
        self._go_on.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
        announce(self, _("The report is copied."))
