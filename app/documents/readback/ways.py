"""The ways in which an answer of a document can have come from a plan, and so can go back into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.documents.pieces.step_tables import provider_name
from app.documents.readback.carried import Carried, carried
from app.documents.readback.days import deadline_of
from app.documents.readback.naming import Naming
from app.documents.readback.puts import NEW_HELP, PLAN, Put, text_at
from app.i18n import Texts
from app.plan.outcome import Outcome
from app.plan.plan import Plan
from app.plan.provision import PROVIDERS, Provision
from app.plan.step import Step

BETWEEN: Final = " · "
DEADLINES: Final = ("when", "by", "review")
IN_THE_SENTENCE: Final = ("will", "so_that")
_OUTCOME: Final = {
    "need": "need.need", "today": "known.baseline", "keep": "change.change", "barrier": "barriers.barriers",
    "reason": "when.reason", "name": "outcome.name", "notes": "review.notes",
}  # fmt: skip
_PLAN: Final = {
    "matters_to": "matters.to", "matters_for": "matters.for", "agreed": "matters.agreed", "hope": "hope.hope",
    "heard": "hope_whose.heard",
}  # fmt: skip
_SENTENCE: Final = {"when": "when.when", "will": "will.will", "so_that": "so_that.so_that"}
_PEOPLE: Final = ("learner", "family", "staff")
_STEP: Final = ("known", "does", "says", "looks_for", "at_home", "name", "text")
_NUMBERED: Final = re.compile(r"(help|much)(\d*)")
_AMOUNTS: Final = ("many", "often", "long")


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """What to write. A way that is not `sure` is only taken when somebody says so; one that `needs_no_trial` is right
    without the document made again."""

    puts: tuple[Put, ...]
    sure: bool = True
    needs_no_trial: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """One answer that was edited: in this plan, which the document says as `said` (with another name, perhaps), from
    `old` to `new`. `field` is the part of its tag after the owner."""

    plan: Plan
    said: Plan
    naming: Naming
    texts: Texts
    today: date
    owner: str
    field: str
    old: str
    new: str


def owner_of(plan: Plan, owner: str) -> Plan | Outcome | Step | None:
    """Whose answer a tag names; nothing when that is not in the plan."""
    if owner in (PLAN, *_PEOPLE):
        return plan
    steps = (step for outcome in plan.outcomes for step in outcome.steps if step.id == owner)
    return plan.outcome(owner) or next(steps, None)


def ways(edit: Edit) -> Iterator[Way]:
    """The ways, the best first. Whether one is right is for the document made again to say."""
    owner = owner_of(edit.plan, edit.owner)
    if isinstance(owner, Outcome):
        yield from _outcome_ways(edit, owner)
    elif isinstance(owner, Step):
        yield from _step_ways(edit, owner)
    elif edit.owner in _PEOPLE:
        yield from _at(edit, PLAN, f"now.{edit.owner}_{edit.field}")
    elif edit.field in _PLAN:
        yield from _at(edit, PLAN, _PLAN[edit.field])


def _outcome_ways(edit: Edit, outcome: Outcome) -> Iterator[Way]:
    own = outcome.answer("read_back.own")
    if own and edit.field in _SENTENCE:
        if edit.old and own.count(edit.old.removesuffix(".")) == 1:
            put = Put(
                owner=outcome.id, name="read_back.own", instead_of=edit.old.removesuffix("."),
                text=edit.new.removesuffix("."),
            )  # fmt: skip
            yield Way(puts=(put,), sure=not edit.naming.hides)
    elif edit.field == "when":
        yield _deadline(edit, outcome, outcome.id, "when.when")
    elif edit.field in _SENTENCE:
        yield from _at(edit, outcome.id, _SENTENCE[edit.field])
        if edit.field == "will":
            # Where, when and with whom are answers of their own, which the edited words say already or no longer.
            around = tuple(Put(owner=outcome.id, name=f"where.{part}", text="") for part in ("with", "where", "when"))
            put = Put(owner=outcome.id, name="will.will", text=edit.naming.named(edit.new))
            yield Way(puts=(put, *around), sure=False)
    elif edit.field == "known":
        places = ((outcome.id, "known.known"), (outcome.id, "known.who"))
        yield from _in_pieces(edit, places, outcome.id, alone=0)
    elif edit.field == "why":
        yield from _reasons(edit, outcome)
    elif edit.field in _OUTCOME:
        yield from _at(edit, outcome.id, _OUTCOME[edit.field])


def _step_ways(edit: Edit, step: Step) -> Iterator[Way]:
    outcome = next(outcome for outcome in edit.plan.outcomes if step in outcome.steps)
    numbered = _NUMBERED.fullmatch(edit.field)
    if edit.field in ("will", "text") and not edit.new:
        return  # A step without words would be gone, and its help with it.
    if edit.field in ("by", "review"):
        yield _deadline(edit, outcome, step.id, edit.field)
    elif edit.field == "will":
        yield from _at(edit, step.id, "text")
    elif edit.field in _STEP:
        yield from _at(edit, step.id, edit.field)
    elif numbered and not step.written_helps:
        if numbered[1] == "help":
            yield Way(puts=(Put(owner=step.id, name=f"{NEW_HELP}what", text=edit.naming.named(edit.new)),))
    elif numbered and int(numbered[2] or 1) <= len(step.written_helps):
        help_ = step.written_helps[int(numbered[2] or 1) - 1]
        if numbered[1] == "help":
            yield from _help(edit, help_)
        else:
            yield from _in_pieces(edit, tuple((help_.id, part) for part in _AMOUNTS), help_.id, alone=None)


def _at(edit: Edit, owner: str, name: str) -> Iterator[Way]:
    """One text, as the document says it or in another voice."""
    kept = text_at(edit.plan, owner, name)
    for words in carried(kept, edit.old, edit.new, edit.naming):
        no_trial = words.as_they_are and edit.field not in IN_THE_SENTENCE
        yield Way(puts=(Put(owner=owner, name=name, text=words.text),), sure=words.sure, needs_no_trial=no_trial)


def _deadline(edit: Edit, outcome: Outcome, owner: str, name: str) -> Way:
    if not edit.new:
        return Way(puts=(Put(owner=owner, name=name, text=""),))
    deadline, sure = deadline_of(edit.plan, outcome, edit.new, edit.texts, edit.today)
    return Way(puts=(Put(owner=owner, name=name, text=str(deadline)),), sure=sure)


def _in_pieces(edit: Edit, places: tuple[tuple[str, str], ...], owner: str, *, alone: int | None) -> Iterator[Way]:
    """Several texts with a sign between them. A single text where there was none goes to the place `alone`."""
    new = [piece.strip() for piece in edit.new.split(BETWEEN.strip())] if edit.new else []
    filled = [place for place in places if text_at(edit.said, *place).strip()]
    if len(new) == len(filled):
        chosen = filled
    elif len(new) == len(places):
        chosen = [*places]
    elif not new:
        yield Way(puts=tuple(Put(owner=who, name=name, text="") for who, name in filled))
        return
    elif not filled and len(new) == 1 and alone is not None:
        chosen = [places[alone]]
    else:
        return
    yield from _together(edit, chosen, new)


def _together(edit: Edit, places: list[tuple[str, str]], new: list[str]) -> Iterator[Way]:
    """Each text in its place, where all of them can be carried home in the same way."""
    options = [_pair(edit, place, words) for place, words in zip(places, new, strict=True)]
    for number in range(max(map(len, options), default=0)):
        chosen = [option[min(number, len(option) - 1)] for option in options]
        puts = tuple(
            Put(owner=owner, name=name, text=words.text)
            for (owner, name), words in zip(places, chosen, strict=True)
        )  # fmt: skip
        yield Way(puts=puts, sure=all(words.sure for words in chosen))


def _pair(edit: Edit, place: tuple[str, str], new: str) -> list[Carried]:
    kept, old = text_at(edit.plan, *place), text_at(edit.said, *place)
    if old.strip() == new or old[:1].upper() + old[1:] == new:
        return [Carried(text=kept)]
    return [*carried(kept, old, new, edit.naming)]


def _help(edit: Edit, help_: Provision) -> Iterator[Way]:
    """What it is, who gives it and who provides it, taken apart where one of them shows where the other begins."""
    rest, provider = _provider_at_end(edit.new.strip(), edit.texts)
    if not edit.new:
        yield Way(puts=tuple(Put(owner=help_.id, name=name, text="") for name in ("what", "who", "provider")))
        return
    old_what, old_who = (text_at(edit.said, help_.id, name).strip().rstrip(".") for name in ("what", "who"))
    what, who = (help_.id, "what"), (help_.id, "who")
    given = Put(owner=help_.id, name="provider", text=provider)
    for new_what, new_who in dict.fromkeys(_split(rest, old_what, old_who, alone=provider)):
        for way in _together(edit, [what, who], [new_what, new_who]):
            yield Way(puts=(*way.puts, given), sure=way.sure)


def _split(rest: str, old_what: str, old_who: str, *, alone: str) -> Iterator[tuple[str, str]]:
    ended = rest.rstrip(".") if alone else rest.removesuffix(".")
    if old_what and ended.startswith(f"{old_what}. "):
        yield old_what, ended[len(old_what) + 2 :]
    if old_who and ended.endswith(f". {old_who}"):
        yield ended[: -len(old_who) - 2], old_who
    pieces = ended.split(". ")
    if len(pieces) == 2:
        yield pieces[0], pieces[1]
    if len(pieces) == 1:
        yield ("", ended) if old_who and not old_what else (ended, "")


def _provider_at_end(text: str, texts: Texts) -> tuple[str, str]:
    """The words before who provides the help, and the id of that; empty when nobody is named."""
    for provider in PROVIDERS:
        name = provider_name(provider, texts)
        end = re.search(rf"(?:\s\({re.escape(name)}\)|(?:^|\.\s){re.escape(name)})\.?$", text) if name else None
        if end:
            return text[: end.start()], provider
    return text, ""


def _reasons(edit: Edit, outcome: Outcome) -> Iterator[Way]:
    """The reasons that were chosen, one a line, perhaps each in quotation marks."""
    chosen = [rung for rung_id in outcome.chosen("reason.chosen") if (rung := outcome.rung(rung_id))]
    places = [(rung.id, "text") for rung in chosen if rung.text.strip()]
    own = (outcome.id, "reason.own")
    if outcome.answer("reason.own"):
        places.append(own)
    if not places:
        parents = {rung.parent for rung in outcome.rungs}
        places = [(rung.id, "text") for rung in outcome.rungs if rung.id not in parents and rung.text.strip()][-1:]
    lines = [line.strip(' “”"') for line in edit.new.split("\n") if line.strip(' “”"')]
    if len(lines) == len(places) + 1 and own not in places:
        places.append(own)
    if len(lines) == len(places):
        yield from _together(edit, places, lines)
