"""The check-up of an old plan: paste it, read what is there, and take a question for each part to the meeting."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.i18n import _, window_texts
from app.paths import where_documents_go
from ui.accessibility import announce
from ui.aside import Aside
from ui.checkup_entry import CheckupEntry
from ui.desk import Desk
from ui.go_to import GoTo
from ui.plain_frame import PlainFrame
from ui.retire import retire
from ui.theme import Theme
from ui.view import View

if TYPE_CHECKING:
    from app.coach.checkup import Statement
    from ui.checkup_results import CheckupResults
    from ui.checkup_take import Choices


class CheckupView(View):
    """Shows the box to paste in or, once it was read, the statements. The words stay on the desk, not in the store."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("checkup")
        self.draft = desk.checkup
        self._frame = PlainFrame(self, "checkup", _("Check an old plan"), back=GoTo("home"))
        self.entry: CheckupEntry | None = None
        self.results: CheckupResults | None = None
        self._busy = False
        if self.draft.statements:
            self.show_results()
        else:
            self.show_entry()
        self._frame.fill_up()

    def title(self) -> str:
        return _("Check an old plan")

    def focus_first(self) -> None:
        if self.results is not None:
            self.results.focus_first()
        elif self.entry is not None:
            self.entry.field.focus_first()

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "help":
            self._frame.bar.show_help()
        elif shortcut == "continue" and self.entry is not None:
            self.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds what is open, then leads back to the words."""
        if event.key() == Qt.Key.Key_Escape and self.results is not None:
            if not self.results.close_panels():
                self._change_words()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_entry(self) -> None:
        """Show the box with the words as they are."""
        self.entry = CheckupEntry(self.draft.text, self)
        self.entry.edited.connect(self.draft.write)
        self.entry.asked.connect(self._entry_asked)
        self._show(self.entry)
        self._fit()

    def show_results(self) -> None:
        """Show what was read."""
        # The coach is brought in when it is wanted: the box to paste in comes first.
        from ui.checkup_moves import Moves
        from ui.checkup_results import CheckupResults

        self.results = CheckupResults(self.desk, where_documents_go(self.desk.settings.documents_folder), self)
        self._moves = Moves(self, self.results)
        self.results.asked.connect(self._results_asked)
        self._show(self.results)

    # Reading.

    def read(self) -> None:
        """Sort the words, away from the window's own thread."""
        text = self.draft.text
        if self.entry is None or self._busy:
            return
        if not text.strip():
            self.entry.show_problem(_("Paste the words of a plan, or open a Word file."))
            return
        self._begin(_("Reading…"))

        def job() -> "tuple[Statement, ...]":
            from app.coach.checkup import check_up

            return check_up(text)

        self._aside(job, self._was_read)

    def open_word_file(self) -> None:
        """Put the words of a Word file in the box."""
        from ui.file_dialogs import ask_for_word_file

        path = None if self._busy else ask_for_word_file(self)
        if path is None:
            return
        self._begin(_("Opening…"))

        def job() -> str:
            from app.documents.word.reading import read_word

            return read_word(path)

        self._aside(job, self._was_opened)

    def _was_read(self, statements: "tuple[Statement, ...]") -> None:
        self._end()
        if not statements:
            self._problem(_("There are no sentences here. Paste some whole sentences of the plan."))
            return
        self.draft.statements = statements
        self.draft.left_out.clear()
        self.show_results()
        self.focus_first()
        from ui.checkup_words import summary

        announce(self, summary(statements))

    def _was_opened(self, text: str) -> None:
        self._end()
        self._replace(text, _("The words of the file are in the box."))

    def _replace(self, text: str, said: str) -> None:
        """Put other words in the box; those before can be taken back."""
        before = self.draft.text

        def put(words: str) -> None:
            self.draft.write(words)
            if self.entry is not None:
                self.entry.show_text(words)

        put(text)
        if self.entry is not None:
            self.entry.read.setFocus(Qt.FocusReason.OtherFocusReason)
        if before.strip() and before != text:
            self.can_undo.emit(said, self.while_here(lambda: put(before)))
        else:
            announce(self, said)

    def _entry_asked(self, deed: str) -> None:
        match deed:
            case "read":
                self.read()
            case "open_file":
                self.open_word_file()
            case "example":
                from app.old_plan import old_plan  # Read from a file: only for those who ask for it.

                self._replace(old_plan(), _("An example is in the box."))

    # What the results ask.

    def _results_asked(self, deed: str, number: int, choices: "Choices | None") -> None:
        match deed, choices:
            case "words", _:
                self._change_words()
            case "copy", _:
                self._moves.copy(None)
            case "copy_one", _:
                self._moves.copy(number)
            case "save", _:
                self._save()
            case "leave", _:
                self._moves.leave_out(number)
            case "open", _:
                self.wants.emit(GoTo("plan", self.draft.taken[number].plan_id))
            case "take", wanted if wanted is not None:
                self._moves.take(number, wanted)

    def _change_words(self) -> None:
        self.draft.statements = ()
        self.show_entry()
        self.focus_first()

    def _save(self) -> None:
        from ui.checkup_deeds import save_page

        folder = where_documents_go(self.desk.settings.documents_folder)
        job = save_page(self.draft.kept, self.draft, folder, window_texts(), self.desk.today())

        def saved(path: Path) -> None:
            if self.results is not None:
                self.results.show_saved(path)

        self._aside(job, saved)

    def _fit(self) -> None:
        if self.entry is not None:
            self.entry.take_height(self.height() / Theme.of(self).scale)

    # One long thing at a time.

    def _aside(self, job: Callable[[], object], then: Callable[..., None]) -> None:
        aside = Aside(job, self.desk)
        aside.done.connect(self.while_here(then))
        aside.failed.connect(self.while_here(self._failed))
        aside.start()

    def _begin(self, words: str) -> None:
        self._busy = True
        if self.entry is not None:
            self.entry.show_busy(words)

    def _end(self) -> None:
        self._busy = False
        if self.entry is not None:
            self.entry.show_busy("")

    def _failed(self, error: Exception) -> None:
        """A file that was not read or written has a sentence; anything else is a fault, and is told as one."""
        self._end()
        sentence = getattr(error, "sentence", "")
        if not sentence:
            raise error
        self._problem(sentence)

    def _problem(self, sentence: str) -> None:
        if self.results is not None:
            self.results.show_trouble(sentence)
        elif self.entry is not None:
            self.entry.show_problem(sentence)

    def _show(self, body: QWidget) -> None:
        """Show the box or the results in place of the other."""
        for before in (self.entry, self.results):
            if before is not None and before is not body:
                retire(before, self._frame.column)
        self.entry = body if isinstance(body, CheckupEntry) else None
        self.results = None if self.entry is not None else self.results
        self._frame.column.insertWidget(1, body)
        body.show()
        self._frame.sheet.verticalScrollBar().setValue(0)
