"""Finds for each change what to write in the plan: it is tried out, and the document made again must say it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Final

from app.documents.readback.change import Change
from app.documents.readback.decisions import DECIDED, NOTES, decision_in
from app.documents.readback.meaning import Meaning
from app.documents.readback.puts import Put, put_all
from app.documents.readback.remaking import answers_of, only_with
from app.documents.readback.ways import Edit, Way, ways

MOST_WAYS: Final = 5
"""Ways of writing an answer that are tried; each costs the document made once more, for all answers together."""

_CAN_BE_TAKEN: Final = ("changed", "conflict", "tracked", "duplicated")


def with_puts(changes: Sequence[Change], meaning: Meaning, today: date) -> list[Change]:
    """The changes, each with what taking it writes; those for which nothing fits are asked about instead."""
    tried = {change.field: [*islice(_ways(change, meaning, today), MOST_WAYS)] for change in changes}
    fitting = _fitting(changes, tried, meaning)
    return [_settled(change, fitting.get(change.field), meaning) for change in changes]


def doubted(change: Change) -> Change:
    """A change that could be taken with the others, asked about instead."""
    return replace(change, state="ask") if change.is_plain else change


def _settled(change: Change, way: Way | None, meaning: Meaning) -> Change:
    if change.state not in _CAN_BE_TAKEN or meaning.is_same(change.field, change.new, change.old):
        return change
    if way is None or (not way.sure and change.state == "changed"):
        return replace(change, state="ask", puts=way.puts if way else ())
    return replace(change, puts=way.puts)


def _ways(change: Change, meaning: Meaning, today: date) -> list[Way]:
    if change.state not in _CAN_BE_TAKEN:
        return []
    owner, _dot, field = change.field.partition(".")
    if field == "decided":
        chosen = decision_in(change.new, meaning.remaking.texts)
        put = Put(owner=owner, name=DECIDED, text=chosen or "")
        return [Way(puts=(put,), needs_no_trial=True)] if chosen else []
    naming = meaning.remaking.naming(meaning.plan)
    if field == "notes":
        named = naming.named(change.new)
        put = Put(owner=owner, name=NOTES, text=named)
        return [Way(puts=(put,), sure=named == change.new, needs_no_trial=True)]
    edit = Edit(
        plan=meaning.plan,
        said=meaning.remaking.plan_as_said(meaning.plan),
        naming=naming,
        texts=meaning.remaking.texts,
        today=today,
        owner=owner,
        field=field,
        old=change.old,
        new=change.new,
    )
    return [*ways(edit)]


def _fitting(changes: Sequence[Change], tried: dict[str, list[Way]], meaning: Meaning) -> dict[str, Way]:
    """For each answer the first way after which the document says what the file says."""
    fitting: dict[str, Way] = {}
    for number in range(MOST_WAYS):
        trial = {
            change.field: tried[change.field][number]
            for change in changes
            if change.field not in fitting and len(tried[change.field]) > number
        }
        fitting |= {field: way for field, way in trial.items() if way.needs_no_trial}
        trial = {field: way for field, way in trial.items() if not way.needs_no_trial}
        if not trial:
            continue
        plan = only_with(meaning.plan, {field.partition(".")[0] for field in trial})
        for way in trial.values():
            put_all(plan, way.puts)
        again = Meaning(plan=plan, remaking=meaning.remaking, now=answers_of(meaning.remaking.again(plan)))
        for change in changes:
            says_it = again.is_same(change.field, change.new, again.in_plan(change.field))
            if change.field in trial and says_it:
                fitting[change.field] = trial[change.field]
    return fitting
