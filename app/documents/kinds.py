"""The kinds of documents there are, by the name that scripts and settings know them by."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.documents.blocks import DocumentContent
from app.documents.meeting import meeting
from app.documents.options import MeetingOptions
from app.i18n import Texts
from app.plan.plan import Plan


@dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """A document before it is a file, and whether initials stand for the name in it and in its file name."""

    content: DocumentContent
    initials: bool


def _meeting(plan: Plan, texts: Texts, today: date) -> Made:
    options = MeetingOptions.from_answers(plan)
    return Made(content=meeting(plan, texts=texts, today=today, options=options), initials=options.initials)


KINDS: Final[Mapping[str, Callable[[Plan, Texts, date], Made]]] = {"meeting": _meeting}


def save_kind(kind: str, plan: Plan, folder: Path, *, texts: Texts, today: date, name: str = "") -> Path:
    """Make one kind of document of a plan and save it in the folder, under a name of its own unless one is given.

    The folder is made when it is not there. Raises `DocumentError`, and `KeyError` for an unknown kind.
    """
    # The Word library is only brought in when a file is wanted: the page that offers documents must not wait for it.
    from app.documents.saving import file_name, save_document

    made = KINDS[kind](plan, texts, today)
    with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
        folder.mkdir(parents=True, exist_ok=True)
    own_name = file_name(plan, made.content.title, today, initials=made.initials)
    return save_document(made.content, folder, name or own_name)
