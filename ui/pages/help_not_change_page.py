"""The fork where a change reads as help: it is kept safe, and the three questions are asked about it."""

from PySide6.QtWidgets import QHBoxLayout

from app.interview.drawer import keep_in_drawer
from app.plan.place import Place
from app.plan.provision import Provision
from ui.controls.buttons import QuietButton
from ui.controls.card import Well
from ui.controls.icon_label import IconLabel
from ui.controls.labels import Body, Caption
from ui.page import Page


class HelpNotChangePage(Page):
    """Says kindly what was noticed, and keeps the help in the drawer unless told otherwise."""

    def build(self) -> None:
        """What was written, and where it should go."""
        written = Well(parent=self)
        where = QHBoxLayout()
        where.setSpacing(self.theme.px(8))
        self._drawer = IconLabel("drawer", "muted", 20, parent=written)
        self._caption = Caption("", parent=written)
        where.addWidget(self._drawer)
        where.addWidget(self._caption, 1)
        written.column.addLayout(where)
        self._help = self.context.outcome.answer("change.change")
        written.column.addWidget(Body(self._help, weight=600, parent=written))
        self.column.addWidget(written)
        self.column.addSpacing(self.theme.px(12))
        self.column.addWidget(Body(self.words.word("show_difference"), parent=self))
        self.column.addSpacing(self.theme.px(20))
        field = self.add_field("choice")
        if not field.value():
            field.set_value("drawer")
        self.column.addSpacing(self.theme.px(8))
        rewrite = QuietButton(self.words.word("rewrite"), "help_not_change.rewrite", icon="pencil", parent=self)
        rewrite.clicked.connect(lambda: self.wants.emit(Place("change", self.context.place.outcome)))
        self.column.addWidget(rewrite)
        self.add_examples()
        self.refresh()

    def refresh(self) -> None:
        """Show where the words are now."""
        kept = self._is_kept()
        self._drawer.setVisible(kept)
        self._caption.setText(self.words.word("in_drawer" if kept else "you_wrote"))

    def leaving(self) -> None:
        """Put the help in the drawer, or take it out again, as the person said."""
        plan = self.context.plan
        if not self._is_kept():
            before = len(plan.drawer)
            plan.drawer[:] = [kept for kept in plan.drawer if kept != Provision(id=kept.id, what=self._help)]
            if len(plan.drawer) != before:
                self.changed.emit()
        elif keep_in_drawer(plan, self._help):
            self.changed.emit()

    def _is_kept(self) -> bool:
        return self.fields["help_not_change.choice"].value() != "keep"
