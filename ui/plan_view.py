"""One plan: its golden thread from the hope to the help, what to look at, and the ways on."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.bin import BinItem
from app.plan.going_on import place_in
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan, now
from app.plan.remove import put_back, remove_outcome
from ui.accessibility import announce
from ui.coach_profile import profile_of
from ui.desk import Desk
from ui.go_to import GoTo
from ui.home_bar import ViewBar
from ui.plan_body import PlanBody
from ui.saved_line import SavedLine
from ui.shape import shape_of
from ui.sheet import Sheet
from ui.theme import Theme
from ui.thread_words import outcome_words, title_of
from ui.view import View

PICTURE_FROM: Final = 1200
"""The width of the window, in logical pixels, from which the thread is drawn as a picture."""
_LEAD_IN: Final = 8


class PlanView(View):
    """Shows the plan that is open on the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        if desk.plan is None:
            raise LookupError("no plan is open")
        self.plan: Plan = desk.plan
        self.setObjectName("plan")
        saved = SavedLine(self)
        desk.autosave.saving.connect(saved.show_saving)
        desk.autosave.saved.connect(saved.show_saved)
        desk.autosave.failed.connect(saved.show_failed)
        self.bar = ViewBar("plan", self)
        self.bar.add_back(_("Your plans"), GoTo("home"), saved)
        self.bar.wants.connect(self.wants)
        self.sheet = Sheet(self)
        self._is_picture: bool | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.sheet, 1)
        self.body = self._made(as_picture=True)
        self.sheet.show_page(self.body)

    def title(self) -> str:
        return title_of(self.plan)

    def focus_first(self) -> None:
        self.body.add.setFocus(Qt.FocusReason.OtherFocusReason)
        # The scroll area follows the focus before it knows its size: begin at the top all the same.
        QTimer.singleShot(0, self.sheet, lambda: self.sheet.verticalScrollBar().setValue(0))

    def key(self, shortcut: str) -> None:
        if shortcut == "help":
            self.bar.show_help()
        elif shortcut == "back":
            self.wants.emit(GoTo("home"))

    def do(self, action: str, outcome_id: str) -> None:
        """Do what a button asks of an outcome, of the whole plan (an empty id), or of a written place (`place`)."""
        outcome = self.plan.outcome(outcome_id)
        match action:
            case "hope" | "review" | "documents":
                self._walk(Place(action, self._first()))
            case "add":
                self.ask_where_to_begin()
            case "share":
                self.ask_how_to_share()
            case "need" | "steps" | "read_back":
                self._walk(Place(action, outcome_id))
            case "open" if outcome is not None:
                self._walk(place_in(outcome))
            case "help" if outcome is not None:
                bare = next((step.id for step in outcome.written_steps if not step.written_helps), "")
                self._walk(Place("step", outcome_id, bare) if bare else Place("steps", outcome_id))
            case "up" | "down" if outcome is not None:
                self.move_outcome(outcome, -1 if action == "up" else 1)
            case "remove" if outcome is not None:
                self.remove(outcome)
            case "place" if (place := Place.parse(outcome_id)) is not None:
                self._walk(place)
            case "put_back":
                self._put_back(outcome_id)

    def ask_where_to_begin(self) -> None:
        """A new outcome can serve the same hope, or the hope is looked at first."""
        entries = (("change", _("For the same hope")), ("hope", _("Change the hope first")))
        self._offer(self.body.add, entries, self.add_outcome)

    def ask_how_to_share(self) -> None:
        """Besides documents: words for the boxes of a portal, dates for a calendar, and what comes back from Word."""
        entries = (
            ("portal", _("Copy for a portal")),
            ("dates", _("Dates for a calendar")),
            ("bring_home", _("Bring changes home from Word")),
        )
        self._offer(self.body.share, entries, self._share)

    def _share(self, view: str) -> None:
        if view == "bring_home":
            self.desk.autosave.flush()
            self.desk.incoming = None
        self.wants.emit(GoTo(view, self.plan.id))

    def _offer(self, button: QWidget, entries: tuple[tuple[str, str], ...], choose: Callable[[str], None]) -> None:
        """A menu under a button; `choose` gets the name of the entry that was chosen."""
        menu = QMenu(self)
        for name, words in entries:
            action = menu.addAction(words)
            action.setObjectName(f"{button.objectName()}.{name}")
            action.setData(name)
        menu.triggered.connect(lambda action: choose(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def add_outcome(self, page: str) -> None:
        """Begin another outcome at this page. One that nobody wrote anything in is used before a new one is made."""
        empty = (outcome for outcome in self.plan.outcomes if not (outcome.answers or outcome.rungs or outcome.steps))
        outcome = next(empty, None)
        if outcome is None:
            outcome = Outcome()
            self.plan.outcomes.append(outcome)
        self.desk.autosave.changed()
        self._walk(Place(page, outcome.id))

    def move_outcome(self, outcome: Outcome, by: int) -> None:
        """Move an outcome up (negative) or down; it stops at the ends."""
        outcomes = self.plan.outcomes
        at = outcomes.index(outcome)
        to = min(max(at + by, 0), len(outcomes) - 1)
        outcomes.insert(to, outcomes.pop(at))
        self._changed(f"plan.more.{outcome.id}")
        values = {"number": str(to + 1), "count": str(len(outcomes))}
        announce(self, fill(_("Now outcome {number} of {count}"), values))

    def remove(self, outcome: Outcome) -> None:
        """Put an outcome in the plan's bin, and offer to take it back."""
        item = remove_outcome(self.plan, outcome.id, now())
        if item is None:
            return
        name = outcome_words(self.plan, outcome)
        self._changed("plan.add")

        def undo() -> None:
            self._bring_back(item)

        self.can_undo.emit(fill(_("Removed: {name}"), {"name": name}) if name else _("The outcome is removed."), undo)

    def _put_back(self, outcome_id: str) -> None:
        for item in self.plan.bin:
            if isinstance(item.thing, Outcome) and item.thing.id == outcome_id:
                self._bring_back(item)
                return

    def _bring_back(self, item: BinItem) -> None:
        if put_back(self.plan, item):
            self._changed(f"plan.more.{item.thing.id}")
            announce(self, _("The outcome is back."))

    def _first(self) -> str:
        return self.plan.outcomes[0].id if self.plan.outcomes else ""

    def _walk(self, place: Place) -> None:
        self.desk.autosave.flush()
        self.wants.emit(GoTo("walk", self.plan.id, place))

    # Showing and fitting.

    def _changed(self, focus: str) -> None:
        """The plan is another now: save it and draw it anew, with the focus where the person was."""
        self.desk.autosave.changed()
        self._draw()
        found = self.body.findChild(QWidget, focus)
        (found or self.body.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self) -> None:
        scrolled = self.sheet.verticalScrollBar().value()
        self.body = self._made(as_picture=bool(self._is_picture))
        self.sheet.show_page(self.body)
        self._arrange()
        self.sheet.verticalScrollBar().setValue(scrolled)

    def _made(self, *, as_picture: bool) -> PlanBody:
        self._is_picture = as_picture
        profile = profile_of(self.desk.settings)
        return PlanBody(self.plan, self.desk.today(), self.do, as_picture=as_picture, profile=profile, parent=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scale = Theme.of(self).scale
        shape = shape_of(self.width(), self.height(), scale)
        self.bar.take_shape(shape, self.width())
        self.sheet.take_shape(replace(shape, lead_in=_LEAD_IN), wide=True)
        as_picture = self.width() / scale >= PICTURE_FROM
        if as_picture != self._is_picture:
            self._is_picture = as_picture
            self.body.show_thread(as_picture=as_picture)
        self.body.take_width(self.width() / scale, shape.columns)
