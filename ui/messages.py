"""The few times the window has to stop somebody: a box with one question, a safe answer first, and no blame."""

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.i18n import _
from app.store import StoreError
from ui.desk import Desk


def ask(parent: QWidget, *, title: str, words: str, do_it: str, leave_it: str) -> bool:
    """Ask one question. The safe answer has the focus and is what Escape means; gives whether to do it."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(words)
    yes = box.addButton(do_it, QMessageBox.ButtonRole.DestructiveRole)
    no = box.addButton(leave_it, QMessageBox.ButtonRole.RejectRole)
    _name(yes, "dialog.do_it")
    _name(no, "dialog.leave_it")
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes


def tell(parent: QWidget, *, title: str, words: str) -> None:
    """Tell something that has to be known before going on."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setText(words)
    close = box.addButton(_("Close this"), QMessageBox.ButtonRole.AcceptRole)
    _name(close, "dialog.close")
    box.setEscapeButton(close)
    box.exec()


def tell_trouble(parent: QWidget, desk: Desk, error: StoreError) -> None:
    """Tell what the store cannot do, in its own sentence."""
    tell(parent, title=_("There is a problem"), words=error.sentence)


def ask_before_closing_unsaved(parent: QWidget, desk: Desk) -> bool:
    """Something could not be saved: ask before it is lost. Gives whether to close all the same."""
    why = desk.autosave.error.sentence if desk.autosave.error else _("Your last change is not saved yet.")
    return ask(
        parent,
        title=_("Your last change is not saved"),
        words=why,
        do_it=_("Close and lose it"),
        leave_it=_("Keep it open"),
    )


def _name(button: QPushButton, identifier: str) -> None:
    button.setObjectName(identifier)
    button.setAccessibleIdentifier(identifier)
