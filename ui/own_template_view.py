"""A school's own Word template: one to start from, the one in use, what is wrong with it, and the placeholders."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.documents.own_template.placeholders import placeholders
from app.i18n import _, fill, ngettext, window_texts
from app.paths import where_documents_go
from ui.accessibility import announce
from ui.controls.buttons import PrimaryButton, SecondButton, SmallButton
from ui.controls.card import Card
from ui.controls.labels import Body, Caption, FieldLabel, NoteLine
from ui.controls.wrap import Wrap
from ui.desk import Desk
from ui.file_dialogs import ask_for_template
from ui.go_to import GoTo
from ui.plain_frame import PlainFrame
from ui.saved_file import SavedFile
from ui.theme import Theme
from ui.view import View

if TYPE_CHECKING:
    from app.documents.own_template.check import Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What was found in a file: the `sentence` that says why it cannot be opened, or its problems."""

    path: Path
    sentence: str = ""
    problems: "tuple[Problem, ...]" = ()


class OwnTemplateView(View):
    """A template counts as soon as it was looked at and nothing is wrong with it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setObjectName("own_template")
        used = desk.settings.own_template
        self._path = Path(used) if used else None
        lead = _("Put your letterhead and your words in a Word file. We fill in the plan where you say.")
        self._frame = PlainFrame(self, "own_template", _("Your own Word template"), lead)
        self._add_starter()
        self._add_choice()
        self._add_how()
        self._add_placeholders()
        self._frame.fill_up()
        self._show_used()
        if self._path is not None:
            self.look(self._path)

    def title(self) -> str:
        return _("Your own Word template")

    def focus_first(self) -> None:
        first = self.choose if self.desk.settings.own_template else self.save
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def key(self, shortcut: str) -> None:
        if shortcut == "back":
            self._frame.back.click()
        elif shortcut == "help":
            self._frame.bar.show_help()

    def ask(self) -> None:
        """Ask which file, and look at it."""
        path = ask_for_template(self)
        if path is not None:
            self.look(path)

    def look(self, path: Path) -> None:
        """Check a file, away from the window's own thread."""
        self._path = path
        self.desk.store.ask(lambda _store: _looked_at(path), self.while_here(self._show_look))

    def save_starter(self) -> None:
        """Save a template to start from among the documents."""
        folder, texts = where_documents_go(self.desk.settings.documents_folder), window_texts()

        def job(_store: object) -> Path | str:
            from app.documents.own_template.starter import save_starter
            from app.documents.saving import DocumentError

            try:
                folder.mkdir(parents=True, exist_ok=True)
                return save_starter(folder, texts=texts)
            except DocumentError as error:
                return error.sentence
            except OSError:
                return DocumentError().sentence

        def done(made: Path | str) -> None:
            if isinstance(made, Path):
                self.starter.show_file(made)
            else:
                self.starter.show_trouble(made)

        self.desk.store.ask(job, self.while_here(done))

    # What the view shows.

    def _add_starter(self) -> None:
        self._frame.add_section(_("1. Start with ours"))
        told = _("Save our starter file, open it in Word, and change what you like. Keep the words in curly brackets.")
        self._frame.column.addWidget(Body(told, self))
        self.save = SecondButton(_("Save the starter file"), "own_template.save_starter", icon="document", parent=self)
        self.save.clicked.connect(self.save_starter)
        self._frame.column.addWidget(self.save)
        self.starter = SavedFile("own_template", self)
        self._frame.column.addWidget(self.starter)

    def _add_choice(self) -> None:
        self._frame.add_section(_("2. Choose your template"))
        self._used = Body("", self)
        self._frame.column.addWidget(self._used)
        ways = QWidget(self)
        buttons = Wrap(ways)
        buttons.setSpacing(Theme.of(self).px(12))
        self.choose = PrimaryButton(_("Choose a Word file"), "own_template.choose", icon="folder", parent=ways)
        self.choose.clicked.connect(self.ask)
        self.again = SecondButton(_("Check it again"), "own_template.check", icon="repeat", parent=ways)
        self.again.clicked.connect(lambda: self.look(self._path) if self._path else None)
        self.leave = SecondButton(_("Stop using it"), "own_template.leave", parent=ways)
        self.leave.clicked.connect(self._leave)
        for button in (self.choose, self.again, self.leave):
            buttons.addWidget(button)
        self._frame.column.addWidget(ways)
        self._found = QWidget(self)
        self._rows = QVBoxLayout(self._found)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Theme.of(self).px(8))
        self._frame.column.addWidget(self._found)
        self.make = SmallButton(_("Make documents with it"), "own_template.make", icon="forward", parent=self)
        self.make.clicked.connect(lambda: self.wants.emit(GoTo("batch")))
        self._frame.column.addWidget(self.make)

    def _add_how(self) -> None:
        self._frame.add_section(_("How placeholders work"))
        for words in (
            _("Type a placeholder where the words of the plan should stand: {name}. Its font and size are kept."),
            _("For each outcome, type {each outcome} on a line of its own, and {end} after the last line."),
            _("In a table, type {each step} in the first cell of a row, and {end} in its last cell."),
        ):
            self._frame.column.addWidget(Body(words, self))

    def _add_placeholders(self) -> None:
        texts = window_texts()
        groups = {
            "plan": _("Anywhere"),
            "outcome": _("Between {each outcome} and {end}"),
            "step": _("Between {each step} and {end}"),
            "help": _("Between {each help} and {end}"),
        }
        for of, heading in groups.items():
            self._frame.add_section(heading)
            for one in placeholders().values():
                if one.of == of:
                    self._frame.column.addWidget(FieldLabel(f"{{{one.name}}}", self))
                    self._frame.column.addWidget(Caption(one.said("says", texts), self))

    def _show_used(self) -> None:
        used = self.desk.settings.own_template
        words = fill(_("You use {file}"), {"file": Path(used).name}) if used else _("You use none yet.")
        self._used.setText(words)
        self.again.setVisible(self._path is not None)
        self.leave.setVisible(bool(used))
        self.make.setVisible(bool(used))

    def _show_look(self, look: Look) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        good = not look.sentence and not look.problems
        if good:
            self.desk.use_settings(replace(self.desk.settings, own_template=str(look.path)))
            said = fill(_("{file} can be used."), {"file": look.path.name})
            self._rows.addWidget(NoteLine("check", said, self._found, colour="success", weight=600))
        else:
            said = look.sentence or ngettext(
                "{count} thing to put right in Word:", "{count} things to put right in Word:", len(look.problems)
            )
            told = f"{look.path.name}: {said}" if look.problems else said
            self._rows.addWidget(NoteLine("warning", told, self._found, colour="error", weight=600))
        for problem in look.problems:
            self._rows.addWidget(_card(problem, self._found))
        self._show_used()
        announce(self, said, assertive=not good)

    def _leave(self) -> None:
        self.desk.use_settings(replace(self.desk.settings, own_template=""))
        self._show_used()
        self.focus_first()


def _card(problem: "Problem", parent: QWidget) -> Card:
    card = Card(parent, padding=16)
    card.column.addWidget(Body(problem.sentence, card, weight=600))
    if problem.where:
        card.column.addWidget(Caption(problem.where, card))
    return card


def _looked_at(path: Path) -> Look:
    # The library that reads Word files is only brought in here, away from the window's own thread.
    from app.documents.own_template.check import problems
    from app.documents.own_template.package import OwnTemplateError, open_template

    try:
        return Look(path=path, problems=tuple(problems(open_template(path))))
    except OwnTemplateError as error:
        return Look(path=path, sentence=error.sentence)
