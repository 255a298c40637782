"""Choosing a document and making it, away from the window's own thread."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from app.documents.making import save_kind
from app.i18n import window_texts
from app.paths import where_documents_go
from ui.controls.buttons import QuietButton
from ui.controls.document_card import DocumentCard
from ui.controls.error_summary import Problem
from ui.controls.labels import FieldLabel, Heading, Hint, NoteLine
from ui.controls.segments import Segments
from ui.page import Page
from ui.turning_row import TurningRow

DEFAULTS: Final = {"style": "staff", "name": "name"}
"""What is chosen until somebody chooses otherwise, shown so that it can be seen."""

BESIDE: Final = 940
"""The least width of the window, in pixels at 100 %, in which the options stand beside the document."""

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
        """The card with its folder, and the options beside it, or under it in a narrow window."""
        self._folder = where_documents_go(self.context.settings.documents_folder)
        self._sides = TurningRow(BESIDE, gap=48, gap_below=24)
        self._sides.fit(self)
        self.column.addLayout(self._sides)
        document = QVBoxLayout()
        document.setSpacing(self.theme.px(12))
        self._sides.addLayout(document, 1)
        card = DocumentCard(
            "documents.meeting", self.words.word("meeting_title"), self.words.word("meeting_detail"), parent=self
        )
        document.addWidget(card)
        self._add_folder(document)
        document.addStretch(1)
        options = QVBoxLayout()
        options.setSpacing(self.theme.px(20))
        self._sides.addLayout(options, 1)
        options.addWidget(Heading(self.words.word("options"), level=2, parent=self))
        self._style_detail = Hint("", self)
        self._style = self._add_segments("style", options, self._style_detail)
        self._add_segments("name", options)
        self.add_field("how_we_got_here", options).label.hide()
        self.add_field("people", options)
        self.add_field("made_by", options)
        options.addStretch(1)
        self.refresh()
        self._maker: Maker | None = None

    def focus_first(self) -> None:
        """The first of the options."""
        self._style.first().setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sides.fit(self)
        super().resizeEvent(event)

    def continue_text(self) -> str:
        """What Continue does here."""
        return self.words.word("making" if self._maker is not None else "make")

    def prepare(self, go_on: Callable[[], None]) -> None:
        """Make the document, then go on; when it cannot be made, say why and stay."""
        if self._maker is not None:
            return
        plan, today, folder = self.context.plan, self.context.today, self._folder
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

    def refresh(self) -> None:
        """Say what the chosen style means."""
        self._style_detail.setText(self.words.choice_detail("style", self._chosen("style")))

    def _chosen(self, name: str) -> str:
        """The answer, or what the document does while there is none."""
        return self.context.plan.answer(f"documents.{name}") or DEFAULTS[name]

    def _add_segments(self, name: str, column: QVBoxLayout, detail: Hint | None = None) -> Segments:
        spec = self.context.spec.field_named(name)
        label = self.words.label(name)
        options = {choice.id: self.words.choice_label(name, choice.id) for choice in spec.choices}
        segments = Segments(label, options, identifier=spec.id, parent=self)
        segments.set_value(self._chosen(name))
        segments.changed.connect(lambda value: self.edited.emit(spec.id, value))
        both = QVBoxLayout()
        both.setSpacing(self.theme.px(8))
        both.addWidget(FieldLabel(label, self))
        # Aligned, so that its own width does not narrow the words above when the height of all is worked out.
        both.addWidget(segments, 0, Qt.AlignmentFlag.AlignLeading)
        if detail is not None:
            both.addWidget(detail)
        column.addLayout(both)
        return segments

    def _could_not(self, error: "DocumentError") -> None:
        self._finished()
        field = self.fields["documents.people"]
        self.show_problems([Problem(message=f"{error.sentence} {self.words.word('unsaved')}", field=field)])
        self.told.emit(error.sentence)
        self.changed.emit()

    def _finished(self) -> None:
        if self._maker is not None:
            self._maker.wait()
            self._maker = None

    def _add_folder(self, column: QVBoxLayout) -> None:
        self._where = NoteLine("folder", self.words.word("folder", folder=str(self._folder)), self)
        column.addWidget(self._where)
        choose = QuietButton(self.words.word("choose_folder"), "documents.choose_folder", parent=self)
        choose.clicked.connect(self._choose_folder)
        column.addWidget(choose)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.words.word("choose_folder"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._where.setText(self.words.word("folder", folder=chosen))
            self.told.emit(self._where.text())
            self.context.use_settings(replace(self.context.settings, documents_folder=chosen))
