"""Compares what a Word file says with what its plan says now, and finds out who changed what since it was made."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.documents.readback.change import Change, ReadBack
from app.documents.readback.labels import label_of
from app.documents.readback.made_with import MadeWith
from app.documents.readback.meaning import Meaning
from app.documents.readback.notes import notes_on
from app.documents.readback.placeholders import placeholders
from app.documents.readback.putting import doubted, with_puts
from app.documents.readback.remaking import Remaking, answers_of, only_with, row_names
from app.documents.readback.ways import owner_of
from app.documents.readback.why import why
from app.documents.word.answers import FoundAnswer, FoundAnswers
from app.plan.plan import Plan


def compare(plan: Plan, found: FoundAnswers, kind: str, today: date) -> ReadBack:
    """Every answer that the file says in another way than the plan, with what taking it would write. Changes nothing.

    An answer that is as the file was made has not been changed in Word, wherever the plan stands by now. Raises
    `KeyError` for a kind that this program does not make.
    """
    remaking = Remaking.of(plan, found.manifest, kind, today)
    as_made = remaking.plan_as_made(plan)
    base = MadeWith.of(found, lambda: answers_of(remaking.again(as_made)), plan.seal)
    if base.knowing == "each":
        # Only what is not as it was made has to be made again.
        suspects = [tag for tag in _marked(found, base) if not _is_as_made(tag, found, base)]
        as_made = only_with(as_made, {tag.partition(".")[0] for tag in suspects})
    content = remaking.again(as_made)
    meaning = Meaning(plan=as_made, remaking=remaking, now=answers_of(content))
    tags = suspects if base.knowing == "each" else _expected(found, base, meaning)
    rows = row_names(content)
    changes = [
        replace(change, label=label_of(plan, change.field, rows))
        for tag in tags
        if (change := _change(tag, found, base, meaning)) is not None
    ]
    sure = base.calls(remaking.naming(as_made).shown)
    placed = (change if sure else doubted(change) for change in with_puts(changes, meaning, today))
    explained = tuple(replace(change, why=why(change, base, calls_the_same=sure)) for change in placed)
    return ReadBack(plan_id=plan.id, kind=kind, changes=explained, notes=notes_on(found, base))


def _marked(found: FoundAnswers, base: MadeWith) -> Iterator[str]:
    """Every mark that the file has, or had when it was made; in the order of the document."""
    had = base.manifest.seals if base.manifest else ()
    yield from dict.fromkeys((*had, *found.answers, *found.unreadable, *found.taken_out))


def _expected(found: FoundAnswers, base: MadeWith, meaning: Meaning) -> Iterator[str]:
    """Every mark that the file has or should have, as far as that can be known."""
    owners = {tag.partition(".")[0] for tag in _marked(found, base)}
    should = (tag for tag in meaning.now if base.knowing == "all" or tag.partition(".")[0] in owners)
    yield from dict.fromkeys((*should, *_marked(found, base)))


def _is_as_made(tag: str, found: FoundAnswers, base: MadeWith) -> bool:
    answers = found.answers.get(tag, ())
    return len(answers) == 1 and not answers[0].is_tracked and base.said(tag, answers[0].text)


def _change(tag: str, found: FoundAnswers, base: MadeWith, meaning: Meaning) -> Change | None:
    """What is different at this mark, not yet with what to write; nothing when the plan says the same or the file is
    as it was made."""
    answers = found.answers.get(tag, ())
    if _is_as_made(tag, found, base):
        return None
    is_there = owner_of(meaning.plan, tag.partition(".")[0]) is not None
    old = meaning.in_plan(tag)
    if tag in found.unreadable:
        return _found(tag, old, "", "unreadable") if is_there else None
    if not answers:
        return _found(tag, old, "", "missing") if is_there and not meaning.is_only_asked_here(tag) else None
    if len(answers) > 1:
        return _copied(tag, old, [answer.text for answer in answers], meaning)
    return _single(tag, old, answers[0], base, meaning, is_there=is_there)


def _copied(tag: str, old: str, readings: list[str], meaning: Meaning) -> Change:
    """A row that is there twice; only when one of them was changed can it be offered."""
    said = [meaning.in_file(tag, text) for text in readings]
    others = [*dict.fromkeys(text for text in said if not meaning.is_same(tag, text, old))]
    new = others[0] if len(others) == 1 else said[0]
    return replace(_found(tag, old, new, "duplicated"), readings=tuple(said))


def _single(
    tag: str, old: str, answer: FoundAnswer, base: MadeWith, meaning: Meaning, *, is_there: bool
) -> Change | None:
    new = meaning.in_file(tag, answer.text)
    words = placeholders(meaning.remaking.texts) if not new else ()
    as_it_was_made = base.said(tag, answer.text, *words)
    if as_it_was_made and not answer.is_tracked:
        return None
    if not is_there:
        return None if as_it_was_made else _found(tag, "", new, "gone")
    if meaning.is_same(tag, new, old):
        return None
    if answer.is_tracked:
        refused = meaning.in_file(tag, answer.refused)
        return replace(_found(tag, old, new, "tracked"), readings=(new, refused))
    return _found(tag, old, new, "changed" if _stood_still(tag, old, base, meaning) else "conflict")


def _stood_still(tag: str, old: str, base: MadeWith, meaning: Meaning) -> bool:
    """The plan still says what the file was made with."""
    if meaning.is_only_asked_here(tag):
        return not old
    if base.knowing == "all":
        return True
    words = placeholders(meaning.remaking.texts) if not old else ()
    return base.said(tag, meaning.now.get(tag, ""), *words)


def _found(tag: str, old: str, new: str, state: str) -> Change:
    return Change(field=tag, label="", old=old, new=new, state=state)
