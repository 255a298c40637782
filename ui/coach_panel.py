"""What the coach shows: what is there already, then at most three tips, one of them open at a time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.coach.finding import Finding
from app.i18n import _, fill
from ui.coach_chips import chips
from ui.coach_kept import JustKept, KeptTips
from ui.coach_look import Look
from ui.coach_tip import CoachTip
from ui.controls.buttons import IconButton, SmallButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, FieldLabel, Hint
from ui.controls.line import Hairline
from ui.controls.wrap import Wrap
from ui.retire import retire
from ui.smart_letters import SmartLetters
from ui.theme import Theme

MOST = 3
"""At most three tips at a time (NOTES, principle 5)."""


class CoachPanel(Well):
    """Neutral in colour, good first. `Show me` opens a tip here, or asks to be taken to it where `opens_tips` is off.

    Signals carry the `Finding` they are about: `opened` (None when a tip is folded), `taken`, `changed`, `kept`,
    `explained` (with the reason), `brought_back`, `rescued`; `chosen` carries a whole new text; `heard` nothing.
    """

    opened = Signal(object)
    taken = Signal(object)
    changed = Signal(object)
    kept = Signal(object)
    explained = Signal(object, str)
    brought_back = Signal(object)
    rescued = Signal(object)
    chosen = Signal(str)
    heard = Signal()

    def __init__(self, page_id: str, *, opens_tips: bool, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._page_id, self._opens_tips, self._nothing = page_id, opens_tips, nothing
        self._look, self._text, self._can_rescue = Look(), "", False
        self._open: tuple[str, str] | None = None
        self._just_kept: Finding | None = None
        self._shows_why = self._shows_aside = False
        self._body = QWidget(self)
        self.column.addWidget(self._body)
        self.setObjectName(f"{page_id}.coach")
        self.setAccessibleName(_("What the coach sees"))

    def show_look(self, look: Look, text: str = "", *, can_rescue: bool = False) -> None:
        """Show what was seen in this text. Nothing is drawn anew where nothing is new."""
        if (look, text, can_rescue) == (self._look, self._text, self._can_rescue):
            return
        is_same = (look, can_rescue) == (self._look, self._can_rescue) and self._open is None
        self._look, self._text, self._can_rescue = look, text, can_rescue
        if self._just_kept is not None and self._just_kept not in look.aside:
            self._just_kept = None
        if not is_same:
            self._draw()

    def open_tip(self, rule: str, quote: str = "") -> None:
        """Open the tip of a rule about these words, or its first; the keyboard goes to it."""
        said = [each for each in self._look.findings if each.rule == rule]
        found = next((each for each in said if each.quote == quote), said[0] if said else None)
        if found is not None:
            self._open_this(found)

    def open_finding(self) -> Finding | None:
        """The tip that is open."""
        return next((each for each in self._look.findings if (each.rule, each.quote) == self._open), None)

    # Drawing.

    def _draw(self) -> None:
        focus = self.window().focusWidget()
        had = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        retire(self._body, self.column)
        self._body = QWidget(self)
        rows = QVBoxLayout(self._body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._add_there(rows)
        if self._look.there and (self._look.findings or self._nothing):
            rows.addWidget(Hairline(self._body))
        self._add_tips(rows)
        self._add_aside(rows)
        self.column.addWidget(self._body)
        self._body.show()
        again = self._body.findChild(QWidget, had) if had else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_there(self, rows: QVBoxLayout) -> None:
        if not self._look.there:
            return
        theme = Theme.of(self)
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(16))
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(FieldLabel(_("What is there already"), self._body))
        ticks = Wrap()
        ticks.setSpacing(theme.px(26))
        ticks.set_line_spacing(theme.px(2))
        for there in self._look.there:
            ticks.addWidget(Tick(there, self._body))
        said.addLayout(ticks)
        beside.addLayout(said, 1)
        beside.addWidget(self._hear(), 0, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(beside)
        if self._look.letters:
            letters = SmartLetters(
                f"{self._page_id}.smart", self._look.letters, is_open=self._shows_why, parent=self._body
            )
            letters.button.clicked.connect(self._turn_why)
            rows.addWidget(letters)

    def _hear(self) -> IconButton:
        hear = IconButton("speech", _("Hear what the coach sees"), f"{self._page_id}.hear", framed=False)
        hear.setParent(self._body)
        hear.clicked.connect(self.heard)
        return hear

    def _add_tips(self, rows: QVBoxLayout) -> None:
        shown, opened = self._look.findings[:MOST], self.open_finding()
        if opened is not None and opened not in shown:
            shown = (*shown[: MOST - 1], opened)
        if self._just_kept is not None:
            self._add_just_kept(rows, self._just_kept)
        if not shown:
            if self._nothing:
                rows.addSpacing(Theme.of(self).px(4))
                rows.addWidget(Body(self._nothing, self._body))
            return
        head = QHBoxLayout()
        head.setSpacing(Theme.of(self).px(8))
        title = FieldLabel(_("Worth a look"), self._body)
        head.addWidget(title)
        number = {"number": str(shown.index(opened) + 1), "count": str(len(shown))} if opened else {}
        detail = fill(_("Tip {number} of {count}"), number) if opened else _("Tips, not rules.")
        head.addWidget(Hint(detail, self._body), 1)
        if not self._look.there:
            head.addWidget(self._hear())
        rows.addLayout(head)
        rows.addSpacing(Theme.of(self).px(4))
        if opened is not None:
            rows.addWidget(self._tip(opened, shown))
            return
        names: set[str] = set()
        for finding in shown:
            if finding is not shown[0]:
                rows.addWidget(Hairline(self._body))
            rows.addLayout(self._row(finding, names))

    def _row(self, finding: Finding, names: set[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(16))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Body(finding.message, self._body))
        if finding.question and not self._opens_tips:
            said.addWidget(Hint(finding.question, self._body))
        row.addLayout(said, 1)
        name = f"{self._page_id}.{finding.code}"
        while name in names:
            name += ".more"
        names.add(name)
        words = _("Show me") if self._opens_tips else _("Take me there")
        show = SmallButton(words, name, icon="forward", icon_at_end=True, parent=self._body)
        show.setAccessibleName(fill(_("{button}: {message}"), {"button": words, "message": finding.message}))
        if self._opens_tips:
            show.clicked.connect(lambda: self._open_this(finding))
        else:
            show.clicked.connect(lambda: self.taken.emit(finding))
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _tip(self, finding: Finding, shown: tuple[Finding, ...]) -> CoachTip:
        tip = CoachTip(
            f"{self._page_id}.tip",
            finding,
            chips(finding, self._text),
            can_rescue=self._can_rescue and finding.code == "provision",
            has_next=len(shown) > 1,
            parent=self._body,
        )
        following = shown[(shown.index(finding) + 1) % len(shown)]
        tip.hidden.connect(self._fold)
        tip.next_tip.connect(lambda: self._open_this(following))
        tip.change.connect(lambda: self.changed.emit(finding))
        tip.keep.connect(lambda: self._keep(finding))
        tip.go.connect(lambda: self.taken.emit(finding))
        tip.to_drawer.connect(lambda: self.rescued.emit(finding))
        tip.chosen.connect(self.chosen)
        return tip

    def _add_just_kept(self, rows: QVBoxLayout, kept: Finding) -> None:
        shown = JustKept(self._page_id, kept, self._reason(kept), self._body)
        shown.explained.connect(lambda reason: self.explained.emit(kept, reason))
        shown.brought_back.connect(lambda: self._bring_back(kept))
        rows.addWidget(shown)
        if self._look.findings or self._nothing:
            rows.addSpacing(Theme.of(self).px(4))
            rows.addWidget(Hairline(self._body))

    def _add_aside(self, rows: QVBoxLayout) -> None:
        aside = [(each, self._reason(each)) for each in self._look.aside if each != self._just_kept]
        if aside:
            shown = KeptTips(self._page_id, aside, is_open=self._shows_aside, parent=self._body)
            shown.turned.connect(self._turn_aside)
            shown.brought_back.connect(self._bring_back)
            rows.addWidget(shown)

    def _reason(self, finding: Finding) -> str:
        known = dict(zip(self._look.aside, self._look.reasons, strict=True))
        return known.get(finding, "")

    # What is pressed.

    def _open_this(self, finding: Finding) -> None:
        self._open, self._just_kept = (finding.rule, finding.quote), None
        self._draw()
        self.opened.emit(finding)
        tip = self._body.findChild(CoachTip)
        first = tip.findChild(SmallButton) if tip is not None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fold(self) -> None:
        before, self._open = self.open_finding(), None
        self._draw()
        self.opened.emit(None)
        self._focus(f"{self._page_id}.{before.code}" if before else "")

    def _keep(self, finding: Finding) -> None:
        self._open, self._just_kept = None, finding
        self.kept.emit(finding)
        self.opened.emit(None)
        self._focus(f"{self._page_id}.tip.reason")

    def _bring_back(self, finding: Finding) -> None:
        self._just_kept = None
        self.brought_back.emit(finding)
        self._focus(f"{self._page_id}.{finding.code}")

    def _turn_why(self) -> None:
        self._shows_why = not self._shows_why
        self._draw()

    def _turn_aside(self) -> None:
        self._shows_aside = not self._shows_aside
        self._draw()

    def _focus(self, name: str) -> None:
        found = self._body.findChild(QWidget, name) if name else None
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)


class Tick(QWidget):
    """One thing that is there, with its tick."""

    def __init__(self, there: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.of(self).px(8))
        row.addWidget(IconLabel("check", "success", 18, parent=self))
        row.addWidget(Body(there, parent=self), 1)
