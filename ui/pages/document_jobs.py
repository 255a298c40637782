"""The jobs behind the documents page: each chosen kind in the chosen form, saved in the folder or sent to paper."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.documents.forms import TEXT, WORD, Form
from app.documents.making import make, save_kind
from app.documents.order import OWN
from app.i18n import Texts
from app.plan.plan import Plan
from ui.pages.document_maker import Job

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def jobs_of(
    titles: Mapping[str, str],
    form: str,
    plan: Plan,
    folder: Path,
    *,
    texts: Texts,
    today: date,
    own_template: Path,
    printer: "QPrinter | None" = None,
) -> list[Job]:
    """One job for each kind in `titles`, which says what people call it; a school's `own_template` is always filled in
    as a Word file. `plan` must change no more."""

    def save(kind: str) -> Path:
        if kind == OWN:
            from app.documents.own_template.filling import save_filled

            return save_filled(own_template, plan, folder, texts=texts, today=today)
        return save_kind(kind, plan, folder, texts=texts, today=today, form=_form(form))

    def print_(kind: str, printer: "QPrinter") -> None:
        from ui.paper.printing import print_document

        print_document(make(kind, plan, texts=texts, today=today), printer)

    def job(kind: str, title: str) -> Job:
        if printer is not None and kind != OWN:
            return Job(kind=kind, title=title, make=lambda: print_(kind, printer))
        return Job(kind=kind, title=title, make=lambda: save(kind))

    return [job(kind, title) for kind, title in titles.items()]


def _form(form: str) -> Form:
    if form == "pdf":
        # Drawing brings in its library only where somebody wants it.
        from ui.paper.pdf import PDF

        return PDF
    return TEXT if form == "text" else WORD
