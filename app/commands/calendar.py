"""`app calendar`: makes a calendar file of the days in plans."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from app.calendar_file import EXTENSION, calendar_file, calendar_name, save_calendar
from app.commands.problem import CommandError
from app.documents.saving import DocumentError
from app.i18n import Texts, _
from app.store import PlanStore


def calendar(store: PlanStore, *, plan_id: str | None, with_names: bool, out: Path, today: date) -> str:
    """Make one calendar file of a plan, or of every plan when no id is given, and give its path.

    `out` is a folder, made when it is not there, or a file that ends in `.ics`. No file is ever replaced. Raises
    `CommandError`, `StoreError`.
    """
    plans = [store.load(id_) for id_ in ([plan_id] if plan_id else [summary.id for summary in store.summaries()])]
    made = calendar_file(plans, texts=Texts(), with_names=with_names)
    if not made:
        raise CommandError(_("There are no days to put in a calendar yet."))
    names_a_file = out.suffix.lower() == EXTENSION and not out.is_dir()
    folder = out.parent if names_a_file else out
    name = out.name if names_a_file else calendar_name(plans, texts=Texts(), today=today, with_names=with_names)
    with suppress(OSError):  # Where it cannot be made, saving says so in a sentence.
        folder.mkdir(parents=True, exist_ok=True)
    try:
        return str(save_calendar(made, folder, name))
    except DocumentError as error:
        raise CommandError(error.sentence) from error
