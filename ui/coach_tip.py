"""An open tip: why it is said, the next question, what could be written, and the rule it comes from."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.coach.finding import Finding
from app.coach.rule import rule
from app.i18n import _, fill
from app.plan.spoken import day
from ui.coach_chips import Chip
from ui.coach_words import rule_name
from ui.controls.buttons import QuietButton, SmallButton
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, FieldLabel
from ui.controls.wrap import Wrap
from ui.theme import Theme


class CoachTip(Card):
    """One tip with its ways on. It changes nothing by itself."""

    hidden = Signal()
    change = Signal()
    keep = Signal()
    go = Signal()
    next_tip = Signal()
    to_drawer = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        identifier: str,
        finding: Finding,
        chips: tuple[Chip, ...],
        *,
        can_rescue: bool,
        has_next: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, padding=16)
        self.setObjectName(identifier)
        self.setAccessibleName(finding.message)
        theme = Theme.of(self)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(Body(finding.message, self), 1)
        head.addWidget(self._quiet(_("Hide"), f"{identifier}.hide", self.hidden))
        self.column.addLayout(head)
        if finding.question:
            self.column.addSpacing(theme.px(4))
            self.column.addWidget(FieldLabel(finding.question, self))
        if finding.suggestion:
            self.column.addSpacing(theme.px(4))
            self.column.addWidget(Body(finding.suggestion, self))
        if chips:
            self.column.addSpacing(theme.px(10))
            self.column.addLayout(self._chips(identifier, chips))
        self.column.addSpacing(theme.px(10))
        self.column.addLayout(self._ways(identifier, finding, can_rescue=can_rescue, has_next=has_next))
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(Caption(source_of(finding), self))

    def _chips(self, identifier: str, chips: tuple[Chip, ...]) -> Wrap:
        row = Wrap()
        row.setSpacing(Theme.of(self).px(8))
        for number, chip in enumerate(chips, 1):
            button = SmallButton(chip.words, f"{identifier}.chip{number}", parent=self)
            button.clicked.connect(lambda checked=False, chip=chip: self.chosen.emit(chip.text))
            row.addWidget(button)
        return row

    def _ways(self, identifier: str, finding: Finding, *, can_rescue: bool, has_next: bool) -> Wrap:
        row = Wrap()
        row.setSpacing(Theme.of(self).px(12))
        if can_rescue:
            row.addWidget(
                self._small(_("Keep it in the help drawer"), f"{identifier}.drawer", "drawer", self.to_drawer)
            )
        if finding.page:
            row.addWidget(self._small(_("Take me there"), f"{identifier}.go", "forward", self.go))
        elif not can_rescue:
            row.addWidget(self._small(_("Change these words"), f"{identifier}.change", "pencil", self.change))
        row.addWidget(self._small(_("Keep my words"), f"{identifier}.keep", "", self.keep))
        if has_next:
            more = self._quiet(_("Next tip"), f"{identifier}.next", self.next_tip)
            more.icon_name, more.icon_at_end = "forward", True
            row.addWidget(more)
        return row

    def _small(self, words: str, identifier: str, icon: str, then: SignalInstance) -> SmallButton:
        button = SmallButton(words, identifier, icon=icon, icon_at_end=icon == "forward", parent=self)
        button.clicked.connect(then)
        return button

    def _quiet(self, words: str, identifier: str, then: SignalInstance) -> QuietButton:
        button = QuietButton(words, identifier, parent=self)
        button.clicked.connect(then)
        return button


def source_of(finding: Finding) -> str:
    """Which rule it is, where it comes from, and when somebody last checked that."""
    if not finding.rule:
        return finding.source
    values = {"rule": rule_name(finding.code), "source": finding.source, "day": day(rule(finding.rule).checked_on)}
    return fill(_("Rule: {rule}. {source}. Checked on {day}."), values)
