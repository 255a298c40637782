"""What the view of a plan shows under its bar: the head, the thread, what to look at, and what was removed."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.coach.profile import Profile
from app.coach.profile import profile as built_in
from app.i18n import _, fill, ngettext
from app.plan.bin import KEPT
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton, SmallButton, name_control
from ui.controls.card import Well
from ui.controls.labels import Body, Caption, FlowedLabel, Heading
from ui.controls.wrap import Wrap
from ui.plan_looks import Thing, things
from ui.plan_words import kind_of_plan
from ui.theme import Theme
from ui.thread_cells import Act
from ui.thread_chain import ThreadChain
from ui.thread_picture import ThreadPicture
from ui.thread_words import count_words, meeting_words, outcome_words, title_of

SHOWN: Final = 3
"""More things to look at than this are a list nobody reads."""

NARROW: Final = 900


class PlanBody(QWidget):
    """Draws a plan once; a plan that changed is drawn anew."""

    def __init__(
        self,
        plan: Plan,
        today: date,
        act: Act,
        *,
        as_picture: bool,
        profile: Profile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.plan, self._today, self._act = plan, today, act
        theme = Theme.of(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(18))
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column.addLayout(self._head_row)
        self._fill_head()
        self._thread: QWidget = QWidget(self)
        self._column.addWidget(self._thread)
        self._count = Caption(count_words(plan), self)
        self._column.addWidget(self._count)
        self._wells = QGridLayout()
        self._columns, self._shows_all = SHOWN, False
        self._shown: list[_ThingWell] = []
        self._things = things(plan, today, profile or built_in())
        self._add_things()
        self._add_removed()
        self._column.addStretch(1)
        self.show_thread(as_picture=as_picture)

    def show_thread(self, *, as_picture: bool) -> None:
        """Draw the thread as a picture, or as a chain where there is less room."""
        made = (ThreadPicture if as_picture else ThreadChain)(self.plan, self._act, self)
        self._column.replaceWidget(self._thread, made)
        self._thread.hide()
        self._thread.deleteLater()
        self._thread = made
        made.show()

    def take_width(self, width: float, columns: int) -> None:
        """Fit a window of this many logical pixels."""
        narrow = width < NARROW
        self._head_row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._head_row.setStretch(0, 0 if narrow else 1)
        self._columns = columns
        for number, well in enumerate(self._shown):
            self._wells.addWidget(well, *divmod(number, columns))
        for column in range(SHOWN):
            self._wells.setColumnStretch(column, 1 if column < columns else 0)

    def _fill_head(self) -> None:
        plan, theme = self.plan, Theme.of(self)
        self._head_row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        self.heading = Heading(title_of(plan), self)
        words.addWidget(self.heading)
        meeting = meeting_words(plan, self._today)
        kind = " · ".join(filter(None, (kind_of_plan(plan.learner.school_year, plan.plan_type), meeting)))
        if plan.is_example:
            kind = fill(_("Example · {kind}"), {"kind": kind})
        words.addWidget(FlowedLabel(kind, size=17, line=25, colour="muted", parent=self))
        self._head_row.addLayout(words, 1)
        ways = QWidget(self)
        buttons = Wrap(ways)
        buttons.setSpacing(theme.px(12))
        self.documents = SecondButton(_("Make a document"), "plan.documents", icon="document", parent=self)
        self.documents.clicked.connect(lambda: self._act("documents", ""))
        self.add = PrimaryButton(_("Add an outcome"), "plan.add", icon="plus", parent=self)
        self.add.clicked.connect(lambda: self._act("add", ""))
        self.share = SecondButton(_("Share or bring home"), "plan.share", icon="more", parent=self)
        self.share.clicked.connect(lambda: self._act("share", ""))
        buttons.addWidget(self.share)
        buttons.addWidget(self.documents)
        buttons.addWidget(self.add)
        self._head_row.addWidget(ways, 0, Qt.AlignmentFlag.AlignVCenter)

    def _add_things(self) -> None:
        found = self._things
        if not found:
            return
        theme = Theme.of(self)
        title = QHBoxLayout()
        title.setSpacing(theme.px(12))
        title.addWidget(
            Heading(ngettext("{count} thing to look at", "{count} things to look at", len(found)), self, level=2)
        )
        title.addWidget(Body(_("When you have time. Nothing is locked."), self), 1)
        self._all = QuietButton("", "plan.look.all", icon="chevron_down", parent=self)
        self._all.clicked.connect(lambda: self._show_things(all_of_them=not self._shows_all))
        self._all.setVisible(len(found) > SHOWN)
        title.addWidget(self._all)
        self._column.addLayout(title)
        self._wells.setContentsMargins(0, 0, 0, 0)
        self._wells.setSpacing(theme.px(12))
        self._column.addLayout(self._wells)
        self._show_things(all_of_them=False)

    def _show_things(self, *, all_of_them: bool) -> None:
        """The three that are most worth it, or all."""
        self._shows_all = all_of_them
        self._all.setText(_("Show three") if all_of_them else _("Show all"))
        self._all.icon_name = "chevron_up" if all_of_them else "chevron_down"
        for number, thing in enumerate(self._things if all_of_them else self._things[:SHOWN]):
            if number >= len(self._shown):
                self._shown.append(_ThingWell(thing, self._act, self))
                self._wells.addWidget(self._shown[number], *divmod(number, self._columns))
            self._shown[number].show()
        for well in self._shown[SHOWN if not all_of_them else len(self._things) :]:
            well.hide()

    def _add_removed(self) -> None:
        removed = [item for item in self.plan.bin if isinstance(item.thing, Outcome)]
        if not removed:
            return
        self._column.addWidget(Heading(_("Removed outcomes"), self, level=2))
        keeps = fill(_("They stay here for {days} days."), {"days": str(KEPT.days)})
        self._column.addWidget(Caption(keeps, self))
        for item in reversed(removed):
            if isinstance(item.thing, Outcome):
                self._column.addWidget(_Removed(self.plan, item.thing, self._act, self))


class _ThingWell(Well):
    """One thing to look at, and the way there."""

    def __init__(self, thing: Thing, act: Act, parent: QWidget) -> None:
        super().__init__(parent, padding=16)
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(12))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(FlowedLabel(thing.words, size=17, line=25, parent=self))
        row.addLayout(said, 1)
        self.button = SmallButton(thing.button, f"plan.{thing.name}", icon="forward", icon_at_end=True, parent=self)
        self.button.setAccessibleDescription(" ".join(filter(None, (thing.words, thing.question))))
        self.button.clicked.connect(lambda: act(thing.action, thing.target))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)


class _Removed(Well):
    """A removed outcome and the way back."""

    def __init__(self, plan: Plan, outcome: Outcome, act: Act, parent: QWidget) -> None:
        super().__init__(parent, padding=16)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = outcome_words(plan, outcome) or outcome.answer("need.need") or _("An outcome without words")
        row = QHBoxLayout()
        row.setSpacing(Theme.of(self).px(12))
        row.addWidget(FlowedLabel(words, size=17, line=25, parent=self), 1)
        button = SmallButton(_("Put back"), f"plan.put_back.{outcome.id}", icon="undo", parent=self)
        name_control(button, f"plan.put_back.{outcome.id}", fill(_("Put back: {name}"), {"name": words}))
        button.clicked.connect(lambda: act("put_back", outcome.id))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
