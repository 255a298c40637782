"""Choosing a document and making it, away from the window's own thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from app.documents.kinds import save_kind
from app.i18n import window_texts
from app.paths import documents_folder
from ui.controls.buttons import QuietButton
from ui.controls.document_card import DocumentCard
from ui.controls.error_summary import Problem
from ui.controls.labels import Heading, NoteLine
from ui.page import Page

if TYPE_CHECKING:
    from app.documents.saving import DocumentError


class Maker(QThread):
    """Makes one document; `made` carries its path, `failed` the `DocumentError`."""

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, make: Callable[[], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make

    def run(self) -> None:
        # Saving brings in the Word library: here it holds up nobody.
        from app.documents.saving import DocumentError

        try:
            self.made.emit(self._make())
        except DocumentError as error:
            self.failed.emit(error)


class DocumentsPage(Page):
    """A wide page: the document, its options and the folder it goes in. Continue makes it."""

    is_wide = True

    def build(self) -> None:
        """The card, the options, the folder."""
        row = QHBoxLayout()
        self._card = DocumentCard(
            "documents.meeting", self.words.word("meeting_title"), self.words.word("meeting_detail"), parent=self
        )
        row.addWidget(self._card)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addSpacing(self.theme.px(24))
        self.column.addWidget(Heading(self.words.word("options"), level=2, parent=self))
        self.column.addSpacing(self.theme.px(12))
        options = QHBoxLayout()
        options.setSpacing(self.theme.px(24))
        for names in (("style", "name"), ("how_we_got_here", "people")):
            column = self.new_column(options)
            for name in names:
                self.add_field(name, column)
            column.addStretch(1)
        self.column.addLayout(options)
        self._add_folder()
        self._maker: Maker | None = None

    def continue_text(self) -> str:
        """What Continue does here."""
        return self.words.word("making" if self._maker is not None else "make")

    def prepare(self, go_on: Callable[[], None]) -> None:
        """Make the document, then go on; when it cannot be made, say why and stay."""
        if self._maker is not None:
            return
        plan, today, folder = self.context.plan, self.context.today, self._folder()
        texts = window_texts()
        maker = Maker(lambda: save_kind("meeting", plan, folder, texts=texts, today=today), self)
        self._maker = maker

        def made(path: Path) -> None:
            self._finished()
            self.context.made[:] = [path]
            go_on()

        maker.made.connect(made)
        maker.failed.connect(self._could_not)
        maker.start()
        self.told.emit(self.words.word("making"))
        self.changed.emit()

    def _could_not(self, error: "DocumentError") -> None:
        self._finished()
        field = self.fields["documents.style"]
        self.show_problems([Problem(message=f"{error.sentence} {self.words.word('unsaved')}", field=field)])
        self.told.emit(error.sentence)
        self.changed.emit()

    def _finished(self) -> None:
        if self._maker is not None:
            self._maker.wait()
            self._maker = None

    def _folder(self) -> Path:
        chosen = self.context.settings.documents_folder
        return Path(chosen) if chosen else documents_folder() / "Steps Towards"

    def _add_folder(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        row.addWidget(NoteLine("folder", self.words.word("folder", folder=str(self._folder())), self))
        choose = QuietButton(self.words.word("choose_folder"), "documents.choose_folder", parent=self)
        choose.clicked.connect(self._choose_folder)
        row.addWidget(choose)
        row.addStretch(1)
        self.column.addSpacing(self.theme.px(20))
        self.column.addLayout(row)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.words.word("choose_folder"), str(self._folder()))
        if chosen:
            self.context.use_settings(replace(self.context.settings, documents_folder=chosen))
