"""The plan as plain data that can be written as JSON, and back: for files, for copies, for the bin."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from typing import Any, Final, TypeVar

from app.i18n import _
from app.plan.bin import BinItem
from app.plan.outcome import Outcome
from app.plan.place import Place
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.review import Review
from app.plan.rung import Rung
from app.plan.step import Step

FORMAT: Final = "steps-towards-plan"
VERSION: Final = 1

_ID: Final = re.compile("[0-9A-Za-z_-]{1,40}")
"""An id also names places on the path and tags in Word files, so it is short and plain."""

Record = dict[str, Any]
_Identified = Plan | Outcome | Step | Provision | Rung | Review
_Noun = TypeVar("_Noun", bound=_Identified)
_Item = TypeVar("_Item")


class RecordError(Exception):
    """This is not the record of a plan; `str()` names the place for a log, `sentence` is for the person."""

    @property
    def sentence(self) -> str:
        return _("This file does not hold a plan that Steps Towards can read. Nothing was changed.")


class NewerRecordError(RecordError):
    """The record was written by a later version of the program."""

    @property
    def sentence(self) -> str:
        return _("This plan was saved by a newer version of Steps Towards. Use that version to open it.")


def to_record(plan: Plan) -> Record:
    """The whole plan as dictionaries, lists, texts, numbers and yes or no. Dates are ISO texts, times in UTC."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": plan.id,
        "answers": dict(plan.answers),
        "outcomes": [outcome_record(outcome) for outcome in plan.outcomes],
        "drawer": [_texts(help_) for help_ in plan.drawer],
        "reviews": [
            {"id": review.id, "held": review.held.isoformat() if review.held else "", "answers": dict(review.answers)}
            for review in plan.reviews
        ],
        "bin": [bin_record(item) for item in plan.bin],
        "place": str(plan.place) if plan.place else "",
        "is_example": plan.is_example,
        "created": time_text(plan.created),
        "changed": time_text(plan.changed),
        "seal": plan.seal,
    }


def from_record(record: object) -> Plan:
    """The plan of a record. What this version does not know is left out, what is missing is empty.

    Raises `NewerRecordError` for a later version and `RecordError` where a value is not of its kind.
    """
    top = _mapping(record, "the record")
    if top.get("format") != FORMAT:
        raise RecordError("format")
    if _whole(top, "version") > VERSION:
        raise NewerRecordError(f"version {top['version']}")
    place = _text(top, "place")
    plan = Plan(
        answers=_answers(top),
        outcomes=_each(top, "outcomes", outcome_from),
        drawer=_each(top, "drawer", _help_from),
        reviews=_each(top, "reviews", _review_from),
        bin=_each(top, "bin", bin_item_from),
        place=Place.parse(place) if place else None,
        is_example=_yes_or_no(top, "is_example"),
    )
    for name in ("created", "changed"):
        if _text(top, name):
            setattr(plan, name, time_from(_text(top, name)))
    plan.seal = _text(top, "seal") or plan.seal
    return _with_own_ids(_with_id(plan, top))


def outcome_record(outcome: Outcome) -> Record:
    """One outcome with all it holds."""
    return {
        "id": outcome.id,
        "answers": dict(outcome.answers),
        "rungs": [_texts(rung) for rung in outcome.rungs],
        "steps": [step_record(step) for step in outcome.steps],
    }


def outcome_from(record: object) -> Outcome:
    """The outcome of a record. Raises `RecordError`."""
    values = _mapping(record, "outcome")
    outcome = Outcome(
        answers=_answers(values), rungs=_each(values, "rungs", _rung_from), steps=_each(values, "steps", step_from)
    )
    return _with_id(outcome, values)


def step_record(step: Step) -> Record:
    """One step with its help."""
    return {**_texts(step), "helps": [_texts(help_) for help_ in step.helps]}


def step_from(record: object) -> Step:
    """The step of a record. Raises `RecordError`."""
    values = _mapping(record, "step")
    return _filled(Step(helps=_each(values, "helps", _help_from)), values)


def time_text(time: datetime) -> str:
    """A time as ISO text in UTC, always of the same length, so that texts sort as times do."""
    return time.astimezone(UTC).isoformat(timespec="microseconds")


def time_from(text: str) -> datetime:
    """The time of an ISO text; one without a zone is UTC. Raises `RecordError`."""
    try:
        time = datetime.fromisoformat(text)
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise RecordError("time") from error


def bin_record(item: BinItem) -> Record:
    """A removed thing, whole, with where it came from."""
    thing = item.thing
    return {
        "kind": "outcome" if isinstance(thing, Outcome) else "step",
        "thing": outcome_record(thing) if isinstance(thing, Outcome) else step_record(thing),
        "owner": item.owner,
        "position": item.position,
        "removed": time_text(item.removed),
    }


def bin_item_from(record: object) -> BinItem:
    """The removed thing of a record. Raises `RecordError`."""
    values = _mapping(record, "bin")
    kind = _text(values, "kind")
    if kind not in ("outcome", "step"):
        raise RecordError("bin.kind")
    thing = outcome_from(values.get("thing")) if kind == "outcome" else step_from(values.get("thing"))
    return BinItem(
        thing=thing,
        owner=_text(values, "owner"),
        position=_whole(values, "position"),
        removed=time_from(_text(values, "removed")),
    )


def _review_from(record: object) -> Review:
    values = _mapping(record, "review")
    held = _text(values, "held")
    try:
        return _with_id(Review(held=date.fromisoformat(held) if held else None, answers=_answers(values)), values)
    except ValueError as error:
        raise RecordError("review.held") from error


def _rung_from(record: object) -> Rung:
    return _filled(Rung(), _mapping(record, "rung"))


def _help_from(record: object) -> Provision:
    return _filled(Provision(), _mapping(record, "help"))


def _texts(thing: Provision | Rung | Step) -> Record:
    """Every attribute of the thing that is a text, its id included."""
    values = {field.name: getattr(thing, field.name) for field in fields(thing)}
    return {name: value for name, value in values.items() if isinstance(value, str)}


def _filled(thing: _Noun, values: Mapping[str, object]) -> _Noun:
    """The thing with each text that the record gives; what it does not give stays as in a new one."""
    for field in fields(thing):
        if isinstance(getattr(thing, field.name), str) and field.name != "id" and field.name in values:
            setattr(thing, field.name, _text(values, field.name))
    return _with_id(thing, values)


def _with_id(thing: _Noun, values: Mapping[str, object]) -> _Noun:
    given = _text(values, "id")
    if given and not _ID.fullmatch(given):
        raise RecordError("id")
    if given:
        thing.id = given
    return thing


def _with_own_ids(plan: Plan) -> Plan:
    """The plan, when no two of its things share an id. Raises `RecordError`."""
    steps = [step for outcome in plan.outcomes for step in outcome.steps]
    helps = [help_ for step in steps for help_ in step.helps]
    rungs = [rung for outcome in plan.outcomes for rung in outcome.rungs]
    things: tuple[_Identified, ...] = (*plan.outcomes, *steps, *helps, *rungs, *plan.drawer, *plan.reviews)
    ids = [thing.id for thing in things]
    if len(ids) != len(set(ids)):
        raise RecordError("the same id twice")
    return plan


def _mapping(value: object, what: str) -> Mapping[str, object]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise RecordError(what)
    return value


def _each(values: Mapping[str, object], name: str, read: Callable[[object], _Item]) -> list[_Item]:
    found = values.get(name, [])
    if not isinstance(found, list):
        raise RecordError(name)
    return [read(item) for item in found]


def _answers(values: Mapping[str, object]) -> dict[str, str]:
    answers = _mapping(values.get("answers", {}), "answers")
    return {field_id: _text(answers, field_id) for field_id in answers}


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name, "")
    if not isinstance(value, str):
        raise RecordError(name)
    return value


def _whole(values: Mapping[str, object], name: str) -> int:
    value = values.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RecordError(name)
    return value


def _yes_or_no(values: Mapping[str, object], name: str) -> bool:
    value = values.get(name, False)
    if not isinstance(value, bool):
        raise RecordError(name)
    return value
