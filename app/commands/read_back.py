"""`app read-back`: what a Word file that came back would change in its plan, and with `--accept` the change itself."""

import json
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from app.commands.problem import CommandError
from app.documents.readback.change import Change, ReadBack
from app.documents.readback.opening import ReadBackError, open_file, plan_of, read_back
from app.documents.readback.taking import take
from app.i18n import _, fill, ngettext
from app.plan.plan import Plan
from app.store import NotFoundError, PlanStore

ALL = "all"


def read_back_file(
    store: PlanStore, file: Path, *, plan_id: str | None, accept: Collection[str] | None, as_json: bool, today: date
) -> Iterator[str]:
    """One line of JSON, or lines for people, on what the file would change; `accept` says what to take.

    Nothing is taken for `None`; for no names every change that nothing speaks against; for names those fields; for
    `ALL` everything that can be taken. A backup is made before. Raises `CommandError`, `StoreError`.
    """
    try:
        found = open_file(file)
        plan = _plan(store, plan_id or plan_of(found))
        result = read_back(plan, found, today)
    except ReadBackError as error:
        raise CommandError(error.sentence) from error
    chosen = _chosen(result, accept)
    if chosen:
        store.back_up()
        take(plan, chosen)
        store.save(plan)
    if as_json:
        yield json.dumps(_record(result, chosen, accepting=accept is not None), ensure_ascii=False)
    else:
        yield from _told(result, chosen, accepting=accept is not None)


def _plan(store: PlanStore, plan_id: str) -> Plan:
    try:
        plan = store.load(plan_id)
    except NotFoundError as error:
        raise ReadBackError("away") from error
    if any(summary.id == plan_id for summary in store.removed()):
        raise ReadBackError("binned")
    return plan


def _chosen(result: ReadBack, accept: Collection[str] | None) -> list[Change]:
    if accept is None:
        return []
    if not accept:
        return [change for change in result.changes if change.is_plain]
    if ALL in accept:
        return [change for change in result.changes if change.can_be_taken]
    known = {change.field: change for change in result.changes}
    for name in accept:
        if name not in known:
            raise CommandError(fill(_("There is no change with the name “{name}” in this file."), {"name": name}))
        if not known[name].can_be_taken:
            why = known[name].why
            raise CommandError(fill(_("“{name}” cannot be taken from here. {why}"), {"name": name, "why": why}))
    return [known[name] for name in dict.fromkeys(accept)]


def _record(result: ReadBack, chosen: list[Change], *, accepting: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "plan": result.plan_id,
        "kind": result.kind,
        "changes": [
            _change(change) | ({"accepted": change in chosen} if accepting else {}) for change in result.changes
        ],
        "notes": [*result.notes],
    }
    return record | ({"accepted": len(chosen)} if accepting else {})


def _change(change: Change) -> dict[str, Any]:
    said: dict[str, Any] = {
        "field": change.field,
        "label": change.label,
        "old": change.old,
        "new": change.new,
        "state": change.state,
    }
    if change.why:
        said["why"] = change.why
    if change.readings:
        said["readings"] = [*change.readings]
    return said


def _told(result: ReadBack, chosen: list[Change], *, accepting: bool) -> Iterator[str]:
    yield from result.notes
    if not result.changes:
        yield _("Nothing in this file is different from the plan.")
        return
    nothing = _("(nothing)")
    for change in result.changes:
        yield f"{change.label}  [{change.field}]"
        yield fill(_("  in the plan: {words}"), {"words": _in_line(change.old) or nothing})
        if change.state not in ("missing", "unreadable"):
            yield fill(_("  in the file: {words}"), {"words": _in_line(change.new) or nothing})
        if change.why:
            yield f"  {change.why}"
    if accepting:
        yield ngettext("{count} change is in the plan now.", "{count} changes are in the plan now.", len(chosen))
    left = [change for change in result.changes if change not in chosen]
    if left and not accepting:
        yield _("To take the plain changes into the plan, add --accept. To take one, add --accept and its name.")
    elif left:
        yield ngettext("{count} change is left as it was.", "{count} changes are left as they were.", len(left))


def _in_line(text: str) -> str:
    return " / ".join(text.splitlines())
