"""`app list`: the plans that are kept, for people and for scripts."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from operator import methodcaller

from app.i18n import _, ngettext
from app.store import PlanStore, PlanSummary


def list_plans(store: PlanStore, *, as_json: bool) -> Iterator[str]:
    """One line a plan, the last changed first; or one line of JSON with them all. Raises `StoreError`."""
    summaries = store.summaries()
    if as_json:
        yield json.dumps(
            [asdict(summary) for summary in summaries], ensure_ascii=False, default=methodcaller("isoformat")
        )
        return
    if not summaries:
        yield _("There are no plans yet.")
    for summary in summaries:
        yield "  ".join((summary.id, summary.name or _("No name yet"), _progress(summary)))


def _progress(summary: PlanSummary) -> str:
    if not summary.outcomes:
        return _("no outcome yet")
    count = ngettext("{count} outcome", "{count} outcomes", summary.outcomes)
    return _("{outcomes}, {ready} ready").replace("{outcomes}", count).replace("{ready}", str(summary.ready))
