"""What was read in an old plan: a summary in words, then a card for each statement."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, fill, ngettext
from ui.accessibility import announce
from ui.checkup_card import StatementCard
from ui.checkup_save import SavedRow, SavePanel
from ui.checkup_take import TakePanel
from ui.checkup_words import counted, kinds_name, summary
from ui.controls.buttons import QuietButton, SecondButton
from ui.controls.labels import Body, FlowedLabel, NoteLine
from ui.controls.segments import Segments
from ui.controls.wrap import Wrap
from ui.desk import Desk
from ui.retire import retire
from ui.theme import Theme

SHOWN: Final = 60
"""So many cards at first, and so many more each time they are asked for."""
AT_ONCE: Final = 4
"""So many cards are made before the window is drawn again."""
ALL: Final = "all"
FOREIGN: Final = "other-language"
"""The coach's code for words that are not English."""


class CheckupResults(QWidget):
    """`asked` carries "save", "copy", "words", or "take", "leave", "copy_one", "open" with the number of a statement
    and, for "take", the `Choices`."""

    asked = Signal(str, int, object)

    def __init__(self, desk: Desk, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._draft, self._folder = desk, desk.checkup, folder
        self._cards: dict[int, StatementCard] = {}
        self._wanted: list[int] = []
        self._limit = SHOWN
        self._panel: tuple[StatementCard, TakePanel] | None = None
        self._save: SavePanel | None = None
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        self._summary = FlowedLabel(summary(self._draft.kept), size=22, weight=600, line=32, parent=self)
        column.addWidget(self._summary)
        column.addWidget(Body(_("A computer read it, and it can be wrong. You know the child behind the words."), self))
        if any(finding.code == FOREIGN for one in self._draft.statements for finding in one.reading.findings):
            words = _("The program reads English only. It leaves words in other languages as they are.")
            column.addWidget(NoteLine("info", words, self))
        column.addLayout(self._deeds())
        self._status = QVBoxLayout()
        self._status.setSpacing(theme.px(8))
        column.addLayout(self._status)
        self._add_filter(column)
        holder = QWidget(self)
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(theme.px(16))
        column.addWidget(holder)
        self.more = SecondButton(_("Show more statements"), "checkup.show_more", parent=self)
        self.more.clicked.connect(self._show_more)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(NoteLine("lock", _("Nothing here is kept, unless you take it into a plan."), self))
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._make_cards)
        self.show_kind(self._draft.kind)

    def focus_first(self) -> None:
        """Give the keyboard to the first thing to do with the statements."""
        self.save_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kind(self, kind: str) -> None:
        """Show the statements of one kind; all of them for none."""
        self._draft.kind = kind
        self._limit = SHOWN
        of_kind = [number for number, one in enumerate(self._draft.statements) if kind in ("", one.kind)]
        self._wanted = [number for number in of_kind if number not in self._draft.left_out]
        for number, card in self._cards.items():
            card.setVisible(number in self._wanted[: self._limit])
        self._make_cards()

    def show_kept(self, number: int) -> None:
        """A statement was left out or is back: count anew, and go on beside it."""
        self._summary.setText(summary(self._draft.kept))
        self.show_kind(self._draft.kind)
        near = min(self._wanted, key=lambda at: (at < number, abs(at - number)), default=None)
        if near is not None and near in self._cards:
            self._cards[near].leave.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def show_place(self, number: int) -> None:
        """Say on its card where a statement is now."""
        if number in self._cards:
            self._cards[number].show_place(self._draft.taken.get(number))
            self._cards[number].focus_place()

    def close_panels(self) -> bool:
        """Fold what asks something; tells whether anything did."""
        is_open = self._panel is not None or self._save is not None
        if self._panel is not None:
            card, panel = self._panel
            self._panel = None
            card.remove_panel(panel)
            card.take.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._save is not None:
            self._clear_status()
            self.focus_first()
        return is_open

    def show_saved(self, path: Path) -> None:
        """Say which file was made."""
        self._clear_status()
        row = SavedRow(path, self)
        self._status.addWidget(row)
        row.show()
        row.open.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, fill(_("Saved as {file}"), {"file": path.name}))

    def show_trouble(self, sentence: str) -> None:
        """Say why no file was made."""
        if self._save is not None:
            self._save.show_trouble(sentence)
            announce(self, sentence, assertive=True)

    def say_copied(self, number: int | None, many: int) -> None:
        """Say that a question was copied, or all of them."""
        for at, card in self._cards.items():
            card.say_copied(at == number)
        said = ngettext("{count} question is copied.", "{count} questions are copied.", many)
        announce(self, said)
        if number is None:
            self.close_panels()
            self._clear_status()
            note = NoteLine("check", f"{said} {_('Paste them where you need them.')}", self, colour="success")
            self._status.addWidget(note)
            note.show()

    def _deeds(self) -> Wrap:
        deeds = Wrap()
        deeds.setSpacing(Theme.of(self).px(12))
        self.save_page = SecondButton(_("Save as a Word page"), "checkup.save_page", icon="document", parent=self)
        self.save_page.clicked.connect(self._ask_to_save)
        copy = SecondButton(_("Copy the questions"), "checkup.copy", icon="copy", parent=self)
        copy.clicked.connect(lambda: self.asked.emit("copy", 0, None))
        copy.setVisible(any(one.polite_question for one in self._draft.statements))
        words = QuietButton(_("Change the words"), "checkup.words", icon="pencil", parent=self)
        words.clicked.connect(lambda: self.asked.emit("words", 0, None))
        words.setMinimumHeight(Theme.of(self).px(52))  # in line with the others
        for button in (self.save_page, copy, words):
            deeds.addWidget(button)
        return deeds

    def _add_filter(self, column: QVBoxLayout) -> None:
        counts = counted(self._draft.statements)
        if len(counts) < 2:
            self._draft.kind = ""
            return
        options = {ALL: _("All"), **{kind: kinds_name(kind) for kind in counts}}
        self._filter = Segments(_("Which statements to show"), options, identifier="checkup.show", parent=self)
        self._filter.set_value(self._draft.kind or ALL)
        self._filter.changed.connect(lambda kind: self.show_kind("" if kind == ALL else kind))
        column.addWidget(self._filter)

    # The cards.

    def _show_more(self) -> None:
        before = self._limit
        self._limit += SHOWN
        self._make_cards()
        self._cards[self._wanted[before]].take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_cards(self) -> None:
        """Make the next few cards; the rest follow when the window has had its turn."""
        self._next.stop()
        wanted = self._wanted[: self._limit]
        missing = [number for number in wanted if number not in self._cards]
        self._list.setEnabled(False)  # or every card that comes has all the others laid out anew
        for number in missing[:AT_ONCE]:
            card = self._card(number)
            self._list.insertWidget(sum(at < number for at in self._cards), card)
            self._cards[number] = card
        for number in wanted:
            if number in self._cards and self._cards[number].isHidden():
                self._cards[number].show()
        self._list.setEnabled(True)
        if len(missing) > AT_ONCE:
            self._next.start(0)
        self.more.setVisible(len(self._wanted) > self._limit)

    def _card(self, number: int) -> StatementCard:
        statements = self._draft.statements
        card = StatementCard(statements[number], number, len(statements), self)
        card.asked.connect(self._card_asked)
        card.show_place(self._draft.taken.get(number))
        return card

    def _card_asked(self, deed: str, number: int) -> None:
        if deed == "take":
            self._ask_where(number)
        else:
            self.asked.emit("copy_one" if deed == "copy" else deed, number, None)

    def _ask_where(self, number: int) -> None:
        self.close_panels()
        card = self._cards[number]
        panel = TakePanel(self._desk, card.statement.kind, self._draft.plan_id, card)
        panel.left.connect(self.close_panels)
        panel.chosen.connect(lambda choices: self.asked.emit("take", number, choices))
        self._panel = card, panel
        card.add_panel(panel)
        panel.show()
        panel.focus_first()

    # What follows from a deed.

    def _ask_to_save(self) -> None:
        self.close_panels()
        self._clear_status()
        self._save = SavePanel(self._draft, self._folder, self)
        self._save.left.connect(self.close_panels)
        self._save.save.connect(lambda: self.asked.emit("save", 0, None))
        self._status.addWidget(self._save)
        self._save.show()
        self._save.focus_first()

    def _clear_status(self) -> None:
        self._save = None
        while (item := self._status.itemAt(0)) is not None:
            if (widget := item.widget()) is not None:
                retire(widget, self._status)
