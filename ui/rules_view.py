"""Every rule of the coach: what it says, where it comes from, when that was checked, and how much it matters."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.coach.rule import Rule, all_rules
from app.i18n import _, fill, ngettext, window_texts
from app.plan.due import plain
from app.plan.spoken import day
from ui.accessibility import announce
from ui.coach_words import rule_name, severity_name
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, Title
from ui.desk import Desk
from ui.fields.line import LineField
from ui.plain_frame import PlainFrame
from ui.theme import Theme
from ui.view import View


class RulesView(View):
    """One card a rule, the most worthwhile first, with a field to find one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("rules")
        lead = _("The coach works on this computer and uses no AI. These are all its rules.")
        self._frame = PlainFrame(self, "rules", _("Rules of the coach"), lead)
        column = self._frame.column
        self.search = LineField("rules.find", _("Find a rule"), label=_("Find a rule"), limit=80)
        self.search.edited.connect(self.look_up)
        column.addWidget(self.search)
        self._none = Body(_("No rule has these letters. Try fewer letters."), self)
        column.addWidget(self._none)
        self._cards = [_RuleCard(rule, self) for rule in all_rules()]
        for card in self._cards:
            column.addWidget(card)
        self._frame.fill_up()
        self._none.hide()

    def title(self) -> str:
        return _("Rules of the coach")

    def focus_first(self) -> None:
        self.search.focus_first()

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()

    def look_up(self, words: str) -> None:
        """Show the rules that have these letters, in what they say or where they come from."""
        wanted = plain(words).split()
        shown = 0
        for card in self._cards:
            found = all(word in card.text for word in wanted)
            card.setVisible(found)
            shown += found
        self._none.setVisible(not shown)
        announce(self, ngettext("{count} rule", "{count} rules", shown))


class _RuleCard(Card):
    """One rule, with a letter or two in place of what it quotes."""

    def __init__(self, rule: Rule, parent: QWidget) -> None:
        super().__init__(parent, padding=20)
        self.setObjectName(f"rules.{rule.id.casefold()}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column.setSpacing(Theme.of(self).px(3))
        name = rule_name(rule.code)
        title = fill(_("{rule} ({id})"), {"rule": name[:1].upper() + name[1:], "id": rule.id})
        lines = [
            self._said(rule, "message"),
            " ".join(filter(None, (self._said(rule, "question"), self._said(rule, "suggestion")))),
        ]
        weights = {
            "guide": severity_name(rule.severity["guide"]),
            "strict": severity_name(rule.severity["strict"]),
        }
        source = fill(_("{source}. Checked on {day}."), {"source": _source(rule), "day": day(rule.checked_on)})
        weight = fill(_("Guide rules: {guide}. Strict rules: {strict}."), weights)
        self.column.addWidget(Title(title, self))
        for line in lines:
            self.column.addWidget(Body(line, self))
        for line in (source, weight):
            self.column.addWidget(Caption(line, self))
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = plain(" ".join((title, rule.code, *lines, source, weight)))

    @staticmethod
    def _said(rule: Rule, key: str) -> str:
        """What the rule says; three dots stand for the words it would be about."""
        text = getattr(rule, key)
        if not text or _IS_FILLED.fullmatch(text):
            return ""
        values = dict.fromkeys(_PLACEHOLDERS, "…")
        return fill(window_texts().pgettext(f"rule.{rule.id}.{key}", text), values)


def _source(rule: Rule) -> str:
    return _("Each word names its own source") if rule.source.startswith("{") else rule.source


_IS_FILLED: Final = re.compile(r"\{\w+\}")
"""A text that says nothing before it is about some words."""
_PLACEHOLDERS: Final = ("quote", "instead", "meaning", "name", "count", "why", "missing", "ask", "fewest", "most")
