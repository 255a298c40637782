"""Starts the program: reads what was asked and puts the rooms together for it. The one place that knows them all."""

import gc
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from app import __version__
from app.commands.arguments import read_arguments
from app.commands.problem import CommandError
from app.display import has_display
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.documents.forms import Form
    from app.store import PlanStore

# Rooms and libraries are imported where they are needed: a script that asks for a date must not wait for the window,
# and the window is on the screen before anything else is brought in.


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; gives the exit code: 0, or 2 after one sentence that says what to do instead."""
    _speak_utf8()
    try:
        asked = read_arguments(sys.argv[1:] if arguments is None else arguments)
        return _do(asked)
    except CommandError as problem:
        return _tell(problem.sentence)
    except BrokenPipeError:
        # Whoever read our lines has had enough. Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _do(asked: Namespace) -> int:
    match asked.command:
        case "check":
            return _check(asked)
        case "clock":
            from app.commands.clock import clock

            return _answer(clock, asked.file)
        case "voice":
            from app.commands.voice import voice

            return _answer(voice, asked.file)
        case "parts":
            from app.commands.parts import parts

            return _answer(parts, asked.file)
        case "list" | "export" | "calendar" | "import" | "read-back" | "example":
            return _ask_the_store(asked)
        case "self-test":
            _draw_unseen()
            from ui.self_test import self_test

            return self_test(open_store=_store_opener)
        case "screens":
            _draw_unseen()
            from ui.screens import save_screens

            save_screens(asked.folder)
            return 0
        case _:
            return _open_window(_folder(asked))


def _ask_the_store(asked: Namespace) -> int:
    from app.store import StoreError

    try:
        return _with_plans(asked)
    except StoreError as problem:
        return _tell(problem.sentence)


def _check(asked: Namespace) -> int:
    from app.commands.check import check, chosen_profile, rules

    by, in_colour = chosen_profile(asked.profile), sys.stdout.isatty() and "NO_COLOR" not in os.environ
    if not asked.rules:
        return _answer(lambda lines: check(lines, by, as_json=asked.json, in_colour=in_colour), asked.file)
    for line in rules(by=by, in_colour=in_colour):
        print(line)
    return 0


def _with_plans(asked: Namespace) -> int:
    from datetime import datetime

    today = datetime.now().astimezone().date()
    with _plans(_folder(asked)) as store:
        match asked.command:
            case "list":
                from app.commands.list_ import list_plans

                lines = list_plans(store, as_json=asked.json)
            case "export":
                lines = _export(store, asked, today)
            case "calendar":
                from app.commands.calendar import calendar

                lines = iter([calendar(store, plan_id=asked.plan, with_names=asked.names, out=asked.out, today=today)])
            case "import" if asked.merge or asked.json or asked.accept is not None:
                from app.commands.import_ import merge_plan

                lines = merge_plan(store, asked.file, accept=asked.accept, as_json=asked.json)
            case "import":
                from app.commands.import_ import import_plan

                lines = iter([import_plan(store, asked.file)])
            case "read-back":
                from app.commands.read_back import read_back_file

                lines = read_back_file(
                    store, asked.file, plan_id=asked.plan, accept=asked.accept, as_json=asked.json, today=today
                )
            case _:
                from app.commands.example import add_example

                lines = iter([add_example(store, today)])
        for line in lines:
            print(line)
    return 0


def _export(store: "PlanStore", asked: Namespace, today: "date") -> Iterator[str]:
    from app.commands.export import export
    from app.documents.order import Order
    from app.i18n import Texts

    kinds = tuple(asked.document or (() if asked.template else ("meeting",)))
    order = Order(
        kinds=kinds, folder=asked.out, texts=Texts(), today=today, template=asked.template, form=_form(asked.form)
    )
    return export(store, plan_id=asked.plan, order=order, out=asked.out, tell=lambda line: print(line, file=sys.stderr))


def _form(asked: str) -> "Form":
    from app.documents.forms import TEXT, WORD

    if asked != "pdf":
        return TEXT if asked == "text" else WORD
    _draw_unseen()
    from ui.application import application
    from ui.paper.pdf import PDF

    application()
    return PDF


def _open_window(folder: Path) -> int:
    if not has_display(os.environ):
        return _tell(_("There is no screen to show the window on. Start Steps Towards from a desktop."))
    # Nothing that is made while starting is thrown away: to look for it costs a tenth of the time. It is looked for
    # again, without what is there by then, once the window has settled.
    gc.disable()
    from app.settings import load_settings
    from ui.application import run

    return run(
        open_store=_store_opener(folder),
        when_seen=lambda: _keep_a_log(folder),
        restore_backup=lambda: _restore_newest_backup(folder),
        settings=load_settings(folder),
        folder=folder,
    )


def _keep_a_log(folder: Path) -> None:
    from app.logs import note, start_log

    with suppress(OSError):  # Where nothing can be written there is no log, and the store says why in the window.
        folder.mkdir(parents=True, exist_ok=True)
    start_log(folder)
    sys.excepthook = _note_crash
    note("started", version=__version__)


def _note_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    logging.getLogger("steps-towards").critical("crashed", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _restore_newest_backup(folder: Path) -> None:
    """Put the newest sound backup in the place of a damaged file, which is kept beside it. Raises `DamagedError`."""
    from datetime import UTC, datetime

    from app.store import DamagedError
    from db.backup import newest_good_backup, restore

    newest = newest_good_backup(folder)
    if newest is None:
        raise DamagedError
    restore(folder, newest, datetime.now(UTC))


def _store_opener(folder: Path) -> "Callable[[], PlanStore]":
    """Opens the store when it is called, from the thread that calls it: only then is the database library imported."""

    def open_here() -> "PlanStore":
        from db.store import open_store

        return open_store(folder)

    return open_here


@contextmanager
def _plans(folder: Path) -> "Iterator[PlanStore]":
    store = _store_opener(folder)()
    try:
        yield store
    finally:
        store.close()


def _folder(asked: Namespace) -> Path:
    if asked.data_dir is not None:
        return Path(asked.data_dir).expanduser().absolute()
    from app.paths import data_folder

    return data_folder()


def _answer(command: Callable[[Iterable[str]], Iterator[str]], file: Path | None) -> int:
    """Print the command's answer to each line of the file or of what comes in; 2 when a line could not be answered."""
    good = True
    try:
        with file.open(encoding="utf-8-sig") if file else sys.stdin as lines:
            for answer in command(lines):
                print(answer)
                good = good and not answer.startswith('{"error"')
    except UnicodeDecodeError:
        return _tell(_("What was given is not text in UTF-8."))
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        return _tell(_("This file could not be opened. Check that it is still there."))
    return 0 if good else _tell(_("One or more lines could not be answered. Each answer says why."))


def _tell(sentence: str) -> int:
    if sys.stderr is not None:
        print(sentence, file=sys.stderr)
    return 2


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the console expects. A started window has no console at all."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _draw_unseen() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


if __name__ == "__main__":
    sys.exit(main())
