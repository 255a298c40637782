"""The one window: shows a view at a time, hears the keys that work everywhere, and never loses what was typed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from app.i18n import _, fill
from ui.go_to import GoTo

# The frame of the window waits for nothing that it does not need. To name `Qt` alone takes longer than to show it, and
# so it is named where it is used.

if TYPE_CHECKING:
    from app.plan.plan import Plan
    from app.store import StoreError
    from ui.desk import Desk
    from ui.view import View

VIEWS: Final = {
    "home": ("ui.home", "Home"),
    "plan": ("ui.plan_view", "PlanView"),
    "walk": ("ui.wizard", "Wizard"),
    "settings": ("ui.settings_view", "SettingsView"),
    "about": ("ui.about_view", "AboutView"),
    "word_list": ("ui.word_list", "WordListView"),
    "rules": ("ui.rules_view", "RulesView"),
    "keys": ("ui.keys_view", "KeysView"),
    "bin": ("ui.bin_view", "BinView"),
    "checkup": ("ui.checkup_view", "CheckupView"),
    "portal": ("ui.portal_view", "PortalView"),
    "dates": ("ui.dates_view", "DatesView"),
    "batch": ("ui.batch_view", "BatchView"),
    "own_template": ("ui.own_template_view", "OwnTemplateView"),
    "bring_home": ("ui.bring_home_view", "BringHomeView"),
}
"""The views by name. Each is brought in when it is first wanted, so that the window is on the screen soon."""

ASIDE: Final = (
    *("settings", "about", "word_list", "rules", "keys", "bin"),
    *("portal", "dates", "batch", "own_template"),
)
"""The views from which Back leads to where the person was."""


class MainWindow(QMainWindow):
    """Holds one view. Views are built when they are shown and thrown away when they are left.

    Made without a desk it is only a frame of the right colour, on the screen before anything else is brought in;
    `begin` gives it a desk and the first view.
    """

    shown = Signal(str)
    desk: "Desk"

    def __init__(self, desk: "Desk | None" = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: View | None = None
        self.here = GoTo("home")
        self._before = GoTo("home")
        self.setObjectName("main_window")
        self.setWindowTitle("Steps Towards")
        self.setMinimumSize(640, 400)
        if desk is not None:
            self.begin(desk)

    def begin(self, desk: "Desk") -> None:
        """Show the first view of what is on this desk, and hear the keys."""
        from ui import accessibility
        from ui.controls.focus_frame import FocusFrame
        from ui.controls.toast import UndoBar
        from ui.look import theme_of

        self.setPalette(QPalette())
        accessibility.install()
        self.desk = desk
        self._theme = theme_of(desk.settings)
        self._language = desk.settings.language
        self._focus_frame = FocusFrame(self)
        self._undo = UndoBar(self)
        desk.opened.connect(self._plan_opened)
        desk.trouble.connect(self._trouble)
        desk.settings_changed.connect(self._look_changed)
        self._add_shortcuts()
        self.go(GoTo("home"))

    def show_empty(self, paper: str) -> None:
        """Show the frame of the window alone, in this colour (`#RRGGBB`)."""
        colour = QColor(paper)
        self.setPalette(QPalette(colour, colour))
        self.show_at_its_size()

    def show_at_its_size(self) -> None:
        """Show the window: as large as a small school screen, or as the screen allows."""
        room = self.screen().availableGeometry()
        self.resize(min(1366, room.width()), min(768, room.height()))
        if room.width() <= 1366:
            self.showMaximized()
        else:
            self.show()

    def go(self, to: GoTo) -> None:
        """Show another view; one that needs a plan opens it first."""
        if to.view == "back":
            to = self._where_it_was(self._before)
        if to.plan_id and (self.desk.plan is None or self.desk.plan.id != to.plan_id):
            self.here = to
            self.desk.open_plan(to.plan_id)
            return
        if to.view == "add_outcome":
            to = GoTo("walk", to.plan_id, self.desk.add_outcome())
        if to.view == "walk" and not to.plan_id:
            plan = self.desk.start_plan()
            to = GoTo("walk", plan.id, plan.place)
        if to.view not in ASIDE:
            self._before = to
        if to.view == "home" and self.desk.plan is not None:
            self.desk.put_away()
        self.here = to
        self._show(self._made(to))

    def shows(self, view: str) -> bool:
        """The view with this name is on the screen."""
        return self.here.view == view and type(self.view).__name__ == VIEWS[view][1]

    def walks_at(self, page: str) -> bool:
        """The walk is shown, at this page."""
        plan = self.desk.plan
        return self.here.view == "walk" and plan is not None and plan.place is not None and plan.place.page == page

    def _made(self, to: GoTo) -> "View":
        module, name = VIEWS[to.view]
        make: Callable[..., View] = getattr(import_module(module), name)
        if to.view == "walk":
            from app.plan.going_on import place_in_hand
            from app.plan.outcome import Outcome

            plan = self._plan()
            if not plan.outcomes:
                plan.outcomes.append(Outcome())
            return make(self.desk, plan, to.place or place_in_hand(plan), self)
        return make(self.desk, self)

    def _plan(self) -> "Plan":
        if self.desk.plan is None:
            raise LookupError(self.here.view)
        return self.desk.plan

    def _show(self, view: "View") -> None:
        view.wants.connect(self.go)
        view.can_undo.connect(self._undo.offer)
        view.titled.connect(self._title)
        self.view = view
        self.setCentralWidget(view)
        self._title(view.title())
        view.focus_first()
        self._undo.raise_()
        self.shown.emit(self.here.view)

    def _title(self, title: str) -> None:
        self.setWindowTitle(fill(_("{title} - Steps Towards"), {"title": title}))

    def _plan_opened(self, plan: "Plan") -> None:
        here = self.here
        if here.plan_id == plan.id:
            self.go(here)

    def _look_changed(self) -> None:
        from ui.language import speak
        from ui.look import apply_look, theme_of

        settings, app = self.desk.settings, QApplication.instance()
        theme = theme_of(settings)
        speaks_another = settings.language != self._language
        if not isinstance(app, QApplication) or (theme == self._theme and not speaks_another):
            return
        self._theme, self._language = theme, settings.language
        if speaks_another:
            speak(app, settings.language)
        apply_look(app, settings)
        # The key or click that chose this look is still under way: let it move the focus first.
        QtCore.QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        focus = self.focusWidget()
        self.go(self._where_it_was(self.here))
        again = self.view.findChild(QWidget, focus.objectName()) if self.view and focus and focus.objectName() else None
        if again is not None:
            again.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _where_it_was(self, to: GoTo) -> GoTo:
        """The same view; the walk at the page where it is now."""
        place = self.desk.plan.place if self.desk.plan is not None else None
        return replace(to, place=place) if to.view == "walk" else to

    # Keys that work everywhere.

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from ui.shortcuts import SHORTCUTS

        actions: dict[str, Callable[[], None]] = {
            "larger": lambda: self.resize_text(1),
            "smaller": lambda: self.resize_text(-1),
            "normal": lambda: self.resize_text(0),
            "home": lambda: self.go(GoTo("home")),
            "undo_removal": self._undo.take_back,
        }
        for shortcut in SHORTCUTS:
            for keys in shortcut.keys:
                action = actions.get(shortcut.id, partial(self._pass_on, shortcut.id))
                key = QShortcut(QKeySequence(keys), self)
                key.setContext(QtCore.Qt.ShortcutContext.WindowShortcut)
                key.activated.connect(action)

    def _pass_on(self, shortcut: str) -> None:
        if self.view is not None:
            self.view.key(shortcut)

    def resize_text(self, by: int) -> None:
        """Make the text a step larger or smaller; 0 takes it back to 100 %."""
        from ui.look import next_size

        size = next_size(self.desk.settings.text_size, by) if by else 100
        if size != self.desk.settings.text_size:
            self.desk.use_settings(replace(self.desk.settings, text_size=size))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through what is on the screen as it stands there, not as it was made."""
        from ui.tab_order import tab_neighbour

        neighbour = tab_neighbour(self, QApplication.focusWidget(), forward=forward)
        if neighbour is None:
            return super().focusNextPrevChild(forward)
        reason = QtCore.Qt.FocusReason.TabFocusReason if forward else QtCore.Qt.FocusReason.BacktabFocusReason
        neighbour.setFocus(reason)
        return True

    # Trouble, and going.

    def _trouble(self, error: "StoreError") -> None:
        from ui.messages import tell_trouble

        tell_trouble(self, self.desk, error)

    def closeEvent(self, event: QCloseEvent) -> None:
        from ui.messages import ask_before_closing_unsaved

        if self.desk.close() or ask_before_closing_unsaved(self, self.desk):
            event.accept()
        else:
            event.ignore()
