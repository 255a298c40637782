"""About the program: what it is, what it is not, where things are kept, and whose work is in it."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import __version__
from app.i18n import _, fill
from app.paths import kind_of_folder, licences_folder
from ui.controls.buttons import QuietButton
from ui.controls.card import Card
from ui.controls.labels import Body, NoteLine
from ui.desk import Desk
from ui.folder_row import FolderRow
from ui.go_to import GoTo
from ui.plain_frame import PlainFrame
from ui.theme import Theme
from ui.view import View

PARTS: Final = (
    ("PySide6 (Qt for Python) 6", "LGPL-3.0-only"),
    ("Qt 6", "LGPL-3.0-only"),
    ("ICU", "Unicode-3.0"),
    ("SQLAlchemy 2", "MIT"),
    ("sqlcipher3, SQLCipher", "Zlib, BSD-3-Clause"),
    ("SQLite", "blessing, public domain"),
    ("OpenSSL", "Apache-2.0"),
    ("python-docx", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("libxml2, libxslt", "MIT"),
    ("libiconv", "LGPL-2.1-or-later"),
    ("zlib", "Zlib"),
    ("pypdf, python-dateutil, Babel", "BSD-3-Clause"),
    ("icalendar", "BSD-2-Clause"),
    ("tzdata", "Apache-2.0"),
    ("platformdirs", "MIT"),
    ("typing-extensions, Python", "PSF-2.0"),
    ("Atkinson Hyperlegible Next", "SIL OFL 1.1"),
)
"""Everything that comes with the program, and the licence it comes under."""


class AboutView(View):
    """One page to read."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("about")
        frame = self._frame = PlainFrame(
            self,
            "about",
            _("About Steps Towards"),
            _("From a hope for the future to an outcome, and the steps that lead there."),
        )
        frame.column.addWidget(Body(fill(_("Version {version}"), {"version": __version__}), self, weight=600))
        frame.add_section(_("Guidance, not legal advice"))
        frame.column.addWidget(
            Body(_("It follows the law and guidance of England. Facts were checked in November 2026."), self)
        )
        frame.column.addWidget(Body(_("Ask your council or SENDIASS about your own case."), self))
        rules = QuietButton(_("See all rules of the coach"), "about.rules", icon="book", parent=self)
        rules.clicked.connect(lambda: self.wants.emit(GoTo("rules")))
        frame.column.addWidget(rules)
        frame.add_section(_("Your plans are yours"))
        frame.column.addWidget(
            Body(_("The program never uses the internet. It sends nothing to anyone and counts nothing."), self)
        )
        frame.column.addWidget(Body(_("Anyone who can sign in as you on this computer can read your plans."), self))
        frame.column.addWidget(FolderRow("about.data_folder", _("Where your plans are"), desk.folder, parent=self))
        if warning := place_warning(desk.folder):
            frame.column.addWidget(NoteLine("info", warning, self))
        frame.add_section(_("What it is made with"))
        frame.column.addWidget(Body(_("These parts are the work of others. We thank them."), self))
        frame.column.addWidget(_Parts(self))
        if licences := licences_folder():
            frame.column.addWidget(FolderRow("about.licences", _("The words of every licence"), licences, parent=self))
        frame.fill_up()

    def title(self) -> str:
        return _("About Steps Towards")

    def focus_first(self) -> None:
        self._frame.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()


class _Parts(Card):
    """The parts and their licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=24)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column.setSpacing(Theme.of(self).px(8))
        for part, licence in PARTS:
            self.column.addWidget(Body(fill(_("{part}: {licence}"), {"part": part, "licence": licence}), self))


def place_warning(folder: Path) -> str:
    """What is worth knowing about the folder of the plans when it is not on this computer alone; nothing otherwise."""
    return {
        "synced": _("This folder is copied to the internet by another program. Plans are safer outside it."),
        "share": _("This folder is on another computer. Plans are safer on this one."),
    }.get(kind_of_folder(folder), "")
