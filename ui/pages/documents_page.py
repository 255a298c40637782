"""Choosing documents and how they are wanted: looked at first, then made away from the window's own thread."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.documents.blocks import DocumentContent
from app.documents.making import make
from app.i18n import window_texts
from app.paths import where_documents_go
from ui.controls.buttons import QuietButton
from ui.controls.disclosure import Disclosure
from ui.controls.error_summary import Problem
from ui.controls.labels import FieldLabel, NoteLine
from ui.controls.wrap import Wrap
from ui.page import Page
from ui.pages.document_jobs import jobs_of
from ui.pages.document_kinds import KindsField, Offer
from ui.pages.document_maker import Maker, ProgressPanel
from ui.pages.document_options import DEFAULTS, DocumentOptions, segments

_ON_PAPER: Final = "print"


class DocumentsPage(Page):
    """A wide page: the kinds as cards, the form they are wanted in, options folded away, and the folder."""

    is_wide = True

    def build(self) -> None:
        """The cards, then what is asked about all of them."""
        self._folder = where_documents_go(self.context.settings.documents_folder)
        self._maker: Maker | None = None
        self._options: DocumentOptions | None = None
        theme = self.theme
        spec = self.context.spec.field_named("kinds")
        names = self.words.word("whose")
        look, none = self.words.word("look"), self.words.word("none")
        self._own = Path(self.context.settings.own_template)
        self._kinds = KindsField(self.words.question, names, look, none, self._own_offer(), self)
        self.heading.set_buddy(self._kinds.group)
        self.column.addWidget(self._kinds)
        self.keep(spec, self._kinds)
        self._kinds.looked.connect(self._look)
        self.column.addSpacing(theme.px(20))
        below = QVBoxLayout()
        below.setSpacing(theme.px(12))
        self.column.addLayout(below)
        self._form = segments(self, "as")
        self._form_detail = NoteLine("info", "", self)
        below.addLayout(self._row(FieldLabel(self.words.label("as"), self), self._form, self._form_detail))
        self._fold = Disclosure("documents.options", self.words.word("options"), self)
        self._fold.toggled.connect(self._open_options)
        below.addWidget(self._fold)
        self._add_folder(below)
        self._progress = ProgressPanel(self.words.word("stop"), self)
        self._progress.stop.connect(self._stop)
        self._progress.hide()
        below.addWidget(self._progress)
        self.refresh()

    def focus_first(self) -> None:
        """The first of the documents that are ticked."""
        self._kinds.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._options is not None:
            self._options.fit()
        super().resizeEvent(event)

    def continue_text(self) -> str:
        """What Continue does here, and with how many."""
        if self._maker is not None:
            return self.words.word("making")
        many, printed = len(self._kinds.chosen()), self._as() == _ON_PAPER
        if many == 1:
            return self.words.word("print_one" if printed else "make")
        return self.words.word("print_many" if printed else "make_many", count=str(many)) if many else ""

    def prepare(self, go_on: Callable[[], None]) -> None:
        """Make the documents, then go on; when none can be made, say why and stay."""
        if self._maker is not None:
            return
        plan, today, form = deepcopy(self.context.plan), self.context.today, self._as()
        titles = {kind: self._kinds.title(kind) for kind in self._kinds.chosen()}
        if form == _ON_PAPER:
            from ui.paper.printing import chosen_printer

            printer, sentence = chosen_printer(self)
            if printer is None:
                if sentence:
                    self._say_problems([sentence])
                return
        else:
            printer = None
        jobs = jobs_of(
            titles, form, plan, self._folder, texts=window_texts(), today=today, own_template=self._own, printer=printer
        )
        self._maker = maker = Maker(jobs, self)
        maker.began.connect(self._began)
        maker.finished.connect(lambda: self._ended(maker, go_on))
        self._progress.button.setVisible(len(jobs) > 1)
        self._progress.show()
        maker.start()
        self.changed.emit()

    def leaving(self) -> None:
        """What is being made is finished; nothing more is begun."""
        if self._maker is not None:
            self._maker.requestInterruption()
            self._maker.wait()

    def refresh(self) -> None:
        """Show what goes with the choices."""
        printed = self._as() == _ON_PAPER
        detail = self.words.choice_detail("as", self._as())
        self._form_detail.setText(detail)
        self._form_detail.setVisible(bool(detail))
        self._where.setVisible(not printed)
        self._choose.setVisible(not printed)
        if self._options is not None:
            self._options.refresh(self._kinds.chosen())

    def _own_offer(self) -> Offer | None:
        """The school's own template as a document to tick, where one was chosen in the settings."""
        if not self.context.settings.own_template:
            return None
        return self.words.word("own"), self.words.word("own_detail", file=self._own.name), self.words.word("own_size")

    def _as(self) -> str:
        return self._form.value() or DEFAULTS["as"]

    def _open_options(self, is_open: bool) -> None:
        if is_open and self._options is None:
            titles = {kind: self._kinds.title(kind) for kind in self._kinds.cards}
            self._options = DocumentOptions(self, self._kinds.chosen(), titles)
            self._fold.column.addWidget(self._options)
            self._fold.body.show()

    def _look(self, kind: str) -> None:
        """Show the pages of a document as they will be."""
        from ui.paper.preview import Preview

        plan, today, texts = deepcopy(self.context.plan), self.context.today, window_texts()

        def content() -> DocumentContent:
            return make(kind, plan, texts=texts, today=today)

        preview = Preview(self._kinds.title(kind), content, self)
        preview.open()

    # Making them.

    def _began(self, number: int) -> None:
        if self._maker is None:
            return
        jobs = self._maker.jobs
        values = {"document": jobs[number - 1].title, "place": str(number), "count": str(len(jobs))}
        words = self.words.word("making_one" if len(jobs) == 1 else "making_many", **values)
        self._progress.words.setText(words)
        self.told.emit(words)

    def _stop(self) -> None:
        if self._maker is not None:
            self._maker.requestInterruption()
            self._progress.words.setText(self.words.word("stopping"))
            self.told.emit(self._progress.words.words())

    def _ended(self, maker: Maker, go_on: Callable[[], None]) -> None:
        self._maker = None
        self._progress.hide()
        self.changed.emit()
        making = maker.making
        self.context.made.made[:], self.context.made.not_made[:] = making.made, making.not_made
        if making.made:
            go_on()
        elif any(one.why for one in making.not_made):
            many = len(making.not_made) > 1
            self._say_problems([f"{one.title}: {one.why}" if many else one.why for one in making.not_made if one.why])
        else:
            self.told.emit(self.words.word("stopped"))

    def _say_problems(self, sentences: list[str]) -> None:
        unsaved = self.words.word("unsaved")
        self.show_problems([Problem(message=f"{sentence} {unsaved}", field=self._kinds) for sentence in sentences])
        self.told.emit(" ".join(sentences))

    # Where they go.

    def _add_folder(self, column: QVBoxLayout) -> None:
        self._where = NoteLine("folder", self.words.word("folder", folder=str(self._folder)), self)
        self._choose = QuietButton(self.words.word("choose_folder"), "documents.choose_folder", parent=self)
        self._choose.clicked.connect(self._choose_folder)
        column.addLayout(self._row(self._where, self._choose))

    def _row(self, *controls: QWidget) -> Wrap:
        """Side by side in one line, where there is room."""
        row = Wrap()
        row.setSpacing(self.theme.px(16))
        row.set_line_spacing(0)
        for control in controls:
            control.setMinimumHeight(self.theme.px(44))
            row.addWidget(control)
        return row

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.words.word("choose_folder"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._where.setText(self.words.word("folder", folder=chosen))
            self.told.emit(self._where.text())
            self.context.use_settings(replace(self.context.settings, documents_folder=chosen))
