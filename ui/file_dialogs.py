"""Asks for a file or a folder in the dialogs of this computer."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.i18n import _
from app.plan_file import EXTENSION


def ask_for_plan_file(parent: QWidget) -> Path | None:
    """Which plan file to open; nothing when none was chosen."""
    named, _kind = QFileDialog.getOpenFileName(parent, _("Open a file"), "", _plan_files())
    return Path(named) if named else None


def ask_for_word_file(parent: QWidget) -> Path | None:
    """Which Word file to read; nothing when none was chosen."""
    named, _kind = QFileDialog.getOpenFileName(parent, _("Open a Word file"), "", f"{_('Word files')} (*.docx *.doc)")
    return Path(named) if named else None


def ask_for_rules(parent: QWidget) -> Path | None:
    """Which file of local rules to use; nothing when none was chosen."""
    named, _kind = QFileDialog.getOpenFileName(parent, _("Open a file of rules"), "", f"{_('Rules')} (*.toml)")
    return Path(named) if named else None


def ask_where_to_save(parent: QWidget, folder: Path, name: str) -> Path | None:
    """Where to save a plan file; it ends in the right way whatever was typed. Nothing when none was chosen."""
    start = str(folder / f"{name}{EXTENSION}")
    named, _kind = QFileDialog.getSaveFileName(parent, _("Save a copy to a file"), start, _plan_files())
    if not named:
        return None
    return Path(named) if named.endswith(EXTENSION) else Path(named + EXTENSION)


def ask_for_template(parent: QWidget) -> Path | None:
    """Which Word file is the school's own template; nothing when none was chosen."""
    named, _kind = QFileDialog.getOpenFileName(parent, _("Choose a template"), "", f"{_('Word files')} (*.docx)")
    return Path(named) if named else None


def ask_for_folder(parent: QWidget, folder: Path) -> Path | None:
    """Which folder to use; nothing when none was chosen."""
    named = QFileDialog.getExistingDirectory(parent, _("Choose a folder"), str(folder))
    return Path(named) if named else None


def _plan_files() -> str:
    return f"{_('Plans')} (*{EXTENSION})"
