"""The dates of a plan for the calendar somebody uses: which they are, whether they name anybody, and the file."""

from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.calendar_file import calendar_file, calendar_name, days, save_calendar
from app.i18n import Texts, _, fill, window_texts
from app.interview.page import Choice
from app.paths import where_documents_go
from app.plan.plan import Plan
from app.plan.spoken import day
from ui.controls.buttons import PrimaryButton
from ui.controls.card import Card
from ui.controls.choice_card import ChoiceGroup
from ui.controls.labels import Body, Caption
from ui.desk import Desk
from ui.folder_row import FolderRow
from ui.plain_frame import PlainFrame
from ui.saved_file import SavedFile
from ui.theme import Theme
from ui.thread_words import title_of
from ui.view import View


@dataclass(frozen=True, kw_only=True, slots=True)
class _Saved:
    """Where the calendar went, or the sentence that says why there is none."""

    path: Path | None = None
    sentence: str = ""


class DatesView(View):
    """Shows the dates of the plan that is open on the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        if desk.plan is None:
            raise LookupError("no plan is open")
        self.plan = desk.plan
        self.setObjectName("dates")
        self._is_busy = False
        lead = _("Save a file that your calendar can open. Each date stands there for a whole day.")
        self._frame = PlainFrame(self, "dates", _("Dates for a calendar"), lead)
        self._found = QWidget(self)
        self._rows = QVBoxLayout(self._found)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Theme.of(self).px(8))
        if days(self.plan, texts=window_texts()):
            self._add_choice()
            self._add_save()
            self._frame.column.addWidget(self._found)
            self._list_days()
        else:
            nothing = _("There are no dates in this plan yet. Add a meeting, a review, or a date for a step.")
            self._frame.column.addWidget(Body(nothing, self))
        self._frame.fill_up()

    def title(self) -> str:
        return fill(_("Dates for a calendar: {plan}"), {"plan": title_of(self.plan)})

    def focus_first(self) -> None:
        first = self.findChild(QWidget, "dates.save")
        (first or self._frame.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "help":
            self._frame.bar.show_help()

    def save(self) -> None:
        """Write the file, away from the window's own thread."""
        if self._is_busy:
            return
        self._is_busy = True
        self.button.setText(_("Saving…"))
        plan, folder, texts, with_names = deepcopy(self.plan), self.folder.folder, window_texts(), self._with_names()
        today = self.desk.today()

        def job(_store: object) -> _Saved:
            from app.documents.saving import DocumentError

            made = calendar_file([plan], texts=texts, with_names=with_names)
            name = calendar_name([plan], texts=texts, today=today, with_names=with_names)
            with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
                folder.mkdir(parents=True, exist_ok=True)
            try:
                return _Saved(path=save_calendar(made, folder, name))
            except DocumentError as error:
                return _Saved(sentence=error.sentence)

        self.desk.store.ask(job, self.while_here(self._was_saved), self.while_here(self._failed))

    def _was_saved(self, saved: _Saved) -> None:
        self._is_busy = False
        self.button.setText(_("Save the dates"))
        if saved.path:
            self.saved.show_file(saved.path)
        else:
            self.saved.show_trouble(saved.sentence)

    def _failed(self, error: Exception) -> None:
        from app.documents.saving import DocumentError

        self._was_saved(_Saved(sentence=DocumentError().sentence))

    def _with_names(self) -> bool:
        return self.names.value() == "names"

    def _add_choice(self) -> None:
        label = _("In the titles")
        detail = _("Leave this off for a calendar that other people see.")
        choice = Choice(id="names", label=_("Name the learner and the steps"), detail=detail)
        self.names = ChoiceGroup(label, (choice,), multiple=True, identifier="dates.titles", parent=self)
        self.names.changed.connect(lambda _value: self._list_days())
        self._frame.column.addWidget(self.names)
        self._frame.column.addSpacing(Theme.of(self).px(6))

    def _list_days(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in _titled(self.plan, window_texts(), with_names=self._with_names()):
            card = Card(self._found, padding=16)
            card.column.addWidget(Body(one[1], card, weight=600))
            card.column.addWidget(Caption(one[0], card))
            self._rows.addWidget(card)

    def _add_save(self) -> None:
        column = self._frame.column
        column.addSpacing(Theme.of(self).px(6))
        folder = where_documents_go(self.desk.settings.documents_folder)
        self.folder = FolderRow("dates.folder", _("The file goes here"), folder, can_choose=True, parent=self)
        column.addWidget(self.folder)
        column.addSpacing(Theme.of(self).px(6))
        self.button = PrimaryButton(_("Save the dates"), "dates.save", icon="calendar", parent=self)
        self.button.clicked.connect(self.save)
        column.addWidget(self.button)
        self.saved = SavedFile("dates", self)
        column.addWidget(self.saved)
        column.addSpacing(Theme.of(self).px(12))


def _titled(plan: Plan, texts: Texts, *, with_names: bool) -> list[tuple[str, str]]:
    """The day in words and the title of every date."""
    return [(day(one.on, texts), one.title) for one in days(plan, texts=texts, with_names=with_names)]
