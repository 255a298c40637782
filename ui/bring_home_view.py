"""Brings changes home: a Word file from the meeting, or a second copy of a plan, beside the plan that is here."""

from copy import deepcopy
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, ngettext
from app.plan.plan import Plan
from ui.accessibility import announce
from ui.aside import Aside
from ui.bring_home_results import BringHomeResults
from ui.controls.buttons import PrimaryButton
from ui.controls.labels import Lead, NoteLine
from ui.desk import Desk
from ui.go_to import GoTo
from ui.incoming import Incoming, WordFile, from_word
from ui.plain_frame import PlainFrame
from ui.retire import retire
from ui.theme import Theme
from ui.view import View


class BringHomeView(View):
    """Asks for a file until one came in for the plan on the desk; then shows in what they differ."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("bring_home")
        self._home = GoTo("plan", desk.plan.id) if desk.plan is not None else GoTo("home")
        self._frame = PlainFrame(self, "bring_home", self.title(), back=self._home)
        self._holder = QVBoxLayout()
        self._frame.column.addLayout(self._holder)
        self._frame.fill_up()
        self.results: BringHomeResults | None = None
        self.choose: PrimaryButton | None = None
        self._trouble: NoteLine | None = None
        self._busy = False
        self._look()

    def title(self) -> str:
        shown = self._shown()
        return shown.title() if shown is not None else from_word()

    def _shown(self) -> Incoming | None:
        """What came in for the plan on the desk."""
        incoming, plan = self.desk.incoming, self.desk.plan
        return incoming if incoming is not None and plan is not None and incoming.plan_id == plan.id else None

    def focus_first(self) -> None:
        if self.results is not None:
            self.results.focus_first()
        elif self.choose is not None:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "continue" and self.results is not None:
            self.take()

    # A file.

    def ask_for_file(self) -> None:
        """Ask which Word file came back, and read it."""
        from ui.file_dialogs import ask_for_word_file

        path = None if self._busy else ask_for_word_file(self)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read this Word file, away from the window's own thread."""
        self._busy = True

        def job() -> "WordFile":
            from app.documents.readback.opening import open_file, plan_of

            found = open_file(path)
            here = self.desk.plan.id if self.desk.plan is not None else ""
            return WordFile(
                file=path.name, plan_id=here if found.manifest is None and here else plan_of(found), found=found
            )

        aside = Aside(job, self)
        aside.done.connect(self._was_read)
        aside.failed.connect(self._was_not_read)
        aside.start()

    def _was_read(self, incoming: WordFile) -> None:
        from app.documents.readback.opening import ReadBackError

        self._busy = False
        known = {summary.id for summary in self.desk.plans or []}
        if self.desk.plan is not None and incoming.plan_id != self.desk.plan.id:
            self._say(ReadBackError("another").sentence)
        elif self.desk.plan is None and incoming.plan_id not in known:
            self._say(ReadBackError("away").sentence)
        else:
            self.desk.incoming = incoming
            self.wants.emit(GoTo("bring_home", incoming.plan_id))

    def _was_not_read(self, error: Exception) -> None:
        from app.documents.readback.opening import ReadBackError

        self._busy = False
        if not isinstance(error, ReadBackError):
            raise error
        self._say(error.sentence)

    # What is shown.

    def _look(self) -> None:
        incoming, plan = self._shown(), self.desk.plan
        if incoming is None or plan is None:
            self._show_choosing()
        else:
            self._show_results(incoming, plan)

    def _show_results(self, incoming: Incoming, plan: Plan) -> None:
        from app.documents.readback.opening import ReadBackError

        try:
            offers, notes = incoming.compared(plan, self.desk.today())
        except ReadBackError as error:
            self.desk.incoming = None
            self._show_choosing()
            self._say(error.sentence)
            return
        self.results = BringHomeResults(incoming, offers, notes, self)
        self.results.asked.connect(self._asked)
        self._holder.addWidget(self.results)

    def _show_choosing(self) -> None:
        theme = Theme.of(self)
        self._holder.setSpacing(theme.px(14))
        lead = _(
            "Choose the Word file that came back from the meeting. You see what is different before anything changes."
        )
        self._holder.addWidget(Lead(lead, self))
        self.choose = PrimaryButton(_("Choose the Word file"), "bring_home.choose", icon="folder", parent=self)
        self.choose.clicked.connect(self.ask_for_file)
        self._holder.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        note = _("It must be a file that this program made. Only the answers in its tables are read.")
        self._holder.addWidget(NoteLine("info", note, self))

    def _say(self, sentence: str) -> None:
        """Say why the file was not read, beside the button."""
        if self._trouble is not None:
            retire(self._trouble, self._holder)
        self._trouble = NoteLine("warning", sentence, self, colour="error", weight=600)
        self._holder.addWidget(self._trouble)
        self._trouble.show()
        announce(self, sentence, assertive=True)
        self.focus_first()

    # Taking.

    def _asked(self, deed: str) -> None:
        incoming = self._shown()
        if deed == "take":
            self.take()
            return
        self.desk.incoming = None
        copy = incoming.copy() if incoming is not None and deed == "copy" else None
        if copy is None:
            self.wants.emit(self._home)
        else:
            self.desk.add_plan(copy, self.while_here(lambda: self.wants.emit(GoTo("plan", copy.id))))

    def take(self) -> None:
        """Keep a backup, then put what is ticked in the plan."""
        if self.results is None or self._busy:
            return
        if not self.results.chosen:
            self.results.say_nothing_is_chosen()
            return
        self._busy = True
        self.desk.autosave.flush()
        self.desk.store.ask(
            lambda store: store.back_up(), self.while_here(self._take_now), self.while_here(self._no_backup)
        )

    def _no_backup(self, error: object) -> None:
        self._busy = False
        self.desk.trouble.emit(error)

    def _take_now(self, _backed_up: object) -> None:
        self._busy = False
        incoming, plan, desk = self.desk.incoming, self.desk.plan, self.desk
        if incoming is None or plan is None or incoming.chosen is None:
            return
        before = deepcopy(plan)
        count = incoming.take(plan, incoming.chosen)
        desk.incoming = None
        desk.autosave.changed()
        desk.autosave.flush()
        said = ngettext("{count} change is in the plan now.", "{count} changes are in the plan now.", count)
        self.can_undo.emit(said, lambda: desk.go_back_to(before))
        self.wants.emit(self._home)
