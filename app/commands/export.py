"""`app export`: makes documents of the plans that are kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from app.commands.problem import CommandError
from app.documents.blocks import DocumentContent
from app.documents.meeting import meeting
from app.documents.options import MeetingOptions
from app.documents.saving import DocumentError, file_name, save_document
from app.i18n import Texts, _
from app.plan.plan import Plan
from app.store import PlanStore


def export(store: PlanStore, *, plan_id: str | None, document: str, out: Path, today: date) -> Iterator[str]:
    """Make the document of one plan, or of every plan when no id is given; gives the path of each file as it is there.

    `out` is a folder, made when it is not there, or for one plan a file that ends in `.docx`. No file is ever replaced.
    Raises `CommandError`, `StoreError`.
    """
    ids = [plan_id] if plan_id else [summary.id for summary in store.summaries()]
    if not ids:
        raise CommandError(_("There are no plans to make documents of yet."))
    names_a_file = bool(plan_id) and out.suffix.lower() == ".docx" and not out.is_dir()
    folder = out.parent if names_a_file else out
    with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
        folder.mkdir(parents=True, exist_ok=True)
    for id_ in ids:
        plan = store.load(id_)
        content, initials = KINDS[document](plan, today)
        name = out.name if names_a_file else file_name(plan, content.title, today, initials=initials)
        try:
            yield str(save_document(content, folder, name))
        except DocumentError as error:
            raise CommandError(error.sentence) from error


def _meeting(plan: Plan, today: date) -> tuple[DocumentContent, bool]:
    options = MeetingOptions.from_answers(plan)
    return meeting(plan, texts=Texts(), today=today, options=options), options.initials


KINDS: Final[Mapping[str, Callable[[Plan, date], tuple[DocumentContent, bool]]]] = {"meeting": _meeting}
"""Each kind of document by the name scripts know it by: its content, and whether initials stand for the name."""
