"""The bin: plans that were deleted, which can be brought back for thirty days."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill, ngettext
from app.plan.bin import KEPT
from app.plan.plan import now
from app.store import PlanStore, PlanSummary
from ui.accessibility import announce
from ui.controls.buttons import SmallButton, name_control
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, FlowedLabel
from ui.controls.wrap import Wrap
from ui.desk import Desk
from ui.messages import ask
from ui.plain_frame import PlainFrame
from ui.plan_words import kind_of_plan, name_of
from ui.theme import Theme
from ui.view import View

SHOWN: Final = 200
"""More deleted plans than this are not drawn: the newest ones are what somebody looks for."""


class BinView(View):
    """Asks the store what is in the bin whenever something changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("bin")
        lead = fill(_("Deleted plans stay here for {days} days. Then they are erased."), {"days": str(KEPT.days)})
        self._frame = PlainFrame(self, "bin", _("Bin"), lead)
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, Theme.of(self).px(10), 0, 0)
        self._rows.setSpacing(Theme.of(self).px(10))
        self._frame.column.addWidget(self._list)
        self._frame.fill_up()
        self.look()

    def title(self) -> str:
        return _("Bin")

    def focus_first(self) -> None:
        self._frame.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()

    def look(self) -> None:
        """Ask what is in the bin, and show it."""
        self.desk.store.ask(lambda store: store.removed(), self.while_here(self.show_removed), self.desk.trouble.emit)

    def show_removed(self, summaries: list[PlanSummary]) -> None:
        """Show these plans, the last removed first."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not summaries:
            self._rows.addWidget(Body(_("The bin is empty."), self._list))
        for summary in summaries[:SHOWN]:
            card = _RemovedPlan(summary, self._list)
            card.bring_back.clicked.connect(lambda _on=False, one=summary: self.bring_back(one))
            card.erase.clicked.connect(lambda _on=False, one=summary: self.erase(one))
            self._rows.addWidget(card)

    def bring_back(self, summary: PlanSummary) -> None:
        """Put a plan back among the others."""
        said = fill(_("The plan for {name} is back."), {"name": name_of(summary)})
        self._do(lambda store: store.restore(summary.id), said)

    def erase(self, summary: PlanSummary) -> None:
        """Ask, then erase a plan for good."""
        name = {"name": name_of(summary)}
        sure = ask(
            self,
            title=_("Delete for ever"),
            words=fill(_("Delete the plan for {name} for ever? Nobody can bring it back after that."), name),
            do_it=_("Delete for ever"),
            leave_it=_("Keep it in the bin"),
        )
        if sure:
            self._do(lambda store: _forget(store, summary), fill(_("The plan for {name} is erased."), name))

    def _do(self, job: Callable[[PlanStore], object], said: str) -> None:
        def done() -> None:
            announce(self, said)
            self.look()
            self.focus_first()

        self.desk.do(job, self.while_here(done))


def _forget(store: PlanStore, summary: PlanSummary) -> None:
    """Erase one plan: it becomes the oldest of the bin, and everything as old is forgotten."""
    long_ago = now() - timedelta(days=36500)
    store.remove(summary.id, long_ago)
    store.forget(long_ago + timedelta(seconds=1))


class _RemovedPlan(Card):
    """A plan of the bin, how long it stays, the way back and the way out."""

    def __init__(self, summary: PlanSummary, parent: QWidget) -> None:
        super().__init__(parent, padding=20)
        theme, name = Theme.of(self), name_of(summary)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(FlowedLabel(name, size=19, weight=600, line=27, parent=self))
        words.addWidget(Caption(kind_of_plan(summary.school_year, summary.plan_type), self))
        words.addWidget(Caption(_time_left(summary), self))
        row.addLayout(words, 1)
        ways = QWidget(self)
        buttons = Wrap(ways)
        buttons.setSpacing(theme.px(8))
        self.bring_back = SmallButton(_("Bring back"), "", icon="undo", parent=ways)
        name_control(self.bring_back, f"bin.bring_back.{summary.id}", fill(_("Bring back: {name}"), {"name": name}))
        self.erase = SmallButton(_("Delete for ever"), "", icon="trash", parent=ways)
        name_control(self.erase, f"bin.erase.{summary.id}", fill(_("Delete for ever: {name}"), {"name": name}))
        buttons.addWidget(self.bring_back)
        buttons.addWidget(self.erase)
        row.addWidget(ways, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)


def _time_left(summary: PlanSummary) -> str:
    removed = summary.removed or summary.changed
    days = max((removed + KEPT - now()).days, 0)
    if not days:
        return _("Erased today")
    return ngettext("Erased in {count} day", "Erased in {count} days", days)
