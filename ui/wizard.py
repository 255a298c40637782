"""The walk through a plan: one page at a time, the outcome beside it, every answer kept."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.i18n import _, fill
from app.interview import answers
from app.interview.pages import page_specs
from app.interview.route import STOPS, next_place, previous_place, progress
from app.interview.steps import drop_empty_steps
from app.interview.wording import PageWords
from app.plan.bin import BinItem
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.remove import put_back
from app.sentence.formula import sentence
from ui.accessibility import announce
from ui.desk import Desk
from ui.go_to import GoTo, TipAt
from ui.help_panel import HelpPanel
from ui.made import Making
from ui.page import Page, PageContext
from ui.pages import page_class
from ui.spread import Spread
from ui.view import View

COMES_BACK_TO: Final = ("answers", "steps", "check", "read_back", "when", "documents")
"""Pages that lead to another one for a moment: Continue and Back lead back to them."""


class Wizard(View):
    """Shows the page of a place and walks on from it, to the next page or out of the walk."""

    def __init__(self, desk: Desk, plan: Plan, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.plan = plan
        self.place = place
        self.page: Page | None = None
        self._last_field: dict[Place, str] = {}
        self._return_to: Place | None = None
        self._made = Making()
        self.setObjectName("wizard")

        spread = Spread(self)
        self._spread = spread
        self.top, self.bottom, self.sheet, self.end = spread.top, spread.bottom, spread.sheet, spread.end
        self.top.back.connect(self.go_back)
        self.top.display.connect(lambda: self.leave("settings"))
        self.top.help.connect(self.toggle_help)
        self.bottom.go_on.connect(self.go_on)
        self.bottom.skip.connect(self.skip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(spread)
        desk.autosave.saving.connect(self.top.saved.show_saving)
        desk.autosave.saved.connect(self.top.saved.show_saved)
        desk.autosave.failed.connect(self.top.saved.show_failed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember_field)
        self._show(place)

    # Going from page to page.

    def go_on(self) -> None:
        """Continue: to the next page, unless something on this one has to be put right first."""
        page = self._current()
        problems = page.problems()
        page.show_problems(problems)
        self._say_title(has_problems=bool(problems))
        if problems:
            announce(page.summary, page.summary.spoken(), assertive=True)
        else:
            self._keep_what_is_shown()
            page.prepare(lambda: self._leave_for(next_place(self.plan, self.place)))

    def _keep_what_is_shown(self) -> None:
        """What a page had chosen beforehand is the answer of somebody who saw it and pressed Continue."""
        page = self._current()
        for spec in page.context.spec.fields:
            if spec.kind == "choice" and (field := page.fields.get(spec.id)) is not None:
                self._edited(spec.id, field.value())

    def skip(self) -> None:
        """On to the next page, whatever this one holds."""
        self._leave_for(next_place(self.plan, self.place))

    def go_back(self) -> None:
        """Back: to the page before, or out of the walk from the first page."""
        self._current().leaving()
        self._tidy()
        before = self._return_to or previous_place(self.plan, self.place)
        self._return_to = None
        if before is None:
            self.leave("home")
        else:
            self._show(before)

    def go_to(self, place: Place, *, and_return: bool = False) -> None:
        """Straight to a place; with `and_return`, Continue and Back lead back here."""
        here = self.place
        self._current().leaving()
        self._show(place)
        self._return_to = here if and_return else None

    def leave(self, to: str) -> None:
        """Leave the walk for another view; it goes on here another time."""
        self._current().leaving()
        self.desk.autosave.flush()
        self.wants.emit(GoTo(to, self.plan.id if to == "plan" else ""))

    def title(self) -> str:
        """The question, and whose plan it is about."""
        return " - ".join(filter(None, (self._current().words.question, self.plan.learner.name)))

    def focus_first(self) -> None:
        """Give the focus to where somebody goes on writing."""
        self._focus(self._current(), self.place)

    def key(self, shortcut: str) -> None:
        """Continue, Back, Help and the sentence, by key."""
        actions = {
            "continue": self.go_on,
            "back": self.go_back,
            "help": self.toggle_help,
            "sentence": self.say_sentence,
            "coach": self.say_tips,
            "drawer": self.keep_help,
        }
        if shortcut in actions:
            actions[shortcut]()

    def say_sentence(self) -> None:
        """Show the outcome so far where it is folded away, and say it to screen readers."""
        outcome = self.plan.outcome(self.place.outcome)
        if outcome is not None:
            self.end.unfold()
            announce(self, sentence(self.plan, outcome) or _("Nothing is written yet."))

    def say_tips(self) -> None:
        """Say to screen readers what the coach sees on this page."""
        page = self._current()
        if page.coach is not None:
            page.coach.say()
        else:
            announce(page, _("The coach has nothing to say on this page."))

    def keep_help(self) -> None:
        """Put help that was written on this page in the drawer."""
        coach = self._current().coach
        if coach is not None:
            coach.keep_help()

    def _leave_for(self, following: Place | None) -> None:
        self._current().leaving()
        following = self._return_to or following
        self._return_to = None
        if following is None:
            self.leave("home")
            return
        if STOPS[self.place.page].about == "outcome" and self.place.page == "steps":
            self._tidy()
        self._show(following)

    def _tidy(self) -> None:
        outcome = self.plan.outcome(self.place.outcome)
        if outcome is not None and self.place.page == "steps":
            drop_empty_steps(outcome)

    # Showing a page.

    def _show(self, place: Place) -> None:
        if self.plan.place != place:
            self.plan.place = place
            if self.plan.answers:
                self.desk.autosave.changed()
        self.desk.autosave.flush()
        self.place = place
        spec = page_specs()[place.page]
        outcome = self.plan.outcome(place.outcome)
        step_number = 0
        if outcome is not None and place.step:
            step_number = next((n for n, step in enumerate(outcome.steps, 1) if step.id == place.step), 0)
        context = PageContext(
            plan=self.plan,
            place=place,
            spec=spec,
            words=PageWords(spec, self.plan, outcome, step_number or None),
            today=self.desk.today(),
            settings=self.desk.settings,
            use_settings=self.desk.use_settings,
            made=self._made,
        )
        page = page_class(place.page)(context, self.sheet)
        page.edited.connect(self._edited)
        page.changed.connect(self._changed)
        page.wants.connect(self._go_where_wanted)
        page.done.connect(self.go_on)
        page.told.connect(lambda words: announce(page, words))
        page.dropped.connect(self._offer_undo)
        page.can_undo.connect(self._offer_to_take_back)
        self.page = page
        self.end.show_page(page, self.plan, outcome, place)
        self.top.show_place(STOPS[place.page].part, progress(self.plan, place))
        self.bottom.show_page(page.continue_text(), can_skip=STOPS[place.page].can_skip)
        self.sheet.show_page(page)
        self._spread.arrange(wide=self._current().is_wide)
        self._say_title()
        self._focus(page, place)
        page.arrived()

    def _focus(self, page: Page, place: Place) -> None:
        last = self._last_field.get(place)
        field = page.findChild(QWidget, last) if last else None
        if field is not None and field.isVisibleTo(page):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.focus_first()

    def _say_title(self, *, has_problems: bool = False) -> None:
        title = self.title()
        self.titled.emit(fill(_("Error: {title}"), {"title": title}) if has_problems else title)

    def _current(self) -> Page:
        if self.page is None:
            raise LookupError("no page is shown")
        return self.page

    # What a page says.

    def _edited(self, field_id: str, value: str) -> None:
        if answers.write(self.plan, self.place, field_id, value):
            self._changed()

    def _changed(self) -> None:
        self.desk.autosave.changed()
        page = self._current()
        page.refresh()
        self.end.refresh(self.plan, self.plan.outcome(self.place.outcome), self.place)
        self.bottom.show_page(page.continue_text(), can_skip=STOPS[self.place.page].can_skip)

    def _go_where_wanted(self, wanted: object) -> None:
        if wanted == self.place:
            self._show(self.place)
        elif isinstance(wanted, Place):
            returns = self.place.page in COMES_BACK_TO and wanted.page != self.place.page
            self.go_to(wanted, and_return=returns)
        elif isinstance(wanted, TipAt):
            self._go_where_wanted(wanted.place)
            if (coach := self._current().coach) is not None:
                coach.open_tip(wanted.rule, wanted.quote)
        elif isinstance(wanted, GoTo):
            self._current().leaving()
            self.desk.autosave.flush()
            self.wants.emit(wanted)

    def _offer_to_take_back(self, words: str, take_back: Callable[[], None]) -> None:
        def undo() -> None:
            take_back()
            self.desk.autosave.changed()
            self._show(self.place)

        self.can_undo.emit(words, undo)

    def _offer_undo(self, item: BinItem, words: str) -> None:
        def undo() -> None:
            put_back(self.plan, item)
            self._changed()

        self.can_undo.emit(words, undo)

    # Help.

    def toggle_help(self) -> None:
        """Show or hide why this page asks, and what the special words mean."""
        if self.end.has_help():
            self.close_help()
        else:
            page = self._current()
            panel = HelpPanel(page.words, self)
            panel.closed.connect(self.close_help)
            self.end.show_help(panel)
            self._spread.arrange(wide=self._current().is_wide)
            panel.setFocus()

    def close_help(self) -> None:
        """Hide the help and give the focus back to the page."""
        if self.end.has_help():
            self.end.hide_help()
            self._spread.arrange(wide=self._current().is_wide)
            self._focus(self._current(), self.place)

    def _remember_field(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.page is not None and self.page.isAncestorOf(now) and now.objectName():
            self._last_field[self.place] = now.objectName()
