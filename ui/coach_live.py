"""The coach under a field: reads along once typing rests, beside it, and says nothing aloud unless it is asked."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.coach.finding import Finding
from app.coach.reading import Reading
from app.i18n import _
from app.interview.rescue import FIELDS, rescue
from app.interview.set_aside import AsideTips
from app.plan.place import Place
from ui.accessibility import announce
from ui.coach_look import Asked, Look, asked, look
from ui.coach_marks import Mark, moved
from ui.coach_panel import CoachPanel
from ui.coach_profile import profile_of
from ui.coach_reader import CoachReader
from ui.coach_tip import CoachTip
from ui.coach_words import spoken
from ui.fields.field import FieldBox
from ui.fields.line import LineField
from ui.fields.text import TextField
from ui.page import Page
from ui.sheet import Sheet
from ui.theme import Theme

REST_MS: Final = 250
"""So long typing rests before the coach reads."""


class LiveCoach(QWidget):
    """Stands under its field, hidden while there is nothing to say. `about` is one of `ABOUT`."""

    def __init__(self, page: Page, field: FieldBox, about: str) -> None:
        super().__init__(page)
        self._page, self._field, self._about = page, field, about
        self._plan, self._place = page.context.plan, page.context.place
        self._aside = AsideTips(self._plan, self._place, field.identifier)
        self._asked: Asked | None = None
        self._readings: tuple[Reading, Reading | None] | None = None
        self._is_reading = False
        self._look = Look()
        self._marked = ""
        self._marks: tuple[Mark, ...] = ()
        self._opened_mark: Mark | None = None
        self._waiting: tuple[str, str] | None = None
        self._reader = CoachReader()
        self._reader.came.connect(self._came)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, Theme.of(self).px(12), 0, 0)
        self.panel = CoachPanel(page.context.spec.id, opens_tips=True, nothing="", parent=self)
        rows.addWidget(self.panel)
        self._listen()
        self.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read)
        field.edited.connect(self._typed)
        field.add_below(self)
        QTimer.singleShot(0, self, self._read)

    def is_at_rest(self) -> bool:
        """Everything that is written has been read."""
        return not self._is_reading and not self._rest.isActive() and self._readings is not None

    def say(self) -> None:
        """Say to screen readers what is shown; they hear it on request only."""
        announce(self, spoken(self._look))

    def open_tip(self, rule: str, quote: str = "") -> None:
        """Open a tip, as soon as the words are read."""
        if self.is_at_rest():
            self.panel.open_tip(rule, quote)
        else:
            self._waiting = (rule, quote)

    def keep_help(self) -> None:
        """Put help that was written here in the drawer."""
        is_help = any(each.code == "provision" for each in self._look.findings)
        if is_help and self.is_at_rest() and self._field.identifier in FIELDS:
            self._rescue()

    def look_again(self) -> None:
        """Something beside the text changed: the date, the measure, a tip that was set aside."""
        if not self._is_reading and not self._rest.isActive():
            self._read()

    # Reading.

    def _typed(self) -> None:
        text = self._text()
        if self._marks and text != self._marked:
            opened = moved((self._opened_mark,), self._marked, text) if self._opened_mark else ()
            self._mark(moved(self._marks, self._marked, text), opened[0] if opened else None)
        self._marked = text
        self._rest.start()

    def _read(self) -> None:
        profile = profile_of(self._page.context.settings)
        self._asked = asked(self._plan, self._place, self._about, self._text(), profile)
        self._is_reading = True
        self._reader.read(self._asked)

    def _came(self, what: Asked, readings: tuple[Reading, Reading | None]) -> None:
        if what is not self._asked:
            return
        self._is_reading = False
        self._readings = readings
        if what.text == self._text():
            self._show()
        if self._waiting is not None:
            (rule, quote), self._waiting = self._waiting, None
            self.panel.open_tip(rule, quote)

    def _show(self) -> None:
        if self._asked is None or self._readings is None:
            return
        self._look = look(self._plan, self._place, self._field.identifier, self._asked, self._readings)
        can_rescue = self._field.identifier in FIELDS
        self.panel.show_look(self._look, self._asked.text, can_rescue=can_rescue)
        self.setVisible(bool(self._look.there or self._look.findings or self._look.aside))
        self._mark_tips()

    # The words in the field.

    def _text(self) -> str:
        field = self._field
        if isinstance(field, TextField):
            return field.edit.toPlainText()
        return field.edit.text() if isinstance(field, LineField) else field.value()

    def _mark_tips(self) -> None:
        places = tuple((each.start, each.end) for each in self._look.findings if each.start < each.end)
        opened = self.panel.open_finding()
        self._mark(places, (opened.start, opened.end) if opened is not None else None)

    def _mark(self, places: tuple[Mark, ...], opened: Mark | None) -> None:
        self._marked, self._marks, self._opened_mark = self._text(), places, opened
        if isinstance(self._field, TextField):
            self._field.mark(places, opened)

    def _select(self, finding: Finding) -> None:
        """Put the keyboard in the field with the words chosen, ready to be written anew."""
        edit = self._field.widget_for_error()
        edit.setFocus()
        if isinstance(self._field, TextField):
            cursor = self._field.edit.textCursor()
            cursor.setPosition(finding.start if finding.start < finding.end else len(self._text()))
            cursor.setPosition(finding.end or len(self._text()), QTextCursor.MoveMode.KeepAnchor)
            self._field.edit.setTextCursor(cursor)
        elif isinstance(self._field, LineField):
            if finding.start < finding.end:
                self._field.edit.setSelection(finding.start, finding.end - finding.start)
            else:
                self._field.edit.end(False)

    def _write(self, words: str) -> None:
        """Write a whole new text as if it were typed, so that it can be undone."""
        if isinstance(self._field, TextField):
            cursor = self._field.edit.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(words)
        elif isinstance(self._field, LineField):
            self._field.edit.selectAll()
            self._field.edit.insert(words)
        self._field.focus_first()

    # What the panel says.

    def _listen(self) -> None:
        panel = self.panel
        panel.opened.connect(self._opened)
        panel.taken.connect(lambda finding: self._page.wants.emit(Place(finding.page, self._place.outcome)))
        panel.changed.connect(self._select)
        panel.kept.connect(lambda finding: self._set_aside(finding, ""))
        panel.explained.connect(self._explain)
        panel.brought_back.connect(self._bring_back)
        panel.rescued.connect(lambda finding: self._rescue())
        panel.chosen.connect(self._write)
        panel.heard.connect(self.say)

    def _opened(self, finding: Finding | None) -> None:
        self._mark_tips()
        if finding is not None:
            QTimer.singleShot(0, self, self._keep_in_sight)
        if finding is not None and isinstance(self._field, LineField) and finding.start < finding.end:
            self._field.edit.setSelection(finding.start, finding.end - finding.start)

    def _keep_in_sight(self) -> None:
        """The whole tip, and with it the words it is about where there is room for both."""
        tip, sheet = self.panel.findChild(CoachTip), self.parentWidget()
        while sheet is not None and not isinstance(sheet, Sheet):
            sheet = sheet.parentWidget()
        if tip is not None and isinstance(sheet, Sheet):
            sheet.keep_in_sight(tip)

    def _set_aside(self, finding: Finding, reason: str) -> None:
        self._aside.add(finding.rule, finding.quote, reason)
        self._page.changed.emit()
        self._show()

    def _explain(self, finding: Finding, reason: str) -> None:
        self._aside.add(finding.rule, finding.quote, reason)
        self._page.changed.emit()

    def _bring_back(self, finding: Finding) -> None:
        self._aside.bring_back(finding.rule, finding.quote)
        self._page.changed.emit()
        self._show()

    def _rescue(self) -> None:
        take_back, follows = rescue(self._plan, self._place, self._field.identifier)
        self._page.changed.emit()
        said = _("The help is in the drawer. It comes back when you build the steps.")
        self._page.told.emit(said)
        self._page.can_undo.emit(said, take_back)
        self._page.wants.emit(follows)
