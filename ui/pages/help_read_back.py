"""Opposite a step: the outcome it leads to, and its help read back in sentences that show what is still open."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.interview.look_again import is_late
from app.interview.wording import PageWords
from app.plan.provision import Provision
from app.sentence.help_in_words import help_in_words
from ui.controls.labels import Body, Hint, NoteLine, PanelTitle
from ui.controls.line import Hairline
from ui.controls.sentence_part import SentencePart
from ui.page import PageContext
from ui.pages.help_tips import HelpTips
from ui.sentence_panel import will_words
from ui.theme import Theme


class HelpSaid(QWidget):
    """One help in sentences, and whether all five parts of it are there."""

    def __init__(self, context: PageContext, words: PageWords, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.of(self).px(10))
        self._said = Body("", parent=self)
        self._whole = NoteLine("check", words.word("all_there"), self, colour="success", weight=600)
        self._open = Hint("", parent=self)
        self.tips = HelpTips(context, number, self)
        for widget in (self._said, self._whole, self._open, self.tips):
            column.addWidget(widget)

    def show_help(self, help_: Provision) -> None:
        """Say this help as it is now."""
        missing = help_.missing_parts
        self._said.setText(help_in_words(help_))
        self._whole.setVisible(not missing)
        named = ", ".join(self._words.word(f"part_{part}") for part in missing)
        self._open.setText(self._words.word("still_open", parts=named))
        self._open.setVisible(bool(missing))
        self.tips.look_at(help_)


class HelpReadBack(QWidget):
    """The end page of a step."""

    def __init__(self, context: PageContext, words: PageWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        theme = Theme.of(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(PanelTitle(words.word("leads_to"), parent=self))
        self._will = SentencePart("will", self, compact=True)
        column.addWidget(self._will)
        self._late = NoteLine("info", words.word("later_than_outcome"), self)
        column.addWidget(self._late)
        column.addSpacing(theme.px(8))
        self._title = PanelTitle(words.word("read_back"), parent=self)
        column.addWidget(self._title)
        self._helps = QVBoxLayout()
        self._helps.setSpacing(theme.px(20))
        column.addLayout(self._helps)
        self._said: list[HelpSaid] = []
        self._none = Hint(words.word("no_help"), parent=self)
        column.addWidget(self._none)
        column.addWidget(Hairline(self))
        column.addWidget(NoteLine("info", words.word("means"), self))
        column.addStretch(1)

    def show_help(self) -> None:
        """Say every help of the step as it is now."""
        context = self._context
        self._will.show_part("ink", will_words(context.plan, context.outcome) or self._words.word("no_outcome"))
        written = context.step.written_helps
        for number in range(len(self._said), len(written)):
            said = HelpSaid(context, self._words, number + 1, self)
            self._helps.addWidget(said)
            self._said.append(said)
        for number, said in enumerate(self._said):
            said.setVisible(number < len(written))
            if number < len(written):
                said.show_help(written[number])
        self._none.setVisible(not written)
        self._late.setVisible(is_late(context.step, context.outcome))
