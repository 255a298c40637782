"""The first page: every plan with its progress and what is due, and the way on with the last one."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _, fill
from app.plan.place import Place
from app.plan.plan import Plan, now
from app.store import Glimpse, PlanSummary, StoreError
from ui.accessibility import announce
from ui.desk import Desk
from ui.go_to import GoTo
from ui.home_bar import ViewBar
from ui.home_message import Loading, Trouble
from ui.home_words import home_words
from ui.shape import shape_of
from ui.sheet import Sheet
from ui.theme import Theme
from ui.view import View

if TYPE_CHECKING:
    from ui.home_empty import EmptyHome
    from ui.home_plans import HomePlans

PATIENCE_MS: Final = 400
"""How long opening the plans may take before it is said that it takes a moment."""
_LEAD_IN: Final = 8


# What a deed or a body needs is brought in with it: the plans are on the screen first.


class Home(View):
    """Shows the plans as soon as the desk has listed them, and again whenever it lists them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("home")
        self.body: Loading | Trouble | EmptyHome | HomePlans = Loading(self)
        self.bar = ViewBar("home", self)
        self.bar.add_brand()
        self.bar.wants.connect(self.wants)
        self.sheet = Sheet(self)
        self.sheet.show_page(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.sheet, 1)
        desk.glimpsed.connect(self.show_some)
        desk.listed.connect(self.show_plans)
        if desk.not_opened is not None:
            self.show_trouble(desk.not_opened)
        elif desk.plans is not None:
            self.show_plans(desk.plans)
        desk.could_not_open.connect(self.show_trouble)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_loading)

    def title(self) -> str:
        return home_words().question

    def focus_first(self) -> None:
        if isinstance(self.body, Loading):
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.body.focus_first()

    def key(self, shortcut: str) -> None:
        if shortcut == "help":
            self.bar.show_help()

    def show_plans(self, summaries: list[PlanSummary]) -> None:
        """Show these plans, the last changed first; without any, how to begin."""
        if summaries:
            self.show_some(Glimpse(plans=summaries, count=len(summaries)))
        else:
            from ui.home_empty import EmptyHome

            self._replace(EmptyHome(self))

    def show_some(self, found: Glimpse) -> None:
        """Show the first of many plans, or all of them where the first are shown already."""
        from ui.home_plans import HomePlans

        before = self.body if isinstance(self.body, HomePlans) else None
        if before is not None and before.take_all(found):
            return
        body = HomePlans(found, self.desk.today(), self)
        if before is not None:
            body.follow(before)
        self._replace(body)

    def _replace(self, body: "EmptyHome | HomePlans") -> None:
        first_time = isinstance(self.body, Loading | Trouble)
        body.asked.connect(self.do)
        held_focus = self.isAncestorOf(focus) if (focus := self.window().focusWidget()) else True
        self._show(body)
        if first_time or held_focus:
            self.focus_first()

    def show_trouble(self, error: StoreError) -> None:
        """Say why the plans cannot be opened, and offer what can be done."""
        trouble = Trouble(error, self.desk, self)
        self._show(trouble)
        trouble.focus_first()
        announce(trouble, error.sentence, assertive=True)

    def do(self, action: str, summary: PlanSummary | None) -> None:
        """Do what a button or the menu of a card asks."""
        match action, summary:
            case "start", _:
                self.wants.emit(GoTo("walk"))
            case "open_file", _:
                self.open_file()
            case "bring_home", _:
                self.desk.incoming = None
                self.wants.emit(GoTo("bring_home"))
            case "check_up", _:
                self.wants.emit(GoTo("checkup"))
            case "example", _:
                self.add_example()
            case "open", PlanSummary():
                self.wants.emit(GoTo("plan", summary.id))
            case "carry_on", PlanSummary():
                self.wants.emit(GoTo("walk", summary.id, Place.parse(summary.place)))
            case "copy", PlanSummary():
                self.copy(summary)
            case "save_copy", PlanSummary():
                self.save_copy(summary)
            case "delete", PlanSummary():
                self.delete(summary)

    def open_file(self) -> None:
        """Add the plan of a file. How a second copy of one that is here differs from it is shown first."""
        from app.plan_file import PlanFileError, read_plan_file
        from ui.file_dialogs import ask_for_plan_file
        from ui.messages import tell

        path = ask_for_plan_file(self)
        if path is None:
            return
        try:
            plan = read_plan_file(path)
        except PlanFileError as error:
            tell(self, title=_("This file cannot be opened"), words=error.sentence)
            return
        if plan.id in {summary.id for summary in self.desk.plans or []}:
            from ui.incoming import PlanFile

            self.desk.incoming = PlanFile(file=path.name, plan_id=plan.id, plan=plan)
            self.wants.emit(GoTo("bring_home", plan.id))
        else:
            self.desk.add_plan(plan, self.while_here(lambda: self.wants.emit(GoTo("plan", plan.id))))

    def add_example(self) -> None:
        """Add the worked example, and show it."""
        from app.worked_plan import example_plan  # Read from a file: only for those who ask for it.

        plan = example_plan(self.desk.today())
        self.desk.add_plan(plan, self.while_here(lambda: self.wants.emit(GoTo("plan", plan.id))))

    def copy(self, summary: PlanSummary) -> None:
        """Add a second plan with the same words."""
        from app.plan.copy import copy_of
        from ui.plan_words import name_of

        def copied(plan: Plan) -> None:
            again = copy_of(plan)
            said = fill(_("A copy of the plan for {name} is here."), {"name": name_of(summary)})
            self.desk.add_plan(again, self.while_here(lambda: announce(self, said)))

        self.desk.fetch(summary.id, copied)

    def save_copy(self, summary: PlanSummary) -> None:
        """Write the plan to a file somewhere else."""
        from app.paths import documents_folder
        from app.plan_file import PlanFileError, write_plan_file
        from ui.file_dialogs import ask_where_to_save
        from ui.messages import tell
        from ui.plan_words import name_of

        folder = Path(self.desk.settings.documents_folder or documents_folder())
        path = ask_where_to_save(self, folder, _file_name(name_of(summary)))
        if path is None:
            return

        def save(plan: Plan) -> None:
            try:
                write_plan_file(plan, path)
            except PlanFileError as error:
                tell(self, title=_("The copy was not saved"), words=error.sentence)
            else:
                announce(self, fill(_("A copy is saved as {file}."), {"file": path.name}))

        self.desk.fetch(summary.id, self.while_here(save))

    def delete(self, summary: PlanSummary) -> None:
        """Ask once, then put the plan in the bin and offer to take it back."""
        from ui.messages import ask
        from ui.plan_words import name_of

        words, name = home_words(), name_of(summary)
        sure = ask(
            self,
            title=words.word("delete_yes"),
            words=f"{words.word('delete_question', plan=name)}\n\n{words.word('delete_detail')}",
            do_it=words.word("delete_yes"),
            leave_it=words.word("delete_no"),
        )
        if sure:
            gone = words.word("deleted", plan=name)
            undo = lambda: self.desk.do(lambda store: store.restore(summary.id))  # noqa: E731
            self.desk.do(
                lambda store: store.remove(summary.id, now()),
                self.while_here(lambda: self.can_undo.emit(gone, undo)),
            )

    # Showing and fitting.

    def _show(self, body: "Loading | Trouble | EmptyHome | HomePlans") -> None:
        self.body = body
        self.sheet.show_page(body)
        self._arrange()

    def _say_loading(self) -> None:
        if isinstance(self.body, Loading):
            self.body.say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._patience.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scale = Theme.of(self).scale
        shape = shape_of(self.width(), self.height(), scale)
        self.bar.take_shape(shape, self.width())
        self.sheet.take_shape(replace(shape, lead_in=_LEAD_IN), wide=not isinstance(self.body, Trouble))
        self.body.take_size(self.width() / scale, self.height() / scale, shape.columns)


def _file_name(name: str) -> str:
    """A name that every computer takes as the name of a file."""
    kept = "".join(letter if letter.isalnum() or letter in " -'’" else " " for letter in name)
    return " ".join(kept.split())[:80] or _("Plan")
