"""The words that can follow the program's name: its commands and what each of them takes."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from app import __version__
from app.i18n import _


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked: `command` (nothing for the window), `data_dir` (nothing for the usual folder), the command's own.

    Ends the program with exit code 2 and one sentence when the arguments make no sense.
    """
    parser = _Parser(
        prog="steps-towards",
        allow_abbrev=False,
        description=_("Write outcomes and the steps towards them. Without a command the window opens."),
    )
    parser.add_argument("--version", action="version", version=f"Steps Towards {__version__}")
    _add_data_dir(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"))

    def command(name: str, help_: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=help_, description=help_, allow_abbrev=False)
        # Not said again after the command, it must not take back what was said before it.
        _add_data_dir(made, default=argparse.SUPPRESS)
        return made

    listing = command("list", _("List the plans."))
    listing.add_argument("--json", action="store_true", help=_("As one line of JSON, for scripts."))
    export = command("export", _("Make documents of plans."))
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--plan", metavar="ID", help=_("The plan with this id, as the list tells it."))
    which.add_argument("--all", action="store_true", help=_("Every plan."))
    export.add_argument(
        "--document",
        action="append",
        choices=_Kinds(),
        metavar="KIND",
        help=_("The kind of document. Say it again for another kind.") + " %(choices)s",
    )
    export.add_argument("--template", type=Path, metavar="FILE", help=_("Fill in this Word template of your own."))
    export.add_argument(
        "--as", dest="form", choices=("word", "pdf", "text"), default="word", help=_("The kind of file.")
    )
    export.add_argument("--out", type=Path, required=True, metavar="PATH", help=_("A folder, or a file for one plan."))
    calendar = command("calendar", _("Make a calendar file of meetings, reviews and due steps."))
    which = calendar.add_mutually_exclusive_group(required=True)
    which.add_argument("--plan", metavar="ID", help=_("The plan with this id, as the list tells it."))
    which.add_argument("--all", action="store_true", help=_("Every plan."))
    calendar.add_argument("--names", action="store_true", help=_("Name the learner and the steps in the titles."))
    calendar.add_argument("--out", type=Path, required=True, metavar="PATH", help=_("A folder, or a .ics file."))
    import_ = command("import", _("Add the plan in a file that Steps Towards saved."))
    import_.add_argument("file", type=Path, metavar="FILE")
    import_.add_argument("--merge", action="store_true", help=_("Say how it differs from the copy that is here."))
    import_.add_argument("--json", action="store_true", help=_("With --merge: as one line of JSON, for scripts."))
    _add_accept(import_)
    read_back = command("read-back", _("Say what a Word file that came back would change in its plan."))
    read_back.add_argument("file", type=Path, metavar="FILE")
    read_back.add_argument("--json", action="store_true", help=_("As one line of JSON, for scripts."))
    read_back.add_argument("--plan", metavar="ID", help=_("The plan to compare with, where the file does not tell."))
    _add_accept(read_back)
    command("example", _("Add the example plan, to explore and to delete."))
    check = command("check", _("Read sentences as the coach does, one a line: what is there, what is worth a look."))
    check.add_argument("file", nargs="?", type=Path, metavar="FILE")
    check.add_argument("--json", action="store_true", help=_("One JSON object a line, for scripts."))
    check.add_argument("--profile", default="guide", metavar="NAME", help=_("guide, strict, or a council’s own file."))
    check.add_argument("--rules", action="store_true", help=_("List every rule with its source."))
    for name, help_ in (
        ("clock", _("Work out school years and dates to aim for: JSON lines in, JSON lines out.")),
        ("voice", _("Say sentences in the first person: JSON lines in, JSON lines out.")),
        ("parts", _("Find the parts of sentences: JSON lines in, JSON lines out.")),
    ):
        command(name, help_).add_argument("file", nargs="?", type=Path, metavar="FILE")
    command("self-test", _("Try every page and a document, and say what works."))
    screens = command("screens", _("Save a picture of every page in a folder."))
    screens.add_argument("folder", type=Path, metavar="FOLDER")
    return parser.parse_args(arguments)


class _Kinds:
    """The kinds of document, read when one is named and not before: the window must not wait for them."""

    def __iter__(self) -> Iterator[str]:
        from app.documents.kind_words import kind_names

        return iter(kind_names())

    def __contains__(self, kind: object) -> bool:
        return kind in tuple(self)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without a page of usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, message[:1].upper() + message[1:].rstrip(".") + ".\n")


def _add_accept(parser: argparse.ArgumentParser) -> None:
    help_ = _("Take the plain changes, these fields, or all of them.")
    parser.add_argument("--accept", nargs="*", metavar="FIELD", help=help_)


def _add_data_dir(parser: argparse.ArgumentParser, default: str | None) -> None:
    help_ = _("Keep every file of this run in this folder.")
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", default=default, help=help_)
