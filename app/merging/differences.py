"""Finds everything in which two copies of one plan differ: answers, outcomes, steps, help, reviews and their order."""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, fields
from typing import Final, TypeVar

from app.i18n import _, fill
from app.merging import in_words, places
from app.merging.difference import Difference
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import Provision
from app.plan.review import Review
from app.plan.step import Step

_FOLLOWS: Final = ".from"
"""An answer with this ending remembers what its page was answered from: it goes where its page goes."""
_ON_THE_LADDER: Final = "reason.chosen"

_Thing = TypeVar("_Thing", Outcome, Step, Provision, Review)


@dataclass(frozen=True, slots=True)
class _Copies:
    """The plan here, the other copy, and whether that one was changed later."""

    here: Plan
    there: Plan
    is_later: bool


def differences(here: Plan, there: Plan) -> tuple[Difference, ...]:
    """In the order of the plan. Taking all of them makes the plan here say what the other copy says. Bins, the place
    where somebody stopped and the day a plan was begun belong to each copy."""
    copies = _Copies(here, deepcopy(there), there.changed > here.changed)
    return tuple(_all(copies))


def _all(copies: _Copies) -> Iterator[Difference]:
    here, there = copies.here, copies.there
    yield from _answers(copies, places.PLAN, None, here.answers, there.answers)
    yield from _things(
        copies, "", here.outcomes, there.outcomes, _("Outcome"), lambda one: in_words.outcome_words(there, one)
    )
    for outcome in here.outcomes:
        if (other := there.outcome(outcome.id)) is not None:
            yield from _within(copies, outcome, other)
    yield from _helps(copies, places.PLAN, here.drawer, there.drawer)
    yield from _things(copies, places.PLAN, here.reviews, there.reviews, _("Review"), _review_words)
    yield from _rewritten(copies, places.PLAN, here.reviews, there.reviews, _("Review"), _review_words)


def _within(copies: _Copies, outcome: Outcome, other: Outcome) -> Iterator[Difference]:
    yield from _answers(copies, outcome.id, outcome, outcome.answers, other.answers)
    chosen = (outcome.answers.get(_ON_THE_LADDER, ""), other.answers.get(_ON_THE_LADDER, ""))
    if outcome.rungs != other.rungs or chosen[0] != chosen[1]:
        old, new = ("\n".join(rung.text for rung in one.rungs) for one in (outcome, other))
        yield _made(
            copies, f"{outcome.id}.rungs", outcome.id, _("Why it matters"), (old, new),
            lambda plan: places.take_ladder(plan, outcome.id, other),
        )  # fmt: skip
    yield from _things(copies, outcome.id, outcome.steps, other.steps, _("Step"), in_words.step_words)
    for step in outcome.steps:
        if (twin := other.step(step.id)) is not None:
            yield from _step(copies, step, twin)


def _step(copies: _Copies, step: Step, twin: Step) -> Iterator[Difference]:
    for name in (field.name for field in fields(Step)):
        old, new = getattr(step, name), getattr(twin, name)
        if not isinstance(old, str) or old == new:
            continue
        say = {
            "by": in_words.deadline_words, "review": in_words.deadline_words, "group": in_words.group_words,
        }.get(name, str)  # fmt: skip
        yield _made(
            copies, f"{step.id}.{name}", step.id, in_words.step_field(name), (say(old), say(new)),
            _setter(step.id, name, new),
        )  # fmt: skip
    yield from _helps(copies, step.id, step.helps, twin.helps)


def _helps(copies: _Copies, owner: str, old: list[Provision], new: list[Provision]) -> Iterator[Difference]:
    name = _("Help kept for later") if owner == places.PLAN else _("Help")
    yield from _things(copies, owner, old, new, name, in_words.help_words)
    yield from _rewritten(copies, owner, old, new, name, in_words.help_words)


def _answers(
    copies: _Copies, owner: str, outcome: Outcome | None, old: dict[str, str], new: dict[str, str]
) -> Iterator[Difference]:
    for field_id in dict.fromkeys((*old, *new)):
        before, after = old.get(field_id, ""), new.get(field_id, "")
        if before == after or field_id == _ON_THE_LADDER:
            continue
        page = field_id.partition(".")[0]
        if field_id.endswith(_FOLLOWS) and any(
            old.get(one, "") != new.get(one, "")
            for one in (*old, *new)
            if one.startswith(f"{page}.") and one not in (field_id, _ON_THE_LADDER)
        ):
            continue
        said = tuple(
            in_words.answer_words(plan, outcome, field_id, text)
            for plan, text in ((copies.here, before), (copies.there, after))
        )
        label = in_words.answer_label(copies.here, outcome, field_id)
        yield _made(
            copies, f"{owner}.{field_id}", owner, label, (said[0], said[1]),
            _answer_setter(owner, field_id, new),
        )  # fmt: skip


def _things(
    copies: _Copies,
    owner: str,
    old: Sequence[_Thing],
    new: Sequence[_Thing],
    name: str,
    say: Callable[[_Thing], str],
) -> Iterator[Difference]:
    """What only one of the copies has, and another order of what both have."""
    here, there = [one.id for one in old], [one.id for one in new]
    only_there = _labelled(copies, owner, fill(_("{thing}, only in the file"), {"thing": name}))
    only_here = _labelled(copies, owner, fill(_("{thing}, only here"), {"thing": name}))
    for thing in new:
        if thing.id not in here:
            yield Difference(
                field=thing.id, label=only_there, old="", new=say(thing), state="added",
                take=_adder(owner, thing, there[: there.index(thing.id)]), is_plain=True,
            )  # fmt: skip
    for thing in old:
        if thing.id not in there:
            yield Difference(
                field=thing.id, label=only_here, old=say(thing), new="", state="removed",
                take=_remover(owner, thing), why=_("The file does not have this."),
            )  # fmt: skip
    both = ([one for one in here if one in there], [one for one in there if one in here])
    if both[0] != both[1]:
        said = ("\n".join(say(_of(one, old)) for one in both[0]), "\n".join(say(_of(one, new)) for one in both[1]))
        kind = type(new[0]).__name__.lower()
        yield _made(
            copies, f"{owner or places.PLAN}.order_of_{kind}", owner, _("The order"), said,
            lambda plan: places.put_in_order(plan, owner, type(new[0]), there),
        )  # fmt: skip


def _rewritten(
    copies: _Copies,
    owner: str,
    old: Sequence[_Thing],
    new: Sequence[_Thing],
    name: str,
    say: Callable[[_Thing], str],
) -> Iterator[Difference]:
    """What both have, and one of them in other words: taken whole."""
    for thing in old:
        twin = next((one for one in new if one.id == thing.id), thing)
        if twin != thing:
            yield _made(
                copies, thing.id, owner, name, (say(thing), say(twin)),
                _replacer(owner, twin),
            )  # fmt: skip


def _made(
    copies: _Copies, field_id: str, owner: str, name: str, said: tuple[str, str], take: Callable[[Plan], None]
) -> Difference:
    return Difference(
        field=field_id, label=_labelled(copies, owner, name), old=said[0], new=said[1], state="changed", take=take,
        is_plain=copies.is_later,
    )  # fmt: skip


def _labelled(copies: _Copies, owner: str, name: str) -> str:
    return in_words.label(copies.here, owner or places.PLAN, name)


def _review_words(review: Review) -> str:
    return "\n".join(filter(None, (review.held.isoformat() if review.held else "", *review.answers.values())))


def _of(thing_id: str, things: Sequence[_Thing]) -> _Thing:
    return next(one for one in things if one.id == thing_id)


def _setter(owner: str, name: str, value: str) -> Callable[[Plan], None]:
    return lambda plan: places.set_text(plan, owner, name, value)


def _answer_setter(owner: str, field_id: str, answers: dict[str, str]) -> Callable[[Plan], None]:
    return lambda plan: places.set_answer(plan, owner, field_id, answers)


def _adder(owner: str, thing: places.Thing, before: list[str]) -> Callable[[Plan], None]:
    return lambda plan: places.add(plan, owner, thing, before)


def _remover(owner: str, thing: places.Thing) -> Callable[[Plan], None]:
    return lambda plan: places.remove(plan, owner, thing)


def _replacer(owner: str, thing: places.Thing) -> Callable[[Plan], None]:
    return lambda plan: places.replace_with(plan, owner, thing)
