"""Documents for several plans in one go: which plans, which documents, how far it is, and what was not made."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.kind_words import kinds
from app.documents.order import OWN, Made, Order
from app.i18n import _, fill, ngettext, window_texts
from app.interview.page import Choice
from app.paths import where_documents_go
from app.store import PlanSummary
from ui.accessibility import announce
from ui.batch_plans import BatchPlans
from ui.batch_run import BatchRun
from ui.controls.buttons import PrimaryButton, QuietButton, SecondButton
from ui.controls.card import Card
from ui.controls.choice_card import ChoiceGroup
from ui.controls.labels import Body, Caption, FieldLabel, NoteLine
from ui.desk import Desk
from ui.folder_row import FolderRow
from ui.go_to import GoTo
from ui.plain_frame import PlainFrame
from ui.plan_words import name_of
from ui.theme import Theme
from ui.view import View

TOLD: Final = 20
"""More reasons than this are counted: nobody reads five hundred times that the disk is full."""
_SAID_EVERY: Final = 10


class BatchView(View):
    """Asks, makes, and tells. To leave the view stops after the plan that is being made."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("batch")
        self.run: BatchRun | None = None
        self._frame = PlainFrame(
            self, "batch", _("Documents for several plans"), _("They are made one after the other. You can stop.")
        )
        self._body = QVBoxLayout()
        self._body.setSpacing(Theme.of(self).px(20))
        self._frame.column.addLayout(self._body)
        self._frame.fill_up()
        if desk.plans is None:
            desk.listed.connect(self.while_here(self._show))
        else:
            self._show(desk.plans)

    def title(self) -> str:
        return _("Documents for several plans")

    def focus_first(self) -> None:
        first = self.plans.which.first() if self._is_shown() else self._frame.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "help":
            self._frame.bar.show_help()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.run is not None and not event.spontaneous():  # A window that is made small goes on.
            self.run.stop()

    def make(self) -> None:
        """Begin, when there is something to make."""
        chosen, wanted = self.plans.chosen(), self.kinds.value().split()
        missing = _("Choose at least one plan.") if not chosen else ""
        missing = missing or (_("Choose at least one document.") if not wanted else "")
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))
        if missing:
            announce(self, missing, assertive=True)
        elif self.run is None:
            self._begin(chosen, wanted)

    def stop(self) -> None:
        """Stop after the plan that is being made."""
        if self.run is not None:
            self.run.stop()
            self._progress.setText(_("Stopping after this plan…"))

    def _is_shown(self) -> bool:
        return self._body.count() > 0 and bool(self.desk.plans)

    def _show(self, plans: list[PlanSummary]) -> None:
        if self._body.count():
            return
        if not plans:
            self._body.addWidget(Body(_("There are no plans yet."), self))
            return
        self._names = {one.id: name_of(one) for one in plans}
        self.plans = BatchPlans(plans, self)
        self._body.addWidget(self.plans)
        self._add_kinds()
        folder = where_documents_go(self.desk.settings.documents_folder)
        self.folder = FolderRow("batch.folder", _("The documents go here"), folder, can_choose=True, parent=self)
        self._body.addWidget(self.folder)
        self._add_make()

    def _add_kinds(self) -> None:
        texts, label = window_texts(), _("Which documents?")
        choices = [
            Choice(id=kind.id, label=kind.said("title", texts).replace("{names}", _("the learner’s")), detail=detail)
            for kind in kinds().values()
            if (detail := kind.said("detail", texts))
        ]
        if own := self.desk.settings.own_template:
            choices.append(Choice(id=OWN, label=_("Your own Word template"), detail=Path(own).name))
        column = QVBoxLayout()
        column.setSpacing(Theme.of(self).px(8))
        column.addWidget(FieldLabel(label, self))
        self.kinds = ChoiceGroup(label, choices, multiple=True, identifier="batch.kinds", parent=self)
        self.kinds.set_value("meeting")
        column.addWidget(self.kinds)
        if not own:
            choose = QuietButton(_("Use your own Word template"), "batch.own_template", icon="document", parent=self)
            choose.clicked.connect(lambda: self.wants.emit(GoTo("own_template")))
            column.addWidget(choose)
        self._body.addLayout(column)

    def _add_make(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(Theme.of(self).px(12))
        self._missing = NoteLine("warning", "", self, colour="error", weight=600)
        self._missing.hide()
        column.addWidget(self._missing)
        self.button = PrimaryButton(_("Make the documents"), "batch.make", icon="document", parent=self)
        self.button.clicked.connect(self.make)
        column.addWidget(self.button)
        self._progress = Body("", self, weight=600)
        self._progress.hide()
        column.addWidget(self._progress)
        self.stop_button = SecondButton(_("Stop"), "batch.stop", parent=self)
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        column.addWidget(self.stop_button)
        self._told = QWidget(self)
        self._told_rows = QVBoxLayout(self._told)
        self._told_rows.setContentsMargins(0, 0, 0, 0)
        self._told_rows.setSpacing(Theme.of(self).px(8))
        column.addWidget(self._told)
        self._body.addLayout(column)

    def _begin(self, chosen: list[PlanSummary], wanted: list[str]) -> None:
        own = Path(self.desk.settings.own_template) if OWN in wanted else None
        order = Order(
            kinds=tuple(kind for kind in wanted if kind != OWN),
            folder=self.folder.folder,
            texts=window_texts(),
            today=self.desk.today(),
            template=own,
        )
        self._clear()
        self.desk.autosave.flush()
        self.run = BatchRun(self.desk, chosen, order, self)
        self.run.went_on.connect(self._went_on)
        self.run.ended.connect(self._ended)
        for widget in (self.plans, self.kinds, self.folder):
            widget.setEnabled(False)
        self._progress.show()
        self.stop_button.show()
        self.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.button.hide()
        self._say_how_far(0, len(chosen))
        self.run.start()

    def _went_on(self, done: int) -> None:
        if self.run is not None:
            self._say_how_far(done, self.run.all)

    def _say_how_far(self, done: int, all_: int) -> None:
        words = fill(_("{done} of {all} plans are done."), {"done": str(done), "all": str(all_)})
        self._progress.setText(words)
        if done % _SAID_EVERY == 0:
            announce(self, words)

    def _ended(self) -> None:
        run = self.run
        if run is None:
            return
        self.run = None
        for widget in (self.plans, self.kinds, self.folder):
            widget.setEnabled(True)
        self._progress.hide()
        self.stop_button.hide()
        self.button.show()
        self._tell(run)
        run.deleteLater()

    def _tell(self, run: BatchRun) -> None:
        """What is there now, and what is not, with each reason."""
        made = [one for one in run.made if one.path]
        unmade = [one for one in run.made if not one.path]
        words = ngettext("{count} document is there.", "{count} documents are there.", len(made))
        card = Card(self._told)
        card.column.setSpacing(Theme.of(self).px(8))
        card.column.addWidget(NoteLine("check", words, card, colour="success", weight=600))
        if run.done < run.all:
            left = run.all - run.done
            stopped = ngettext(
                "You stopped. {count} plan was not begun.", "You stopped. {count} plans were not begun.", left
            )
            card.column.addWidget(Body(stopped, card))
            words = f"{words} {stopped}"
        if unmade:
            words = f"{words} {self._add_reasons(card, unmade)}"
        show = QuietButton(_("Show the folder"), "batch.show_folder", icon="folder", parent=card)
        show.clicked.connect(self._show_folder)
        card.column.addWidget(show)
        self._told_rows.addWidget(card)
        announce(self, words)
        show.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_reasons(self, card: Card, unmade: list[Made]) -> str:
        words = ngettext("{count} was not made:", "{count} were not made:", len(unmade))
        card.column.addWidget(NoteLine("warning", words, card, colour="error", weight=600))
        for one in unmade[:TOLD]:
            card.column.addWidget(Body(self._names.get(one.plan_id, ""), card, weight=600))
            card.column.addWidget(Caption(one.sentence, card))
        if len(unmade) > TOLD:
            more = ngettext("And {count} more.", "And {count} more.", len(unmade) - TOLD)
            card.column.addWidget(Caption(more, card))
        return words

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder.folder)))

    def _clear(self) -> None:
        while (item := self._told_rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
