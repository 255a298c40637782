"""`app export`: makes documents of the plans that are kept, of one or of all in one go."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType
from typing import Final

from app.commands.problem import CommandError
from app.documents.batch import documents_of
from app.documents.order import Order
from app.i18n import _, fill, ngettext
from app.store import PlanStore

_MOST_NAMED: Final = 20
"""Failures that are told one by one; the rest is counted."""


def export(
    store: PlanStore, *, plan_id: str | None, order: Order, out: Path, tell: Callable[[str], None]
) -> Iterator[str]:
    """Make what is ordered of one plan, or of every plan when no id is given; gives the path of each file as it is
    there, and tells how far it is when there are several plans.

    `out` is a folder, made when it is not there, or for one document of one plan a file that ends as its form does
    (`.docx`). No file is ever replaced. Ctrl+C stops after the plan that is being made. Raises `CommandError` in the
    end when something was not made, with what and why; `StoreError`.
    """
    names = {summary.id: summary.name for summary in store.summaries()}
    if plan_id:
        store.load(plan_id)
    ids = [plan_id] if plan_id else list(names)
    if not ids:
        raise CommandError(_("There are no plans to make documents of yet."))
    unmade: list[str] = []
    done = 0
    with _stopping() as is_stopped:
        for done, id_ in enumerate(ids, start=1):
            for made in documents_of(store, id_, placed(order, out, one_plan=bool(plan_id))):
                if made.path:
                    yield str(made.path)
                else:
                    unmade.append(_why(names.get(id_, ""), made.sentence) if len(ids) > 1 else made.sentence)
            if len(ids) > 1:
                tell(fill(_("{done} of {all}"), {"done": str(done), "all": str(len(ids))}))
            if is_stopped():
                break
    if summary := _summary(unmade, len(ids) - done):
        raise CommandError(summary)


def placed(order: Order, out: Path, *, one_plan: bool) -> Order:
    """The order with the folder, and the file's name where `out` names a file for the only document there is."""
    one_document = one_plan and len(order.kinds) + bool(order.template) == 1
    names_a_file = one_document and out.suffix.lower() == order.form.ending and not out.is_dir()
    folder, name = (out.parent, out.name) if names_a_file else (out, "")
    return replace(order, folder=folder, name=name)


def _why(name: str, sentence: str) -> str:
    return fill(_("{name}: {why}"), {"name": name or _("No name yet"), "why": sentence})


def _summary(unmade: list[str], not_begun: int) -> str:
    """What is not there and why; empty when everything is."""
    lines = unmade[:_MOST_NAMED]
    if len(unmade) > _MOST_NAMED:
        lines.append(ngettext("{count} more was not made.", "{count} more were not made.", len(unmade) - _MOST_NAMED))
    if not_begun:
        lines.append(
            ngettext("Stopped. {count} plan was not begun.", "Stopped. {count} plans were not begun.", not_begun)
        )
    return "\n".join(lines)


@contextmanager
def _stopping() -> Iterator[Callable[[], bool]]:
    """Meanwhile, Ctrl+C only asks to stop: gives a function that says whether it was pressed. Twice ends at once."""
    pressed = False

    def ask(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)
