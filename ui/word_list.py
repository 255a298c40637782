"""The word list: what the special words of plans and schools mean, and a field to find one."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.glossary import Entry, glossary
from app.i18n import _, fill, ngettext
from app.plan.due import plain
from ui.accessibility import announce
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, FlowedLabel
from ui.desk import Desk
from ui.fields.line import LineField
from ui.plain_frame import PlainFrame
from ui.theme import Theme
from ui.view import View


class WordListView(View):
    """Every word of the list that has the letters somebody looks for."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("word_list")
        self._frame = PlainFrame(self, "word_list", _("Word list"), _("What special words mean, in everyday words."))
        column = self._frame.column
        self.search = LineField("word_list.find", _("Find a word"), label=_("Find a word"), limit=80)
        self.search.edited.connect(self.look_up)
        column.addWidget(self.search)
        self._none = Body(_("No word has these letters. Try fewer letters."), self)
        column.addWidget(self._none)
        self._entries = [(entry, _EntryCard(entry, self)) for entry in glossary()]
        for _entry, card in self._entries:
            column.addWidget(card)
        self._frame.fill_up()
        self._none.hide()

    def title(self) -> str:
        return _("Word list")

    def focus_first(self) -> None:
        self.search.focus_first()

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()

    def look_up(self, words: str) -> None:
        """Show the entries that have these letters, in the word or in what it means."""
        wanted = plain(words).split()
        shown = 0
        for entry, card in self._entries:
            text = plain(" ".join((entry.term, *entry.also, entry.meaning)))
            found = all(word in text for word in wanted)
            card.setVisible(found)
            shown += found
        self._none.setVisible(not shown)
        announce(self, ngettext("{count} word", "{count} words", shown))


class _EntryCard(Card):
    """A word, its other names, and what it means."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent, padding=20)
        theme = Theme.of(self)
        self.setObjectName(f"word_list.{entry.id}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        rows = QVBoxLayout()
        rows.setSpacing(theme.px(3))
        rows.addWidget(FlowedLabel(entry.term, size=18, weight=700, line=26, parent=self))
        if entry.also:
            rows.addWidget(Caption(fill(_("Also: {names}"), {"names": ", ".join(entry.also)}), self))
        rows.addWidget(Body(entry.meaning, self))
        if entry.source:
            rows.addWidget(Caption(fill(_("From: {source}"), {"source": entry.source}), self))
        self.column.addLayout(rows)
