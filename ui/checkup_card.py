"""One statement of an old plan: its kind, its parts, what is there, and a question to take to the meeting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.coach.checkup import Statement
from app.i18n import _, fill
from ui.checkup_draft import Place
from ui.checkup_words import ICONS, asking_of, kind_means, kind_name, marks_of, there_of
from ui.coach_panel import Tick
from ui.controls.buttons import QuietButton, SmallButton, name_control
from ui.controls.card import Card, Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Caption, FieldLabel, FlowedLabel, Hint, NoteLine, Title
from ui.controls.marked_words import MarkedWords
from ui.controls.sentence_part import KINDS, part_label
from ui.controls.wrap import Wrap
from ui.retire import retire
from ui.theme import Theme


class StatementCard(Card):
    """`asked` carries "take", "leave", "copy" or "open" with the number of the statement, counted from 0."""

    asked = Signal(str, int)

    def __init__(self, statement: Statement, number: int, many: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=24)
        self.statement, self.number = statement, number
        self._opening = " ".join(statement.text.split())[:80]
        theme = Theme.of(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column.setSpacing(theme.px(10))
        self.column.addLayout(self._head(many))
        self._add_words()
        self._add_there()
        self._add_asking()
        self._foot = QVBoxLayout()
        self._foot.setSpacing(theme.px(10))
        self.column.addLayout(self._foot)
        self.take = self._button("take", _("Take it into a plan"), "plus")
        self.leave = QuietButton(_("Leave it out"), "", parent=self)
        name_control(self.leave, f"checkup.leave.{number + 1}", self._named(_("Leave it out")))
        self.leave.clicked.connect(lambda: self.asked.emit("leave", self.number))
        deeds = Wrap()
        deeds.setSpacing(theme.px(20))
        deeds.addWidget(self.take)
        deeds.addWidget(self.leave)
        self._foot.addLayout(deeds)
        self._place: QWidget | None = None
        self._show: SmallButton | None = None
        self._is_new = False

    def show_place(self, place: Place | None) -> None:
        """Say where the statement went, with the way there; nothing where it went nowhere."""
        if self._place is not None:
            retire(self._place, self._foot)
            self._place = None
            self._show = None
        if place is not None:
            self._is_new = place.is_new
            self._place = self._went_to(place)
            self._foot.insertWidget(0, self._place)
            self._place.show()
        self._show_deeds()

    @property
    def _can_be_taken(self) -> bool:
        return self._place is None or not self._is_new

    def focus_place(self) -> None:
        """Give the keyboard to the way to where the statement went."""
        if self._show is not None:
            self._show.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_panel(self, panel: QWidget) -> None:
        """Show a panel where the button is, as long as it lives."""
        self.take.hide()
        self.leave.hide()
        self._foot.addWidget(panel)

    def remove_panel(self, panel: QWidget) -> None:
        """Show the button again instead of the panel."""
        retire(panel, self._foot)
        self._show_deeds()

    def _show_deeds(self) -> None:
        self.take.setVisible(self._can_be_taken)
        self.leave.setVisible(self._place is None)

    def say_copied(self, copied: bool) -> None:
        """The question of this card is what the clipboard holds, or no longer."""
        if self.statement.polite_question:
            words = _("Copied") if copied else _("Copy")
            self._copy.setText(words)
            self._copy.setAccessibleName(self._named(words))

    def _head(self, many: int) -> QHBoxLayout:
        theme, kind = Theme.of(self), self.statement.kind
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(IconLabel(ICONS[kind], "muted", 24, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Title(kind_name(kind), self))
        words.addWidget(Caption(kind_means(kind), self))
        row.addLayout(words, 1)
        place = fill(_("{number} of {many}"), {"number": str(self.number + 1), "many": str(many)})
        count = Caption(place, self)
        count.setMinimumWidth(count.sizeHint().width())
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _add_words(self) -> None:
        theme, marks = Theme.of(self), marks_of(self.statement)
        self.column.addWidget(MarkedWords(self.statement.text, marks, self))
        if marks:
            signs = Wrap()
            signs.setSpacing(theme.px(20))
            signs.set_line_spacing(theme.px(2))
            for mark in marks:
                kind = KINDS[mark.kind]
                signs.addWidget(NoteLine(kind.icon, part_label(mark.kind), self, colour=kind.label_colour, weight=600))
            self.column.addLayout(signs)

    def _add_there(self) -> None:
        there, theme = there_of(self.statement), Theme.of(self)
        if not there:
            return
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(FieldLabel(_("What is there"), self))
        ticks = Wrap()
        ticks.setSpacing(theme.px(26))
        ticks.set_line_spacing(theme.px(2))
        for words in there:
            ticks.addWidget(Tick(words, self))
        self.column.addLayout(ticks)

    def _add_asking(self) -> None:
        question, asking, theme = self.statement.polite_question, asking_of(self.statement), Theme.of(self)
        if not question and not asking:
            self.column.addWidget(Hint(_("Nothing needs to be asked here."), self))
            return
        well = Well(self, padding=20)
        well.column.setSpacing(theme.px(8))
        well.column.addWidget(FieldLabel(_("Worth asking"), well))
        if question:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            row.addWidget(IconLabel("speech", "link", 22, well), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(FlowedLabel(question, size=19, weight=500, line=28, parent=well), 1)
            self._copy = self._button("copy", _("Copy"), "copy")
            row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignVCenter)
            well.column.addLayout(row)
        for words in asking:
            well.column.addWidget(Hint(words, well))
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(well)

    def _went_to(self, place: Place) -> QWidget:
        went = QWidget(self)
        column = QVBoxLayout(went)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.of(self).px(6))
        sign, colour = ("check", "success") if place.is_new else ("info", "text")
        column.addWidget(NoteLine(sign, place.words, went, colour=colour, weight=600))
        self._show = self._button("open", _("Open the plan"), "open")
        column.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        return went

    def _button(self, deed: str, words: str, icon: str) -> SmallButton:
        button = SmallButton(words, "", icon=icon, parent=self)
        name_control(button, f"checkup.{deed}.{self.number + 1}", self._named(words))
        button.clicked.connect(lambda: self.asked.emit(deed, self.number))
        return button

    def _named(self, words: str) -> str:
        """The words of a button, and which statement it is about."""
        return fill(_("{words}: {statement}"), {"words": words, "statement": self._opening})
