"""`app export`: makes documents of the plans that are kept."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.commands.problem import CommandError
from app.documents.forms import WORD, Form
from app.documents.making import save_kind
from app.documents.saving import DocumentError
from app.i18n import Texts, _
from app.store import PlanStore


def export(
    store: PlanStore, *, plan_id: str | None, document: str, out: Path, today: date, form: Form = WORD
) -> Iterator[str]:
    """Make the document of one plan, or of every plan when no id is given; gives the path of each file as it is there.

    `out` is a folder, made when it is not there, or for one plan a file that ends as the form does, such as `.docx`.
    No file is ever replaced. Raises `CommandError`, `StoreError`.
    """
    ids = [plan_id] if plan_id else [summary.id for summary in store.summaries()]
    if not ids:
        raise CommandError(_("There are no plans to make documents of yet."))
    names_a_file = bool(plan_id) and out.suffix.lower() == form.ending and not out.is_dir()
    folder, name = (out.parent, out.name) if names_a_file else (out, "")
    for id_ in ids:
        try:
            yield str(save_kind(document, store.load(id_), folder, texts=Texts(), today=today, name=name, form=form))
        except DocumentError as error:
            raise CommandError(error.sentence) from error
