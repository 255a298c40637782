"""What stands in the thread of a plan, whether drawn as a picture or as a chain: words and real buttons."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.thread import ThreadRow
from ui.controls.buttons import IconButton, QuietButton
from ui.controls.labels import FlowedLabel, NoteLine
from ui.controls.title_button import TitleButton
from ui.theme import Theme
from ui.thread_words import (
    by_words,
    first_step_words,
    help_words,
    outcome_words,
    provider_words,
    row_words,
    status_words,
    steps_words,
    whose_words,
)

Act = Callable[[str, str], None]
"""What a button of the thread asks: an action, and the id of the outcome it is about."""

LINKS: Final = ("need", "outcome", "steps", "help")


class Contents(QWidget):
    """What one cell says, from top to bottom. `is_missing` when the link is not there yet."""

    def __init__(self, *, is_missing: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_missing = is_missing
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add_title(self, title: TitleButton, act: Callable[[], None]) -> None:
        """A title that leads to what it names."""
        title.clicked.connect(act)
        self.column.addWidget(title)

    def add_note(self, words: str) -> None:
        """A quiet line; nothing for no words."""
        if words:
            self.column.addWidget(FlowedLabel(words, size=16, line=23, colour="muted", parent=self))

    def add_action(self, words: str, identifier: str, act: Callable[[], None], icon: str = "plus") -> None:
        """A button that fills the gap."""
        button = QuietButton(words, identifier, icon=icon, parent=self)
        button.clicked.connect(act)
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def hope_contents(plan: Plan, act: Act) -> Contents:
    """The hope and whose words it is in."""
    hope = plan.aspiration.text
    made = Contents(is_missing=not hope)
    if not hope:
        made.add_note(_("No hope yet"))
        made.add_action(_("Write one"), "plan.hope", lambda: act("hope", ""))
        return made
    quoted = fill(_("“{hope}”"), {"hope": hope})
    words = FlowedLabel(quoted, size=19, weight=500, line=29, kind=True, parent=made)
    made.column.addWidget(words)
    made.column.addSpacing(Theme.of(made).px(8))
    made.add_note(whose_words(plan))
    made.add_action(_("Change it"), "plan.hope", lambda: act("hope", ""), icon="pencil")
    return made


def contents(link: str, plan: Plan, outcome: Outcome, row: ThreadRow, act: Act) -> Contents | None:
    """One of `LINKS` of a strand; nothing where it is too early to miss it."""
    if link == "need":
        return _need(outcome, row, act)
    if link == "outcome":
        return _outcome(plan, outcome, row, act)
    if not row.has_outcome or (link == "help" and not row.steps):
        return None
    return _steps(row, act) if link == "steps" else _help(row, act)


def _need(outcome: Outcome, row: ThreadRow, act: Act) -> Contents:
    made = Contents(is_missing=not row.need)
    if row.need:
        title = TitleButton(row.need, f"plan.need.{outcome.id}", size=17, line=26, most=4, weight=400)
        made.add_title(title, lambda: act("need", outcome.id))
    else:
        made.add_note(_("Nothing written yet"))
        made.add_action(_("Say what is hard"), f"plan.add_need.{outcome.id}", lambda: act("need", outcome.id))
    return made


def _outcome(plan: Plan, outcome: Outcome, row: ThreadRow, act: Act) -> Contents:
    made = Contents(is_missing=not row.has_outcome)
    if not row.has_outcome:
        line = QHBoxLayout()
        line.addWidget(FlowedLabel(_("No outcome here yet"), size=16, line=23, colour="muted", parent=made), 1)
        line.addWidget(_more(made, outcome, _("No outcome here yet"), act), 0, Qt.AlignmentFlag.AlignTop)
        made.column.addLayout(line)
        made.add_action(_("Write one"), f"plan.write.{outcome.id}", lambda: act("open", outcome.id))
        return made
    words = outcome_words(plan, outcome)
    title = TitleButton(words, f"plan.outcome.{outcome.id}", size=18, line=26, most=3, colour="link")
    title.setAccessibleDescription(row_words(row, words))
    title.clicked.connect(lambda: act("open", outcome.id))
    line = QHBoxLayout()
    line.setSpacing(Theme.of(made).px(8))
    line.addWidget(title, 1)
    line.addWidget(_more(made, outcome, words, act), 0, Qt.AlignmentFlag.AlignTop)
    made.column.addLayout(line)
    ready = row.is_ready
    status = NoteLine(
        "check" if ready else "pencil", status_words(row), made, colour="success" if ready else "muted", weight=600
    )
    made.column.addWidget(status)
    made.add_note(by_words(row))
    return made


def _steps(row: ThreadRow, act: Act) -> Contents:
    made = Contents(is_missing=not row.steps)
    if row.steps:
        when = first_step_words(row)
        title = TitleButton(steps_words(row), f"plan.steps.{row.outcome_id}", size=17, line=28, detail=when)
        made.add_title(title, lambda: act("steps", row.outcome_id))
    else:
        made.add_note(_("No steps yet"))
        made.add_action(_("Add steps"), f"plan.add_steps.{row.outcome_id}", lambda: act("steps", row.outcome_id))
    return made


def _help(row: ThreadRow, act: Act) -> Contents:
    made = Contents(is_missing=bool(row.without_help))
    if row.without_help:
        made.add_note(help_words(row))
        made.add_action(_("Add help"), f"plan.add_help.{row.outcome_id}", lambda: act("help", row.outcome_id))
    else:
        who = provider_words(row)
        title = TitleButton(help_words(row), f"plan.helps.{row.outcome_id}", size=17, line=28, detail=who)
        made.add_title(title, lambda: act("steps", row.outcome_id))
    return made


def _more(parent: QWidget, outcome: Outcome, words: str, act: Act) -> IconButton:
    name = fill(_("More: {name}"), {"name": words})
    button = IconButton("more", name, f"plan.more.{outcome.id}", framed=False, parent=parent)

    def show() -> None:
        menu = QMenu(button)
        for action, said in _entries():
            if action == "remove":
                menu.addSeparator()
            entry = menu.addAction(said)
            entry.setObjectName(f"plan.menu.{action}")
            entry.triggered.connect(_asks(act, action, outcome.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    button.clicked.connect(show)
    return button


def _entries() -> tuple[tuple[str, str], ...]:
    return (
        ("open", _("Open")),
        ("read_back", _("Read it back")),
        ("up", _("Move up")),
        ("down", _("Move down")),
        ("remove", _("Remove")),
    )


def _asks(act: Act, action: str, outcome_id: str) -> Callable[[], None]:
    return lambda: act(action, outcome_id)
